"""The plan of a scoring: what a framework says about numbers, as plain tuples that know no file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.scoring.aggregate.parts import Rule
from coscore.scoring.normalise import TRANSFORMS, Ruler

if TYPE_CHECKING:
    from coscore.framework.model import Normalise
    from coscore.framework.tree import Framework, TreeNode


class Step(NamedTuple):
    """What is done at one node.

    Attributes:
        id: id of the node; rows of arrays are bound to it.
        row: its row in every array, the position in reading order.
        children: the steps of its children, in reading order; empty for an indicator.
        weight: its weight among its siblings.
        rule: how its children's scores are combined; of no meaning for an indicator.
        ruler: how values become scores; None for a dimension.
        policy: what its parent does when it has no score, a key of :data:`coscore.scoring.missing.POLICIES`.
        worst: the lowest score it can have.
        min_coverage: share of its weight that must be present.
        rounded: decimals its score is rounded to, None where it stays as it is.
        earned: points it can earn, and the decimals to which those earned (득점) are rounded for the parent that adds them up;
            None where they are not.
    """

    id: str
    row: int
    children: tuple[Step, ...]
    weight: float
    rule: Rule
    ruler: Ruler | None
    policy: str
    worst: float
    min_coverage: float
    rounded: int | None
    earned: tuple[float, int] | None


class Plan(NamedTuple):
    """All steps, children before their parents, and the highest score."""

    steps: tuple[Step, ...]
    highest: float

    @property
    def root(self) -> Step:
        """The step that gives the total."""
        return self.steps[-1]

    @property
    def leaves(self) -> tuple[Step, ...]:
        """The steps of the indicators, in reading order."""
        return tuple(step for step in reversed(self.steps) if step.ruler)


def plan_of(framework: Framework) -> Plan:
    """The plan of a framework."""
    steps: dict[int, Step] = {}
    for node in reversed(framework.nodes):
        steps[node.index] = _step(framework, node, tuple(steps[child] for child in node.children))
    return Plan(tuple(steps.values()), framework.file.scale.max)


def _step(framework: Framework, node: TreeNode, children: tuple[Step, ...]) -> Step:
    highest, digits = framework.file.scale.max, node.rounded
    ruler = None if children else ruler_of(node, highest)
    earns = framework.file.weights == "points" and _is_added_up(node, framework)
    return Step(
        id=node.id,
        row=node.index,
        children=children,
        weight=node.weight,
        rule=_rule(node, children, highest),
        ruler=ruler,
        policy=node.missing.policy,
        worst=ruler.worst if ruler else 0.0,
        min_coverage=node.min_coverage,
        rounded=None if earns else digits,
        earned=(node.points / highest, digits) if earns and digits is not None else None,
    )


def _is_added_up(node: TreeNode, framework: Framework) -> bool:
    """Whether a node's parent adds up points; under other methods there are none to be rounded."""
    combining = framework.nodes[node.parent].combining if node.parent >= 0 else None
    return combining is not None and combining.method == "arithmetic"


def _rule(node: TreeNode, children: tuple[Step, ...], highest: float) -> Rule:
    if node.combining is None:
        return Rule()
    return Rule(
        method=node.combining.method,
        whole=float(sum(child.weight for child in children)),
        power=node.combining.power,
        floor=node.combining.floor or 0.0,
        highest=highest,
        code=node.combining.formula.code if node.combining.formula else (),
        children=tuple(child.id for child in children),
    )


def ruler_of(node: TreeNode, highest: float) -> Ruler:
    """How an indicator's values become scores from 0 to ``highest``."""
    assert node.spec is not None  # noqa: S101 - every indicator stands in the file
    rule, spec = node.spec.normalise, node.spec
    method = rule.method if rule else "goalposts"
    knots = _knots(rule, highest) if rule else _whole_scale(node, highest)
    if spec.transform:
        knots = tuple((float(TRANSFORMS[spec.transform].apply(np.float64(value))), score) for value, score in knots)
    held = rule.clip if rule and rule.method == "goalposts" else True
    worst = min((score for _, score in knots), default=0.0)
    return Ruler(method, knots, spec.clip, spec.transform or "", held, min(worst, 0.0) if method == "steps" else worst)


def _knots(rule: Normalise, highest: float) -> tuple[tuple[float, float], ...]:
    match rule.method:
        case "goalposts":
            return (rule.worst, 0.0), (rule.best, highest)
        case "steps":
            return tuple((step.from_, step.score) for step in rule.steps)
        case "points":
            return tuple(rule.points)
        case "as_is":
            return ()


def _whole_scale(node: TreeNode, highest: float) -> tuple[tuple[float, float], ...]:
    """Goalposts of an indicator that names none: yes_no, percent and survey values run over their whole scale."""
    value = node.spec.value if node.spec else None
    scales = {"yes_no": (0.0, 1.0), "percent": (0.0, 100.0)}
    worst, best = value.scale if value and value.type == "survey" else scales[value.type if value else ""]
    return (worst, 0.0), (best, highest)
