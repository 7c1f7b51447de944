"""Which cell would have to be changed for a unit to have another value, and to what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

import numpy as np

from coscore.intake.observations import MISSING, PRESENT
from coscore.scoring.combine import METHODS, drop_of, name_of
from coscore.scoring.records import combine, records_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from coscore.framework.model import Node, Value
    from coscore.framework.tree import TreeNode
    from coscore.intake.observations import Floats, Observations, States
    from coscore.scoring.combine import Indices

Cell = str | int | float

YES, NO = "예", "아니오"
"""What is written for yes and no: words that no column of 1 and 0 turns into something else."""

MOST_RECORDS = 200
"""Records of a unit up to which a single cell is looked for."""

_DECIMALS, _NOISE = 6, 1e-12


Array = TypeVar("Array", "Floats", "States")


class Change(NamedTuple):
    """A cell with what it says now, None where it is blank, and what is to be written into it."""

    at: str
    before: Cell | None
    after: Cell


def changes(observations: Observations, node: TreeNode, unit: int, after: float) -> tuple[Change, ...]:
    """The one cell that gives the unit its new value of an indicator; none where no single cell does, or none is sure to.

    Of several cells that would do, the first in the order of files, sheets and rows.
    """
    spec = node.spec
    if not spec or not _is_plain(spec) or node.id not in observations.values:
        return ()
    own = np.flatnonzero(observations.unit == unit)
    asked = observations.asked(node.id)
    own = own if asked is None else own[asked[own]]
    if not 0 < own.size <= MOST_RECORDS:
        return ()
    values, states = observations.values[node.id][own], observations.states[node.id][own]
    combined = _combining(observations, node.id, spec, own)
    before = combined(values, states)
    state = MISSING if np.isnan(before) else PRESENT
    for place in _in_order(observations, own):
        if states[place] == state and _is_alone(observations, node.id, int(own[place])):
            for value in _tries(values[place], before, after, int((states == PRESENT).sum())):
                found = _with(values, place, value), _with(states, place, PRESENT)
                written = _written(spec, value)
                if written is not None and _same(combined(*found), after):
                    said = _written(spec, values[place]) if state == PRESENT else None
                    return (Change(str(observations.at(node.id, int(own[place]))), said, written),)
    return ()


def _is_plain(spec: Node) -> bool:
    """Whether the value is read from one cell per record, and nothing else makes it."""
    readable = spec.value is not None and spec.value.type in {"number", "percent", "yes_no", "levels", "list", "survey"}
    return readable and not (spec.per or spec.evidence)


def _combining(observations: Observations, target: str, spec: Node, own: Indices) -> Callable[[Floats, States], float]:
    """The unit's value as a function of the values and states of its records."""
    method = METHODS[name_of(spec.combine)]
    beside = None
    if method.beside == "year":
        beside = observations.year[own].astype(np.float64) if observations.year.size else np.zeros(own.size)
    elif method.beside == "weight":
        weights = observations.beside.get(f"weight:{target}")
        beside = weights.values[own] if weights else np.full(own.size, np.nan)
    records = records_of(np.zeros(own.size, np.int32), 1)

    def combined(values: Floats, states: States) -> float:
        found = combine(records, values, states, method, beside=beside, drop=drop_of(spec.combine))
        return float(found.values[0])

    return combined


def _in_order(observations: Observations, own: Indices) -> list[int]:
    def key(place: int) -> tuple[str, str, int]:
        table = observations.tables[observations.table[own[place]]]
        return table.source.name, table.sheet, int(observations.row[own[place]])

    return sorted(range(own.size), key=key)


def _is_alone(observations: Observations, target: str, record: int) -> bool:
    """Whether the record has a cell of its own, read as it stands: not merged, not put together, not converted."""
    table, row = observations.tables[observations.table[record]], int(observations.row[record])
    column = table.columns.get(target, 0)
    if not column or table.origin or target in table.units:
        return False
    return not any(
        one.first_row <= row <= one.last_row and one.first_column <= column <= one.last_column for one in table.merges
    )


def _tries(own: float, before: float, after: float, count: int) -> Iterator[float]:
    """What the cell might say: the value itself, or more by the difference, once or for each record of a mean."""
    yield after
    if not np.isnan(own):
        yield round(own + after - before, _DECIMALS)
        yield round(own + (after - before) * count, _DECIMALS)


def _same(found: float, wanted: float) -> bool:
    return abs(found - wanted) <= _NOISE * max(1.0, abs(wanted))


def _with(array: Array, place: int, value: float) -> Array:
    changed = array.copy()
    changed[place] = value
    return changed


def _written(spec: Node, number: float) -> Cell | None:
    """A value as it is written into a cell; None where no cell can say it."""
    value = spec.value
    assert value  # noqa: S101 - asked before
    if value.type == "levels":
        return next((level.words[0] for level in value.levels if level.value == number), None)
    if value.type == "yes_no":
        return {0.0: [*value.no, NO][0], 1.0: [*value.yes, YES][0]}.get(number)
    low, high = _ends(value)
    whole = float(number).is_integer()
    if not low <= number <= high or (not whole and (value.type == "list" or getattr(value, "integer", False))):
        return None
    plain = int(number) if whole else float(number)
    return f"{plain}%" if value.type == "percent" else plain


def _ends(value: Value) -> tuple[float, float]:
    """The lowest and the highest number that a cell may hold."""
    if value.type == "survey":
        return value.scale
    if value.type == "number":
        return (-np.inf if value.min is None else value.min, np.inf if value.max is None else value.max)
    return 0.0, 100.0 if value.type == "percent" else np.inf
