"""Ranks against plain counting, in exact fractions."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from coscore.scoring.normalise.places import settled

Of = Callable[..., list[float]]
TIES = ("min", "max", "average")


def samples() -> list[list[float]]:
    """Random values with many ties, among them zeros and negative numbers."""
    chance = np.random.default_rng(7)
    return [(chance.integers(-5, 12, chance.integers(2, 40)) / 2).tolist() for _ in range(12)]


def place(value: float, values: list[float], ties: str, *, largest_first: bool) -> Fraction:
    ahead = sum(other > value if largest_first else other < value for other in values)
    alike = sum(other == value for other in values)
    return {"min": Fraction(ahead + 1), "max": Fraction(ahead + alike), "average": ahead + Fraction(alike + 1, 2)}[ties]


@pytest.mark.parametrize("ties", TIES)
@pytest.mark.parametrize("direction", ["up", "down"])
def test_rank_is_the_scaled_place(scores: Of, ties: str, direction: str) -> None:
    for values in samples():
        n = len(values)
        expected = [100 * (n + 1 - place(it, values, ties, largest_first=direction == "up")) / n for it in values]
        assert scores(f"method: rank, ties: {ties}, direction: {direction}", values) == pytest.approx(
            [float(it) for it in expected], abs=1e-12
        )


@pytest.mark.parametrize("direction", ["up", "down"])
def test_borda_counts_those_beaten_and_half_of_those_equal(scores: Of, direction: str) -> None:
    sign = 1 if direction == "up" else -1
    for values in samples():
        beaten = [sum(sign * other < sign * it for other in values) for it in values]
        alike = [values.count(it) - 1 for it in values]
        expected = [100 * (b + Fraction(e, 2)) / (len(values) - 1) for b, e in zip(beaten, alike, strict=True)]
        assert scores(f"method: borda, direction: {direction}", values) == pytest.approx(
            [float(it) for it in expected], abs=1e-12
        )


@pytest.mark.parametrize("ties", TIES)
@pytest.mark.parametrize(("direction", "reverse"), [("up", "complement"), ("down", "complement"), ("down", "rank")])
def test_percentile(scores: Of, ties: str, direction: str, reverse: str) -> None:
    for values in samples():
        n, first = len(values), direction == "down" and reverse == "rank"
        places = [place(it, values, ties, largest_first=first) for it in values]
        shares = [it / n if ties == "max" else (it - 1) / (n - 1) for it in places]
        expected = [1 - it if direction == "down" and not first else it for it in shares]
        rule = f"method: percentile, ties: {ties}, direction: {direction}, reverse: {reverse}"
        assert scores(rule, values) == pytest.approx([float(100 * it) for it in expected], abs=1e-12)


def exponential(share: Fraction, decay: int) -> float:
    """The formula as it is printed, in decimals of 28 digits."""
    rank = Decimal(share.numerator) / Decimal(share.denominator)
    return float(-decay * (1 - rank * (1 - (Decimal(-100) / decay).exp())).ln())


@pytest.mark.parametrize("decay", [23, 5, 100])
def test_exponential_rank(scores: Of, decay: int) -> None:
    for values in samples():
        n = len(values)
        shares = [(n + 1 - place(it, values, "average", largest_first=True)) / n for it in values]
        expected = [exponential(it, decay) for it in shares]
        assert scores(f"method: exponential_rank, decay: {decay}", values) == pytest.approx(expected, abs=1e-12)


def test_the_best_of_an_exponential_rank_has_the_highest_score_whatever_the_decay(scores: Of) -> None:
    for decay in (0.5, 1, 23, 1000):
        assert max(scores(f"method: exponential_rank, decay: {decay}", [1, 2, 3])) == pytest.approx(100, abs=1e-9)


@pytest.mark.parametrize("highest", [1, 10])
def test_ranks_run_on_the_scale_of_the_framework(scores: Of, highest: int) -> None:
    for method in ("rank", "borda", "percentile", "exponential_rank"):
        assert scores(f"method: {method}", [3, 1, 2], head=f"scale: {{max: {highest}}}")[0] == pytest.approx(highest)


def test_sums_that_differ_by_noise_are_ties(scores: Of) -> None:
    assert scores("method: rank", [0.1 + 0.2, 0.3, 0.1]) == [100, 100, pytest.approx(100 / 3)]


def test_only_units_with_a_value_are_counted(scores: Of) -> None:
    found = scores("method: percentile", [5, None, 7, "n/a", 6])
    assert found == pytest.approx([0, np.nan, 100, np.nan, 50], nan_ok=True)


@pytest.mark.parametrize(
    ("value", "kept"),
    [(0.30000000000000004, 0.3), (123456789.1234, 123456789.123), (-2.5, -2.5), (1e-13, 0.0), (1e15, 1e15), (0.0, 0.0)],
)
def test_values_settle_on_twelve_digits(value: float, kept: float) -> None:
    assert settled(np.array([value])).tolist() == [kept]
    assert settled(settled(np.array([value]))).tolist() == [kept]
