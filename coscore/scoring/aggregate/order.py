"""The lowest, the highest and the middle of the children's scores."""

from __future__ import annotations

from functools import reduce

import numpy as np

from coscore.intake.observations import Floats
from coscore.scoring.aggregate.parts import Family, Mask, scores_of, weights_of

NOISE = 1e-12
"""Binary noise of sums of weights, relative to their whole."""


def lowest(family: Family, out: Floats) -> None:
    """The lowest score of those used; weights do not matter."""
    np.min(scores_of(family.parts, np.inf), axis=0, out=out)


def highest(family: Family, out: Floats) -> None:
    """The highest score of those used; weights do not matter."""
    np.max(scores_of(family.parts, -np.inf), axis=0, out=out)


def median(family: Family, out: Floats) -> None:
    """Weighted median: half of the weight used lies on either side; the mean of the two scores where it splits evenly.

    With scores in rising order it is the first at which the weights add up to more than half, or the mean of two where
    they add up to exactly half: the mean of the lower and the upper weighted median (Cormen, Leiserson, Rivest and Stein,
    *Introduction to Algorithms*, problem 9-2), and with equal weights the ordinary median.
    """
    low, high = _middle(family)
    out[:] = (low + high) / 2.0


def _middle(family: Family) -> tuple[Floats, Floats]:
    """The lower and the upper weighted median (b,)."""
    scores, weights = scores_of(family.parts, np.inf), weights_of(family.parts)
    order = np.argsort(scores, axis=0, kind="stable")
    scores, reached = np.take_along_axis(scores, order, 0), np.cumsum(np.take_along_axis(weights, order, 0), axis=0)
    half, noise = reached[-1] / 2.0, NOISE * reached[-1]
    return tuple(_first(reached > half + noise * sign, scores) for sign in (-1.0, 1.0))  # type: ignore[return-value]


def _first(mask: Mask, values: Floats) -> Floats:
    """Per column, the value in the first row where the mask holds."""
    found: Floats = np.take_along_axis(values, np.argmax(mask, axis=0)[np.newaxis], 0)[0]
    return found


def lowest_terms(family: Family) -> list[Floats]:
    """The child that decides, or those that do, by their weights."""
    return list(_deciding(family, scores_of(family.parts, np.inf).min(axis=0)))


def highest_terms(family: Family) -> list[Floats]:
    """The child that decides, or those that do, by their weights."""
    return list(_deciding(family, scores_of(family.parts, -np.inf).max(axis=0)))


def median_terms(family: Family) -> list[Floats]:
    """The child in the middle; where there are two, each its own score. Children of equal scores share by their weights."""
    low, high = _middle(family)
    return list(_deciding(family, low) * low + _deciding(family, high) * high)


def _deciding(family: Family, score: Floats) -> Floats:
    """(c, b) shares, by weight, of the children that have this score (b,)."""
    weights = np.where(scores_of(family.parts) == score, weights_of(family.parts), 0.0)
    shares: Floats = weights / reduce(np.add, weights)
    return shares
