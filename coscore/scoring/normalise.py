"""From value to score: each method a function of its knots, pairs of a value and the score it earns."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from coscore.intake.observations import Floats

NOISE = 1e-12
"""Relative noise of a binary sum; a value that misses a step by less has reached it."""


class Ruler(NamedTuple):
    """How the values of one indicator become scores, in plain numbers.

    Attributes:
        method: a key of :data:`METHODS`.
        knots: pairs of a value (after the transform) and its score; goalposts have two, as_is none.
        clip: lowest and highest value counted, before the transform.
        transform: a key of :data:`TRANSFORMS`, "" for none.
        held: whether values beyond the goalposts are held at the lowest and highest score.
        worst: the lowest score the method can give.
    """

    method: str
    knots: tuple[tuple[float, float], ...] = ()
    clip: tuple[float, float] | None = None
    transform: str = ""
    held: bool = True
    worst: float = 0.0


class Transform(NamedTuple):
    """A function applied to values and goalposts alike, and where it is defined."""

    apply: Callable[..., Floats]
    above: float
    including: bool = False


TRANSFORMS = {
    "ln": Transform(np.log, 0.0),
    "ln1p": Transform(np.log1p, -1.0),
    "log10": Transform(np.log10, 0.0),
    "sqrt": Transform(np.sqrt, 0.0, including=True),
}


def normalise(values: Floats, ruler: Ruler, out: Floats) -> None:
    """Write the scores of values into ``out``, both (n,); NaN stays NaN. Values must be where the transform is defined."""
    if ruler.clip:
        values = np.clip(values, *ruler.clip, out=out)
    if ruler.transform:
        values = TRANSFORMS[ruler.transform].apply(values, out=out)
    METHODS[ruler.method](values, ruler, out)


def undefined(values: Floats, ruler: Ruler) -> NDArray[np.bool_]:
    """Where the ruler's transform is undefined for a value, once clipped; False for NaN."""
    if not ruler.transform:
        return np.zeros(values.shape, dtype=np.bool_)
    _, above, including = TRANSFORMS[ruler.transform]
    counted = np.clip(values, *ruler.clip) if ruler.clip else values
    return counted < above if including else counted <= above


def goalposts(values: Floats, ruler: Ruler, out: Floats) -> None:
    """Straight line through two knots: (x - worst) / (best - worst) of the highest score, held between the two.

    Multiplying before dividing makes the score of whole numbers the nearest double to the exact one.
    """
    (worst, _), (best, highest) = ruler.knots
    if best > worst:
        np.subtract(values, worst, out=out)
    else:
        np.subtract(worst, values, out=out)
    out *= highest
    out /= abs(best - worst)
    if ruler.held:
        np.clip(out, 0.0, highest, out=out)


def steps(values: Floats, ruler: Ruler, out: Floats) -> None:
    """Score of the highest step reached; 0 below the first."""
    starts, scores = np.array(ruler.knots).T
    starts = starts - NOISE * np.maximum(np.abs(starts), 1.0)
    gaps = np.isnan(values)
    np.concatenate(([0.0], scores)).take(np.searchsorted(starts, values, side="right"), out=out)
    out[gaps] = np.nan


def points(values: Floats, ruler: Ruler, out: Floats) -> None:
    """Straight lines from knot to knot, level beyond the first and the last."""
    places, scores = np.array(ruler.knots).T
    out[:] = np.interp(values, places, scores)


def as_is(values: Floats, ruler: Ruler, out: Floats) -> None:  # noqa: ARG001 - one signature for every method
    """The value already is a score."""
    if values is not out:
        out[:] = values


METHODS: dict[str, Callable[[Floats, Ruler, Floats], None]] = {
    "goalposts": goalposts,
    "steps": steps,
    "points": points,
    "as_is": as_is,
}
