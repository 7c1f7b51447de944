"""Values far from the others, treated before scoring: drawn in to their neighbours, held at percentiles, or logarithms.

The rule and its numbers are those of the Joint Research Centre as the package COINr applies them (Becker, Caperna, Del Sorbo,
Norlén, Papadimitriou and Saisana 2022, doi 10.21105/joss.04567).
"""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from coscore.framework.treatments import Skewed, Treat
    from coscore.intake.observations import Floats

FEWEST = 4
"""Values that a sample kurtosis needs."""

OFFSET = 0.01
"""Share of the range that the lowest value is lifted above 0 before its logarithm is taken."""


class Treated(NamedTuple):
    """Values after treatment.

    Attributes:
        values: (n,) values.
        how: highest, lowest, both, percentiles, log, or "" where nothing was done.
        drawn: how many values were drawn in at that end.
    """

    values: Floats
    how: str = ""
    drawn: int = 0


def skewness(values: Floats) -> float:
    """Sample skewness G1 = g1 sqrt(n (n - 1)) / (n - 2), with g1 = m3 / m2 ** 1.5; NaN for under 4 values or equal ones."""
    n, (m2, m3, _) = values.size, _moments(values)
    return sqrt(n * (n - 1)) / (n - 2) * m3 / m2**1.5 if n >= FEWEST and m2 > 0 else float("nan")


def kurtosis(values: Floats) -> float:
    """Sample excess kurtosis G2 = (n - 1) / ((n - 2) (n - 3)) ((n + 1) g2 + 6), with g2 = m4 / m2 ** 2 - 3; NaN likewise."""
    n, (m2, _, m4) = values.size, _moments(values)
    if n < FEWEST or m2 <= 0:
        return float("nan")
    return (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * (m4 / m2**2 - 3) + 6)


def winsorised(values: Floats, highest: int = 0, lowest: int = 0) -> Floats:
    """The ``highest`` highest values set to the next one below them, the ``lowest`` lowest to the next one above."""
    if highest + lowest >= values.size:
        return values
    rising = np.sort(values)
    return np.clip(values, rising[lowest], rising[values.size - 1 - highest])


def held(values: Floats, low: float, high: float) -> Floats:
    """Values held between two percentiles, 0 to 100, with linear interpolation between the values (type 7)."""
    if not values.size:
        return values
    return np.clip(values, np.percentile(values, low), np.percentile(values, high))


def logged(values: Floats) -> Floats:
    """ln(x - min + 0.01 (max - min)); equal values stay as they are."""
    if not values.size or np.ptp(values) == 0:
        return values
    result: Floats = np.log(values - values.min() + OFFSET * np.ptp(values))
    return result


def by_rule(values: Floats, rule: Skewed) -> Treated:
    """Treat values only if they are both skewed and heavy-tailed: draw in 1, 2, ... at the long end until they are not.

    The long end is the one the skewness points to. Where ``rule.most`` are not enough: the logarithm of the values as they
    were, or the values as they were.
    """
    if not _far_out(values, rule):
        return Treated(values)
    end = "highest" if skewness(values) > 0 else "lowest"
    for count in range(1, min(rule.most, values.size - 1) + 1):
        drawn = winsorised(values, **{end: count})
        if not _far_out(drawn, rule):
            return Treated(drawn, end, count)
    return Treated(logged(values), "log") if rule.otherwise == "log" else Treated(values)


def treated(values: Floats, spec: Treat) -> Treated:
    """Treat the values of all units (n,), none of them NaN."""
    if spec.rule:
        return by_rule(values, spec.rule)
    if spec.winsorise:
        highest, lowest = spec.winsorise.highest, spec.winsorise.lowest
        end = "both" if highest and lowest else "highest" if highest else "lowest"
        return Treated(winsorised(values, highest, lowest), end, highest + lowest)
    if spec.percentiles:
        return Treated(held(values, spec.percentiles.low, spec.percentiles.high), "percentiles")
    return Treated(logged(values), "log") if spec.log else Treated(values)


def _far_out(values: Floats, rule: Skewed) -> bool:
    """Whether values are skewed and heavy-tailed; never where that cannot be told."""
    return abs(skewness(values)) > rule.skewness and kurtosis(values) > rule.kurtosis


def _moments(values: Floats) -> tuple[float, float, float]:
    """The second, third and fourth central moments, each a mean over n."""
    if not values.size:
        return 0.0, 0.0, 0.0
    off = values - values.mean()
    return float(np.mean(off**2)), float(np.mean(off**3)), float(np.mean(off**4))
