"""Scoring from start to end: values, scores, totals, ranks and grades of every unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.findings.finding import in_order
from coscore.scoring.evaluation import Evaluation
from coscore.scoring.figures import figures_of
from coscore.scoring.groups import groups_of, left_out, peers_of, tell_groups
from coscore.scoring.impossible import tell_impossible
from coscore.scoring.kernel import score
from coscore.scoring.normalise import Others
from coscore.scoring.prepare import prepared
from coscore.scoring.scale import tell_off_scale
from coscore.scoring.single import by_record, owners
from coscore.scoring.standing import standing
from coscore.scoring.surveys.among import tell_reliability
from coscore.scoring.task import task_of
from coscore.scoring.unranked import tell_unranked
from coscore.scoring.unscored import references, tell_unscored
from coscore.scoring.values import examined

if TYPE_CHECKING:
    from coscore.framework.tree import Framework
    from coscore.intake.observations import Floats, Observations
    from coscore.scoring.figures import Figures
    from coscore.scoring.plan import Plan
    from coscore.scoring.task import Task


def evaluate(
    framework: Framework, observations: Observations, *, by: str = "unit", group: str | None = None
) -> Evaluation:
    """Score observations by a framework.

    Args:
        framework: the framework.
        observations: values and states per record.
        by: "unit" combines the records of a unit; "record" scores every record on its own.
        group: peer groups other than the framework's: "kind" or "none".

    Returns:
        The evaluation; it may rank no unit at all, which is for the caller to judge.
    """
    framework = framework.grouped(group)
    observed, outside = observations, left_out(framework.file.groups, observations.units)
    if by == "record":
        observed = by_record(observations)
        outside = outside[owners(observations, observed)]
    task = task_of(framework, observed)
    figures = figures_of(task, outside)
    tell_groups(task, figures.group, observations.units)
    return concluded(task, figures, by)


def concluded(task: Task, figures: Figures, by: str) -> Evaluation:
    """Score the figures of units, and rank and grade the units.

    Args:
        task: the framework, what the figures were made from, and the log.
        figures: the figures, in the rows of the framework.
        by: what a unit is, "unit" or "record".
    """
    names = figures.group
    peers = peers_of(names)
    measured = examined(figures.measured, task)
    values, used = prepared(measured, figures.earlier, task, peers)
    others = Others(peers, groups_of(names), references(task.plan, task.observations.units), figures.forecasts)
    nodes = score(task.plan, used, measured.states, others)
    points = figures.adjustments
    totals = total(nodes.scores[task.plan.root.row], points, task.framework.file.cap_total)
    stand = standing(task, nodes, totals, names, figures.outside)
    tell_unscored(task, nodes, others)
    tell_impossible(task, nodes)
    tell_off_scale(task, nodes)
    tell_unranked(task, nodes, points, ~np.isnan(totals))
    tell_reliability(task, measured, figures.sampling)
    return Evaluation(
        framework=task.framework,
        observations=task.observations,
        units=task.observations.units,
        values=with_dimensions(values, nodes.values, task.plan),
        used=nodes.values,
        quotients=measured.quotients,
        states=nodes.states,
        scores=nodes.scores,
        coverage=nodes.coverage,
        adjustments=points,
        totals=totals,
        group=names,
        findings=in_order((*task.observations.findings, *task.log.findings())),
        by=by,
        figures=figures,
        **stand._asdict(),
    )


def total(scores: Floats, points: Floats, cap: float | None) -> Floats:
    """Score of the tree (m,) plus the adjustments (a, m), in their order, at most the cap; NaN where any is."""
    sums = scores.copy()
    for signed in points:
        sums += signed
    return sums if cap is None else np.minimum(sums, cap)


def with_dimensions(values: Floats, used: Floats, plan: Plan) -> Floats:
    """Values (k, m) of the indicators, together with the combined scores of the dimensions that are normalised."""
    rows = [step.row for step in plan.measured if step.children]
    if not rows:
        return values
    found = values.copy()
    found[rows] = used[rows]
    return found
