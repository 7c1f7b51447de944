"""Numbers: 12, 12건, １２건, 1,234, △1.2, (1.2); with a unit of money also 3,200천원 and 1억 5천만원."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.intake.kinds.quantity import PLAIN_NUMBER, counted, other_scale, quantity, reworded, tails, within
from coscore.intake.marks import as_text
from coscore.intake.numbers import money, money_power, shifted, unit_key
from coscore.intake.vocabulary import PERCENT_SIGNS
from coscore.language.text import key

if TYPE_CHECKING:
    from collections.abc import Callable

    from coscore.framework.model import NumberValue
    from coscore.intake.reading import CellReader, Reading


def reader(value: NumberValue, power: int = 0) -> CellReader:
    """Reader of a number with the unit and bounds of ``value``. Percent cells are read only where the unit is %.

    Plain numbers stand for that many powers of ten of the unit: 3 for thousands. Amounts in words say it themselves.
    """
    number = within(value.min, value.max, integer=value.integer)
    plain = _in_powers(number, power) if power else number
    expected = value.unit or PLAIN_NUMBER
    text = counted(tails(value.unit), plain, expected)
    in_percent = key(value.unit or "") in PERCENT_SIGNS
    own = money_power(unit_key(value.unit or ""))
    return quantity(
        plain,
        text if own is None else with_money(text, number, own),
        number if in_percent else other_scale(expected),
    )


def _in_powers(number: Callable[[float], Reading], power: int) -> Callable[[float], Reading]:
    return lambda value: reworded(number(shifted(value, power)), as_text(value))


def with_money(
    text: Callable[[str], Reading], number: Callable[[float], Reading], power: int = 0
) -> Callable[[str], Reading]:
    """Reader of texts that may be an amount of money in words: 3,200천원, 1억 5천만원; in the unit of that power of ten."""

    def read(cell: str) -> Reading:
        amount = money(cell)
        return text(cell) if amount is None else reworded(number(shifted(amount, -power)), cell)

    return read
