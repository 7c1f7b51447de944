"""The bounds that relative methods measured in one evaluation, to be kept for another year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.scoring.groups import groups_of, peers_of
from coscore.scoring.normalise import RELATIVE, Others
from coscore.scoring.normalise.among import comparisons
from coscore.scoring.normalise.ruler import prepared
from coscore.scoring.plan import plan_of
from coscore.scoring.unscored import references

if TYPE_CHECKING:
    from coscore.scoring.evaluation import Evaluation
    from coscore.scoring.normalise.ruler import Bounds


def measured_bounds(evaluation: Evaluation) -> dict[str, dict[str, Bounds]]:
    """By id of every node whose method is relative and not frozen yet: the bounds of each peer group, "" for all units."""
    plan = plan_of(evaluation.framework)
    others = Others(peers_of(evaluation.group), groups_of(evaluation.group), references(plan, evaluation.units))
    found: dict[str, dict[str, Bounds]] = {}
    for step in plan.measured:
        if step.ruler and step.ruler.method in RELATIVE and step.ruler.frozen is None:
            values = prepared(evaluation.used[step.row], step.ruler)
            found[step.id] = {it.group: it.bounds for it in comparisons(values, step.ruler, others, step.row)}
    return found
