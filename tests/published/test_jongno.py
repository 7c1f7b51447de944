"""Results of the Jongno-gu Facilities Corporation (종로구시설관리공단 평가결과표), https://www.ijongno.co.kr/www/175.

Fifteen indicators with their points (배점), their marks (평점) and the points obtained (득점), which are rounded to two decimals
before they are added up; the total is 85.99.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from coscore.scoring.evaluation import Evaluation
from coscore.scoring.rounding import decimal_text

POINTS = (5, 7, 5, 4, 10, 5, 10, 4, 6, 7, 6, 8, 5, 8, 10)
MARKS = (84.6, 83.86, 83.4, 75.5, 91.4, 88.6, 85.8, 85.5, 83.67, 100, 100, 64.26, 100, 89.25, 78.3)
OBTAINED = (
    "4.23",
    "5.87",
    "4.17",
    "3.02",
    "9.14",
    "4.43",
    "8.58",
    "3.42",
    "5.02",
    "7.00",
    "6.00",
    "5.14",
    "5.00",
    "7.14",
    "7.83",
)

NODES = {  # points, mark, points obtained
    "a": (50, "85.72", "42.86"),
    "a1": (12, "84.17", "10.10"),
    "a2": (19, "85.95", "16.33"),
    "a3": (19, "86.47", "16.43"),
    "b": (50, "86.26", "43.13"),
    "b1": (19, "94.84", "18.02"),
    "b2": (13, "78.00", "10.14"),
}
TREE = {"a": {"a1": (0, 1), "a2": (2, 3, 4), "a3": (5, 6, 7)}, "b": {"b1": (8, 9, 10), "b2": (11, 12), "": (13, 14)}}

HEAD = """\
weights: points
round: {digits: 2, at: indicator}
grades: {method: cut, bands: [{grade: "1", min: 90}, {grade: "2", min: 80}, {grade: "3", min: 70}, {grade: "4", min: 0}]}
indicators:
"""


def _indicator(number: int) -> str:
    return f"{{id: i{number}, weight: {POINTS[number]}, columns: [i{number}], value: {{type: number}}, normalise: {{method: as_is}}}}"


def _dimension(node: str, children: list[str]) -> str:
    return f"{{id: {node}, weight: {NODES[node][0]}, indicators: [{', '.join(children)}]}}"


def _body() -> str:
    tops = []
    for top, middle in TREE.items():
        groups = {node: [_indicator(number) for number in numbers] for node, numbers in middle.items()}
        tops.append(
            _dimension(
                top,
                [text for node, leaves in groups.items() for text in ([_dimension(node, leaves)] if node else leaves)],
            )
        )
    return HEAD + "".join(f"  - {top}\n" for top in tops)


@pytest.fixture(scope="module")
def jongno(score: Callable[..., Evaluation]) -> Evaluation:
    marks = {f"i{number}": mark for number, mark in enumerate(MARKS)}
    return score(_body(), [{"unit": "종로구", **marks}])


def _obtained(evaluation: Evaluation, node: str) -> str:
    return decimal_text(evaluation.contributions[evaluation.framework.by_id[node].index, 0], 2)


def _mark(evaluation: Evaluation, node: str) -> str:
    return decimal_text(evaluation.scores[evaluation.framework.by_id[node].index, 0], 2)


@pytest.mark.parametrize(
    "number", range(15), ids=[f"{points} points at {mark}" for points, mark in zip(POINTS, MARKS, strict=True)]
)
def test_points_obtained_by_an_indicator(jongno: Evaluation, number: int) -> None:
    assert _obtained(jongno, f"i{number}") == OBTAINED[number]


@pytest.mark.parametrize("node", NODES)
def test_mark_and_points_of_a_dimension(jongno: Evaluation, node: str) -> None:
    assert (_mark(jongno, node), _obtained(jongno, node)) == NODES[node][1:]


def test_the_total_is_85_99_and_grade_2(jongno: Evaluation) -> None:
    assert (jongno.shown[0], jongno.grades[0], jongno.ranks[0]) == (85.99, "2", 1)


def test_displayed_points_are_the_published_ones(jongno: Evaluation) -> None:
    rows = [jongno.framework.by_id[f"i{number}"].index for number in range(15)]
    assert [f"{points:.2f}" for points in jongno.displayed.nodes[rows, 0]] == list(OBTAINED)


SPLIT = """\
weights: points
round: {digits: 2, at: indicator}
adjustments: [{id: bonus, kind: bonus, columns: [가점], max: 0.5}]
indicators:
  - {id: quantity, weight: 53, columns: [정량], value: {type: number}, normalise: {method: as_is}}
  - {id: quality, weight: 47, columns: [정성], value: {type: number}, normalise: {method: as_is}}
"""


def test_the_other_split_with_its_bonus_gives_the_same_total(score: Callable[..., Evaluation]) -> None:
    found = score(SPLIT, [{"unit": "종로구", "quantity": 86.74, "quality": 84.51, "bonus": 0.3}])
    assert [_obtained(found, node) for node in ("quantity", "quality")] == ["45.97", "39.72"]
    assert np.array_equal(found.adjustments, [[0.3]])
    assert found.shown[0] == 85.99


@pytest.mark.parametrize(
    ("mark", "grade"),
    [
        *((mark, "1") for mark in (91.4, 94.84, 100)),
        *((mark, "2") for mark in (83.4, 89.25)),
        *((mark, "3") for mark in (75.5, 78, 78.3)),
        (64.26, "4"),
    ],
    ids=str,
)
def test_the_published_grades_fit_cuts_at_90_80_70(score: Callable[..., Evaluation], mark: float, grade: str) -> None:
    indicator = "  - {id: a, columns: [a], value: {type: number}, normalise: {method: as_is}}\n"
    assert score(HEAD.replace("points", "relative") + indicator, [{"unit": "종로구", "a": mark}]).grades == (grade,)
