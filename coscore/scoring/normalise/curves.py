"""Normalisation along the normal distribution: the log-normal value function, and the trend of a unit's past (추세치)."""

from __future__ import annotations

from math import erfc, log, sqrt
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.scoring.normalise.ruler import NOISE

if TYPE_CHECKING:
    from coscore.intake.observations import Floats
    from coscore.scoring.normalise.ruler import Ruler

TENTH = 0.9061938024368232
"""The z with erfc(z) / 2 = 0.1: how far from the median nine tenths lie, times the square root of 2."""


class Forecast(NamedTuple):
    """What a unit's past leads one to expect of this year, per unit (m,); NaN where the past does not allow it.

    Attributes:
        value: the value on the line through the past years.
        error: the standard error of that prediction.
    """

    value: Floats
    error: Floats


def log_normal(values: Floats, ruler: Ruler, out: Floats) -> None:
    """Survival function of the log-normal distribution through (median, 0.5) and (p10, 0.9), of the highest score.

    q = erfc(z) / 2 with z = 0.90619... ln(x / median) / ln(median / p10). It falls where p10 lies below the median, and rises
    where it lies above. Values that are not above 0 score as the limit does: the highest where less is better, else 0.
    Source: the metric scores of Google Lighthouse, core/audits/audit.js; there an approximation of erf, a bonus above 0.9
    and a cut to two decimals come on top, which are matters of presentation and not done here.
    """
    (median, half), (p10, _) = ruler.knots
    with np.errstate(divide="ignore"):
        logs = np.where(values > 0.0, np.log(np.where(values > 0.0, values, 1.0) / median), -np.inf)
    z = logs * (TENTH / log(median / p10))
    out[:] = np.where(np.isnan(values), np.nan, half * _erfc(z))


def trend(values: Floats, forecast: Forecast, ruler: Ruler) -> Floats:
    """This year's values (m,) against the unit's own past: floor + (highest - floor) Phi(z), z = (Y - forecast) / error.

    Where less is better z has its sign turned. Source: 공기업·준정부기관 경영평가편람, 추세치 (floor 20 of 100).
    """
    z = (values - forecast.value) / forecast.error
    return (
        ruler.options.floor + (ruler.highest - ruler.options.floor) * _erfc((z if ruler.down else -z) / sqrt(2.0)) / 2.0
    )


def forecast(past: Floats, years: Floats, year: float, ruler: Ruler) -> Forecast:
    """Forecast of a year from the values of earlier years: a least-squares line, and its prediction error.

    With the latest n years that have a value, Y = a + b X, and for the year Xp

        error = sqrt(SSE / (n - ddof) * (1 + 1 / n + (Xp - mean X)^2 / sum (X - mean X)^2)).

    Units with fewer than n values have no forecast, nor those whose past lies on the line without any error.

    Args:
        past: (t, m) values of t earlier years, the earliest first; NaN where there is none.
        years: (t,) these years.
        year: the year forecast.
        ruler: the trend, with the number of years and its ddof.
    """
    n = ruler.options.years
    used = ~np.isnan(past)
    used &= np.cumsum(used[::-1], axis=0)[::-1] <= n
    whole = used.sum(axis=0) == n
    x = np.where(used, (years - year)[:, np.newaxis], 0.0)
    y = np.where(used, past, 0.0)
    mean_x, mean_y = x.sum(axis=0) / n, y.sum(axis=0) / n
    dx, dy = np.where(used, x - mean_x, 0.0), np.where(used, y - mean_y, 0.0)
    spread = np.where(whole, (dx**2).sum(axis=0), 1.0)
    slope = (dx * dy).sum(axis=0) / spread
    squares = ((dy - slope * dx) ** 2).sum(axis=0)
    exact = np.sqrt(squares) <= NOISE * np.maximum(np.abs(y).max(axis=0, initial=0.0), 1.0)
    error = np.sqrt(squares / (n - ruler.options.ddof) * (1.0 + 1.0 / n + mean_x**2 / spread))
    possible = whole & ~exact
    return Forecast(np.where(possible, mean_y - slope * mean_x, np.nan), np.where(possible, error, np.nan))


def _erfc(z: Floats) -> Floats:
    """Complementary error function of every number (n,), to the last bits."""
    return np.fromiter(map(erfc, z.tolist()), np.float64, z.size)
