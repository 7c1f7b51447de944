"""The general way: every draw through the kernel itself, many at once where no unit looks at another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.insight.robustness.sampled import make_invalid
from coscore.scoring.groups import groups_of
from coscore.scoring.kernel import BLOCK, looks_across, score
from coscore.scoring.missing import Peers
from coscore.scoring.normalise import Others
from coscore.scoring.normalise.ruler import Ruler
from coscore.scoring.plan import Plan, reweighted
from coscore.scoring.unscored import references

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from coscore.insight.robustness.sampled import Sampled
    from coscore.intake.observations import Floats, States
    from coscore.scoring.evaluation import Evaluation
    from coscore.scoring.kernel import Nodes
    from coscore.scoring.plan import Step

_AS_THEY_ARE = Ruler("as_is")


class Tree(NamedTuple):
    """A tree whose indicators are scored already, but for those that differ from draw to draw.

    Attributes:
        plan: the tree; indicators already scored are taken as they are.
        values: (k, m) their scores by row.
        states: (k, m) their states.
        others: what rulers look at besides.
        sampled: indicators whose values differ from draw to draw, by row.
        together: draws scored at once.
    """

    plan: Plan
    values: Floats
    states: States
    others: Others
    sampled: Mapping[int, Sampled]
    together: int


def general(evaluation: Evaluation, plan: Plan, nodes: Nodes, sampled: Sequence[Sampled]) -> Tree:
    """Make a tree ready: what no draw changes is not scored again."""
    drawn = {one.step.row: one for one in sampled}
    held = _held(plan, drawn)
    others = Others(
        nodes.peers, groups_of(evaluation.group), references(plan, evaluation.units), evaluation.figures.forecasts
    )
    together = 1 if looks_across(held) else max(1, BLOCK // max(len(evaluation.units), 1))
    return Tree(held, nodes.scores, nodes.states, others, drawn, together)


def _held(plan: Plan, sampled: Mapping[int, Sampled]) -> Plan:
    """The plan with scores taken as they are where they are not drawn."""
    steps: dict[int, Step] = {}
    for step in plan.steps:
        children = tuple(steps[child.row] for child in step.children)
        scored = not step.children and step.row not in sampled
        steps[step.row] = (
            step._replace(ruler=_AS_THEY_ARE, rounded=None) if scored else step._replace(children=children)
        )
    return Plan(tuple(steps.values()), plan.highest)


def totals(
    tree: Tree, weights: Floats, values: Mapping[int, Floats], breaks: Sequence[int] = ()
) -> tuple[Floats, list[Floats]]:
    """Scores (n, m) of the root in n draws, and those of the nodes at the rows ``breaks``; NaN where there are none.

    Args:
        tree: the tree.
        weights: (k, n) weights by row.
        values: (n, m) drawn values by row.
        breaks: rows of nodes that decide between equal totals.
    """
    rows = [tree.plan.root.row, *breaks]
    found = np.empty((len(rows), weights.shape[1], tree.values.shape[1]))
    for start in range(0, weights.shape[1], tree.together):
        those = slice(start, start + tree.together)
        found[:, those] = _scored(tree, weights[:, those], {row: drawn[those] for row, drawn in values.items()}, rows)
    return found[0], list(found[1:])


def _scored(tree: Tree, weights: Floats, values: Mapping[int, Floats], rows: Sequence[int]) -> Floats:
    """(r, n, m) scores of nodes: the draws stand side by side, each a column per unit with weights of its own."""
    draws, units = weights.shape[1], tree.values.shape[1]
    measured, states = np.tile(tree.values, (1, draws)), np.tile(tree.states, (1, draws))
    for row, drawn in values.items():
        measured[row] = drawn.ravel()
        make_invalid(measured[row], states[row], tree.sampled[row])
    if draws == 1:
        plan, others = reweighted(tree.plan, weights[:, 0].tolist()), tree.others
    else:
        plan, others = reweighted(tree.plan, list(np.repeat(weights, units, axis=1))), _alone(draws * units)
    return score(plan, measured, states, others).scores[rows].reshape(len(rows), draws, units)


def _alone(columns: int) -> Others:
    """Nothing to look at: whatever does is scored one draw at a time."""
    peers: Peers = np.zeros(columns, np.intp)
    return Others(peers)
