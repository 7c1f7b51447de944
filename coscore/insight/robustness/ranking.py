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
    highest, lowest = np.fmax.reduce(order, None, initial=-np.inf), np.fmin.reduce(order, None, initial=np.inf)
    if highest < lowest:
        return np.zeros(order.shape, np.int64)
    bits = order.shape[1].bit_length()
    gaps = np.isnan(order)
    if max(abs(highest), abs(lowest)) * 2.0**bits < _MOST:
        below, span = highest - order, int(highest - lowest)
        if gaps.any():
            span += 1
            below[gaps] = span
    else:
        below = np.unique(-order, return_inverse=True)[1].reshape(order.shape)
        span = int(below.max())
    dense = method == "dense"
    ways = _counted if span < _CLOSE * order.shape[1] else _sorted
    found = ways(below.astype(np.int64), span, bits, dense=dense)
    found[gaps] = 0
    return found


def _counted(below: NDArray[np.int64], span: int, bits: int, *, dense: bool) -> Ranks:  # noqa: ARG001 - as _sorted
    """Ranks by counting how many stand above each number."""
    rows, size = below.shape[0], span + 1
    below += (np.arange(rows) * size)[:, np.newaxis]
    places = below.ravel()
    counts = np.bincount(places, minlength=rows * size).reshape(rows, size)
    if dense:
        counts = (counts > 0).astype(np.int64)
    ahead = np.cumsum(counts, axis=1)
    ahead -= counts
    ahead += 1
    found: Ranks = ahead.ravel().take(places).reshape(below.shape)
    return found


def _sorted(below: NDArray[np.int64], span: int, bits: int, *, dense: bool) -> Ranks:  # noqa: ARG001 - as _counted
    """Ranks by sorting numbers together with the units they belong to."""
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
