"""Percentages on the scale 0 to 100: 85%, or 0.85 in a cell formatted as a percentage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.intake.kinds.quantity import quantity, reworded, unlike, within
from coscore.intake.marks import as_text
from coscore.intake.numbers import amount, fault
from coscore.intake.reading import invalid, noted
from coscore.intake.vocabulary import PERCENT_SIGNS

if TYPE_CHECKING:
    from collections.abc import Callable

    from coscore.framework.model import PercentValue
    from coscore.intake.reading import CellReader, Reading

_percentage = within()


def reader(_: PercentValue) -> CellReader:
    """Reader of a percentage; a plain number is taken as written, with W302 where it may be meant as a share."""
    return quantity(_plain, _text(_plain), _percentage)


def settled_reader() -> CellReader:
    """Reader of a percentage where the table says that plain numbers are some."""
    return quantity(_percentage, _text(_percentage), _percentage)


def _plain(value: float) -> Reading:
    reading = _percentage(value)
    return noted(reading, "W302", as_text(value)) if 0 < abs(value) <= 1 else reading


def _text(plain: Callable[[float], Reading]) -> Callable[[str], Reading]:
    def read(text: str) -> Reading:
        found = amount(text)
        if found is None:
            return invalid(fault(text), text)
        if found.tail and found.tail not in PERCENT_SIGNS:
            return unlike(text, found.tail, "%")
        return reworded(_percentage(found.value) if found.tail else plain(found.value), text)

    return read
