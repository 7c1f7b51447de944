"""Values that a ruler gives no score, each with its reason; and what to know of scores that hang on other units."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.findings import Finding
from coscore.intake.observations import INVALID, PRESENT
from coscore.language import Label
from coscore.registry.names import normal
from coscore.scoring.normalise import RELATIVE, TREND
from coscore.scoring.normalise.among import CONSTANT, NO_BEST, NO_REFERENCE, NOT_FROZEN, TIED, Comparison, comparisons
from coscore.scoring.normalise.ruler import prepared

if TYPE_CHECKING:
    from coscore.findings.finding import Fact
    from coscore.framework.tree import TreeNode
    from coscore.registry.resolve import Unit
    from coscore.scoring.kernel import Nodes
    from coscore.scoring.normalise.among import Others
    from coscore.scoring.plan import Plan, Step
    from coscore.scoring.task import Task

_ALONE = Label("값이 하나뿐이라 견줄 것이 없습니다", "there is only one value, and nothing to compare it with")
_FLAWS = {
    CONSTANT: ("E220", Label("값이 모두 같습니다", "all values are the same")),
    TIED: ("W407", Label("값이 모두 같습니다", "all values are the same")),
    NO_BEST: ("E220", Label("가장 좋은 값이 0보다 크지 않습니다", "the best value is not above 0")),
    NO_REFERENCE: (
        "E222",
        Label(
            "기준이 되는 곳이 없거나, 그 값이 0보다 크지 않습니다",
            "the reference unit is not there, or has no value above 0",
        ),
    ),
    NOT_FROZEN: ("E222", Label("bounds에 이 평가군이 없습니다", "bounds have nothing for this group")),
}


def references(plan: Plan, units: tuple[Unit, ...]) -> dict[int, int]:
    """The index of the reference unit, by the row of every node measured by one; nothing where no unit, or several, are meant."""
    found: dict[int, int] = {}
    for step in plan.measured:
        if step.ruler and step.ruler.options.unit:
            named = normal(step.ruler.options.unit)
            those = [place for place, unit in enumerate(units) if named in (unit.name, unit.short, unit.code)]
            if len(those) == 1:
                found[step.row] = those[0]
    return found


def tell_unscored(task: Task, nodes: Nodes, others: Others) -> None:
    """Say of every node what its ruler could not score, and once which scores move with the set of units.

    Nothing to compare or nothing that differs (E220), a ratio to what is not above 0 (E221), no reference (E222), a past
    that allows no forecast (E223), ranks that are all tied (W407); and relative methods without frozen bounds (W406).
    """
    moving = []
    for step in task.plan.measured:
        assert step.ruler  # noqa: S101 - measured by it
        told = np.zeros(nodes.peers.size, np.bool_)
        if step.ruler.method in RELATIVE:
            found = comparisons(prepared(nodes.values[step.row], step.ruler), step.ruler, others, step.row)
            flawed = [comparison for comparison in found if comparison.flaw]
            task.log.add(_flaw(comparison, task.framework.nodes[step.row]) for comparison in flawed)
            told[[unit for comparison in flawed for unit in comparison.units.tolist()]] = True
            moving += [task.framework.nodes[step.row].name] if step.ruler.frozen is None else []
        failed = (nodes.states[step.row] == INVALID) & ~np.isnan(nodes.values[step.row]) & ~told
        _tell_failed(step, np.flatnonzero(failed).tolist(), nodes, task)
    if moving:
        names = Label(", ".join(name.ko for name in moving), ", ".join(name.en for name in moving))
        task.log.add([Finding("W406", args={"count": len(moving), "names": names})])


def _flaw(comparison: Comparison, node: TreeNode) -> Finding:
    """What is wrong with units that were compared."""
    code, why = _FLAWS[comparison.flaw]
    alone = comparison.flaw == CONSTANT and comparison.units.size == 1
    facts: dict[str, Fact] = {"indicator": node.id, "name": node.name, "group": comparison.group}
    return Finding(code, args={**facts, "count": comparison.units.size, "why": _ALONE if alone else why})


def _tell_failed(step: Step, units: list[int], nodes: Nodes, task: Task) -> None:
    """Say of single units that their value has no ratio (E221), or their past allows no forecast (E223)."""
    assert step.ruler  # noqa: S101 - measured by it
    node, trend = task.framework.nodes[step.row], step.ruler.method == TREND
    code = "E223" if trend else "E221"

    def finding(unit: int) -> Finding:
        facts: dict[str, Fact] = {"indicator": node.id, "name": node.name, "unit": task.observations.units[unit].name}
        facts["value"] = float(nodes.values[step.row, unit])
        if step.ruler and trend:
            facts["years"] = step.ruler.options.years
        return Finding(code, task.place(node.id, unit, PRESENT), facts)

    task.log.tell(code, units, finding)
