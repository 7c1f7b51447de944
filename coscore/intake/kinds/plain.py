"""Numbers that are no values of their own: denominators, halves of ratios, standard deviations."""

from __future__ import annotations

from coscore.intake.kinds.number import WON, with_money
from coscore.intake.kinds.quantity import PLAIN_NUMBER, counted, other_scale, quantity, tails, within
from coscore.intake.reading import CellReader


def plain_reader(unit: str | None = None, low: float | None = None) -> CellReader:
    """Reader of a number from ``low`` up, with ``unit`` or, where none is named, with any counter word behind it."""
    number, expected = within(low), unit or PLAIN_NUMBER
    text = counted(tails(unit), number, expected)
    return quantity(number, with_money(text, number) if unit == WON else text, other_scale(expected))
