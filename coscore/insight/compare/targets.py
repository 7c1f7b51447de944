"""How far the units have come towards the targets that a framework states."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from coscore.framework.tree import Framework, TreeNode
    from coscore.insight.compare.change import Change
    from coscore.intake.observations import Floats

    Bools = np.ndarray[tuple[int], np.dtype[np.bool_]]


class Progress(NamedTuple):
    """An indicator with a target, and the n units of a change that have a value in both years.

    Attributes:
        node: the indicator.
        target: the value that earns everything.
        units: (n,) places among the units of the change.
        old, new: (n,) values.
        reached: (n,) twice, whether the target was met then and is met now.
        gone: (n,) share of the way to the target that was gone in between, negative away from it; NaN where it was met before.
    """

    node: TreeNode
    target: float
    units: np.ndarray[tuple[int], np.dtype[np.intp]]
    old: Floats
    new: Floats
    reached: tuple[Bools, Bools]
    gone: Floats

    @property
    def median(self) -> float:
        """The share of the way that the unit in the middle has gone; NaN where all had met the target before."""
        there = self.gone[~np.isnan(self.gone)]
        return float(np.median(there)) if there.size else np.nan


def targets(framework: Framework, change: Change) -> list[Progress]:
    """Progress on every indicator with a target, in reading order."""
    found = []
    for node in framework.indicators:
        stated = target_of(node)
        if stated:
            progress = _progress(node, *stated, change)
            if progress.units.size:
                found.append(progress)
    return found


def target_of(node: TreeNode) -> tuple[float, bool] | None:
    """The value that earns the highest score and whether more is better; None where the rule states no such value."""
    rule = node.spec.normalise if node.spec else None
    match rule.method if rule else "":
        case "goalposts":
            return rule.best, rule.best > rule.worst  # type: ignore[union-attr]
        case "target_band":
            return rule.high, rule.high > rule.low  # type: ignore[union-attr]
        case "target_ratio" | "pass_fail" | "distance_to_target":
            return rule.target, rule.direction == "up"  # type: ignore[union-attr]
    return None


def _progress(node: TreeNode, target: float, up: bool, change: Change) -> Progress:  # noqa: FBT001 - a pair, taken apart
    before, after = change.old.scored, change.new.scored
    old, new = before.values[node.index, change.here], after.values[node.index, change.there]
    units = np.flatnonzero(~np.isnan(old) & ~np.isnan(new))
    old, new = old[units], new[units]
    reached = (old >= target, new >= target) if up else (old <= target, new <= target)
    way = np.where(reached[0], np.nan, target - old)
    return Progress(node, target, units, old, new, reached, (new - old) / way)
