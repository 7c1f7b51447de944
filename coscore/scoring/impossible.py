"""Dimensions that have no score because their children's scores have no such mean or result, each with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.findings import Finding
from coscore.intake.observations import INVALID, PRESENT
from coscore.language import Label
from coscore.scoring.aggregate import METHODS
from coscore.scoring.aggregate.formula import culprit
from coscore.scoring.kernel import Nodes, see

if TYPE_CHECKING:
    from coscore.findings.finding import Fact
    from coscore.scoring.combine import Indices
    from coscore.scoring.plan import Step
    from coscore.scoring.task import Task

_ABOVE_0 = Label("0보다 큰 점수", "scores above 0")
_FROM_0 = Label("0 이상인 점수", "scores of 0 or more")

_WHY = {
    "/": Label("0으로 나눔", "a division by zero"),
    "ln": Label("0 이하인 수의 로그", "the logarithm of 0 or less"),
    "sqrt": Label("음수의 제곱근", "the square root of a negative number"),
    "**": Label("거듭제곱을 셈할 수 없음", "a power that has no value"),
    "geomean": Label("0 이하인 수의 기하평균", "the geometric mean of 0 or less"),
}
_HUGE = Label("너무 큰 수", "a number too large")


def tell_impossible(task: Task, nodes: Nodes) -> None:
    """Say of every dimension that could not be computed why: a score of 0 (E224), a formula (E225), a lone unit (E226)."""
    tellers = {"formula": _formula, "copeland": _copeland}
    for step in task.plan.steps:
        if step.children and not METHODS[step.rule.method].sure:
            tellers.get(step.rule.method, _mean)(step, _units(step, nodes), nodes, task)


def _units(step: Step, nodes: Nodes) -> Indices:
    """Units whose children are all sound, while the node is not, and has no combined score that its ruler could fail on."""
    below = [nodes.states[child.row] == INVALID for child in step.children]
    invalid = (nodes.states[step.row] == INVALID) & np.isnan(nodes.values[step.row])
    return np.flatnonzero(invalid & ~np.logical_or.reduce(below))


def _mean(step: Step, units: Indices, nodes: Nodes, task: Task) -> None:
    """Of each unit, the first child whose score has no such mean."""
    reaches = step.rule.method == "power" and step.rule.power > 0
    parts = [see(child, nodes) for child in step.children] if units.size else []

    def finding(unit: int) -> Finding:
        low = (
            (child, part.score[unit])
            for child, part in zip(step.children, parts, strict=True)
            if (part.used is None or part.used[unit])
            and (part.score[unit] < 0 or (part.score[unit] == 0 and not reaches))
        )
        child, score = next(low)
        facts = {**_about(child, unit, task), "score": float(score), "parent": task.framework.nodes[step.row].name}
        return Finding(
            "E224", task.place(child.id, unit, PRESENT), {**facts, "least": _FROM_0 if reaches else _ABOVE_0}
        )

    task.log.tell("E224", units.tolist(), finding)


def _formula(step: Step, units: Indices, nodes: Nodes, task: Task) -> None:
    parts = [see(child, nodes) for child in step.children] if units.size else []

    def finding(unit: int) -> Finding:
        scores = {
            child.id: float(part.score[unit]) if part.used is None or part.used[unit] else np.nan
            for child, part in zip(step.children, parts, strict=True)
        }
        found = culprit(step.rule.code, scores)
        why = _WHY.get(found.name, _HUGE) if found else _HUGE
        values = ", ".join(f"{child} = {score:.12g}" for child, score in scores.items())
        return Finding(
            "E225", task.place(step.id, unit, PRESENT), {**_about(step, unit, task), "why": why, "values": values}
        )

    task.log.tell("E225", units.tolist(), finding)


def _copeland(step: Step, units: Indices, nodes: Nodes, task: Task) -> None:  # noqa: ARG001 - one signature for all
    task.log.tell(
        "E226",
        units.tolist(),
        lambda unit: Finding("E226", task.place(step.id, unit, PRESENT), _about(step, unit, task)),
    )


def _about(step: Step, unit: int, task: Task) -> dict[str, Fact]:
    name, owner = task.framework.nodes[step.row].name, task.observations.units[unit].name
    return {"indicator": step.id, "name": name, "unit": owner}
