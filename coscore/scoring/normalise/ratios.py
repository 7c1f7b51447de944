"""Normalisation by the distance to another unit: the best one, or one that is named. Source: OECD/JRC (2008), 5.5."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.scoring.normalise.fixed import ratio
from coscore.scoring.normalise.ruler import Bounds

if TYPE_CHECKING:
    from coscore.intake.observations import Floats
    from coscore.scoring.normalise.ruler import Ruler


def distance_to_best(values: Floats, bounds: Bounds, ruler: Ruler) -> Floats:
    """X / max of the highest score; min / x where less is better. Above the highest score beyond a frozen best.

    A ratio means something only where the best is above 0, and where less is better only for values above 0; else NaN.
    """
    return ratio(values, bounds.best, down=ruler.down) * ruler.highest


def best(values: Floats, ruler: Ruler) -> Bounds:
    """The best of the values (n,)."""
    return Bounds(best=float(values.min() if ruler.down else values.max()))


def no_best(bounds: Bounds) -> bool:
    """Whether the best value is not above 0."""
    return not bounds.best > 0.0


def distance_to_reference(values: Floats, bounds: Bounds, ruler: Ruler) -> Floats:
    """X / x of the reference unit, of the highest score; the other way round where less is better. Not held at either end.

    Where less is better, values that are not above 0 have no score (NaN).
    """
    return ratio(values, bounds.reference, down=ruler.down) * ruler.highest


def reference(values: Floats, ruler: Ruler) -> Bounds:  # noqa: ARG001 - one signature for every method
    """The value of the reference unit, the only one in ``values``; NaN where it has none."""
    return Bounds(reference=float(values[0])) if values.size else Bounds()


def no_reference(bounds: Bounds) -> bool:
    """Whether the reference unit has no value above 0."""
    return not bounds.reference > 0.0
