"""Weights of records, often a budget: 800, 3,200천원, 1억 5천만원."""

from __future__ import annotations

from coscore.intake.kinds.number import with_money
from coscore.intake.kinds.quantity import PLAIN_NUMBER, counted, other_scale, quantity, tails, within
from coscore.intake.numbers import money
from coscore.intake.reading import CellReader, Reading


def weight_reader(unit: str = "") -> CellReader:
    """Reader of a weight, 0 or more.

    ``unit`` is the one in the header: under 예산(백만원) a plain 800 weighs as much as 8억원. Without a money unit there,
    plain numbers stand beside amounts in words as if they were 원.
    """
    scale = money(f"1{unit}") or 1.0
    weight = within(0)

    def plain(value: float) -> Reading:
        return weight(value * scale)

    text = counted(tails(unit or None), plain, unit or PLAIN_NUMBER)
    return quantity(plain, with_money(text, weight), other_scale(unit or PLAIN_NUMBER))
