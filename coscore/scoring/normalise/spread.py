"""Normalisation by how the values of the units are spread: min-max and z-scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.scoring.normalise.fixed import goalposts
from coscore.scoring.normalise.ruler import NOISE, Bounds

if TYPE_CHECKING:
    from coscore.intake.observations import Floats
    from coscore.scoring.normalise.ruler import Ruler


def minmax(values: Floats, bounds: Bounds, ruler: Ruler) -> Floats:
    """(x - min) / (max - min) of the highest score; (max - x) / (max - min) where less is better.

    Beyond frozen bounds values are held at the ends unless the clip is lifted. Source: OECD/JRC (2008), 5.4.
    """
    worst, best = (bounds.max, bounds.min) if ruler.down else (bounds.min, bounds.max)
    out = np.empty(values.shape)
    goalposts(values, ruler._replace(knots=((worst, 0.0), (best, ruler.highest))), out)
    return out


def extremes(values: Floats, ruler: Ruler) -> Bounds:  # noqa: ARG001 - one signature for every method
    """The lowest and the highest of the values (n,)."""
    return Bounds(min=float(values.min()), max=float(values.max()))


def no_span(bounds: Bounds) -> bool:
    """Whether the lowest and the highest value are one."""
    return not bounds.max - bounds.min > NOISE * max(abs(bounds.min), abs(bounds.max), 1.0)


def zscore(values: Floats, bounds: Bounds, ruler: Ruler) -> Floats:
    """(x - mean) / sd, its sign turned where less is better: standard deviations from the mean, not on the scale.

    Source: OECD/JRC (2008), 5.3; Townsend, Phillimore, Beattie (1988) for sums of z-scores.
    """
    z = (values - bounds.mean) / bounds.sd
    return 0.0 - z if ruler.down else z


def moments(values: Floats, ruler: Ruler) -> Bounds:
    """Mean of the values (n,), and their standard deviation with n - ddof; NaN where that is nothing."""
    mean, freedom = float(values.mean()), values.size - ruler.options.ddof
    squares = float(((values - mean) ** 2).sum())
    return Bounds(mean=mean, sd=float(np.sqrt(squares / freedom)) if freedom > 0 else np.nan)


def no_spread(bounds: Bounds) -> bool:
    """Whether the standard deviation is nothing, or was measured on a single unit."""
    return not bounds.sd > NOISE * max(abs(bounds.mean), 1.0)
