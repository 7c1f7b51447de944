from __future__ import annotations

from decimal import Decimal

import numpy as np
import pytest

from coscore.framework.model import CutGrades, DeviationGrades, QuotaGrades
from coscore.scoring.grade import by_cut, by_deviation, by_quota, last_ranks, moments
from coscore.scoring.rank import order_levels, ranks

CUT = CutGrades.model_validate(
    {
        "method": "cut",
        "bands": [{"grade": "우수", "min": 80}, {"grade": "보통", "min": 60}, {"grade": "미흡", "min": 20}],
    }
)


@pytest.mark.parametrize(
    ("shown", "grade", "margin"),
    [(95, 0, np.nan), (80, 0, np.nan), (79.9, 1, 0.1), (60, 1, 20), (59.9, 2, 0.1), (19.9, 3, 0.1)],
    ids=[
        "best",
        "on the bound",
        "just below the bound",
        "on the next bound",
        "just below that",
        "below the lowest: none",
    ],
)
def test_grades_by_bounds(shown: float, grade: int, margin: float) -> None:
    grades, margins = by_cut(np.array([shown]), CUT)
    assert grades.tolist() == [grade]
    assert margins == pytest.approx([margin], nan_ok=True)


def quota(*shares: float, rounding: str = "floor") -> QuotaGrades:
    bands = [{"grade": f"{place}", "share": share} for place, share in enumerate(shares)]
    return QuotaGrades.model_validate({"method": "quota", "rounding": rounding, "bands": bands})


def graded(scores: list[float], spec: QuotaGrades, peers: list[int] | None = None) -> tuple[list[int], list[float]]:
    shown, group = np.array(scores, float), np.array(peers or [0] * len(scores), np.intp)
    found = by_quota(shown, ranks(order_levels(shown, 1, []), group, "competition"), group, spec)
    return found.grades.tolist(), found.margins.tolist()


@pytest.mark.parametrize(
    ("scores", "grades"),
    [
        ([90, 80, 70, 60, 50], [0, 1, 1, 2, 2]),
        ([90, 90, 70, 60, 50], [0, 0, 1, 2, 2]),
        ([90, 80, 70, 70, 50], [0, 1, 1, 1, 2]),
        ([50, 50, 50, 50, 50], [0, 0, 0, 0, 0]),
        ([90, 80], [1, 2]),
    ],
    ids=[
        "1, 2 and 2 of five",
        "a tie at the first cut goes up",
        "a tie at the second cut goes up",
        "all alike are all best",
        "too few for the best grade",
    ],
)
def test_grades_by_share_of_the_group(scores: list[float], grades: list[int]) -> None:
    assert graded(scores, quota(20, 40, 40))[0] == grades


def test_each_group_has_its_own_quota() -> None:
    assert graded([90, 80, 30, 20], quota(0.5, 0.5), [0, 0, 1, 1])[0] == [0, 1, 0, 1]


def test_the_margin_is_to_the_lowest_score_of_a_better_grade() -> None:
    assert graded([90, 85.5, 80, 70], quota(50, 25, 25))[1] == pytest.approx([np.nan, np.nan, 5.5, 10], nan_ok=True)


def test_the_margin_skips_a_grade_that_nobody_has() -> None:
    assert graded([90, 80, 70, 65], quota(50, 10, 40)) == (
        [0, 0, 2, 2],
        pytest.approx([np.nan, np.nan, 10, 15], nan_ok=True),
    )


def test_nobody_has_a_better_grade() -> None:
    assert np.isnan(graded([90, 80], quota(20, 40, 40))[1]).tolist() == [True, False]


def test_nobody_at_all() -> None:
    assert graded([], quota(50, 50)) == ([], [])


def by_sd(
    scores: list[float], bounds: tuple[float | None, ...], ddof: int = 0, peers: list[int] | None = None
) -> tuple[list[int], list[float]]:
    bands = [{"grade": f"{place}", **({} if sd is None else {"sd": sd})} for place, sd in enumerate(bounds)]
    spec = DeviationGrades.model_validate({"method": "mean_sd", "ddof": ddof, "bands": bands})
    found = by_deviation(np.array(scores, float), np.array(peers or [0] * len(scores), np.intp), spec)
    return found.grades.tolist(), found.margins.tolist()


