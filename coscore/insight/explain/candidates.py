"""Which values would be better for an indicator: the next step, the mean of the peers, the one with full marks."""

from __future__ import annotations

from math import ceil, floor, isnan, log10
from typing import TYPE_CHECKING

import numpy as np

from coscore.scoring.normalise import FIXED, normalise, undefined
from coscore.scoring.rounding import round_half_up

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from coscore.framework.model import Node
    from coscore.intake.observations import Floats
    from coscore.scoring.normalise import Ruler

    Worth = Callable[[float], float]

_FIGURES = 3
"""Figures of a mean that is no whole number."""

_CORNERS = {
    "goalposts": ("best",),
    "target_band": ("high",),
    "pass_fail": ("target",),
    "distance_to_target": ("target",),
    "log_normal": ("median", "p10"),
}
"""Keys of fixed methods that name a value where something is reached."""

_WHOLE_RANGE = {"yes_no": (0.0, 1.0), "percent": (0.0, 100.0)}


def candidates(spec: Node, ruler: Ruler, own: float, peers: Floats, everyone: Floats) -> dict[float, str]:
    """Better values of an indicator, each with what it is: next, mean or full.

    Args:
        spec: the indicator as it stands in the framework.
        ruler: how its values become scores.
        own: its value; NaN where it is missing.
        peers: values of the peers, NaN where they have none.
        everyone: values of all units, likewise.
    """
    worth, whole = _worth(ruler), is_whole(spec, own, everyone)
    allowed = [value for value in _allowed(spec, ruler, everyone, whole=whole) if not isnan(worth(value))]
    now = worth(own) if not isnan(own) else -np.inf
    better = sorted((worth(value), abs(value - (0.0 if isnan(own) else own)), value) for value in allowed)
    better = [entry for entry in better if entry[0] > now]
    found: dict[float, str] = {}
    if better and not isnan(own):
        found[better[0][2]] = "next"
    for value in _mean(spec, worth, peers, allowed, whole=whole):
        if worth(value) > now:
            found[value] = "mean"
    if better:
        full = min(entry[1:] for entry in better if entry[0] == better[-1][0])[1]
        found[full] = "full"
    return found


def is_whole(spec: Node, own: float, everyone: Floats) -> bool:
    """Whether the value of an indicator is a whole number: it must be, or those of all units are.

    Kinds are counted whole; only a unit whose several records were combined has a part of one.
    """
    value = spec.value
    if value is None or value.type not in {"number", "list"}:
        return False
    if value.type == "list" and (isnan(own) or own.is_integer()):
        return True
    there = everyone[~np.isnan(everyone)]
    return bool(getattr(value, "integer", False) or (there == np.floor(there)).all())


def _worth(ruler: Ruler) -> Worth:
    """How good a value is: its score, or where that depends on others the value itself, turned round where less is better."""

    def worth(value: float) -> float:
        one = np.array([value])
        if undefined(one, ruler)[0]:
            return np.nan
        if ruler.method in FIXED:
            scores = np.empty(1)
            with np.errstate(all="ignore"):
                normalise(one, ruler, scores)
            return float(scores[0])
        return -value if ruler.down else value

    return worth


def _allowed(spec: Node, ruler: Ruler, everyone: Floats, *, whole: bool) -> list[float]:
    """The values worth a thought: levels, steps, thresholds, ends, and of relative methods the extremes that there are."""
    value = spec.value
    if value and value.type == "levels":
        return sorted({float(level.value) for level in value.levels})
    if value and value.type == "yes_no":
        return [0.0, 1.0]
    marks = set(_marks(spec, ruler, everyone))
    if whole:
        marks = {turned for mark in marks for turned in (float(floor(mark)), float(ceil(mark)))}
        if spec.normalise and spec.normalise.method == "steps":
            marks |= {mark - 1.0 for mark in marks}
    low, high = _range(spec)
    return sorted(mark for mark in marks if low <= mark <= high)


def _marks(spec: Node, ruler: Ruler, everyone: Floats) -> Iterator[float]:
    """Where the rule of an indicator has a corner; of relative methods the best value that there is."""
    rule = spec.normalise
    if rule is None:
        yield _range(spec)[1]
    elif rule.method in _CORNERS:
        yield from (getattr(rule, key) for key in _CORNERS[rule.method])
    elif rule.method == "steps":
        yield from (step.from_ for step in rule.steps)
    elif rule.method == "points":
        yield from (place for place, _ in rule.points)
    elif rule.method == "as_is":
        yield ruler.highest
    elif rule.method == "target_ratio":
        yield rule.target / rule.cap if ruler.down else rule.target * rule.cap
    elif not np.isnan(everyone).all():
        yield float(np.nanmin(everyone) if ruler.down else np.nanmax(everyone))


def _range(spec: Node) -> tuple[float, float]:
    """The lowest and the highest value that can be right."""
    value = spec.value
    if value and value.type == "survey":
        return value.scale
    if value and value.type == "number" and spec.combine != "sum":
        return (
            -np.inf if value.min is None else value.min,
            np.inf if value.max is None else value.max,
        )
    if value and value.type in _WHOLE_RANGE:
        return _WHOLE_RANGE[value.type]
    return (0.0 if value and value.type in {"list", "ratio"} else -np.inf), np.inf


def _mean(spec: Node, worth: Worth, peers: Floats, allowed: Iterable[float], *, whole: bool) -> Iterator[float]:
    """The mean of the peers as a value that the indicator can take."""
    there = peers[~np.isnan(peers)]
    if not there.size:
        return
    mean = float(there.mean())
    if spec.value and spec.value.type in {"levels", "yes_no"}:
        reached = [(worth(value), value) for value in allowed if worth(value) >= worth(mean)]
        if reached:
            yield min(reached)[1]
    else:
        yield float(round_half_up(np.array([mean]), 0 if whole else _decimals(mean))[0])


def _decimals(mean: float) -> int:
    """Decimals that give a number three figures, at most six."""
    size = floor(log10(abs(mean))) if mean else 0
    return min(max(_FIGURES - 1 - size, 0), 6)
