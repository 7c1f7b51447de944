"""What goes on for three years or more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coscore.scoring.evaluation import Evaluation

Year, Rules, Compared = Callable[..., Evaluation], Callable[..., str], Callable[..., Any]
GRADES = "grades: {method: cut, bands: [{grade: A, min: 80}, {grade: B, min: 0}]}\n"


def found(year: Year, rules: Rules, compared: Compared, *scores: float | None, more: str = "") -> list[tuple[str, int]]:
    """Streaks of the first of two units; the other always has 99, so that it is at the top."""
    text = rules(("a", 1, 100), more=more)
    years = [year(text, {"가": {"a": score}, "나": {"a": 99}}) for score in scores]
    return [(one.kind, one.years) for one in compared(*years).streaks if one.unit == 0]


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        pytest.param((10, 20, 30), [("rise", 3)], id="risen twice"),
        pytest.param((50, 40, 20, 30), [], id="the last year ends it"),
        pytest.param((60, 50, 40, 30), [("fall", 4)], id="fallen three times"),
        pytest.param((10, 20), [], id="two years are no streak"),
        pytest.param((10, None, 20, 30), [], id="a year without a score ends it"),
    ],
)
def test_rises_and_falls(
    year: Year, rules: Rules, compared: Compared, scores: tuple[float | None, ...], expected: list[tuple[str, int]]
) -> None:
    assert found(year, rules, compared, *scores) == expected


def test_the_top_and_one_grade(year: Year, rules: Rules, compared: Compared) -> None:
    assert found(year, rules, compared, 100, 100, 100, more=GRADES) == [("top", 3), ("grade", 3)]
    assert found(year, rules, compared, 20, 30, 30, more=GRADES) == [("grade", 3)]
