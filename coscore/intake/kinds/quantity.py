"""What all readers of quantities share: the order of questions put to a cell, bounds, and words behind numbers."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from math import inf

from coscore.intake.marks import as_text, mark, nothing, special
from coscore.intake.numbers import LARGEST, amount, fault, unit_key
from coscore.intake.reading import CellReader, Reading, invalid, present
from coscore.intake.sheet import Cell, Percent
from coscore.intake.vocabulary import COUNTERS
from coscore.language import Label
from coscore.language.text import clean, shown

_COUNTABLE = Label("1000조를 넘지 않는 수", f"a number up to {LARGEST:.0e}")
PLAIN_NUMBER = Label("단위 없는 수", "a number without a unit")

_is_plain = re.compile(r"-?[0-9]+(?:\.[0-9]+)?").fullmatch
_ALL_COUNTERS = frozenset().union(*COUNTERS)


def quantity(
    number: Callable[[float], Reading],
    text: Callable[[str], Reading],
    percent: Callable[[float], Reading],
) -> CellReader:
    """Reader that sends plain numbers, other texts (clean, and no marks) and percent cells to where they are understood.

    Numbers and plain figures come first and without detours: a million of them pass here.
    """

    def read(cell: Cell) -> Reading:
        if type(cell) is float:
            return number(cell)
        if type(cell) is str:
            return reworded(number(float(cell)), cell) if _is_plain(cell) else marked_or(cell)
        if isinstance(cell, Percent):
            return percent(hundredfold(cell))
        if isinstance(cell, bool):
            return invalid("E203", as_text(cell))
        if isinstance(cell, float | int):
            return number(float(cell))
        return special(cell) or marked_or(str(cell))

    def marked_or(cell: str) -> Reading:
        return mark(cell) or nothing(cell) or text(clean(cell))

    return read


def hundredfold(share: float) -> float:
    """A share as a percentage, decimal for decimal: 0.57 is 57, not 56.99999999999999."""
    return float(Decimal(repr(float(share))) * 100)


def within(low: float | None = None, high: float | None = None, *, integer: bool = False) -> Callable[[float], Reading]:
    """Reader of numbers that can only be right between two bounds, both included; E206 otherwise."""
    least = max(-LARGEST, -inf if low is None else low)
    most = min(LARGEST, inf if high is None else high)
    bounds = _bounds(low, high, integer=integer)

    def read(value: float) -> Reading:
        if least <= value <= most and not (integer and value % 1):
            return present(value)
        return invalid("E206", as_text(value), bounds=bounds if abs(value) <= LARGEST else _COUNTABLE)

    return read


def _bounds(low: float | None, high: float | None, *, integer: bool) -> Label:
    noun = Label("정수", "a whole number") if integer else Label("수", "a number")
    if low is not None and high is not None:
        return Label(f"{low:.15g} 이상 {high:.15g} 이하의 {noun.ko}", f"{noun.en} from {low:.15g} to {high:.15g}")
    if low is not None:
        return Label(f"{low:.15g} 이상의 {noun.ko}", f"{noun.en}, {low:.15g} or more")
    if high is not None:
        return Label(f"{high:.15g} 이하의 {noun.ko}", f"{noun.en}, {high:.15g} or less")
    return noun


def tails(unit: str | None) -> frozenset[str]:
    """What may stand behind a number: nothing, the unit, or a counter word that measures the same.

    Without a unit every counter word may stand there, except the percent sign.
    """
    if unit is None:
        return frozenset({""}).union(*COUNTERS[:-1])
    own = unit_key(unit)
    return frozenset({"", own}).union(*(group for group in COUNTERS if own in group))


def counted(
    tails: frozenset[str], number: Callable[[float], Reading], expected: str | Label
) -> Callable[[str], Reading]:
    """Reader of texts such as 12건: the right word behind the number, E212 for the word of another measure."""

    def read(text: str) -> Reading:
        found = amount(text)
        if found is None:
            return invalid(fault(text), text)
        if found.tail not in tails:
            return unlike(text, found.tail, expected)
        return reworded(number(found.value), text)

    return read


def unlike(text: str, tail: str, expected: str | Label) -> Reading:
    """Reading of a number with the wrong word behind it: E212 if the word measures something else, else its fault."""
    known = tail in _ALL_COUNTERS or tail.endswith("원")
    return invalid("E212", text, expected=expected) if known else invalid(fault(text), text)


def other_scale(expected: str | Label) -> Callable[[float], Reading]:
    """Reader of percent cells where no percentage is asked for."""
    return lambda value: invalid("E212", f"{value:.15g}%", expected=expected)


def reworded(reading: Reading, text: str) -> Reading:
    """The reading with the cell as it was written, if it tells of the cell at all."""
    return reading._replace(args={**reading.args, "text": shown(text)}) if reading.code else reading
