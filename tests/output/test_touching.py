from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from coscore.findings import Finding, Location
from coscore.intake.observations import Table
from coscore.intake.origin import Origin
from coscore.intake.sheet import Source
from coscore.output.touching import owners, touched
from coscore.scoring.evaluation import Evaluation


@pytest.mark.parametrize(
    ("finding", "unit"),
    [
        pytest.param(Finding("W201", Location("projects.xlsx", "사업", "D8")), 4, id="the unit of the row"),
        pytest.param(Finding("W210", args={"unit": "경상북도 울릉군"}), 1, id="the unit it names"),
        pytest.param(
            Finding("W212", Location("projects.xlsx", "사업", "B5"), {"unit": "아무 데"}),
            2,
            id="the row where the name is no unit",
        ),
        pytest.param(Finding("E207", Location("projects.xlsx", "사업", "B10")), -1, id="a row of nobody"),
        pytest.param(Finding("W206", Location("projects.xlsx", "사업", "H2")), -1, id="the header"),
        pytest.param(Finding("W201", Location("projects.xlsx", "다른", "D8")), -1, id="another sheet"),
        pytest.param(Finding("E103", Location("framework.yaml", line=3, column=1)), -1, id="a line of a text"),
        pytest.param(Finding("W402"), -1, id="no place"),
    ],
)
def test_a_finding_touches(village: Evaluation, finding: Finding, unit: int) -> None:
    assert owners(replace(village, findings=(finding,))) == [unit]


def test_a_row_of_a_long_table_belongs_to_the_unit_it_was_put_together_for(village: Evaluation) -> None:
    origin = Origin(3, (2,), np.array([2, 3], np.int32), np.array([[5], [9]], np.int32), home=1)
    table = Table(Source("a.csv", "0"), "", (1,), {"unit.name": 1, "meetings": 3}, origin=origin)
    places = {"table": [0, 0], "row": [2, 3], "unit": [4, 1]}
    arrays = {name: np.array(values, np.int32) for name, values in places.items()}
    observations = replace(village.observations, tables=(table,), **arrays)
    findings = tuple(Finding("E203", Location("a.csv", "", cell)) for cell in ("B9", "B5", "A2", "B7"))
    assert owners(replace(village, observations=observations, findings=findings)) == [1, 4, 4, -1]


def test_findings_are_counted_by_unit(village: Evaluation) -> None:
    assert touched(village) == {0: 1, 1: 3}
