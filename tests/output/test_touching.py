from __future__ import annotations

from dataclasses import replace

import pytest

from coscore.findings import Finding, Location
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


def test_findings_are_counted_by_unit(village: Evaluation) -> None:
    assert touched(village) == {0: 1, 1: 3}
