"""Ranks: equal scores share a rank unless declared indicators decide between them; names and row order never do."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from coscore.scoring.rounding import FINE, on_grid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coscore.intake.observations import Floats

Whole = NDArray[np.int64]


class Tally(NamedTuple):
    """The distinct numbers in rising order, how often each occurs, and for every number the place of its like."""

    distinct: Whole
    counts: Whole
    places: Whole


def tally(numbers: Whole, size: int) -> Tally:
    """Count numbers from 0 to ``size`` - 1: by counting where they lie close together, else by sorting."""
    if size > _close(numbers.size):
        distinct, places, counts = np.unique(numbers, return_inverse=True, return_counts=True)
        return Tally(distinct, counts, places)
    counts = np.bincount(numbers, minlength=1)
    distinct = np.flatnonzero(counts)
    places = np.zeros(counts.size, np.int64)
    places[distinct] = np.arange(distinct.size)
    return Tally(distinct, counts[distinct], places[numbers])


def _close(count: int) -> int:
    """Numbers up to this are counted faster than they are sorted."""
    return 4 * count + 65_536


def levels(scores: Floats, digits: int) -> Whole:
    """Number the distinct scores, rounded to ``digits``, from 0 upwards; NaN counts as the lowest."""
    steps = on_grid(scores, digits)
    lowest = np.fmin.reduce(steps, initial=np.inf)
    gaps = np.isnan(steps)
    if np.fmax.reduce(steps, initial=-np.inf) - lowest > _close(steps.size):
        steps[gaps] = -np.inf
        return np.unique(steps, return_inverse=True)[1]
    steps -= lowest - 1.0
    steps[gaps] = 0.0
    numbers = steps.astype(np.int64)
    return tally(numbers, int(numbers.max(initial=0)) + 1).places


def order_levels(scores: Floats, digits: int, breaks: Sequence[Floats]) -> Whole:
    """Number units from the lowest (0) to the highest: by rounded score, then by full scores of the tie-break nodes in order.

    Args:
        scores: (m,) totals of the units ranked.
        digits: decimals at which totals are compared.
        breaks: (m,) scores of each tie-break node, NaN where there is none.
    """
    order = levels(scores, digits)
    for deciding in breaks:
        finer = levels(deciding, FINE)
        span = int(finer.max(initial=0)) + 1
        order = tally(order * span + finer, (int(order.max(initial=0)) + 1) * span).places
    return order


def ranks(order: Whole, peers: NDArray[np.intp], method: str) -> Whole:
    """Rank inside each peer group, 1 for the highest.

    Args:
        order: (m,) numbers from :func:`order_levels`; equal numbers tie.
        peers: (m,) index of each unit's group.
        method: competition (1, 2, 2, 4), dense (1, 2, 2, 3), or ordinal, which is competition where nothing decides.
    """
    span = int(order.max(initial=0)) + 1
    keys = peers * span + (span - 1 - order)
    distinct, counts, places = tally(keys, (int(peers.max(initial=0)) + 1) * span)
    group = distinct // span
    first = np.searchsorted(group, group)
    ahead = np.arange(distinct.size) if method == "dense" else np.cumsum(counts) - counts
    return (ahead - ahead[first] + 1)[places] if order.size else order
