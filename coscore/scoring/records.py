"""The records of every unit, and their combination into one value and one state."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE, PRESENT, Floats, States
from coscore.scoring.combine import Indices, Method, Segments

if TYPE_CHECKING:
    from numpy.typing import NDArray

NONE: Indices = np.zeros(0, np.intp)
_SMALL = 1 << 16


class Records(NamedTuple):
    """Records in the order of their units, those without a unit left out.

    Attributes:
        order: indices of the records, unit after unit, in reading order inside each.
        unit: the unit of each of these.
        counts: (m,) how many records each unit has.
        as_read: whether this is the order in which all of them were read.
    """

    order: Indices
    unit: Indices
    counts: Indices
    as_read: bool

    @property
    def single(self) -> bool:
        """Whether no unit has more than one record."""
        return bool(self.counts.max(initial=0) <= 1)

    def only(self, kept: NDArray[np.bool_]) -> Records:
        """The records among those that are kept, given all by their indices; a unit may be left without any."""
        chosen = kept[self.order]
        unit = self.unit[chosen]
        return Records(self.order[chosen], unit, np.bincount(unit, minlength=self.counts.size), as_read=False)

    def of(self, unit: int) -> Indices:
        """The records of a unit, in reading order."""
        start, end = np.searchsorted(self.unit, (unit, unit + 1))
        return self.order[start:end]


def records_of(unit: NDArray[np.int32], count: int) -> Records:
    """Order the records, given the unit of each (-1 for none) and the number of units."""
    risen = bool((unit[1:] >= unit[:-1]).all())
    order = np.arange(unit.size) if risen else np.argsort(unit, kind="stable")
    ordered = unit[order].astype(np.intp)
    known = int(np.searchsorted(ordered, 0))
    counts = np.bincount(ordered[known:], minlength=count)
    return Records(order[known:], ordered[known:], counts, risen and known == 0)


class Combined(NamedTuple):
    """One value per unit.

    Attributes:
        values: (m,) values, NaN unless present; like the states perhaps those of the records themselves, so not to be changed.
        states: (m,) states.
        partial: units whose records are in part missing and in part present.
        impossible: units whose present records cannot be combined; their state is invalid.
    """

    values: Floats
    states: States
    partial: Indices = NONE
    impossible: Indices = NONE


def combine(
    records: Records, values: Floats, states: States, method: Method, *, beside: Floats | None = None, drop: int = 0
) -> Combined:
    """Combine the records of every unit.

    Only present records count. One invalid record makes the unit invalid; a unit whose records all do not apply is not
    applicable; one without a present record is missing.

    Args:
        records: which record belongs to which unit.
        values: (n,) values, NaN unless present.
        states: (n,) states.
        method: how present values become one.
        beside: (n,) weight or year of each record, where the method asks for it.
        drop: values left out at each end by the trimmed mean.
    """
    if records.single and method.plain:
        return _spread(records, values, states)
    unit_states, counts = states_of(records, states)
    values, states = values[records.order], states[records.order]
    present = states == PRESENT
    beside = beside[records.order][present] if beside is not None else None
    units, segments = _segments(records.unit[present], values[present], beside, drop)
    combined = np.full(records.counts.size, np.nan)
    if units.size:
        combined[units] = method.combine(segments)
    combined[unit_states != PRESENT] = np.nan
    impossible = np.flatnonzero(np.isnan(combined) & (unit_states == PRESENT))
    unit_states[impossible] = INVALID
    partial = np.flatnonzero((counts[MISSING] > 0) & (unit_states == PRESENT))
    return Combined(combined, unit_states, partial, impossible)


def states_of(records: Records, states: States) -> tuple[States, list[Indices]]:
    """State of every unit (m,), and by state how many of its records are in it (m,)."""
    own = states[records.order]
    counts = [np.bincount(records.unit[own == state], minlength=records.counts.size) for state in range(INVALID + 1)]
    return _states(*counts), counts


def _spread(records: Records, values: Floats, states: States) -> Combined:
    """One record per unit is its own result; a unit without one is missing."""
    if records.as_read and values.size == records.counts.size:
        return Combined(values, states)
    spread = Combined(np.full(records.counts.size, np.nan), np.full(records.counts.size, MISSING, np.uint8))
    spread.values[records.unit] = values[records.order]
    spread.states[records.unit] = states[records.order]
    return spread


def _states(missing: Indices, present: Indices, not_applicable: Indices, invalid: Indices) -> States:
    """State of each unit from how many of its records are in which state."""
    states = np.full(missing.size, MISSING, np.uint8)
    states[(not_applicable > 0) & (missing == 0)] = NOT_APPLICABLE
    states[present > 0] = PRESENT
    states[invalid > 0] = INVALID
    return states


def _segments(unit: Indices, values: Floats, beside: Floats | None, drop: int) -> tuple[Indices, Segments]:
    """The units with present values, and these values in rising order inside each."""
    order = _rising(unit, values) if beside is None else np.lexsort((beside, values, unit))
    counts = np.bincount(unit)
    units = np.flatnonzero(counts)
    ends = np.cumsum(counts[units])
    aside = values[:0] if beside is None else beside[order]
    return units, Segments(values[order], aside, ends - counts[units], counts[units], drop)


def _rising(unit: Indices, values: Floats) -> Indices:
    """The order by unit and then by value; that of equal values does not matter."""
    order = np.argsort(values)
    units = unit[order]
    small = (
        units.astype(np.uint16) if unit.max(initial=0) < _SMALL else units
    )  # of small numbers the sort takes no comparisons
    return order[np.argsort(small, kind="stable")]
