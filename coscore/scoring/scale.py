"""Results of formulas that are not on the scale of the scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.findings import Finding
from coscore.intake.observations import PRESENT

if TYPE_CHECKING:
    from coscore.findings.finding import Fact
    from coscore.scoring.kernel import Nodes
    from coscore.scoring.plan import Step
    from coscore.scoring.task import Task

HAIR = 1e-9
"""So little off the scale is noise."""


def tell_off_scale(task: Task, nodes: Nodes) -> None:
    """Say of every score that a formula has put off the scale (W303); what another formula reads may be anywhere."""
    read = {child.row for step in task.plan.steps if step.rule.method == "formula" for child in step.children}
    for step in task.plan.steps:
        if step.rule.method == "formula" and step.row not in read:
            _tell(step, nodes, task)


def _tell(step: Step, nodes: Nodes, task: Task) -> None:
    scores, highest, node = nodes.scores[step.row], task.plan.highest, task.framework.nodes[step.row]
    off = np.flatnonzero((scores < -HAIR) | (scores > highest + HAIR))

    def finding(unit: int) -> Finding:
        facts: dict[str, Fact] = {"indicator": step.id, "name": node.name, "unit": task.observations.units[unit].name}
        return Finding(
            "W303", task.place(step.id, unit, PRESENT), facts | {"value": float(scores[unit]), "max": highest}
        )

    task.log.tell("W303", off.tolist(), finding)
