"""Normalisation by the places of the units: ranks, Borda points, percentile ranks, exponential ranks.

Values are compared on twelve significant digits (and twelve decimals), so that sums that differ only by binary noise are
ties. A value that is not among frozen ones lies on the straight line between its neighbours there (as PERCENTRANK.INC
does), and beyond their ends scores as the last of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.scoring.normalise.ruler import Bounds

if TYPE_CHECKING:
    from collections.abc import Callable

    from coscore.intake.observations import Floats
    from coscore.scoring.normalise.ruler import Ruler

DIGITS = 12


class Places(NamedTuple):
    """Where each distinct value (d,) stands among n, seen from one end.

    Attributes:
        ahead: how many values stand before it.
        alike: how many there are of it.
        total: n.
    """

    ahead: Floats
    alike: Floats
    total: int

    def place(self, ties: str) -> Floats:
        """Its place, 1 for the first: the smallest, the largest or the mean of those that equal values share."""
        first, last = self.ahead + 1.0, self.ahead + self.alike
        found: Floats = {"min": first, "max": last, "average": (first + last) / 2.0}[ties]
        return found

    @property
    def turned(self) -> Places:
        """The same values, seen from the other end."""
        return self._replace(ahead=self.total - self.ahead - self.alike)


def rank(values: Floats, bounds: Bounds, ruler: Ruler) -> Floats:
    """Scaled rank: (n + 1 - r) / n of the highest score, r being 1 for the best of n. Source: OECD/JRC (2008), 5.1."""
    return _shares(values, bounds, _scaled, ruler.options.ties, from_top=not ruler.down) * ruler.highest


def borda(values: Floats, bounds: Bounds, ruler: Ruler) -> Floats:
    """Share of the n - 1 others that are beaten, of the highest score; equal ones count half. Source: Borda (1784)."""
    return _shares(values, bounds, _beaten, "average", from_top=not ruler.down) * ruler.highest


def percentile(values: Floats, bounds: Bounds, ruler: Ruler) -> Floats:
    """Percentile rank of the highest score, r being 1 for the lowest of n values.

    ties min and average: (r - 1) / (n - 1), the share of the others below (Excel's PERCENTRANK.INC; CDC/ATSDR SVI). ties max:
    r / n, the share of all at or below (FEMA National Risk Index). Where less is better: 1 - p (reverse: complement, as the
    SVI does for income), or the same from the other end (reverse: rank).
    """
    turned = ruler.down and ruler.options.reverse == "rank"
    shares = _shares(values, bounds, _percentiles, ruler.options.ties, from_top=turned)
    return (1.0 - shares if ruler.down and not turned else shares) * ruler.highest


def exponential_rank(values: Floats, bounds: Bounds, ruler: Ruler) -> Floats:
    """-k ln(1 - R (1 - exp(-100 / k))), 0 to 100, scaled to the highest score; R is the scaled rank (n + 1 - r) / n.

    It spreads the best tenth over the upper half, so that a low score in one domain hardly cancels a high one. Source: McLennan
    et al., *The English Indices of Deprivation* (k = 23, tied ranks averaged); Welsh Index of Multiple Deprivation.
    """
    decay = ruler.options.decay
    shares = _shares(values, bounds, _scaled, ruler.options.ties, from_top=not ruler.down)
    with np.errstate(divide="ignore"):
        scores: Floats = -decay * np.log((1.0 - shares) + shares * np.exp(-100.0 / decay)) * (ruler.highest / 100.0)
    return np.minimum(scores, ruler.highest, out=scores)


def standings(values: Floats, ruler: Ruler) -> Bounds:  # noqa: ARG001 - one signature for every method
    """All the values (n,), rising."""
    return Bounds(values=np.sort(settled(values)))


def nobody_else(bounds: Bounds) -> bool:
    """Whether there is only one value to compare with."""
    return bounds.values is None or bounds.values.size < 2  # noqa: PLR2004 - one, and another


def all_tied(bounds: Bounds) -> bool:
    """Whether all values are equal."""
    return bounds.values is not None and bool(bounds.values[0] == bounds.values[-1])


def settled(values: Floats) -> Floats:
    """Values (n,) on twelve significant digits, and no more than twelve decimals."""
    digits = np.ceil(np.log10(np.maximum(np.abs(values), 1.0)))
    grid = 10.0 ** (DIGITS - digits)
    found: Floats = np.round(values * grid) / grid + 0.0
    return found


def _shares(
    values: Floats, bounds: Bounds, share: Callable[[Places, str], Floats], ties: str, *, from_top: bool
) -> Floats:
    """The share (n,) of every value: that of the same value among the bounds', or on the line between its neighbours there."""
    assert bounds.values is not None  # noqa: S101 - measured by standings
    distinct, below, equal = np.unique(bounds.values, return_index=True, return_counts=True)
    places = Places(below.astype(np.float64), equal.astype(np.float64), bounds.values.size)
    shares: Floats = np.interp(settled(values), distinct, share(places.turned if from_top else places, ties))
    return shares


def _scaled(places: Places, ties: str) -> Floats:
    return (places.total + 1.0 - places.place(ties)) / places.total


def _beaten(places: Places, ties: str) -> Floats:
    return (places.total - places.place(ties)) / (places.total - 1.0)


def _percentiles(places: Places, ties: str) -> Floats:
    return places.place(ties) / places.total if ties == "max" else (places.place(ties) - 1.0) / (places.total - 1.0)
