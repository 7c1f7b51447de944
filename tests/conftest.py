"""Frameworks from text and observations from plain numbers, for every test that scores."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import numpy as np
import pytest

from coscore.framework.load import load_framework
from coscore.framework.tree import Framework
from coscore.intake.inputs import Input
from coscore.intake.memory import read_table
from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE, PRESENT, Numbers, Observations, Table
from coscore.intake.sheet import Source
from coscore.registry.resolve import Unit
from coscore.scoring.evaluate import evaluate
from coscore.scoring.evaluation import Evaluation

STATES = {None: MISSING, "n/a": NOT_APPLICABLE, "bad": INVALID}
"""How a record says that it has no value; anything else is one."""

HEAD = """\
coscore: 1
id: test
version: "1"
name: test
unit: {name: municipality, columns: {name: [지자체]}, registry: kr}
record: {name: project, columns: [사업], year: [연도]}
"""

Rows = Sequence[Mapping[str, Any]]


@pytest.fixture(scope="session")
def framework_from(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Framework]:
    """Load a framework from the YAML below its head; the same text is loaded once."""
    folder = tmp_path_factory.mktemp("frameworks")

    @cache
    def load(body: str) -> Framework:
        path: Path = folder / f"{abs(hash(body))}.yaml"
        path.write_text(HEAD + body, encoding="utf-8")
        return load_framework(str(path))

    return load


@pytest.fixture(scope="session")
def observe() -> Callable[[Framework, Rows], Observations]:
    """Observations of rows: dicts with ``unit`` (a name or a Unit), ``record``, ``year``, ``group``, and a value per id.

    A value is a number, None (missing), "n/a" or "bad"; ``weight:<id>`` weighs the record. Row 2 is the first, column A the unit.
    """
    return observations


@pytest.fixture(scope="session")
def score(framework_from: Callable[[str], Framework]) -> Callable[[str, Rows], Evaluation]:
    """Score rows by the framework of a YAML body."""

    def run(body: str, rows: Rows) -> Evaluation:
        framework = framework_from(body)
        return evaluate(framework, observations(framework, rows))

    return run


def observations(framework: Framework, rows: Rows) -> Observations:
    targets = [node.id for node in framework.indicators] + [spec.id for spec in framework.adjustments]
    owners = [row["unit"] if isinstance(row["unit"], Unit) else Unit(row["unit"]) for row in rows]
    units = sorted(set(owners))
    cells = {target: [row.get(target) for row in rows] for target in targets}
    columns = {
        target: place
        for place, target in enumerate(["unit.name", "record", *targets, *(f"weight:{it}" for it in targets)], 1)
    }
    groups = {owner: str(row["group"]) for owner, row in zip(owners, rows, strict=True) if "group" in row}
    return Observations(
        sources=(Source("data.csv", "0"),),
        tables=(Table(Source("data.csv", "0"), "", (1,), columns),),
        table=np.zeros(len(rows), np.int32),
        row=np.arange(2, len(rows) + 2, dtype=np.int32),
        unit=np.array([units.index(owner) for owner in owners], np.int32),
        units=tuple(units),
        record=tuple(row.get("record", "") for row in rows),
        values={target: np.array([_value(cell) for cell in column]) for target, column in cells.items()},
        states={target: np.array([_state(cell) for cell in column], np.uint8) for target, column in cells.items()},
        beside={target: _beside(target, rows) for target in _companions(framework)},
        year=np.array([row.get("year", 0) for row in rows], np.int32),
        groups=tuple(groups.get(unit, "") for unit in units) if groups else (),
    )


def _companions(framework: Framework) -> list[str]:
    """Targets of numbers beside the indicators, whether the framework asks for them or not."""
    kinds = ("weight", "n", "sd", "per", "numerator", "denominator")
    return [f"{kind}:{node.id}" for node in framework.indicators for kind in kinds]


def _beside(target: str, rows: Rows) -> Numbers:
    cells = [row.get(target) for row in rows]
    return Numbers(np.array([_value(cell) for cell in cells]), np.array([_state(cell) for cell in cells], np.uint8))


def _value(cell: object) -> float:
    return np.nan if cell is None or isinstance(cell, str) else float(cell)  # type: ignore[arg-type]


def _state(cell: object) -> int:
    return STATES[cell] if cell is None or isinstance(cell, str) else PRESENT


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
WORKBOOK_PARTS = {
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}">'
    f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="사업" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">'
    f'<Relationship Id="r1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="r2" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
    f'<Relationship Id="r3" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>',
}


def workbook_from(rows: str = "", behind: str = "", parts: Mapping[str, str | bytes | None] | None = None) -> bytes:
    """A workbook with one sheet [사업] of these rows, in XML; ``parts`` adds parts, or replaces them, or takes them away (None)."""
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{behind}</worksheet>'
    chosen = {**WORKBOOK_PARTS, "xl/worksheets/sheet1.xml": sheet, **(parts or {})}
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, content in chosen.items():
            if content is not None:
                archive.writestr(name, content)
    return packed.getvalue()


@pytest.fixture(scope="session")
def raw_workbook() -> Callable[..., bytes]:
    """See :func:`workbook_from`."""
    return workbook_from


@pytest.fixture(scope="session")
def input_of() -> Callable[..., Input]:
    """An input of bytes or of a file."""

    def build(content: bytes | Path, name: str = "자료.xlsx") -> Input:
        return Input(Source(name, "0"), content)

    return build


VISITS = (
    ("마을", "사람", "계획", "집행", "공개", "매체"),
    ("가람", 1, "공동", "정부", "O", "SNS, 영상"),
    ("가람", 3, "공동", "공동", "X", "SNS"),
    ("나루", 4, "시민", "불명확", "O", None),
    ("다솜", 10, None, "정부", "해당없음", "SNS, 영상, 현수막"),
    ("라온", "여럿", "공동", "공동", "X", "SNS"),
)
"""Two visits to 가람, one to each of the others: a gap, something that does not apply, something that cannot be read."""


@pytest.fixture(scope="session")
def visits() -> Callable[..., Evaluation]:
    """The visits scored by ``visits.yaml``, by unit or by record; other rows, if given, under the same header."""
    framework = load_framework(str(Path(__file__).with_name("visits.yaml")))

    def run(by: str = "unit", rows: Sequence[Sequence[Any]] = VISITS[1:]) -> Evaluation:
        table = [dict(zip(VISITS[0], row, strict=True)) for row in rows]
        return evaluate(framework, read_table(table, framework), by=by)

    return run
