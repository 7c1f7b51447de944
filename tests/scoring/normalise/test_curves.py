"""The curves against the statistics module and a plain least-squares fit."""

from __future__ import annotations

from collections.abc import Callable
from math import log, sqrt
from statistics import NormalDist, linear_regression

import numpy as np
import pytest

from coscore.scoring.normalise import Ruler
from coscore.scoring.normalise.curves import forecast, log_normal, trend
from coscore.scoring.normalise.ruler import Options

Of = Callable[..., list[float]]


def curve(median: float, p10: float, *values: float) -> list[float]:
    out = np.empty(len(values))
    log_normal(np.array(values, float), Ruler("log_normal", ((median, 50.0), (p10, 90.0))), out)
    return out.tolist()


@pytest.mark.parametrize(("median", "p10"), [(3000, 1800), (10, 40)], ids=["less is better", "more is better"])
def test_log_normal_is_a_normal_distribution_of_logarithms(median: float, p10: float) -> None:
    values = np.random.default_rng(3).uniform(1, 9000, 200).tolist()
    sigma = (log(p10) - log(median)) / NormalDist().inv_cdf(0.9)
    expected = [100 * NormalDist().cdf((log(it) - log(median)) / sigma) for it in values]
    assert curve(median, p10, *values) == pytest.approx(expected, abs=1e-11)


def test_the_control_points_of_a_log_normal_curve() -> None:
    assert curve(3000, 1800, 3000, 1800, np.nan) == pytest.approx([50, 90, np.nan], abs=1e-12, nan_ok=True)


def test_a_log_normal_curve_at_nothing_and_below() -> None:
    assert curve(3000, 1800, 0, -5) == [100, 100]
    assert curve(10, 40, 0, -5) == [0, 0]


def trended(past: list[float], now: float, ddof: int = 2, *, down: bool = False) -> float:
    """The trend by the textbook, for years 1 to n and the year after."""
    n, years = len(past), list(range(1, len(past) + 1))
    slope, start = linear_regression(years, past)
    squares = sum((y - start - slope * x) ** 2 for x, y in zip(years, past, strict=True))
    middle = sum(years) / n
    spread = sum((x - middle) ** 2 for x in years)
    error = sqrt(squares / (n - ddof) * (1 + 1 / n + (n + 1 - middle) ** 2 / spread))
    z = (now - start - slope * (n + 1)) / error
    return 20 + 80 * NormalDist().cdf(-z if down else z)


@pytest.mark.parametrize("ddof", [0, 1, 2])
@pytest.mark.parametrize("down", [False, True])
def test_trend(ddof: int, down: bool) -> None:  # noqa: FBT001 - a case
    chance = np.random.default_rng(5)
    pasts, now = chance.normal(100, 8, (30, 6)).tolist(), chance.normal(102, 8, 30).tolist()
    ruler = Ruler("trend", down=down, options=Options(ddof=ddof, years=6, floor=20))
    expected_now = forecast(np.array(pasts).T, np.arange(2015.0, 2021.0), 2021, ruler)
    found = trend(np.array(now), expected_now, ruler)
    expected = [trended(past, it, ddof, down=down) for past, it in zip(pasts, now, strict=True)]
    assert found.tolist() == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize(
    ("past", "possible"),
    [
        ([1, 5, 2, 4], True),
        ([np.nan, 5, 2, 4], False),
        ([5, 5, 5, 5], False),
        ([1, 2, 3, 4], False),
        ([0.1, 0.2, 0.3, 0.4], False),
    ],
    ids=["four years", "a year is missing", "all the same", "on a line", "on a line but for noise"],
)
def test_when_a_past_has_a_forecast(past: list[float], possible: bool) -> None:  # noqa: FBT001 - a case
    ruler = Ruler("trend", options=Options(ddof=2, years=4))
    found = forecast(np.array(past)[:, np.newaxis], np.arange(1.0, 5.0), 5, ruler)
    assert np.isfinite(found.value[0]) == np.isfinite(found.error[0]) == possible


def test_only_the_latest_years_count() -> None:
    ruler = Ruler("trend", options=Options(ddof=2, years=3))
    years = np.array([1.0, 2.0, 3.0, 4.0, 5.0])
    long = forecast(np.array([[900.0], [1.0], [np.nan], [4.0], [3.0]]), years, 6, ruler)
    short = forecast(np.array([[1.0], [4.0], [3.0]]), years[[1, 3, 4]], 6, ruler)
    assert long.value == pytest.approx(short.value, rel=1e-12)
    assert long.error == pytest.approx(short.error, rel=1e-12)
