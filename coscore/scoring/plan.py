"""The plan of a scoring: what a framework says about numbers, as plain tuples that know no file."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, NamedTuple

from coscore.scoring.aggregate.parts import Rule
from coscore.scoring.normalise.rule import ruler_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coscore.framework.tree import Framework, TreeNode
    from coscore.intake.observations import Floats
    from coscore.scoring.normalise.ruler import Ruler


class Step(NamedTuple):
    """What is done at one node.

    Attributes:
        id: id of the node; rows of arrays are bound to it.
        row: its row in every array, the position in reading order.
        children: the steps of its children, in reading order; empty for an indicator.
        weight: its weight among its siblings; an array where units are weighed each by weights of its own (:func:`reweighted`).
        rule: how its children's scores are combined; of no meaning for an indicator.
        ruler: how values become scores, or a dimension's combined score is measured anew; None for a dimension that is not.
        policy: what its parent does when it has no score, a key of :data:`coscore.scoring.missing.POLICIES`.
        worst: the lowest score it can have; -inf where there is none.
        min_coverage: share of its weight that must be present.
        rounded: decimals its score is rounded to, None where it stays as it is.
        earned: points it can earn, and the decimals to which those earned (득점) are rounded for the parent that adds them up;
            None where they are not.
    """

    id: str
    row: int
    children: tuple[Step, ...]
    weight: Floats | float
    rule: Rule
    ruler: Ruler | None
    policy: str
    worst: float
    min_coverage: float
    rounded: int | None
    earned: tuple[Floats | float, int] | None


class Plan(NamedTuple):
    """All steps, children before their parents, and the highest score."""

    steps: tuple[Step, ...]
    highest: float

    @property
    def root(self) -> Step:
        """The step that gives the total."""
        return self.steps[-1]

    @property
    def stays_on_scale(self) -> bool:
        """Whether totals lie between 0 and the highest score, rather than run as far as z-scores and ratios do."""
        return isfinite(self.root.worst)

    @property
    def leaves(self) -> tuple[Step, ...]:
        """The steps of the indicators, in reading order."""
        return tuple(step for step in reversed(self.steps) if not step.children)

    @property
    def measured(self) -> tuple[Step, ...]:
        """The steps with a ruler: all indicators, and the dimensions that are normalised; parents before their children."""
        return tuple(step for step in reversed(self.steps) if step.ruler)


def plan_of(framework: Framework) -> Plan:
    """The plan of a framework."""
    steps: dict[int, Step] = {}
    for node in reversed(framework.nodes):
        steps[node.index] = _step(framework, node, tuple(steps[child] for child in node.children))
    return Plan(tuple(steps.values()), framework.file.scale.max)


def reweighted(plan: Plan, weights: Sequence[Floats | float]) -> Plan:
    """The same plan with other weights, by row; that of the root means nothing. Arrays hold a weight for every unit scored."""
    lifts: dict[int, Floats | float] = {plan.root.row: 1.0}
    for step in reversed(plan.steps):
        for child in step.children:
            lifts[child.row] = lifts[step.row] * (weights[child.row] / child.weight)
    steps: dict[int, Step] = {}
    for step in plan.steps:
        children = tuple(steps[child.row] for child in step.children)
        whole = sum((child.weight for child in children), 0.0)
        rule = step.rule._replace(whole=whole) if children else step.rule
        earned = step.earned and (step.earned[0] * lifts[step.row], step.earned[1])
        steps[step.row] = step._replace(children=children, weight=weights[step.row], rule=rule, earned=earned)
    return Plan(tuple(steps.values()), plan.highest)


def _step(framework: Framework, node: TreeNode, children: tuple[Step, ...]) -> Step:
    highest, digits = framework.file.scale.max, node.rounded
    is_measured = not children or bool(node.spec and node.spec.normalise)
    ruler = ruler_of(node, highest, framework.file.bounds.get(node.id)) if is_measured else None
    earns = framework.file.weights == "points" and _is_added_up(node, framework)
    return Step(
        id=node.id,
        row=node.index,
        children=children,
        weight=node.weight,
        rule=_rule(node, children, highest),
        ruler=ruler,
        policy=node.missing.policy,
        worst=ruler.worst if ruler else min(0.0, *(child.worst for child in children)),
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
