from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from coscore.insight.explain.lost import at_least, has_full_marks, possible_points
from coscore.scoring.evaluation import Evaluation
from coscore.scoring.plan import plan_of

TWO = "indicators: [{id: a, columns: [a], value: {type: percent}}, {id: b, columns: [b], value: {type: percent}}]\n"
ROW = [{"unit": "가평군", "a": 100, "b": 25}, {"unit": "나주시", "a": 50, "b": 50}]


def test_of_a_weighted_mean_the_possible_points_are_the_weights(three: Evaluation) -> None:
    assert possible_points(three, 0).tolist() == [100.0, 60.0, 40.0, 20.0, 40.0]


def test_what_is_missing_and_left_out_can_bring_nothing(three: Evaluation) -> None:
    found = possible_points(three, 1)
    assert found[[0, 1, 2, 4]].tolist() == [100.0, 60.0, 60.0, 40.0]
    assert np.isnan(found[3])


def test_in_a_geometric_mean_whoever_has_full_marks_loses_nothing(score: Callable[..., Evaluation]) -> None:
    """The root of 100 x 25 is 50; both children bring 25 of it, and the other 50 are the second one's loss alone."""
    found = score(f"aggregate: geometric\nfloor: 1\n{TWO}", ROW)
    assert possible_points(found, 0).tolist() == [100.0, 25.0, 75.0]


def test_in_a_sum_every_child_can_bring_full_marks(score: Callable[..., Evaluation]) -> None:
    found = score(f"aggregate: sum\n{TWO}", ROW)
    assert possible_points(found, 1).tolist() == [200.0, 100.0, 100.0]


def test_in_a_lowest_score_both_must_rise(score: Callable[..., Evaluation]) -> None:
    """From min(50, 50) = 50 to 100 neither rises alone: each has half of it."""
    found = score(f"aggregate: min\n{TWO}", ROW)
    assert possible_points(found, 1).tolist() == [100.0, 50.0, 50.0]


def test_scores_without_an_end_have_no_full_marks(score: Callable[..., Evaluation]) -> None:
    found = score("indicators: [{id: a, columns: [a], value: {type: percent}, normalise: {method: zscore}}]\n", ROW)
    assert not has_full_marks(plan_of(found.framework))
    assert np.isnan(possible_points(found, 0)).all()


def test_a_unit_without_a_score_has_none(score: Callable[..., Evaluation]) -> None:
    found = score(TWO, [{"unit": "가평군", "a": None, "b": None}])
    assert np.isnan(possible_points(found, 0)).all()


@pytest.mark.parametrize(
    ("shown", "obtained", "expected"),
    [
        ([33.3, 33.3, 33.4], [33.4, 10.0, 20.0], [33.4, 33.2, 33.4]),
        ([1.0, 2.0], [1.0, 2.0], [1.0, 2.0]),
    ],
)
def test_possible_points_are_no_fewer_than_those_obtained(
    shown: list[float], obtained: list[float], expected: list[float]
) -> None:
    held = np.ones(len(shown), np.bool_)
    assert at_least(np.array(shown), np.array(obtained), 0.1, held) == pytest.approx(expected)
