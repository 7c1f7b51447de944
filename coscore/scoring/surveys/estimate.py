"""Means of samples and their standard errors: simple and weighted, with the finite population correction.

Sources: W. G. Cochran, Sampling Techniques (3rd ed., 1977), chapter 2; L. Kish, Survey Sampling (1965), for the design effect and
the effective size.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.scoring.surveys.quantile import t_quantile, wilson

if TYPE_CHECKING:
    from coscore.intake.observations import Floats
    from coscore.scoring.combine import Indices

CENSUS = 1 - 1e-12
"""Share of a population from which on everybody was asked."""


class Answers(NamedTuple):
    """Answers in an order that does not depend on that of the rows: by cell, then by value, then by weight.

    A cell is a unit, or a stratum of one; all that is said of units below holds for these as well.

    Attributes:
        values: (n,) answers.
        weights: (n,) weights, above 0.
        cell: (n,) the cell of each.
    """

    values: Floats
    weights: Floats
    cell: Indices


class Estimate(NamedTuple):
    """Per unit (m,); NaN where there is none.

    Attributes:
        values: the mean.
        n, effective: answers, and what they are worth after Kish.
        variance: that of the mean, corrected for a finite population.
        df: degrees of freedom.
        deff: design effect.
        fraction: share of the population that answered, 0 without a population.
    """

    values: Floats
    n: Floats
    effective: Floats
    variance: Floats
    df: Floats
    deff: Floats
    fraction: Floats


def answers(values: Floats, weights: Floats, cell: Indices) -> Answers:
    """Answers in their order."""
    order = np.lexsort((weights, values, cell))
    return Answers(values[order], weights[order], cell[order])


def weighted(those: Answers, population: Floats) -> Estimate:
    """Weighted means; equal weights give the plain mean and its usual standard error s / sqrt(n).

    The variance is the linearised one, n / (n - 1) sum w^2 (x - m)^2 / (sum w)^2, times 1 - n / N. ``population`` (m,) is N,
    infinite where there is no correction.
    """
    n = sums(those.cell, np.ones_like(those.values), population.size)
    total = sums(those.cell, those.weights, population.size)
    values = held(over(sums(those.cell, those.weights * those.values, population.size), total), those)
    off = (those.values - values[those.cell]) ** 2
    spread = over(n, n - 1)
    fraction = over(n, population)
    left, census = 1.0 - fraction, fraction >= CENSUS
    squares = sums(those.cell, those.weights**2, population.size)
    variance = left * spread * over(sums(those.cell, those.weights**2 * off, population.size), total**2)
    simple = left * spread * over(sums(those.cell, those.weights * off, population.size), total * n)
    df = np.where(census, np.inf, np.where(n > 1, n - 1, np.nan))
    deff = over(variance, simple)
    return Estimate(values, n, over(total**2, squares), np.where(census, 0.0, variance), df, deff, fraction)


def held(values: Floats, those: Answers) -> Floats:
    """Means held between the lowest and the highest answer, so that equal answers give their own value exactly."""
    low, high = np.full(values.size, np.inf), np.full(values.size, -np.inf)
    np.minimum.at(low, those.cell, those.values)
    np.maximum.at(high, those.cell, those.values)
    return np.where(np.isnan(values), np.nan, np.clip(values, low, np.maximum(low, high)))


def interval(found: Estimate) -> tuple[Floats, Floats]:
    """The 95 % interval of means by Student's t."""
    half = t_quantile(found.df) * np.sqrt(found.variance)
    return found.values - half, found.values + half


def interval_of_shares(found: Estimate) -> tuple[Floats, Floats]:
    """The 95 % interval of shares in per cent, after Wilson.

    The number of answers that counts is the effective one, over 1 - n / N for a finite population: that of a census is infinite.
    """
    left = 1.0 - found.fraction
    n = np.divide(found.effective, left, out=np.full(left.shape, np.inf), where=found.fraction < CENSUS)
    low, high = wilson(found.values / 100.0, np.where(np.isnan(found.effective), np.nan, n))
    unknown = np.isnan(found.variance) & (found.n > 1)
    return tuple(np.where(unknown, np.nan, 100.0 * end) for end in (low, high))  # type: ignore[return-value]


def sums(place: Indices, what: Floats, size: int) -> Floats:
    """Sums at every place (size,), in the order given."""
    found: Floats = np.bincount(place, what, size).astype(np.float64)
    return found


def over(above: Floats, below: Floats) -> Floats:
    """One over the other, NaN where that is 0 or less."""
    quotients = np.full(above.shape, np.nan)
    np.divide(above, below, out=quotients, where=below > 0)
    return quotients
