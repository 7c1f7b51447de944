"""The ruler that a framework asks for at a node: its words turned into plain numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.scoring.normalise.ruler import TRANSFORMS, Bounds, Options, Ruler

if TYPE_CHECKING:
    from coscore.framework.model import Bounds as Frozen
    from coscore.framework.model import Measured
    from coscore.framework.rulers import Normalise
    from coscore.framework.tree import TreeNode

Knots = tuple[tuple[float, float], ...]

_NO_LOWEST = frozenset({"zscore", "distance_to_best", "distance_to_reference", "distance_to_target"})
_LOWEST_OF_KNOTS = frozenset({"goalposts", "points", "target_band"})


def ruler_of(node: TreeNode, highest: float, frozen: Frozen | None = None) -> Ruler:
    """How the values of an indicator, or the combined scores of a dimension, become scores from 0 to ``highest``.

    Args:
        node: an indicator, or a dimension that is normalised.
        highest: the highest score.
        frozen: the bounds of the node that the framework keeps, if any.
    """
    assert node.spec is not None  # noqa: S101 - every node that is normalised stands in the file
    rule, spec = node.spec.normalise, node.spec
    method = rule.method if rule else "goalposts"
    knots = _knots(rule, highest) if rule else _whole_scale(node, highest)
    if spec.transform:
        knots = tuple((float(TRANSFORMS[spec.transform].apply(np.float64(value))), score) for value, score in knots)
    return Ruler(
        method,
        knots,
        spec.clip,
        spec.transform or "",
        held=getattr(rule, "clip", True),
        worst=_worst(method, knots, rule),
        highest=highest,
        down=getattr(rule, "direction", "up") == "down",
        grouped=getattr(rule, "within", "all") == "group" and not _stated(rule),
        options=_options(rule) if rule else Options(),
        frozen=_stated(rule) or _frozen(frozen),
    )


def _worst(method: str, knots: Knots, rule: Normalise | None) -> float:
    """The lowest score there can be, -inf where there is none."""
    if method in _NO_LOWEST:
        return -np.inf
    if method in _LOWEST_OF_KNOTS:
        return min(score for _, score in knots)
    return rule.floor if rule and rule.method == "trend" else 0.0


def _options(rule: Normalise) -> Options:
    """What a method says besides its knots: the keys it shares with the options."""
    return Options(**{key: getattr(rule, key) for key in Options._fields if hasattr(rule, key)})


def _stated(rule: Normalise | None) -> dict[str, Bounds] | None:
    """The mean and the standard deviation that a z-score states itself, for all units and any peer group."""
    if rule is None or rule.method != "zscore" or rule.mean is None or rule.sd is None:
        return None
    return {"": Bounds(mean=rule.mean, sd=rule.sd)}


def _frozen(bounds: Frozen | None) -> dict[str, Bounds] | None:
    """Frozen bounds by peer group, "" for all units."""
    if bounds is None:
        return None
    whole = {"": bounds} if bounds.groups is None else bounds.groups
    return {group: _bounds(measured) for group, measured in whole.items()}


def _bounds(measured: Measured) -> Bounds:
    numbers = {key: getattr(measured, key) for key in Bounds._fields if getattr(measured, key) is not None}
    if measured.values is not None:
        numbers["values"] = np.array(measured.values, np.float64)
    return Bounds(**numbers)


def _knots(rule: Normalise, highest: float) -> Knots:
    """The knots of a method that goes by fixed values; none for the others."""
    knots: Knots = ()
    match rule.method:
        case "goalposts":
            knots = (rule.worst, 0.0), (rule.best, highest)
        case "steps":
            knots = tuple((step.from_, step.score) for step in rule.steps)
        case "points":
            knots = tuple(rule.points)
        case "target_ratio":
            knots = (rule.target, highest), (rule.target * rule.cap, highest * rule.cap)
        case "target_band":
            knots = (rule.low, rule.floor), (rule.high, highest)
        case "pass_fail" | "distance_to_target":
            knots = ((rule.target, highest),)
        case "log_normal":
            knots = (rule.median, 0.5 * highest), (rule.p10, 0.9 * highest)
    return knots


def _whole_scale(node: TreeNode, highest: float) -> Knots:
    """Goalposts of an indicator that names none: yes_no, percent and survey values run over their whole scale."""
    value = node.spec.value if node.spec else None
    scales = {"yes_no": (0.0, 1.0), "percent": (0.0, 100.0)}
    worst, best = value.range if value and value.type == "survey" else scales[value.type if value else ""]
    return (worst, 0.0), (best, highest)
