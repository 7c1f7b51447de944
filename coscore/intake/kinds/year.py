"""Years: 2025, 2025년, 2025년도, or the year of a date."""

from __future__ import annotations

from datetime import date

from coscore.intake.kinds.quantity import counted, other_scale, quantity, within
from coscore.intake.numbers import fault
from coscore.intake.reading import CellReader, Reading
from coscore.intake.sheet import Cell

FIRST_YEAR, LAST_YEAR = 1900, 2100
_TAILS = frozenset({"", "년", "년도", "학년도"})


def year_reader() -> CellReader:
    """Reader of a year from 1900 to 2100."""
    number = within(FIRST_YEAR, LAST_YEAR, integer=True)
    year = counted(_TAILS, number, "년")

    def text(cell: str) -> Reading:
        dated = cell[0].isdigit() and fault(cell) == "E213"
        return year(cell[:4]) if dated else year(cell)

    numeric = quantity(number, text, other_scale("년"))

    def read(cell: Cell) -> Reading:
        return number(float(cell.year)) if isinstance(cell, date) else numeric(cell)

    return read
