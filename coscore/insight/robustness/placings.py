"""Where units stood in all draws, and what that says: middle, interval, how often among the first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from coscore.insight.robustness.ranking import Ranks
    from coscore.intake.observations import Floats

_UNITS = 4096
"""Units whose ranks are sorted at once."""

_FEW = 600
"""Ranks of fewer units are counted; those of more are kept, for the counts would take more room."""

_HAIR = 1e-9


class Places(NamedTuple):
    """Where each of m units stood.

    Attributes:
        ranked: (m,) draws in which it was ranked.
        mean: (m,) its mean rank; NaN where it never was.
        median: (m,) its middle rank, the lower of two; 0 where it never was ranked.
        low, high: (m,) the ends of its interval: the smallest ranks reached in at least (1 - level) / 2 and (1 + level) / 2
            of the draws in which it was ranked.
        top: (m,) draws in which it was among the first.
    """

    ranked: NDArray[np.int64]
    mean: Floats
    median: NDArray[np.int64]
    low: NDArray[np.int64]
    high: NDArray[np.int64]
    top: NDArray[np.int64]


class Placings:
    """The ranks of m units in all draws: counted, or kept one by one where that takes less room."""

    def __init__(self, units: int, draws: int) -> None:
        """Begin with no ranks."""
        self._units = units
        self._counts = np.zeros((units, units + 1), np.int64) if _counts(units, draws) else None
        self._kept = np.zeros((0 if _counts(units, draws) else draws, units), np.uint32)

    @staticmethod
    def room(units: int, draws: int) -> int:
        """Bytes taken."""
        return units * (units + 1) * 8 if _counts(units, draws) else units * draws * 4

    def digest(self, ranks: Ranks) -> NDArray[np.int64]:
        """What is worth keeping of ranks (n, m), which are used up; may be asked in any thread."""
        if self._counts is None:
            return ranks
        ranks += np.arange(self._units) * (self._units + 1)
        return np.bincount(ranks.ravel(), minlength=self._counts.size).reshape(self._counts.shape)

    def add(self, first: int, digested: NDArray[np.int64]) -> None:
        """Keep what was digested of the draws from ``first`` on."""
        if self._counts is None:
            self._kept[first : first + len(digested)] = digested
        else:
            self._counts += digested

    def places(self, level: float, top: int) -> Places:
        """What the ranks say."""
        asked = ((1.0 - level) / 2.0, 0.5, (1.0 + level) / 2.0)
        return self._by_counts(asked, top) if self._counts is not None else self._by_order(asked, top)

    def _by_counts(self, asked: tuple[float, ...], top: int) -> Places:
        assert self._counts is not None  # noqa: S101 - asked before
        counts = self._counts[:, 1:]
        reached = np.cumsum(counts, axis=1)
        ranked = reached[:, -1] if self._units else np.zeros(0, np.int64)

        def at(share: float) -> NDArray[np.int64]:
            first: NDArray[np.int64] = np.argmax(reached >= _needed(ranked, share)[:, np.newaxis], axis=1)
            first[ranked > 0] += 1
            return first

        sums = counts @ np.arange(1, self._units + 1)
        return _places(ranked, sums, [at(share) for share in asked], counts[:, :top].sum(axis=1))

    def _by_order(self, asked: tuple[float, ...], top: int) -> Places:
        parts = [
            self._some(self._kept[:, start : start + _UNITS], asked, top) for start in range(0, self._units, _UNITS)
        ]
        return Places(*(np.concatenate(column) for column in zip(*parts, strict=True)))

    def _some(self, kept: NDArray[np.uint32], asked: tuple[float, ...], top: int) -> Places:
        rising = np.sort(kept, axis=0)
        ranked = (kept > 0).sum(axis=0)
        unranked = len(kept) - ranked

        def at(share: float) -> NDArray[np.int64]:
            place = np.minimum(unranked + _needed(ranked, share) - 1, len(kept) - 1)
            found: NDArray[np.int64] = np.take_along_axis(rising, place[np.newaxis], axis=0)[0].astype(np.int64)
            return found

        among = ((kept > 0) & (kept <= top)).sum(axis=0)
        return _places(ranked, kept.sum(axis=0, dtype=np.int64), [at(share) for share in asked], among)


def _counts(units: int, draws: int) -> bool:
    return units < min(draws, _FEW)


def _needed(ranked: NDArray[np.int64], share: float) -> NDArray[np.int64]:
    """How many draws make up a share of those in which a unit was ranked, at least one."""
    needed: NDArray[np.int64] = np.maximum(np.ceil(share * ranked - _HAIR), 1.0).astype(np.int64)
    return needed


def _places(
    ranked: NDArray[np.int64], sums: NDArray[np.int64], at: list[NDArray[np.int64]], top: NDArray[np.int64]
) -> Places:
    mean = np.divide(sums, ranked, out=np.full(ranked.shape, np.nan), where=ranked > 0)
    low, median, high = at
    return Places(ranked, mean, median, low, high, top)
