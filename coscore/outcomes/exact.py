"""Exact numbers: of the contract, of cells, and of money. No float ever takes part in a sum."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from coscore.intake.numbers import amount, fault
from coscore.intake.sheet import ErrorCell, Percent, Repeated, Uncalculated
from coscore.language import Label
from coscore.language.text import clean, shown

if TYPE_CHECKING:
    from coscore.findings import Location
    from coscore.intake.sheet import Cell
    from coscore.outcomes.model import MoneyRounding

LONGEST = 10**15
"""Numbers from here on are not exact in a spreadsheet."""

_DIGITS = 15
_TEXT = Label("숫자가 아닙니다", "it is not a number")
_ABOUT = Label("정확한 수가 아닙니다", "it is not an exact number")
_DATE = Label("날짜입니다", "it is a date")
_NO_VALUE = Label("오류이거나 계산되지 않은 수식입니다", "an error, or a formula that was never calculated")
_TOO_LONG = Label("너무 큰 수입니다", "the number is too large to be exact")
_UNIT = Label(
    "단위가 숫자 뒤에 있습니다. 숫자만 적습니다", "something stands behind the number; write the number alone"
)
_FAULTS = {"E213": _DATE, "E204": _ABOUT, "E203": _TEXT}
_COUNTERS = frozenset(["", "명", "건", "원", "%", "회", "점", "개", "박", "일"])


class Exact(NamedTuple):
    """A cell read as an exact number.

    Attributes:
        value: the number; None where the cell is blank or cannot be read.
        at: its address, several where rows were added up.
        decimals: decimals it is written with.
        text: the cell as it stands.
        why: why it cannot be read; None where it can or where it is blank.
    """

    value: Fraction | None
    at: tuple[Location, ...]
    decimals: int = 0
    text: str = ""
    why: Label | None = None


def fraction(number: float) -> Fraction:
    """The decimal number that is written: 0.1 is one tenth."""
    return Fraction(str(number))


def exact(cell: Cell, at: Location, *, percent: bool = False) -> Exact:
    """Read a cell; ``percent`` where a percentage may stand: 85 % is then 85."""
    if cell is None or (isinstance(cell, str) and not clean(cell)):
        return Exact(None, (at,))
    text = shown(str(cell))
    number = _number(cell, percent=percent)
    if isinstance(number, Label):
        return Exact(None, (at,), 0, text, number)
    value = Fraction(number)
    if abs(value) >= LONGEST:
        return Exact(None, (at,), 0, text, _TOO_LONG)
    return Exact(value, (at,), decimals_of(value), _written(value))


def _number(cell: Cell, *, percent: bool) -> str | Label:
    """The number as decimal digits, or why there is none."""
    if isinstance(cell, (ErrorCell, Uncalculated, Repeated)):
        return _NO_VALUE
    if isinstance(cell, Percent):
        return format(cell * 100, f".{_DIGITS}g") if percent else _TEXT
    if isinstance(cell, bool):
        return _TEXT
    if isinstance(cell, float):
        return format(cell, f".{_DIGITS}g") if abs(cell) < LONGEST else _TOO_LONG
    if not isinstance(cell, str):
        return _DATE
    return _from_text(clean(cell), percent=percent)


def _from_text(text: str, *, percent: bool) -> str | Label:
    read = amount(text)
    if read is None:
        return _FAULTS[fault(text)]
    if sum(map(str.isdecimal, text)) > _DIGITS:
        return _TOO_LONG
    if read.tail not in _COUNTERS or (read.tail == "%" and not percent):
        return _UNIT
    return format(read.value, f".{_DIGITS}g")


def decimals_of(value: Fraction) -> int:
    """Decimals that a number is written with; it must be a decimal one."""
    digits = 0
    while (value * 10**digits).denominator != 1:
        digits += 1
    return digits


def _written(value: Fraction) -> str:
    return decimal(value, decimals_of(value))


def rounded(value: Fraction, step: Fraction, mode: str = "half_up") -> Fraction:
    """The nearest multiple of a step, half away from zero; or cut (``down``) towards zero."""
    steps = abs(value) / step + (Fraction(1, 2) if mode == "half_up" else 0)
    whole = steps.numerator // steps.denominator * step
    return whole if value >= 0 else -whole


def money(value: Fraction, rounding: MoneyRounding) -> int:
    """An amount as the contract rounds it."""
    return int(rounded(value, Fraction(rounding.step), rounding.mode))


def decimal(value: Fraction, digits: int) -> str:
    """A number with so many decimals, half up."""
    scaled = int(rounded(value * 10**digits, Fraction(1)))
    sign, figures = "-" if scaled < 0 else "", str(abs(scaled)).rjust(digits + 1, "0")
    return sign + (f"{figures[:-digits]}.{figures[-digits:]}" if digits else figures)


def short(value: Fraction, digits: int = 4) -> str:
    """A number with at most so many decimals, without zeros at its end."""
    text = decimal(value, digits)
    return text.rstrip("0").rstrip(".") if "." in text else text
