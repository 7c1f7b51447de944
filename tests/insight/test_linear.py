"""The closed form of a mean against all orders, and by hand."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest

from coscore.insight.linear import Means, shares


def test_without_gaps_each_part_adds_weight_times_difference() -> None:
    used = np.ones((2, 1), np.bool_)
    found = shares(Means(np.array([1.0, 3.0]), np.array([[40.0], [60.0]]), np.array([[80.0], [50.0]]), used, used))
    assert found[:, 0].tolist() == [10.0, -7.5]


def by_orders(weights: list[float], old: list[float | None], new: list[float | None]) -> list[float]:
    """The mean over all orders, part by part."""

    def mean(row: list[float | None]) -> float:
        there = [(weight, score) for weight, score in zip(weights, row, strict=True) if score is not None]
        return sum(weight * score for weight, score in there) / sum(weight for weight, _ in there)

    orders = list(permutations(range(len(weights))))
    found = [0.0] * len(weights)
    for order in orders:
        row = list(old)
        for part in order:
            before = mean(row)
            row[part] = new[part]
            found[part] += (mean(row) - before) / len(orders)
    return found


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param([30.0, None, 60.0, 10.0], [45.0, 80.0, 20.0, 10.0], id="one comes"),
        pytest.param([30.0, 50.0, 60.0, 10.0], [None, 80.0, 20.0, None], id="two go"),
        pytest.param([30.0, None, 60.0, 10.0], [None, 80.0, 20.0, 90.0], id="one goes, one comes"),
        pytest.param([30.0, None, 60.0, None], [33.0, None, 20.0, 5.0], id="one is never there"),
    ],
)
def test_gaps_that_move_agree_with_all_orders(old: list[float | None], new: list[float | None]) -> None:
    weights = [1.0, 2.0, 3.0, 1.5]
    ends = [np.array([[np.nan if score is None else score] for score in row]) for row in (old, new)]
    found = shares(Means(np.array(weights), *ends, *(~np.isnan(end) for end in ends)))
    assert found[:, 0].tolist() == pytest.approx(by_orders(weights, old, new))


def test_units_with_other_gaps_stand_side_by_side() -> None:
    old, new = np.array([[10.0, np.nan], [20.0, 20.0]]), np.array([[30.0, 40.0], [20.0, 20.0]])
    found = shares(Means(np.ones(2), old, new, ~np.isnan(old), ~np.isnan(new)))
    assert found.T.tolist() == [[10.0, 0.0], [10.0, 0.0]]
