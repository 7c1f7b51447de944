"""Ranks of many rankings at once, as those of one are made: equal numbers share a rank."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from coscore.scoring.rank import order_levels
from coscore.scoring.rounding import FINE, on_grid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coscore.intake.observations import Floats

Ranks = NDArray[np.int64]

_CLOSE = 8
"""Numbers are counted rather than sorted where there are no more than so many times as many different ones as units."""

_CELLS = 1 << 14
"""Numbers counted at once: they stay in the cache, and in memory that is at hand."""

_MOST = 2.0**53
"""Numbers beyond this, with a unit's position behind them, are numbered anew."""


def orders(totals: Floats, digits: int, breaks: Sequence[Floats]) -> Floats:
    """(n, m) whole numbers that order the units of n rankings: totals in steps of their last decimal, then the tie-breaks.

    NaN where a unit has no total, and takes no part.
    """
    if not breaks:
        return on_grid(totals, digits)
    there = ~np.isnan(totals)
    found = np.full(totals.shape, np.nan)
    found[there] = order_levels(totals[there], digits, [deciding[there] for deciding in breaks])
    return found


def decimals(digits: int, rank_on: str) -> int:
    """Decimals by which totals are ranked."""
    return digits if rank_on == "rounded" else FINE


def ranks(order: Floats, method: str) -> Ranks:
    """(n, m) ranks in each of n rankings, 1 for the highest number, 0 where there is none.

    Args:
        order: (n, m) whole numbers, NaN for none.
        method: competition (1, 2, 2, 4), dense (1, 2, 2, 3), or ordinal, which is competition where nothing decides.
    """
    found = order.max(initial=-np.inf)
    if np.isnan(found) or np.isinf(found):
        return _with_gaps(order, method)
    return _whole(order, method, found, order.min())


def _with_gaps(order: Floats, method: str) -> Ranks:
    """Ranks where some take no part: those stand below all others, and have no rank."""
    gaps = np.isnan(order)
    if gaps.all():
        return np.zeros(order.shape, np.int64)
    highest, lowest = np.fmax.reduce(order, None), np.fmin.reduce(order, None)
    found = _whole(np.where(gaps, lowest - 1.0, order), method, highest, lowest - 1.0)
    found[gaps] = 0
    return found


def _whole(order: Floats, method: str, highest: float, lowest: float) -> Ranks:
    """Ranks where everybody takes part."""
    bits = order.shape[1].bit_length()
    if max(abs(highest), abs(lowest)) * 2.0**bits >= _MOST:
        distinct, levels = np.unique(order, return_inverse=True)
        order, highest, lowest = levels.reshape(order.shape).astype(np.float64), distinct.size - 1.0, 0.0
    dense = method == "dense"
    if highest - lowest < _CLOSE * order.shape[1]:
        return _counted(order, highest, lowest, dense=dense)
    return _sorted((highest - order).astype(np.int64), bits, dense=dense)


def _counted(order: Floats, highest: float, lowest: float, *, dense: bool) -> Ranks:
    """Ranks by counting how many stand above each number, some rankings at once."""
    rows, size = len(order), int(highest - lowest) + 1
    some = max(1, _CELLS // size)
    found: Ranks = np.empty(order.shape, np.int64)
    ahead = np.zeros(some * size + 1, np.int64)
    firsts = np.arange(some)[:, np.newaxis] * size + highest
    for top in range(0, rows, some):
        part = order[top : top + some]
        cells = len(part) * size
        places = (firsts[: len(part)] - part).astype(np.int64).ravel()
        counts = np.bincount(places, minlength=cells)
        np.cumsum(counts > 0 if dense else counts, out=ahead[1 : cells + 1])
        before = ahead[:cells:size, np.newaxis] - 1
        np.subtract(ahead.take(places).reshape(part.shape), before, out=found[top : top + some])
    return found


def _sorted(below: NDArray[np.int64], bits: int, *, dense: bool) -> Ranks:
    """Ranks by sorting numbers, the least first, together with the units they belong to."""
    rows, units = below.shape
    keys = (below << bits) + np.arange(units)
    keys.sort(axis=1)
    owners, levels = keys & ((1 << bits) - 1), keys >> bits
    starts = np.zeros(keys.shape, np.int64)
    new = levels[:, 1:] != levels[:, :-1]
    if dense:
        np.cumsum(new, axis=1, out=starts[:, 1:])
    else:
        np.multiply(new, np.arange(1, units), out=starts[:, 1:])
        np.maximum.accumulate(starts, axis=1, out=starts)
    starts += 1
    owners += (np.arange(rows) * units)[:, np.newaxis]
    found: Ranks = np.empty(rows * units, np.int64)
    found[owners.ravel()] = starts.ravel()
    return found.reshape(below.shape)
