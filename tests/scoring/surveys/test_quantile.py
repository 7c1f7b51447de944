from __future__ import annotations

from statistics import NormalDist

import numpy as np
import pytest

from coscore.scoring.surveys.quantile import Z, t_quantile, wilson


@pytest.mark.parametrize(
    ("df", "expected"),
    [
        (1, 12.7062047364),
        (2, 4.3026527297),
        (3, 3.1824463053),
        (4, 2.7764451052),
        (5, 2.5705818356),
        (10, 2.2281388520),
        (20, 2.0859634473),
        (30, 2.0422724563),
        (60, 2.0002978221),
        (120, 1.9799304051),
    ],
)
def test_the_quantiles_are_those_of_the_tables(df: float, expected: float) -> None:
    """Table of Student's t, two-sided 5 %, in any textbook of statistics (here to ten decimals)."""
    assert t_quantile(np.array([df], np.float64))[0] == pytest.approx(expected, abs=5e-9)


def test_the_normal_quantile_is_the_limit() -> None:
    assert pytest.approx(NormalDist().inv_cdf(0.975), abs=1e-14) == Z
    assert t_quantile(np.array([np.inf]))[0] == Z
    assert t_quantile(np.array([1e9]))[0] == pytest.approx(Z, abs=1e-7)


def test_fractions_lie_in_between_and_below_one_there_is_nothing() -> None:
    found = t_quantile(np.array([2.0, 2.5, 3.0, 0.5, np.nan]))
    assert found[0] > found[1] > found[2]
    assert np.isnan(found[3:]).all()


def test_a_share_among_all_is_exact_and_one_among_nobody_unknown() -> None:
    low, high = wilson(np.array([0.3, 0.3]), np.array([np.inf, 0.0]))
    assert (low[0], high[0]) == (0.3, 0.3)
    assert np.isnan([low[1], high[1]]).all()


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_an_interval_holds_its_share_and_stays_on_the_scale(share: float) -> None:
    low, high = wilson(np.array([share]), np.array([7.0]))
    assert 0 <= low[0] <= share <= high[0] <= 1
    assert high[0] - low[0] > 0.3
