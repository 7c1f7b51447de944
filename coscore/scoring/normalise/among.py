"""A relative method at work: which units are compared, by which bounds, and where that is impossible."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.scoring.normalise import places, ratios, spread
from coscore.scoring.normalise.ruler import Bounds, Ruler

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from coscore.intake.observations import Floats
    from coscore.scoring.missing import Peers
    from coscore.scoring.normalise.curves import Forecast


CONSTANT, TIED, NO_BEST, NO_REFERENCE, NOT_FROZEN = "constant", "tied", "no_best", "no_reference", "not_frozen"
"""What may be wrong with a comparison: nothing differs, or nothing is above 0, or there is nothing to compare with."""


class Others(NamedTuple):
    """What rulers may look at besides the values of m units; by row of a node where nodes differ.

    Attributes:
        peers: (m,) index of each unit's peer group.
        groups: name of each peer group, in the order of the indices.
        references: index of the reference unit of a node; absent where there is none.
        forecasts: what the past of each unit leads one to expect, for the trend.
    """

    peers: Peers
    groups: tuple[str, ...] = ("",)
    references: Mapping[int, int] = {}
    forecasts: Mapping[int, Forecast] = {}


class Relative(NamedTuple):
    """A relative method.

    Attributes:
        measure: the bounds of the values (n,) of the units compared.
        score: the scores (n,) of values by bounds.
        unusable: whether nothing can be scored by such bounds.
        flaw: what is wrong where that is so.
    """

    measure: Callable[[Floats, Ruler], Bounds]
    score: Callable[[Floats, Bounds, Ruler], Floats]
    unusable: Callable[[Bounds], bool]
    flaw: str = CONSTANT


RELATIVE: dict[str, Relative] = {
    "minmax": Relative(spread.extremes, spread.minmax, spread.no_span),
    "zscore": Relative(spread.moments, spread.zscore, spread.no_spread),
    "rank": Relative(places.standings, places.rank, places.nobody_else),
    "borda": Relative(places.standings, places.borda, places.nobody_else),
    "percentile": Relative(places.standings, places.percentile, places.nobody_else),
    "exponential_rank": Relative(places.standings, places.exponential_rank, places.nobody_else),
    "distance_to_best": Relative(ratios.best, ratios.distance_to_best, ratios.no_best, NO_BEST),
    "distance_to_reference": Relative(
        ratios.reference, ratios.distance_to_reference, ratios.no_reference, NO_REFERENCE
    ),
}
"""Every relative method by its name."""


class Comparison(NamedTuple):
    """Units compared with one another.

    Attributes:
        group: name of their peer group; "" for all units.
        units: (n,) their indices: those with a value.
        bounds: what they are measured by.
        flaw: why they have no scores, or that they are all equal; "" where all is well.
    """

    group: str
    units: NDArray[np.intp]
    bounds: Bounds
    flaw: str

    @property
    def is_void(self) -> bool:
        """Whether the units have no scores."""
        return self.flaw not in ("", TIED)


def relative(values: Floats, ruler: Ruler, others: Others, row: int = 0) -> Floats:
    """The scores (m,) of prepared values (m,) of a node by a relative method; NaN where there is no value or no score."""
    scores = np.full(values.shape, np.nan)
    for found in comparisons(values, ruler, others, row):
        if not found.is_void:
            scores[found.units] = RELATIVE[ruler.method].score(values[found.units], found.bounds, ruler)
    return scores


def comparisons(values: Floats, ruler: Ruler, others: Others, row: int = 0) -> Iterator[Comparison]:
    """Who is compared with whom: the units with a value, all together or by peer group; groups without any are left out."""
    there = ~np.isnan(values)
    for index, group in enumerate(others.groups) if ruler.grouped else ((None, ""),):
        units = np.flatnonzero(there if index is None else there & (others.peers == index))
        if units.size:
            measured = units[units == others.references.get(row, -1)] if ruler.options.unit else units
            bounds = _bounds(group, values[measured], ruler)
            yield Comparison(group, units, bounds or Bounds(), _flaw(bounds, ruler))


def _bounds(group: str, values: Floats, ruler: Ruler) -> Bounds | None:
    """The bounds of a comparison: those frozen for the group, or those of the values measured; None where none were frozen."""
    return RELATIVE[ruler.method].measure(values, ruler) if ruler.frozen is None else ruler.frozen.get(group)


def _flaw(bounds: Bounds | None, ruler: Ruler) -> str:
    method = RELATIVE[ruler.method]
    if bounds is None:
        return NOT_FROZEN
    if method.unusable(bounds):
        return method.flaw
    return TIED if places.all_tied(bounds) else ""
