"""Sheets made in memory, so that what is tested here depends on no reader of files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any

import pytest

from coscore.findings import Finding
from coscore.framework.load import load_framework
from coscore.framework.tree import Framework
from coscore.intake.columns import Layout
from coscore.intake.observations import Observations
from coscore.intake.observe import observe as observe_tables
from coscore.intake.sheet import Range, Sheet, Source
from coscore.intake.tables import tables
from coscore.intake.targets import in_sheet, lookup, targets

SMALL = """\
coscore: 1
id: small
version: "1"
name: small
unit: {name: 지자체, columns: {sido: [시도], sigungu: [시군구], name: [지자체]}}
record: {name: 사업, columns: [사업명, 과제명], year: [연도]}
indicators:
  - {id: ordinance, name: 조례, columns: [조례], value: {type: yes_no}}
  - {id: training, name: 교육 횟수, columns: [교육 횟수], value: {type: number}, normalise: {method: goalposts, worst: 0, best: 9}}
  - {id: taught, name: 교육 만족도, columns: [교육 만족도], value: {type: survey, scale: [1, 5]}}
  - {id: satisfaction, name: 만족도, columns: [만족도], value: {type: survey, scale: [0, 100], n: [응답자]}}
"""
HEAD = ("시도", "시군구", "사업명", "연도", "조례", "교육 횟수", "교육 만족도", "만족도", "응답자")

Rows = Sequence[Sequence[Any]]
Observe = Callable[..., Observations]
MakeSheet = Callable[..., Sheet]


@pytest.fixture(scope="session")
def framework_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Framework]:
    """Load a framework from the whole text of its file."""
    folder = tmp_path_factory.mktemp("whole")

    @cache
    def load(text: str) -> Framework:
        path = folder / f"{abs(hash(text))}.yaml"
        path.write_text(text, encoding="utf-8")
        return load_framework(str(path))

    return load


@pytest.fixture(scope="session")
def small_text() -> str:
    """The text of the small framework."""
    return SMALL


@pytest.fixture(scope="session")
def small(framework_of: Callable[[str], Framework]) -> Framework:
    """Four indicators, units by 시도 and 시군구 without a registry."""
    return framework_of(SMALL)


@pytest.fixture(scope="session")
def sheet() -> MakeSheet:
    """Make a sheet of rows from row 1; merged ranges as A1:B2. Whole numbers become floats, as readers give them."""

    def make(rows: Rows, *merges: str, file: str = "a.xlsx", name: str = "사업", hidden: bool = False) -> Sheet:
        cells = [(number, [_cell(cell) for cell in row]) for number, row in enumerate(rows, start=1)]
        there = [row for row in cells if any(cell is not None for cell in row[1])]
        return Sheet(Source(file, file), name, lambda: iter(there), tuple(map(_range, merges)), hidden)

    return make


@pytest.fixture(scope="session")
def laid_out(small: Framework, sheet: MakeSheet) -> Callable[..., Layout | None]:
    """The first table found in rows by the small framework."""
    return lambda rows, *merges: next(iter(tables(sheet(rows, *merges), lookup(targets(small)))), None)


@pytest.fixture(scope="session")
def observed(small: Framework) -> Observe:
    """Observations of the tables in sheets, by the small framework unless another is given."""

    def read(*sheets: Sheet, framework: Framework = small, year: int | None = None) -> Observations:
        wanted = targets(framework)
        found = [table for one in sheets for table in tables(one, lookup(in_sheet(wanted, one.name)))]
        return observe_tables(found, [one.source for one in sheets], framework, wanted, year=year)

    return read


@pytest.fixture(scope="session")
def said() -> Callable[[Sequence[Finding]], list[str]]:
    """Findings as ``code cell``."""
    return lambda findings: [f"{finding.code} {finding.location.cell}" for finding in findings]


def _cell(cell: Any) -> Any:
    return float(cell) if type(cell) is int else cell


def _range(text: str) -> Range:
    first, last = (_place(part) for part in text.split(":"))
    return Range(*first, *last)


def _place(text: str) -> tuple[int, int]:
    letters, row = next(_parts(text))
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(row), column


def _parts(text: str) -> Iterator[tuple[str, str]]:
    return iter(re.findall(r"([A-Z]+)(\d+)", text))
