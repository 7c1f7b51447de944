"""One value and one state per unit and indicator, and what only the combined value can tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.findings import Finding
from coscore.intake.observations import INVALID, MISSING, PRESENT
from coscore.scoring.combine import METHODS, drop_of, name_of
from coscore.scoring.normalise import undefined
from coscore.scoring.records import NONE, Combined, combine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.findings import Location
    from coscore.findings.finding import Fact
    from coscore.framework.tree import TreeNode
    from coscore.intake.observations import Floats, Observations, States
    from coscore.scoring.combine import Indices, Method
    from coscore.scoring.plan import Step
    from coscore.scoring.task import Task


class Remark(NamedTuple):
    """One thing to say of some units, at the first of their records in a state; of their ``values`` (m,), where given."""

    code: str
    units: Indices
    state: int = PRESENT
    values: Floats | None = None
    facts: dict[str, Fact] = {}  # noqa: RUF012 - shared by the remarks without facts; nobody writes to it


def unit_values(task: Task) -> tuple[Floats, States]:
    """Values and states of the indicators, (k nodes, m units) each; dimensions are NaN and missing.

    Every indicator is found by its id. What there is to say goes to the log: a sum over part of the records (W205),
    records that cannot be combined (E215, E219), a transform undefined for a value (E216), a ready score off the scale
    (W303).
    """
    shape = len(task.plan.steps), len(task.observations.units)
    values, states = np.full(shape, np.nan), np.full(shape, MISSING, np.uint8)
    for step in task.plan.leaves:
        node = task.framework.nodes[step.row]
        method, combined = _combined(node, task)
        void = _void(step, combined.values)
        highest = np.inf if _is_raw(node, task) else task.plan.highest
        for remark in _remarks(step, method, combined, void, highest):
            _tell(remark, node, task)
        values[step.row], states[step.row] = combined.values, combined.states
        values[step.row, void], states[step.row, void] = np.nan, INVALID
    return values, states


def _is_raw(node: TreeNode, task: Task) -> bool:
    """Whether a formula reads the values of an indicator: then they need not be on the scale of the scores."""
    combining = task.framework.nodes[node.parent].combining
    return combining is not None and combining.method == "formula"


def _combined(node: TreeNode, task: Task) -> tuple[Method, Combined]:
    """An indicator's value per unit, combined as the framework says."""
    spec = node.spec.combine if node.spec else "mean"
    method = METHODS[name_of(spec)]
    beside = _beside(method.beside, node.id, task.observations)
    values, states = task.observations.values[node.id], task.observations.states[node.id]
    return method, combine(task.records_for(node.id), values, states, method, beside=beside, drop=drop_of(spec))


def _beside(what: str, indicator: str, observations: Observations) -> Floats | None:
    """What a method looks at besides the values: the weight or the year of every record."""
    if what == "weight":
        return _weights(indicator, observations)
    if what == "year":
        return observations.year.astype(np.float64) if observations.year.size else np.zeros(observations.unit.size)
    return None


def _weights(indicator: str, observations: Observations) -> Floats:
    return observations.weights.get(indicator, np.full(observations.unit.size, np.nan))


def _void(step: Step, values: Floats) -> Indices:
    """Units whose value the transform is undefined for."""
    return np.flatnonzero(undefined(values, step.ruler)) if step.ruler and step.ruler.transform else NONE


def _remarks(step: Step, method: Method, combined: Combined, void: Indices, highest: float) -> Iterator[Remark]:
    """What there is to say of an indicator's values."""
    assert step.ruler  # noqa: S101 - only indicators come here
    yield Remark(method.code, combined.impossible)
    if method is METHODS["sum"]:
        yield Remark("W205", combined.partial, MISSING)
    yield Remark("E216", void, PRESENT, combined.values, {"transform": step.ruler.transform})
    if step.ruler.method == "as_is" and np.isfinite(highest):
        off = np.flatnonzero((combined.values < 0) | (combined.values > highest))
        yield Remark("W303", off, PRESENT, combined.values, {"max": highest})


def _tell(remark: Remark, node: TreeNode, task: Task) -> None:
    def finding(unit: int) -> Finding:
        facts: dict[str, Fact] = {"indicator": node.id, "name": node.name, "unit": task.observations.units[unit].name}
        value = {} if remark.values is None else {"value": float(remark.values[unit])}
        return Finding(remark.code, _place(remark, node.id, unit, task), {**facts, **value, **remark.facts})

    task.log.tell(remark.code, remark.units.tolist(), finding)


def _place(remark: Remark, indicator: str, unit: int, task: Task) -> Location:
    """The cell a remark is about: the value, or the weight where that is the matter."""
    if remark.code != METHODS["weighted_mean"].code:
        return task.place(indicator, unit, remark.state)
    records = task.records_in(indicator, unit, remark.state)
    weights = _weights(indicator, task.observations)[records]
    return task.observations.at(f"weight:{indicator}", int(records[np.argmin(weights > 0)]))
