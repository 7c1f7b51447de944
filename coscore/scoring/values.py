"""One value and one state per unit and indicator, and what only the combined value can tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.findings import Finding
from coscore.intake.observations import INVALID, MISSING, PRESENT, Numbers
from coscore.language import Label
from coscore.language.label import fill
from coscore.scoring.combine import METHODS, drop_of, name_of
from coscore.scoring.normalise import undefined
from coscore.scoring.quotients import alike, divide, per_once
from coscore.scoring.records import NONE, Combined, combine
from coscore.scoring.remark import Remark
from coscore.scoring.surveys.means import sampled_means
from coscore.scoring.surveys.respondents import surveyed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.findings import Location
    from coscore.findings.finding import Fact
    from coscore.framework.model import Node
    from coscore.framework.tree import TreeNode
    from coscore.intake.observations import Floats, Observations, States
    from coscore.scoring.combine import Indices, Method
    from coscore.scoring.normalise.ruler import Ruler
    from coscore.scoring.quotients import Divided, Quotient
    from coscore.scoring.sampling import Sampling
    from coscore.scoring.task import Task

_MISSING = Label("빈 값으로 봅니다", "it counts as missing")
_NOT_APPLICABLE = Label("해당 없음으로 봅니다", "it does not apply")


class Measured(NamedTuple):
    """Values of the indicators before anything is put in the place of the missing ones.

    Attributes:
        values: (k nodes, m units) values, NaN unless present.
        states: (k, m) states; dimensions are missing.
        quotients: per indicator with a denominator, what its values were divided from.
    """

    values: Floats
    states: States
    quotients: dict[str, Quotient]


class Measure(NamedTuple):
    """One indicator: its values, what they were divided from, what there is to say of them, and their sampling error."""

    combined: Combined
    quotient: Quotient | None
    remarks: tuple[Remark, ...]
    sampling: Sampling | None = None


def unit_values(task: Task) -> tuple[Measured, dict[str, Sampling]]:
    """Values and states of the indicators, and the sampling errors of those that were surveyed, by id.

    Every indicator is found by its id. What there is to say goes to the log: a sum over part of the records (W205),
    records that cannot be combined (E215, E219), denominators that are 0, absent or differ (W240, E229, W246, E228).
    """
    shape = len(task.plan.steps), len(task.observations.units)
    found = Measured(np.full(shape, np.nan), np.full(shape, MISSING, np.uint8), {})
    errors = {}
    for step in task.plan.leaves:
        node = task.framework.nodes[step.row]
        combined, quotient, remarks, sampling = measure(node, task)
        for remark in remarks:
            _tell(remark, node, task)
        found.values[step.row], found.states[step.row] = combined.values, combined.states
        if quotient:
            found.quotients[node.id] = quotient
        if sampling:
            errors[node.id] = sampling
    return found, errors


def examined(measured: Measured, task: Task) -> Measured:
    """The values that can be scored: those that a transform is undefined for (E216) are invalid.

    Said is, too, which values that are ready scores lie off the scale (W303).
    """
    found = measured
    for step in task.plan.leaves:
        assert step.ruler  # noqa: S101 - every indicator is measured
        node = task.framework.nodes[step.row]
        values = np.where(measured.states[step.row] == PRESENT, measured.values[step.row], np.nan)
        void = np.flatnonzero(undefined(values, step.ruler)) if step.ruler.transform else NONE
        highest = np.inf if _is_raw(node, task) else task.plan.highest
        for remark in _remarks(step.ruler, values, void, highest):
            _tell(remark, node, task)
        if void.size:
            found = _copy(found) if found is measured else found
            found.values[step.row, void], found.states[step.row, void] = np.nan, INVALID
    return found


def _copy(measured: Measured) -> Measured:
    return measured._replace(values=measured.values.copy(), states=measured.states.copy())


def _is_raw(node: TreeNode, task: Task) -> bool:
    """Whether a formula reads the values of an indicator: then they need not be on the scale of the scores."""
    combining = task.framework.nodes[node.parent].combining
    return combining is not None and combining.method == "formula"


def measure(node: TreeNode, task: Task) -> Measure:
    """An indicator's value per unit, combined and divided as the framework says."""
    assert node.spec  # noqa: S101 - every indicator stands in the file
    value, records = node.spec.value, task.records_for(node.id)
    if value and value.type == "ratio":
        above, below = (task.observations.beside[f"{half}:{node.id}"] for half in ("numerator", "denominator"))
        divided = divide(*alike(records, above, below, METHODS["sum"]), value.times, value.when_zero)
        remarks = _of_division(divided, value.when_zero, f"denominator:{node.id}")
        return Measure(divided.combined, divided.parts, (*remarks, Remark("W205", divided.combined.partial, MISSING)))
    if value and value.type == "survey" and value.answers:
        of_answers = surveyed(node, value, value.answers, task)
        return Measure(of_answers.combined, None, of_answers.remarks, of_answers.sampling)
    method, combined = _combined(node, node.spec, task)
    remarks = _of_combination(method, combined)
    if value and value.type == "survey":
        of_means = sampled_means(node, value, combined, task)
        return Measure(combined, None, (*remarks, *of_means.remarks), of_means.sampling)
    if not node.spec.per:
        return Measure(combined, None, remarks)
    divided = _divided(node, node.spec, combined, task)
    return Measure(
        divided.combined,
        divided.parts,
        (*remarks, *_of_division(divided, node.spec.per.when_zero, f"per:{node.id}")),
    )


