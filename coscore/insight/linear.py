"""Shapley's value of the parts of a weighted mean: no subsets are tried but those of the parts that come or go."""

from __future__ import annotations

from math import factorial
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from coscore.intake.observations import Floats
    from coscore.scoring.aggregate.parts import Mask


class Means(NamedTuple):
    """A mean over the parts used, sum(w s) / sum(w), of n units.

    Attributes:
        weights: (c,) weights of the parts.
        old, new: (c, n) scores at both ends; of no meaning where not used.
        before, after: (c, n) where they are used.
    """

    weights: Floats
    old: Floats
    new: Floats
    before: Mask
    after: Mask

    def of(self, units: NDArray[np.intp]) -> Means:
        """The same for some of the units."""
        return Means(self.weights, self.old[:, units], self.new[:, units], self.before[:, units], self.after[:, units])


def shares(means: Means) -> Floats:
    """Shapley values (c, n) of the parts in the change of the mean, for units of which some part is used at both ends.

    A part that stays adds its weighted difference over the weight that is used at that moment. That weight depends on which
    of the g parts that come or go have done so: t of them, each set of t with the probability t! (g - t)! / (g + 1)!. A
    part that comes or goes meets each part that stays in its later state with the probability (t + 1) / (g + 1), and the
    mean is linear in those. Units whose gaps move alike are taken together.
    """
    found = np.zeros(means.old.shape)
    flips = means.before != means.after
    patterns, kind = np.unique(flips, axis=1, return_inverse=True)
    for number, pattern in enumerate(patterns.T):
        units = np.flatnonzero(kind.ravel() == number)
        found[:, units] = _of_pattern(np.flatnonzero(pattern), means.of(units))
    return found


def _of_pattern(gaps: NDArray[np.intp], means: Means) -> Floats:
    """The same for units with the same parts that come or go."""
    weights = means.weights[:, np.newaxis]
    stays = means.before & means.after
    held, rise = (
        np.where(stays, weights * amount, 0.0) for amount in (means.old, np.where(stays, means.new - means.old, 0.0))
    )
    start, whole = held.sum(axis=0), (weights * stays).sum(axis=0)
    ends = [
        (np.where(used, weights * scores, 0.0)[gaps], (weights * used)[gaps])
        for scores, used in ((means.old, means.before), (means.new, means.after))
    ]
    found, count = np.zeros(held.shape), len(gaps)
    for subset in range(2**count):
        members = np.array([subset >> place & 1 == 1 for place in range(count)], np.bool_)[:, np.newaxis]
        size = int(members.sum())
        amounts, counted = (np.where(members, late, early) for early, late in zip(*ends, strict=True))
        amount, weight = amounts.sum(axis=0), whole + counted.sum(axis=0)
        found += rise * (factorial(size) * factorial(count - size) / factorial(count + 1)) / weight
        if size < count:
            likely = factorial(size) * factorial(count - 1 - size) / factorial(count)
            base = start + rise.sum(axis=0) * ((size + 1) / (count + 1)) + amount
            steps = [late - early for early, late in zip(*ends, strict=True)]
            made = (base + steps[0]) / (weight + steps[1]) - base / weight
            found[gaps] += np.where(members, 0.0, likely * made)
    return found
