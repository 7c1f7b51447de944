"""Named scenarios: what becomes of the ranking under one other choice at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.insight.robustness.concordance import kendall, spearman
from coscore.insight.robustness.variants import equal_weights, with_mean, with_policy
from coscore.intake.observations import MISSING, NOT_APPLICABLE
from coscore.scoring.again import again

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.framework.tree import TreeNode
    from coscore.scoring.evaluation import Evaluation

POLICIES = ("reweight", "zero", "mean")
"""Policies for gaps that are tried in place of the one in force."""


class Scenario(NamedTuple):
    """The ranking under another choice, beside the ranking as it is; NaN where there is nothing to compare.

    Attributes:
        name: equal, geometric, arithmetic, reweight, zero, mean, or drop.
        indicator: the indicator left out under drop; None otherwise.
        compared: units ranked both ways.
        gone, new: units that are no longer ranked, or are only now.
        kendall, spearman: rank correlations tau-b and rho of the units ranked both ways.
        mean: mean change of rank, regardless of its direction.
        most: largest change of rank.
        unit: position of the first unit that moves as far; -1 if none moves.
        grades: units whose grade changes; None without grades.
        top: how many of the first ``of`` ranks stay among them.
        of: units among the first now.
        floor: score to which scores were lifted before a geometric mean that the framework does not have; None for none.
    """

    name: str
    indicator: TreeNode | None
    compared: int
    gone: int
    new: int
    kendall: float
    spearman: float
    mean: float
    most: int
    unit: int
    grades: int | None
    top: int
    of: int
    floor: float | None = None


def scenarios(evaluation: Evaluation, top: int) -> list[Scenario]:
    """Every scenario that makes sense for an evaluation; the indicators left out one by one stand last, in reading order."""
    found = [
        _compared(evaluation, name, None, other, top)._replace(
            floor=other.framework.file.floor if name == "geometric" else None
        )
        for name, other in _other_frameworks(evaluation)
    ]
    for node in evaluation.framework.indicators if len(evaluation.framework.indicators) > 1 else ():
        states = evaluation.figures.measured.states.copy()
        states[node.index] = NOT_APPLICABLE
        found.append(_compared(evaluation, "drop", node, again(evaluation, states=states), top))
    return found


def _other_frameworks(evaluation: Evaluation) -> Iterator[tuple[str, Evaluation]]:
    framework = evaluation.framework
    changed = {"equal": equal_weights(framework)}
    changed["geometric"] = with_mean(framework, "geometric")
    if changed["geometric"] is None:
        changed["arithmetic"] = with_mean(framework, "arithmetic")
    rows = [node.index for node in framework.indicators]
    gaps = (evaluation.states[rows] == MISSING) & np.isnan(evaluation.values[rows])
    if gaps.any():
        changed |= {policy: with_policy(framework, policy) for policy in POLICIES}
    for name, other in changed.items():
        if other is not None:
            yield name, again(evaluation, framework=other)


def _compared(now: Evaluation, name: str, node: TreeNode | None, then: Evaluation, top: int) -> Scenario:
    both = now.ranked & then.ranked
    before, after = now.ranks[both], then.ranks[both]
    moves = np.abs(after - before)
    first = now.ranked & (now.ranks <= top)
    changed = [one != other for one, other, seen in zip(now.grades, then.grades, both.tolist(), strict=True) if seen]
    return Scenario(
        name,
        node,
        int(both.sum()),
        int((now.ranked & ~then.ranked).sum()),
        int((then.ranked & ~now.ranked).sum()),
        kendall(before, after),
        spearman(before, after),
        float(moves.mean()) if moves.size else float("nan"),
        int(moves.max(initial=0)),
        int(np.flatnonzero(both)[np.argmax(moves)]) if moves.any() else -1,
        sum(changed) if now.framework.file.grades else None,
        int((first & then.ranked & (then.ranks <= top)).sum()),
        int(first.sum()),
    )


def by_influence(found: list[Scenario]) -> list[Scenario]:
    """The scenarios of indicators left out, the one that moves ranks most first."""
    drops = [one for one in found if one.indicator]
    return sorted(drops, key=lambda one: (-np.nan_to_num(one.mean, nan=-1.0), -one.most))