def _combined(node: TreeNode, spec: Node, task: Task) -> tuple[Method, Combined]:
    method = METHODS[name_of(spec.combine)]
    beside = _beside(method.beside, node.id, task.observations)
    values, states = task.observations.values[node.id], task.observations.states[node.id]
    records = task.records_for(node.id)
    return method, combine(records, values, states, method, beside=beside, drop=drop_of(spec.combine))


def _divided(node: TreeNode, spec: Node, combined: Combined, task: Task) -> Divided:
    """Values over their denominators; one that every row of a unit states may stand in another table."""
    assert spec.per  # noqa: S101 - only such indicators come here
    target, observations = f"per:{node.id}", task.observations
    if spec.per.rows == "once":
        below = observations.beside[target]
        return per_once(task.records_for(target), combined, below, spec.per.times, spec.per.when_zero)
    method = METHODS[name_of(spec.combine)]
    beside = _beside(method.beside, node.id, observations)
    values = Numbers(observations.values[node.id], observations.states[node.id])
    records, drop = task.records_for(node.id), drop_of(spec.combine)
    halves = alike(records, values, observations.beside[target], method, beside=beside, drop=drop)
    return divide(*halves, spec.per.times, spec.per.when_zero)


def _beside(what: str, indicator: str, observations: Observations) -> Floats | None:
    """What a method looks at besides the values: the weight or the year of every record."""
    if what == "weight":
        return _weights(indicator, observations)
    if what == "year":
        return observations.year.astype(np.float64) if observations.year.size else np.zeros(observations.unit.size)
    return None


def _weights(indicator: str, observations: Observations) -> Floats:
    found = observations.beside.get(f"weight:{indicator}")
    return found.values if found else np.full(observations.unit.size, np.nan)


def _of_combination(method: Method, combined: Combined) -> tuple[Remark, ...]:
    impossible = Remark(method.code, combined.impossible)
    return (impossible, Remark("W205", combined.partial, MISSING)) if method is METHODS["sum"] else (impossible,)


def _of_division(divided: Divided, when_zero: str | float, target: str) -> tuple[Remark, ...]:
    """What there is to say of denominators."""
    given = "" if isinstance(when_zero, str) else f"{when_zero:.12g}"
    zero = Remark("E229", divided.zero, target=target)
    if when_zero != "error":
        number = Label(fill("값을 {given:으로/로} 봅니다", "ko", given=given), f"the value is {given}")
        became = {"missing": _MISSING, "not_applicable": _NOT_APPLICABLE}.get(str(when_zero), number)
        zero = Remark("W240", divided.zero, facts={"became": became}, target=target)
    return (
        zero,
        Remark("W246", divided.lacking, MISSING, target=target),
        Remark("E228", divided.unlike, target=target),
    )


def _remarks(ruler: Ruler, values: Floats, void: Indices, highest: float) -> Iterator[Remark]:
    """What there is to say of an indicator's values as they are scored."""
    yield Remark("E216", void, PRESENT, values, {"transform": ruler.transform})
    if ruler.method == "as_is" and np.isfinite(highest):
        yield Remark("W303", np.flatnonzero((values < 0) | (values > highest)), PRESENT, values, {"max": highest})


def _tell(remark: Remark, node: TreeNode, task: Task) -> None:
    def finding(unit: int) -> Finding:
        facts: dict[str, Fact] = {"indicator": node.id, "name": node.name, "unit": task.observations.units[unit].name}
        value = {} if remark.values is None else {"value": float(remark.values[unit])}
        return Finding(remark.code, _place(remark, node.id, unit, task), {**facts, **value, **remark.facts})

    task.log.tell(remark.code, remark.units.tolist(), finding)


def _place(remark: Remark, indicator: str, unit: int, task: Task) -> Location:
    """The cell a remark is about: the value, or the weight where that is the matter."""
    if remark.code != METHODS["weighted_mean"].code:
        return task.place(remark.target or indicator, unit, remark.state)
    records = task.records_in(indicator, unit, remark.state)
    weights = _weights(indicator, task.observations)[records]
    return task.observations.at(f"weight:{indicator}", int(records[np.argmin(weights > 0)]))
