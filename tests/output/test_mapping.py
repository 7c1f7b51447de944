from __future__ import annotations

import io
from dataclasses import replace

import pytest

from coscore.intake.observations import Observations, Table
from coscore.intake.sheet import Source
from coscore.output.console import Console
from coscore.output.mapping import lines, objects, print_mapping
from coscore.scoring.evaluation import Evaluation


@pytest.fixture
def observed(village: Evaluation) -> Observations:
    labels = {"unit.name": "지자체", "meetings": "교육  횟수"}
    table = Table(
        Source("a.xlsx", "0"), "사업", (3, 4), {"meetings": 27, "unit.name": 2}, labels, frozenset({"meetings"})
    )
    return replace(village.observations, tables=(table,))


def test_columns_stand_from_the_left_with_their_headers(observed: Observations) -> None:
    assert list(lines(observed)) == [("a.xlsx [사업]", "B 지자체 = unit.name; AA 교육 횟수 = meetings")]


def test_as_data_each_column_says_whether_it_was_chosen(observed: Observations) -> None:
    (table,) = objects(observed)
    assert (table["file"], table["sheet"], table["header_rows"]) == ("a.xlsx", "사업", [3, 4])
    assert table["columns"][1] == {"target": "meetings", "column": "AA", "header": "교육  횟수", "chosen": True}


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["Columns read from a.xlsx [사업]", "  unit.name  B   지자체", "  meetings   AA  교육  횟수  (chosen)"]),
        ("ko", ["읽은 열  a.xlsx [사업]", "  unit.name  B   지자체", "  meetings   AA  교육  횟수  (정해 준 열)"]),
    ],
)
def test_they_are_printed_where_more_is_asked_for(observed: Observations, language: str, expected: list[str]) -> None:
    for verbose in (True, False):
        errors = io.StringIO()
        print_mapping(observed, Console(io.StringIO(), errors, language=language, verbose=verbose))  # type: ignore[arg-type]
        assert errors.getvalue().splitlines() == (expected if verbose else [])
