"""How far two rankings agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from coscore.intake.observations import Floats


def kendall(one: NDArray[np.int64], other: NDArray[np.int64]) -> float:
    """Kendall's tau-b of two rankings (n,) with ties, (C - D) / sqrt((P - T1) (P - T2)); NaN where one of them ties all.

    Pairs that stand the other way round are counted by sorting, in n log n steps (Knight 1966, doi
    10.1080/01621459.1966.10480879).
    """
    first, second = (np.unique(ranks, return_inverse=True)[1] for ranks in (one, other))
    pairs = one.size * (one.size - 1) // 2
    tied = [_pairs(ranks) for ranks in (first, second)]
    both = _pairs(first * (second.max(initial=0) + 1) + second)
    order = np.lexsort((second, first))
    swapped = inversions(second[order])
    apart = (pairs - tied[0]) * (pairs - tied[1])
    return (pairs - tied[0] - tied[1] + both - 2 * swapped) / float(apart) ** 0.5 if apart else float("nan")


def inversions(numbers: NDArray[np.int64]) -> int:
    """Pairs of whole numbers from 0 on (n,) of which the greater stands first: counted bit by bit, from the highest."""
    count, places = 0, numbers
    for bit in reversed(range(int(numbers.max(initial=0)).bit_length())):
        places = places[np.argsort(places >> (bit + 1), kind="stable")]
        ones = (places >> bit) & 1
        group = places >> (bit + 1)
        before = np.cumsum(ones) - ones
        starts = before[np.searchsorted(group, group)]
        count += int((before - starts)[ones == 0].sum())
    return count


def spearman(one: NDArray[np.int64], other: NDArray[np.int64]) -> float:
    """Spearman's rank correlation (n,), tied units at the mean of their places; NaN where one of the two ties all."""
    first, second = (_centred(ranks) for ranks in (one, other))
    whole = float(first @ first) * float(second @ second)
    return float(first @ second) / whole**0.5 if whole else float("nan")


def _pairs(numbers: NDArray[np.int64]) -> int:
    """Pairs of equal numbers."""
    counts = np.unique(numbers, return_counts=True)[1]
    return int((counts * (counts - 1) // 2).sum())


def _centred(ranks: NDArray[np.int64]) -> Floats:
    """Mean places, less their mean."""
    _, alike, counts = np.unique(ranks, return_inverse=True, return_counts=True)
    places = np.cumsum(counts) - (counts - 1) / 2.0
    return places[alike] - (ranks.size + 1) / 2.0
