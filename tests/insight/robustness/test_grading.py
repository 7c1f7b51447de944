from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from coscore.insight.robustness.grading import grades, names
from coscore.scoring.evaluation import Evaluation

NAN = float("nan")
BANDS = {
    "cut": "[{grade: A, min: 70}, {grade: B, min: 50}]",
    "quota": "[{grade: A, share: 25}, {grade: B, share: 75}]",
    "mean_sd": "[{grade: A, sd: 0.5}, {grade: B}]",
}


@pytest.mark.parametrize(
    ("method", "more", "expected"),
    [
        ("cut", "", [[0, 1, 2, 2], [0, 0, 1, 2]]),
        ("quota", "", [[0, 1, 1, 2], [0, 1, 1, 2]]),
        # means 60 and 66.7, deviations 10 and 15.3: an A from 65 and from 74.3
        ("mean_sd", "ddof: 1, ", [[0, 1, 1, 2], [0, 1, 1, 2]]),
    ],
)
def test_every_ranking_has_grades_of_its_own(
    flat: Callable[..., Evaluation], method: str, more: str, expected: list[list[int]]
) -> None:
    head = f"grades: {{method: {method}, {more}bands: {BANDS[method]}}}"
    framework = flat(head, a=[1.0]).framework
    shown = np.array([[70, 60, 50, NAN], [80, 70, 50, NAN]])
    shown[0, 2] = 49.9 if method == "cut" else 50
    inside = np.array([[1, 2, 3, 0], [1, 2, 3, 0]])
    if method == "quota":  # a quarter of three is nobody, rounded down
        shown = np.array([[70, 60, 50, 40], [80, 70, 50, NAN]])
        inside = np.array([[1, 2, 3, 4], [1, 2, 3, 0]])
        expected = [[0, 1, 1, 1], [1, 1, 1, 2]]
    nobody = np.zeros(4, np.bool_)
    found = grades(framework, shown, inside, np.zeros(4, np.intp), nobody)
    assert (found.tolist(), names(framework)) == (expected, ["A", "B"])


def test_without_grades_there_are_no_names(flat: Callable[..., Evaluation]) -> None:
    assert names(flat(a=[1.0]).framework) == []
