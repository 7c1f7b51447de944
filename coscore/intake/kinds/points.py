"""Points of an adjustment: a number from 0 up; no points are none, however that is written."""

from __future__ import annotations

from coscore.intake.kinds.quantity import counted, other_scale, quantity, tails, within
from coscore.intake.reading import MISSING_READING, CellReader, Reading
from coscore.intake.sheet import Cell


def points_reader() -> CellReader:
    """Reader of bonus or penalty points, with or without 점.

    ``-`` and 없음 are read as blanks here, not refused: nothing awarded, zero awarded and not concerned are all no points.
    """
    number = within(0)
    strictly = quantity(number, counted(tails("점"), number, "점"), other_scale("점"))

    def read(cell: Cell) -> Reading:
        reading = strictly(cell)
        return MISSING_READING if reading.code == "E205" else reading

    return read
