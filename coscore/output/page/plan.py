"""The plan of a scoring as the page's own engine reads it: what follows once indicators have their scores."""

from __future__ import annotations

from decimal import Decimal
from math import isfinite
from typing import TYPE_CHECKING, Any

from coscore.insight.robustness.drawing import UNWEIGHTED
from coscore.output.page.columns import column, exact
from coscore.scoring.groups import groups_of, peers_of
from coscore.scoring.normalise import FIXED, RELATIVE
from coscore.scoring.plan import plan_of
from coscore.scoring.rounding import FINE
from coscore.scoring.unscored import references

if TYPE_CHECKING:
    from coscore.framework.model import Grades
    from coscore.framework.tree import TreeNode
    from coscore.scoring.aggregate.parts import Rule
    from coscore.scoring.evaluation import Evaluation
    from coscore.scoring.normalise.ruler import Ruler
    from coscore.scoring.plan import Step

Object = dict[str, Any]

NOT_IN_PAGE = frozenset({"log_normal", "trend"})
"""Rulers of dimensions that the page's engine does not have."""


def plan_data(evaluation: Evaluation) -> Object:
    """Everything that ranking anew with other weights takes."""
    framework, plan = evaluation.framework, plan_of(evaluation.framework)
    file, steps = framework.file, sorted(plan.steps, key=lambda step: step.row)
    grouped = file.groups is not None
    return {
        "nodes": [_node(step, framework.nodes[step.row], evaluation) for step in steps],
        "locked": next((step.row for step in steps if step.children and not _doable(step.ruler)), None),
        "kind": file.weights,
        "highest": plan.highest,
        "digits": evaluation.digits,
        "rankDigits": evaluation.digits if file.round.rank_on == "rounded" else FINE,
        "ties": file.ties.method,
        "breaks": [framework.by_id[node].index for node in file.ties.break_],
        "cap": file.cap_total,
        "adjustments": [exact(points) for points in evaluation.adjustments],
        "outside": column(evaluation.figures.outside.astype(int).tolist()),
        "grouped": grouped,
        "ungrouped": column([int(grouped and not name) for name in evaluation.group]),
        "grades": _grades(file.grades),
        "others": {
            "peers": column(peers_of(evaluation.group).tolist()),
            "groups": groups_of(evaluation.group),
            "references": references(plan, evaluation.units),
        },
    }


def _doable(ruler: Ruler | None) -> bool:
    return ruler is None or (ruler.method in FIXED.keys() | RELATIVE.keys() and ruler.method not in NOT_IN_PAGE)


def _node(step: Step, node: TreeNode, evaluation: Evaluation) -> Object:
    found: Object = {
        "weight": step.weight,
        "stated": 1.0 if node.spec is None or node.spec.weight is None else node.spec.weight,
        "points": node.points,
        "children": [child.row for child in step.children],
        "policy": step.policy,
        "worst": step.worst if isfinite(step.worst) else None,
        "least": step.min_coverage,
        "rounded": step.earned[1] if step.earned else step.rounded,
        "earns": step.earned is not None,
    }
    if step.children:
        weighted = step.rule.method not in UNWEIGHTED and len(step.children) > 1
        return found | {"rule": _rule(step.rule), "ruler": _ruler(step.ruler), "weighted": weighted}
    states = column(evaluation.states[step.row].tolist())
    return found | {"scores": exact(evaluation.scores[step.row]), "states": states}


def _rule(rule: Rule) -> Object:
    places = {child: place for place, child in enumerate(rule.children)}
    code = [{"name": op.name, "takes": op.takes, "value": op.value, "child": places.get(op.child)} for op in rule.code]
    return {"method": rule.method, "power": rule.power, "floor": rule.floor, "code": code}


def _ruler(ruler: Ruler | None) -> Object | None:
    if ruler is None:
        return None
    frozen = None if ruler.frozen is None else {group: bounds.stated() for group, bounds in ruler.frozen.items()}
    return {
        "method": ruler.method,
        "knots": ruler.knots,
        "clip": ruler.clip,
        "transform": ruler.transform,
        "held": ruler.held,
        "highest": ruler.highest,
        "down": ruler.down,
        "grouped": ruler.grouped,
        "options": ruler.options._asdict(),
        "frozen": frozen,
    }


def _grades(spec: Grades | None) -> Object | None:
    """How grades are given; shares as whole numbers, so that sizes times shares are exact."""
    if spec is None:
        return None
    match spec.method:
        case "cut":
            return {"method": "cut", "bands": [{"grade": band.grade, "min": band.min} for band in spec.bands]}
        case "mean_sd":
            bands = [{"grade": band.grade, "sd": band.sd} for band in spec.bands]
            return {"method": "mean_sd", "ddof": spec.ddof, "bands": bands}
    shares = [Decimal(repr(band.share)) for band in spec.bands]
    finest = -min(int(share.as_tuple().exponent) for share in shares)
    whole = [int(share.scaleb(max(finest, 0))) for share in shares]
    bands = [{"grade": band.grade, "share": share} for band, share in zip(spec.bands, whole, strict=True)]
    return {"method": "quota", "rounding": spec.rounding, "bands": bands}
