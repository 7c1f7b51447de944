"""Points lost: how much each node would add if every indicator that counts had full marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.insight.decompose import decompose
from coscore.intake.observations import PRESENT
from coscore.scoring.aggregate import METHODS
from coscore.scoring.aggregate.parts import family
from coscore.scoring.groups import peers_of
from coscore.scoring.kernel import Nodes, see
from coscore.scoring.normalise import FIXED, normalise
from coscore.scoring.plan import plan_of
from coscore.scoring.rounding import round_half_up
from coscore.scoring.shares import apportion

if TYPE_CHECKING:
    from coscore.intake.observations import Floats
    from coscore.scoring.aggregate.parts import Mask
    from coscore.scoring.evaluation import Evaluation
    from coscore.scoring.plan import Plan, Step

_HAIR = 1e-9


def nodes_of(evaluation: Evaluation) -> Nodes:
    """The scored nodes of an evaluation, as the kernel left them."""
    peers = peers_of(evaluation.group)
    return Nodes(evaluation.used, evaluation.scores, evaluation.coverage, evaluation.states, peers)


def possible_points(evaluation: Evaluation, unit: int) -> Floats:
    """Points (k,) that every node could bring, as displayed: those it brings, and those it falls short of full marks.

    The difference between the unit's score and the score it would have with full marks in every indicator that is used is
    decomposed over the tree (:mod:`coscore.insight.decompose`); for a weighted mean the possible points are the weight used x
    full marks. Those of the children add up to those of their parent, and none are fewer than the points obtained. NaN where
    nothing is used, where there is no score, and throughout where scores run without an end, so that there are no full marks.
    """
    plan = plan_of(evaluation.framework)
    possible = np.full(len(plan.steps), np.nan)
    if not has_full_marks(plan) or np.isnan(evaluation.totals[unit]):
        return possible
    used, digits, top = evaluation.weights[:, unit] > 0, evaluation.digits, plan.root.row
    before, obtained = nodes_of(evaluation), evaluation.displayed.nodes[:, unit]
    after = at_full_marks(plan, before, unit, used)
    lost = decompose(plan, before, after, ([unit], [unit]))[:, 0]
    exact = np.where(used, evaluation.contributions[:, unit] + lost, np.nan)
    possible[top] = max(round_half_up(after.scores[top, [unit]], digits)[0], obtained[top])
    for step in reversed(plan.steps):
        if step.children and used[step.row]:
            rows = [child.row for child in step.children]
            shown = apportion(exact[rows, np.newaxis], possible[[step.row]], digits)[:, 0]
            possible[rows] = at_least(shown, obtained[rows], 10.0**-digits, lost[rows] > -_HAIR)
    return possible


def at_least(shown: Floats, obtained: Floats, step: float, held: Mask) -> Floats:
    """Displayed points (c,) of which those ``held`` are no fewer than those obtained, taken step by step from whoever has most to spare."""
    found = shown.copy()
    while True:
        spare = np.where(np.isnan(found), 0.0, found - obtained)
        short, rich = np.flatnonzero(held & (spare < -step / 2)), int(np.argmax(spare))
        if not short.size or spare[rich] < step / 2:
            return found
        found[short[0]] += step
        found[rich] -= step


def has_full_marks(plan: Plan) -> bool:
    """Whether there are full marks: neither scores without an end, nor formulas of raw values."""
    raw = (
        child.ruler and child.ruler.method == "as_is" and not child.children
        for step in plan.steps
        if step.rule.method == "formula"
        for child in step.children
    )
    return plan.stays_on_scale and not any(raw)


def at_full_marks(plan: Plan, nodes: Nodes, unit: int, used: Mask) -> Nodes:
    """The nodes with full marks in every indicator that a unit's total uses; whoever has more keeps it."""
    found = nodes._replace(scores=nodes.scores.copy(), states=nodes.states.copy())
    for step in plan.steps:
        if used[step.row]:
            own = found.scores[step.row, unit]
            full = _together(step, found, unit, plan.highest) if step.children else np.fmax(own, plan.highest)
            found.scores[step.row, unit] = full
            found.states[step.row, unit] = PRESENT
    return found


def _together(step: Step, nodes: Nodes, unit: int, highest: float) -> float:
    """The score of a parent whose children have full marks."""
    scores = np.empty(nodes.scores.shape[1])
    with np.errstate(all="ignore"):
        METHODS[step.rule.method].score(family(step.rule, [see(child, nodes) for child in step.children]), scores)
    own = scores[[unit]]
    if step.ruler and step.ruler.method in FIXED:
        normalise(own, step.ruler, own)
    elif step.ruler:
        own[:] = highest
    return float((own if step.rounded is None else round_half_up(own, step.rounded))[0])
