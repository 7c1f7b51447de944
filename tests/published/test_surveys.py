"""Published intervals and stabilised values."""

from __future__ import annotations

import numpy as np
import pytest

from coscore.scoring.surveys.between import between
from coscore.scoring.surveys.quantile import wilson


@pytest.mark.parametrize(
    ("yes", "n", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_intervals_as_newcombe_gives_them(yes: int, n: int, low: float, high: float) -> None:
    """R. G. Newcombe, Two-sided confidence intervals for the single proportion, Stat. Med. 17 (1998) 857-872, table I, method 3."""
    found = wilson(np.array([yes / n]), np.array([float(n)]))
    assert [round(float(end[0]), 4) for end in found] == [low, high]


@pytest.mark.parametrize(("n", "stated"), [(1000, 3.1), (500, 4.4)])
def test_half_of_the_widest_interval_is_the_sampling_error_that_surveys_state(n: int, stated: float) -> None:
    """The ministry's own words on its survey of mergers: 1,000 people +-3.1 %p, 500 people +-4.4 %p (m.segye.com 20091110004394)."""
    low, high = wilson(np.array([0.5]), np.array([float(n)]))
    assert round(float(50 * (high[0] - low[0])), 1) == stated


BATTING = (
    0.400, 0.378, 0.356, 0.333, 0.311, 0.311, 0.289, 0.267, 0.244, 0.244, 0.222, 0.222, 0.222, 0.222, 0.222, 0.200, 0.178, 0.156,
)  # fmt: skip


def test_eighteen_batters_are_drawn_in_as_stein_would() -> None:
    """B. Efron and C. Morris, Stein's paradox in statistics, Sci. Am. 236 (5, 1977) 119-127: 45 at bats each, grand mean .265, factor .212.

    Their factor is 1 - (p - 3) s^2 / S; with the method of Paule and Mandel it is 1 - (p - 1) s^2 / S, from the same S.
    """
    values = np.array(BATTING)
    assert round(float(values.mean()), 3) == 0.265
    error = values.mean() * (1 - values.mean()) / 45
    variance, mean = between(values, np.full(18, error))
    ours = variance / (variance + error)
    steins = 1 - (1 - ours) * 15 / 17
    assert steins == pytest.approx(0.212, abs=0.003)
    assert round(mean + steins * (0.400 - mean), 3) == pytest.approx(0.294, abs=0.001)
