"""Open data (공공데이터 제공 운영실태 평가): excellent from 80, fair from 60, poor below, whoever else takes part.

In 2023 that made 252, 162 and 282 of 696 institutions (news1.kr 5333166). Their scores are not published; what is tested is that the
bounds are absolute, that a score on the bound has the better grade, and that grades go by the score as it is displayed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from coscore.scoring.evaluation import Evaluation

BODY = """\
round: {digits: 2}
grades: {method: cut, bands: [{grade: 우수, min: 80}, {grade: 보통, min: 60}, {grade: 미흡, min: 0}]}
adjustments: [{id: bonus, kind: bonus, columns: [가점]}, {id: deduction, kind: penalty, columns: [감점]}]
cap_total: 100
indicators:
  - {id: a, columns: [a], value: {type: number}, normalise: {method: as_is}}
"""


@pytest.mark.parametrize(
    ("score_of", "grade"),
    [(80, "우수"), (79.995, "우수"), (79.99, "보통"), (60, "보통"), (59.99, "미흡"), (0, "미흡")],
    ids=["on the bound", "80.00 when displayed", "a hair below", "on the next bound", "below that", "nothing"],
)
def test_grades_by_absolute_bounds(score: Callable[..., Evaluation], score_of: float, grade: str) -> None:
    assert score(BODY, [{"unit": "x", "a": score_of}]).grades == (grade,)


def test_as_many_may_be_excellent_as_reach_the_bound(score: Callable[..., Evaluation]) -> None:
    reached = [80 + place / 20 for place in range(252)] + [60 + place / 10 for place in range(162)] + [50.0] * 282
    found = score(BODY, [{"unit": f"u{place:03}", "a": value} for place, value in enumerate(reached)])
    assert Counter(found.grades) == {"우수": 252, "보통": 162, "미흡": 282}


def test_bonus_and_deduction_move_the_grade_and_the_cap_holds(score: Callable[..., Evaluation]) -> None:
    rows = [
        {"unit": "a", "a": 79, "bonus": 1, "deduction": None},
        {"unit": "b", "a": 81, "bonus": None, "deduction": 1.5},
        {"unit": "c", "a": 99, "bonus": 3, "deduction": None},
    ]
    found = score(BODY, rows)
    assert (found.shown.tolist(), found.grades) == ([80, 79.5, 100], ("우수", "보통", "우수"))
