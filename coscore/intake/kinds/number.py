"""Numbers: 12, 12건, １２건, 1,234, △1.2, (1.2); with the unit 원 also 3,200천원 and 1억 5천만원."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.intake.kinds.quantity import PLAIN_NUMBER, counted, other_scale, quantity, reworded, tails, within
from coscore.intake.numbers import money
from coscore.intake.vocabulary import PERCENT_SIGNS
from coscore.language.text import key

if TYPE_CHECKING:
    from collections.abc import Callable

    from coscore.framework.model import NumberValue
    from coscore.intake.reading import CellReader, Reading

WON = "원"


def reader(value: NumberValue) -> CellReader:
    """Reader of a number with the unit and bounds of ``value``. Percent cells are read only where the unit is %."""
    number = within(value.min, value.max, integer=value.integer)
    expected = value.unit or PLAIN_NUMBER
    text = counted(tails(value.unit), number, expected)
    in_percent = key(value.unit or "") in PERCENT_SIGNS
    return quantity(
        number,
        with_money(text, number) if value.unit == WON else text,
        number if in_percent else other_scale(expected),
    )


def with_money(text: Callable[[str], Reading], number: Callable[[float], Reading]) -> Callable[[str], Reading]:
    """Reader of texts that may be an amount of money in words: 3,200천원, 1억 5천만원."""

    def read(cell: str) -> Reading:
        amount = money(cell)
        return text(cell) if amount is None else reworded(number(amount), cell)

    return read
