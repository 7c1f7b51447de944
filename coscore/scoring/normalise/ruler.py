"""The ruler of a node: how its values become scores, in plain numbers; and what comes before any method."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from coscore.intake.observations import Floats

NOISE = 1e-12
"""Relative noise of a binary sum; values that differ by less are equal, and one that misses a step by less has reached it."""


class Bounds(NamedTuple):
    """What a relative method measures of the units it compares; NaN and None where it measures something else.

    Attributes:
        min, max: the lowest and the highest value.
        mean, sd: mean and standard deviation.
        best: the best value.
        reference: the value of the reference unit.
        values: (n,) every value, rising.
    """

    min: float = np.nan
    max: float = np.nan
    mean: float = np.nan
    sd: float = np.nan
    best: float = np.nan
    reference: float = np.nan
    values: Floats | None = None

    def stated(self) -> dict[str, float | list[float]]:
        """What was measured, by name."""
        numbers = {key: number for key, number in self._asdict().items() if key != "values" and not np.isnan(number)}
        return numbers if self.values is None else {**numbers, "values": self.values.tolist()}


class Options(NamedTuple):
    """What single methods need to know besides their knots.

    Attributes:
        ties: min, max or average: the rank of equal values.
        reverse: complement or rank: how a percentile is turned round when less is better.
        decay: the constant of the exponential rank.
        ddof: what is taken off the number of values in a variance.
        floor: the lowest score of the trend.
        years: how many earlier years the trend looks at.
        unit: name or code of the reference unit.
    """

    ties: str = "min"
    reverse: str = "complement"
    decay: float = 23.0
    ddof: int = 1
    floor: float = 0.0
    years: int = 0
    unit: str = ""


class Ruler(NamedTuple):
    """How the values of one node become scores, in plain numbers.

    Attributes:
        method: a key of :data:`coscore.scoring.normalise.FIXED` or :data:`coscore.scoring.normalise.RELATIVE`, or trend.
        knots: pairs of a value (after the transform) and its score, for the methods that go by fixed values.
        clip: lowest and highest value counted, before the transform.
        transform: a key of :data:`TRANSFORMS`, "" for none.
        held: whether values beyond the goalposts are held at the lowest and highest score.
        worst: the lowest score the method can give; -inf where there is none, and the lowest of the units stands for it.
        highest: the highest score of the scale.
        down: whether less is better, where the knots do not say so.
        grouped: whether units are compared inside their peer groups.
        options: what single methods need to know besides.
        frozen: bounds measured once and kept, by peer group ("" for all units); None where they are measured now.
    """

    method: str
    knots: tuple[tuple[float, float], ...] = ()
    clip: tuple[float, float] | None = None
    transform: str = ""
    held: bool = True
    worst: float = 0.0
    highest: float = 100.0
    down: bool = False
    grouped: bool = False
    options: Options = Options()
    frozen: Mapping[str, Bounds] | None = None


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


def prepared(values: Floats, ruler: Ruler, out: Floats | None = None) -> Floats:
    """Values (n,) as a method measures them: clipped first, then transformed; those themselves where neither is asked for.

    Values must be where the transform is defined, or NaN.
    """
    if ruler.clip:
        values = np.clip(values, *ruler.clip, out=out)
    if ruler.transform:
        values = TRANSFORMS[ruler.transform].apply(values, out=out)
    return values


def undefined(values: Floats, ruler: Ruler) -> NDArray[np.bool_]:
    """Where the ruler's transform is undefined for a value, once clipped; False for NaN."""
    if not ruler.transform:
        return np.zeros(values.shape, dtype=np.bool_)
    _, above, including = TRANSFORMS[ruler.transform]
    counted = np.clip(values, *ruler.clip) if ruler.clip else values
    return counted < above if including else counted <= above
