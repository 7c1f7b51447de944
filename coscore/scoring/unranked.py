"""Units that are not ranked (산정 제외), each with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.findings import Finding
from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE
from coscore.scoring.kernel import HAIR
from coscore.scoring.missing import POLICIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from coscore.findings.finding import Fact
    from coscore.intake.observations import Floats
    from coscore.scoring.aggregate.parts import Mask
    from coscore.scoring.combine import Indices
    from coscore.scoring.kernel import Nodes
    from coscore.scoring.plan import Step
    from coscore.scoring.task import Task

NOWHERE = -1


def tell_unranked(task: Task, nodes: Nodes, adjustments: Floats, ranked: Mask) -> None:
    """Say of every unit without a total why.

    The first of these that holds: a value is invalid (W218), nothing applies (W219), a value that may not be missing is
    (W217), coverage is too small (W210), nothing is present (W217).
    """
    units = np.flatnonzero(~ranked)
    told = np.zeros(units.size, np.bool_)
    for code, rows in _reasons(task, nodes, adjustments, units) if units.size else ():
        new = (rows != NOWHERE) & ~told
        told |= new
        _tell(code, dict(zip(units[new].tolist(), rows[new].tolist(), strict=True)), nodes, task)


def _reasons(task: Task, nodes: Nodes, adjustments: Floats, units: Indices) -> Iterator[tuple[str, Indices]]:
    """Codes in the order in which they are tried, and per unit the row each is about, adjustments behind the nodes."""
    plan, states, count = task.plan, nodes.states[:, units], units.size
    root, *dimensions = [step for step in reversed(plan.steps) if step.children]
    yield "W218", _first(count, ((leaf.row, states[leaf.row] == INVALID) for leaf in plan.leaves))
    yield "W218", _first(count, ((step.row, states[step.row] == INVALID) for step in plan.steps if step.children))
    yield "W218", _first(count, ((len(plan.steps) + row, np.isnan(it[units])) for row, it in enumerate(adjustments)))
    yield "W219", _first(count, [(root.row, states[root.row] == NOT_APPLICABLE)])
    yield "W217", _first(count, ((step.row, _blocks(step, nodes)[units]) for step in (*plan.leaves, *dimensions)))
    yield "W210", _first(count, ((step.row, _thin(step, nodes)[units]) for step in (root, *dimensions)))
    yield "W217", _first(count, ((leaf.row, states[leaf.row] == MISSING) for leaf in plan.leaves))
    yield "W217", _first(count, ((leaf.row, states[leaf.row] == NOT_APPLICABLE) for leaf in plan.leaves))


def _first(count: int, candidates: Iterable[tuple[int, Mask]]) -> Indices:
    """Per unit of so many the first row whose mask holds."""
    found = np.full(count, NOWHERE)
    for row, mask in candidates:
        found = np.where((found == NOWHERE) & mask, row, found)
    return found


def _blocks(step: Step, nodes: Nodes) -> Mask:
    """Where a node has a gap that nothing may fill, and no value was put in for it."""
    scores, states = nodes.scores[step.row], nodes.states[step.row]
    filling = POLICIES[step.policy](step, scores, states, nodes.peers)
    hopeless: Mask = np.isnan(0.0 if filling is None else filling) & (states == MISSING) & np.isnan(scores)
    return hopeless


def _thin(step: Step, nodes: Nodes) -> Mask:
    """Where too little of a node's weight is present."""
    thin: Mask = nodes.coverage[step.row] < step.min_coverage - HAIR
    return thin


def _tell(code: str, rows: dict[int, int], nodes: Nodes, task: Task) -> None:
    """Say one thing of some units, given the row it is about for each."""
    state = {"W218": INVALID, "W217": MISSING}.get(code, NOT_APPLICABLE)

    def finding(unit: int) -> Finding:
        row = rows[unit]
        facts = {**_subject(row, task), "unit": task.observations.units[unit].name}
        if code == "W210":
            facts["coverage"] = float(nodes.coverage[row, unit])
            facts["minimum"] = task.framework.nodes[row].min_coverage
        return Finding(code, task.place(str(facts["indicator"]), unit, state), facts)

    task.log.tell(code, list(rows), finding)


def _subject(row: int, task: Task) -> dict[str, Fact]:
    """Id and name of a node, or of an adjustment behind the nodes."""
    nodes = task.framework.nodes
    if row < len(nodes):
        return {"indicator": nodes[row].id, "name": nodes[row].name}
    spec = task.framework.adjustments[row - len(nodes)]
    return {"indicator": spec.id, "name": spec.name.label if spec.name else spec.id}
