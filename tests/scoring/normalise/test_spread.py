"""Min-max and z-scores against plain Python."""

from __future__ import annotations

import statistics
from collections.abc import Callable

import numpy as np
import pytest

Of = Callable[..., list[float]]


def samples() -> list[list[float]]:
    chance = np.random.default_rng(11)
    return [chance.normal(40, 25, chance.integers(3, 60)).round(3).tolist() for _ in range(12)]


@pytest.mark.parametrize("direction", ["up", "down"])
def test_minmax(scores: Of, direction: str) -> None:
    for values in samples():
        low, high = min(values), max(values)
        ups = [100 * (it - low) / (high - low) for it in values]
        expected = ups if direction == "up" else [100 - it for it in ups]
        assert scores(f"method: minmax, direction: {direction}", values) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("ddof", [0, 1])
@pytest.mark.parametrize("direction", ["up", "down"])
def test_zscore(scores: Of, ddof: int, direction: str) -> None:
    for values in samples():
        mean, sd = statistics.fmean(values), (statistics.stdev if ddof else statistics.pstdev)(values)
        expected = [(it - mean) / sd * (1 if direction == "up" else -1) for it in values]
        assert scores(f"method: zscore, ddof: {ddof}, direction: {direction}", values) == pytest.approx(
            expected, abs=1e-12
        )


def test_a_zscore_with_a_mean_and_sd_of_its_own_looks_at_nobody(scores: Of) -> None:
    assert scores("method: zscore, mean: 10, sd: 4", [12]) == [0.5]


def test_zeros_and_negative_numbers_are_numbers(scores: Of) -> None:
    assert scores("method: minmax", [-2, 0, 2]) == [0, 50, 100]
    assert scores("method: zscore", [-2, 0, 2]) == [-1, 0, 1]


def test_a_mean_has_no_sign(scores: Of) -> None:
    assert str(scores("method: zscore, direction: down", [1, 2, 3])[1]) == "0.0"


def test_inside_groups_each_has_its_own_bounds(scores: Of) -> None:
    assert scores("method: minmax, within: group", [1, 3, 10, 30, 20], groups="aabbb") == [0, 100, 0, 100, 50]


def test_frozen_bounds_hold_what_lies_beyond_them_unless_the_clip_is_lifted(scores: Of) -> None:
    head = "bounds: {a: {min: 0, max: 10}}"
    assert scores("method: minmax", [12, 5, -1], head=head) == [100, 50, 0]
    assert scores("method: minmax, clip: false", [12, 5, -1], head=head) == pytest.approx([120, 50, -10])