@pytest.mark.parametrize(("ddof", "deviation"), [(0, 2.0), (1, 2.138089935)], ids=["a population", "a sample"])
def test_the_deviation_of_eight_scores(ddof: int, deviation: float) -> None:
    scores = np.array([2, 4, 4, 4, 5, 5, 7, 9], float)  # mean 5, squares 32
    means, deviations = moments(scores, np.zeros(8, np.intp), ddof)
    assert (means.tolist(), deviations.tolist()) == ([5], pytest.approx([deviation]))


def test_grades_by_mean_and_deviation_and_the_margin_to_the_bound() -> None:
    grades, margins = by_sd([2, 4, 4, 4, 5, 5, 7, 9], (1.5, 0.5, -0.5, None))  # bounds 8, 6, 4
    assert grades == [3, 2, 2, 2, 2, 2, 1, 0]
    assert margins == pytest.approx([2, 2, 2, 2, 1, 1, 1, np.nan], nan_ok=True)


def test_a_score_on_the_bound_has_the_better_grade() -> None:
    assert by_sd([2, 4, 4, 4, 5, 5, 7, 9], (1, 0, None))[0] == [2, 2, 2, 2, 1, 1, 0, 0]


def test_the_kind_of_deviation_moves_a_grade() -> None:
    scores = [2.0, 4, 4, 4, 5, 5, 7, 9]
    assert [by_sd(scores, (1, None), ddof)[0][6] for ddof in (0, 1)] == [0, 1]


def test_equal_scores_have_equal_grades() -> None:
    assert by_sd([1, 3, 3, 5], (0, None))[0] == [1, 0, 0, 0]


def test_below_the_lowest_bound_there_is_no_grade() -> None:
    assert by_sd([0, 0, 0, 10], (1, 0))[0] == [2, 2, 2, 0]


def test_each_group_has_a_mean_and_a_deviation_of_its_own() -> None:
    assert by_sd([10, 20, 80, 90], (0, None), peers=[0, 0, 1, 1])[0] == [1, 0, 1, 0]


@pytest.mark.parametrize(
    ("scores", "ddof"), [([50], 0), ([50], 1), ([80.1] * 3, 1)], ids=["one", "one of a sample", "alike"]
)
def test_without_a_deviation_there_is_no_grade(scores: list[float], ddof: int) -> None:
    grades, margins = by_sd(scores, (1, None), ddof)
    assert grades == [2] * len(scores)
    assert np.isnan(margins).all()


def test_nobody_has_a_mean() -> None:
    assert by_sd([], (1, None)) == ([], [])


@pytest.mark.parametrize(
    ("shares", "size", "rounding", "last"),
    [
        ((0.1, 0.2, 0.7), 10, "floor", [1, 3, 10]),
        ((0.1, 0.2, 0.7), 30, "floor", [3, 9, 30]),
        ((0.1, 0.2, 0.7), 8, "floor", [0, 2, 8]),
        ((0.1, 0.2, 0.7), 8, "nearest", [1, 2, 8]),
        ((0.1, 0.2, 0.7), 8, "ceil", [1, 3, 8]),
        ((10, 20, 70), 5, "nearest", [1, 2, 5]),
        ((10, 20, 70), 10, "ceil", [1, 3, 10]),
        ((0.1, 0.2, 0.7), 0, "ceil", [0, 0, 0]),
    ],
    ids=[
        "0.1 + 0.2 is 0.3, not more",
        "whole shares",
        "0.8 and 2.4 rounded down",
        "0.8 and 2.4 rounded",
        "0.8 and 2.4 rounded up",
        "halves go up",
        "whole numbers are not rounded up",
        "an empty group",
    ],
)
def test_last_rank_of_each_grade(shares: tuple[float, ...], size: int, rounding: str, last: list[int]) -> None:
    assert last_ranks([Decimal(str(share)) for share in shares], size, rounding) == last
