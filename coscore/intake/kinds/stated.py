"""Readers of columns for which a header or title states a unit of measurement that changes how plain numbers are read."""

from __future__ import annotations

from math import nan
from typing import TYPE_CHECKING

from coscore.intake.cells import reader_for
from coscore.intake.kinds import number, percent
from coscore.intake.numbers import amount, money_power, unit_key
from coscore.intake.observations import INVALID, PRESENT
from coscore.intake.reading import Reading
from coscore.language.text import clean

if TYPE_CHECKING:
    from coscore.framework.model import Value
    from coscore.intake.measures import Measure
    from coscore.intake.reading import CellReader
    from coscore.intake.sheet import Cell


def stated_reader(value: Value, measure: Measure) -> CellReader:
    """Reader of numbers and percentages in a column with a unit of its own.

    Amounts of money are converted; plain numbers under % are percentages without a doubt; under a unit that contradicts
    the framework they mean nothing, which is said at the header.
    """
    if measure.what == "settle":
        return percent.settled_reader()
    if measure.what == "convert" and value.type == "number":
        return number.reader(value, power_between(measure.unit, value))
    return _contradicted(reader_for(value))


def power_between(unit: str, value: Value) -> int:
    """The power of ten that turns a unit of money into that of a value; 0 where one of them is none."""
    there, own = money_power(unit), money_power(unit_key(getattr(value, "unit", None) or ""))
    return 0 if there is None or own is None else there - own


def _contradicted(read: CellReader) -> CellReader:
    def reader(cell: Cell) -> Reading:
        reading = read(cell)
        return Reading(nan, INVALID) if reading.state == PRESENT and not _has_unit(cell) else reading

    return reader


def _has_unit(cell: Cell) -> bool:
    found = amount(clean(cell)) if isinstance(cell, str) else None
    return bool(found and found.tail)
