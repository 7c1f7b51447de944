"""From value to score: every method of normalisation, one small function each.

Fixed methods (:mod:`fixed`, :mod:`curves`) score a value by itself, relative ones (:mod:`spread`, :mod:`places`,
:mod:`ratios`) among the values of the units scored, and the trend (:mod:`curves`) against the unit's own past. A new method
is one function and one line here, or in :data:`coscore.scoring.normalise.among.RELATIVE`.

Zeros and negative values are numbers like any other, except where a logarithm or a ratio has no meaning for them; NaN (no
value) stays NaN. What a clip and a transform do comes first, and bounds are measured after it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.scoring.normalise import curves, fixed
from coscore.scoring.normalise.among import RELATIVE, Others, relative
from coscore.scoring.normalise.ruler import TRANSFORMS, Bounds, Options, Ruler, prepared, undefined

if TYPE_CHECKING:
    from collections.abc import Callable

    from coscore.intake.observations import Floats

__all__ = [
    "FIXED",
    "RELATIVE",
    "TRANSFORMS",
    "TREND",
    "Bounds",
    "Options",
    "Others",
    "Ruler",
    "looks_around",
    "may_fail",
    "normalise",
    "undefined",
]

TREND = "trend"

FIXED: dict[str, Callable[[Floats, Ruler, Floats], None]] = {
    "goalposts": fixed.goalposts,
    "steps": fixed.steps,
    "points": fixed.points,
    "as_is": fixed.as_is,
    "target_ratio": fixed.target_ratio,
    "target_band": fixed.goalposts,
    "pass_fail": fixed.pass_fail,
    "log_normal": curves.log_normal,
    "distance_to_target": fixed.distance_to_target,
}
"""Every method that scores a value by itself; scores (n,) of values (n,) are written into the last argument."""


def normalise(values: Floats, ruler: Ruler, out: Floats, others: Others | None = None, row: int = 0) -> None:
    """Write the scores of values into ``out``, both (n,); NaN stays NaN. Values must be where the transform is defined.

    Args:
        values: the values.
        ruler: how they become scores.
        out: the scores; may be the values themselves.
        others: what relative methods and the trend look at besides; None for the fixed ones.
        row: the node, as the others know it.
    """
    if ruler.method in FIXED:
        FIXED[ruler.method](prepared(values, ruler, out), ruler, out)
        return
    assert others is not None  # noqa: S101 - whoever uses a ruler that looks at others knows them
    measured = prepared(values, ruler)
    if ruler.method == TREND:
        out[:] = curves.trend(measured, others.forecasts[row], ruler)
    else:
        out[:] = relative(measured, ruler, others, row)


def looks_around(ruler: Ruler) -> bool:
    """Whether a ruler needs all units at once, rather than one value after the other."""
    return ruler.method not in FIXED


def may_fail(ruler: Ruler) -> bool:
    """Whether a value may have no score by a ruler."""
    return looks_around(ruler) or ruler.method == "distance_to_target"
