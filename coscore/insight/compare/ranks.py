"""Why a rank moved, in counts of other units: a rank is never taken apart into indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from coscore.intake.observations import Floats

    Whole = NDArray[np.int64]

_ROWS = 1 << 22
"""Pairs of units at work at once."""


class Moves(NamedTuple):
    """Of n units with a rank in both years.

    Attributes:
        old, new: their ranks.
        overtaken: how many of the others stand before them now and did not before.
        passed: how many stood before them and do not now.
        arrived: how many units that had no rank before stand before them now.
        left: how many that stood before them have no rank now.
        alone: the rank they would have if nobody else's score had changed.
    """

    old: Whole
    new: Whole
    overtaken: Whole
    passed: Whole
    arrived: Whole
    left: Whole
    alone: Whole


def moves(old: Whole, new: Whole, before: Floats, after: Floats, rest: tuple[Whole, Whole]) -> Moves:
    """Count who passed whom.

    Ranks of the kind 1, 2, 2, 4 change by overtaken - passed + arrived - left.

    Args:
        old: (n,) ranks before.
        new: (n,) ranks now.
        before: (n,) displayed totals before.
        after: (n,) displayed totals now.
        rest: ranks, before and now, of the units that have one in only that year.
    """
    size = max(1, _ROWS // max(old.size, 1))
    overtaken, passed, alone = (np.zeros(old.size, np.int64) for _ in range(3))
    for start in range(0, old.size, size):
        own = slice(start, start + size)
        ahead, now = old < old[own, np.newaxis], new < new[own, np.newaxis]
        overtaken[own], passed[own] = (now & ~ahead).sum(axis=1), (ahead & ~now).sum(axis=1)
        others = before > after[own, np.newaxis]
        mine = before[own] > after[own]
        alone[own] = 1 + others.sum(axis=1) - mine
    gone, come = (np.sort(ranks) for ranks in rest)
    arrived, left = np.searchsorted(come, new, side="left"), np.searchsorted(gone, old, side="left")
    return Moves(old, new, overtaken, passed, arrived, left, alone + left)
