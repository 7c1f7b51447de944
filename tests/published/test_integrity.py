"""Integrity scores of 2017 (청렴도): 0.763 external + 0.237 internal - deduction, on 0 to 10.

https://member.kaia.re.kr, notice of 2017-12-13.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.scoring.evaluation import Evaluation

BODY = """\
scale: {max: 10}
weights: shares
round: {digits: 2}
adjustments: [{id: deduction, kind: penalty, columns: [감점]}]
indicators:
  - {id: external, weight: 0.763, columns: [외부], value: {type: number}, normalise: {method: as_is}}
  - {id: internal, weight: 0.237, columns: [내부], value: {type: number}, normalise: {method: as_is}}
"""


@pytest.mark.parametrize(
    ("external", "internal", "deduction", "published"),
    [(8.35, 7.87, 0, 8.24), (8.13, 7.66, 0.08, 7.94)],
    ids=["KAIA has 8.24", "all agencies have 7.94 after a mean deduction of 0.08"],
)
def test_overall_score(
    score: Callable[..., Evaluation],
    external: float,
    internal: float,
    deduction: float,
    published: float,
) -> None:
    row = {"unit": "agency", "external": external, "internal": internal, "deduction": deduction}
    assert score(BODY, [row]).shown[0] == published


SINCE_2022 = """\
weights: shares
round: {digits: 1}
groups: {by: [유형], min_size: 1}
grades: {method: mean_sd, ddof: 0, bands: [{grade: "1", sd: 1.5}, {grade: "2", sd: 0.5}, {grade: "3", sd: -0.5}, {grade: "4", sd: -1.5}, {grade: "5"}]}
adjustments: [{id: corruption, kind: penalty, columns: [감점], max: 10}]
indicators:
  - {id: felt, weight: 0.6, columns: [체감도], value: {type: percent}}
  - {id: effort, weight: 0.4, columns: [노력도], value: {type: percent}}
"""
"""Since 2022: 0.6 perceived + 0.4 effort - deduction, five grades by mean and deviation of the type of institution
(cm.asiae.co.kr 2025122310192441363). Where the grades begin is not published: 1.5 and 0.5 deviations stand in."""


def test_grades_of_a_type_by_its_mean_and_deviation(score: Callable[..., Evaluation]) -> None:
    # totals 0.6 felt + 0.4 effort - deduction: 92, 84, 84, 80, 80, 78, 76, 66; mean 80, squares 144+16+16+0+0+4+16+196 = 392,
    # sd = 7 (over 8): grades begin at 90.5, 83.5, 76.5 and 69.5
    rows = [
        ("a", 90, 95, 0),
        ("b", 80, 90, 0),
        ("c", 90, 80, 2),
        ("d", 80, 80, 0),
        ("e", 84, 84, 4),
        ("f", 78, 78, 0),
        ("g", 76, 76, 0),
        ("h", 70, 70, 4),
    ]
    found = score(
        SINCE_2022,
        [
            {"unit": unit, "felt": felt, "effort": effort, "corruption": less, "group": "기초"}
            for unit, felt, effort, less in rows
        ],
    )
    assert found.shown.tolist() == [92, 84, 84, 80, 80, 78, 76, 66]
    assert found.grades == ("1", "2", "2", "3", "3", "3", "4", "5")
    assert found.margins == pytest.approx([float("nan"), 6.5, 6.5, 3.5, 3.5, 5.5, 0.5, 3.5], nan_ok=True)


def test_the_surveys_of_too_few_leave_an_institution_out_of_its_type(score: Callable[..., Evaluation]) -> None:
    body = SINCE_2022.replace("indicators:", "missing: {policy: exclude}\nindicators:")
    rows = [
        {"unit": unit, "felt": felt, "effort": 80, "group": "기초"}
        for unit, felt in (("a", 90), ("b", None), ("c", 70))
    ]
    found = score(body, rows)
    assert (found.ranks.tolist(), found.grades) == ([1, 0, 2], ("2", "", "4"))
