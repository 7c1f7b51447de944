"""What happens to the ranking without one unit, or without one indicator: found by scoring again, so that it holds for every method."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.intake.observations import NOT_APPLICABLE, Numbers, cells_of
from coscore.scoring.evaluate import evaluate

if TYPE_CHECKING:
    from coscore.framework.tree import Framework, TreeNode
    from coscore.intake.observations import Floats, Observations
    from coscore.scoring.evaluation import Evaluation

MOST_DROPS = 300
"""Units left out one by one; of more units, so many are taken evenly."""

_FIXED = frozenset(
    (
        "goalposts",
        "steps",
        "points",
        "as_is",
        "target_ratio",
        "target_band",
        "pass_fail",
        "log_normal",
        "distance_to_target",
    )
)
"""Normalisations under which the score of a unit depends on that unit alone."""

_MEANS = frozenset(("mean", "group_mean"))
"""Policies that fill a gap by what other units have."""


class Reversal(NamedTuple):
    """How often the order of the others changes when one unit is left out.

    Attributes:
        possible: whether it can change at all; under fixed rules it never does, and nothing is tried.
        tried: units left out, one at a time.
        changed: how many of them changed the order of others.
        example: position of the first such unit, -1 without one.
    """

    possible: bool
    tried: int
    changed: int
    example: int


class Influence(NamedTuple):
    """Places by which ranks move without one indicator: on average, and at most."""

    node: TreeNode
    mean: float
    most: int


def reversal(evaluation: Evaluation) -> Reversal:
    """Leave out unit after unit, score the rest again, and see whether others change places."""
    if independent(evaluation.framework):
        return Reversal(possible=False, tried=0, changed=0, example=-1)
    scored = np.flatnonzero(~np.isnan(evaluation.totals))
    drops = scored[np.unique(np.linspace(0, scored.size - 1, min(scored.size, MOST_DROPS)).round().astype(int))]
    changing = [unit for unit in drops.tolist() if _changes(evaluation, unit)]
    return Reversal(True, drops.size, len(changing), changing[0] if changing else -1)  # noqa: FBT003 - a named field


def independent(framework: Framework) -> bool:
    """Whether no score of a unit depends on other units: no normalisation, aggregation, filling or trimming looks at them."""
    return not any(_looks_around(node, framework) for node in framework.nodes)


def _looks_around(node: TreeNode, framework: Framework) -> bool:
    spec = node.spec
    if node.missing.policy in _MEANS:
        return True
    if node.children and ((spec and spec.aggregate) or framework.file.aggregate) == "copeland":
        return True
    if spec is None:
        return False
    filled = getattr(spec, "impute", None) or getattr(spec, "treat", None)
    return bool(filled) or (spec.normalise is not None and spec.normalise.method not in _FIXED)


def influences(evaluation: Evaluation) -> list[Influence]:
    """Of every indicator, how far ranks move when it does not apply to anybody; its weight then goes to its siblings."""
    return [_influence(evaluation, node) for node in evaluation.framework.indicators]


def _influence(evaluation: Evaluation, node: TreeNode) -> Influence:
    ranks = evaluate(evaluation.framework, _blanked(evaluation.observations, node.id)).ranks
    both = (ranks > 0) & (evaluation.ranks > 0)
    moved = np.abs(ranks - evaluation.ranks)[both]
    return Influence(node, float(moved.mean()), int(moved.max())) if moved.size else Influence(node, np.nan, 0)


def _blanked(observations: Observations, indicator: str) -> Observations:
    """The observations with an indicator that applies nowhere: its values, and the halves of a ratio beside them."""
    of_it = set(cells_of(indicator))
    values = {key: np.full_like(one, np.nan) if key in of_it else one for key, one in observations.values.items()}
    states = {
        key: np.full_like(one, NOT_APPLICABLE) if key in of_it else one for key, one in observations.states.items()
    }
    beside = {
        key: Numbers(np.full_like(one.values, np.nan), np.full_like(one.states, NOT_APPLICABLE))
        if key in of_it
        else one
        for key, one in observations.beside.items()
    }
    past = observations.past and _blanked(observations.past, indicator)
    return replace(observations, values=values, states=states, beside=beside, past=past, findings=())


def _changes(evaluation: Evaluation, unit: int) -> bool:
    """Whether leaving a unit out changes the order of two others."""
    after = evaluate(evaluation.framework, without(evaluation.observations, unit)).shown
    return reordered(np.delete(evaluation.shown, unit), after)


def reordered(before: Floats, after: Floats) -> bool:
    """Whether some pair stands the other way round; what was or becomes a tie is no change of order."""
    both = ~np.isnan(before) & ~np.isnan(after)
    order = np.lexsort((-after[both], -before[both]))
    falling = after[both][order]
    return bool((falling[1:] > np.minimum.accumulate(falling)[:-1]).any())


def without(observations: Observations, unit: int) -> Observations:
    """The observations without one unit: its records belong to nobody."""
    owner = observations.unit
    renumbered = np.where(owner == unit, -1, owner - (owner > unit)).astype(owner.dtype)
    units = observations.units[:unit] + observations.units[unit + 1 :]
    groups = observations.groups[:unit] + observations.groups[unit + 1 :]
    past = observations.past and without(observations.past, unit)
    return replace(observations, unit=renumbered, units=units, groups=groups, past=past, findings=())
