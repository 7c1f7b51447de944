"""Units of measurement that a table states: in the brackets of a header, in a row below it, or in a line above it.

``(단위: 천원)`` above a table is about its amounts of money, ``예산(천원)`` about one column. A line that names several units
says nothing about any column, and decides nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from coscore.intake.kinds.quantity import tails
from coscore.intake.numbers import money_power, unit_key
from coscore.intake.vocabulary import COUNTERS, PERCENT_SIGNS
from coscore.language.headers import form
from coscore.language.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from coscore.framework.model import Value
    from coscore.intake.around import Line
    from coscore.intake.columns import Layout
    from coscore.intake.targets import Target

_BRACKETED = re.compile(r"[(\[<]([^()\[\]<>]*)[)\]>]")
_LINE = re.compile(r"단위 ?:? ?([^()\[\]<>:]+)")
_SEPARATORS = re.compile(r"[,、·/]|및")
_COUNTERS = frozenset(unit_key(word) for group in COUNTERS for word in group)


_DASHES = 3


class Measure(NamedTuple):
    """What a stated unit means for a column.

    Attributes:
        unit: the unit stated.
        what: ``convert`` from one unit of money to another, ``settle`` that plain numbers are percentages, or ``contradict``.
    """

    unit: str
    what: str


def measure(table: Layout, target: Target, value: Value) -> Measure | None:
    """What the unit stated for the column of an indicator means; None if nothing is stated, or nothing new.

    The header decides before lines above the table, which count for money and percentages only.
    """
    if value.type not in {"number", "percent"}:
        return None
    own = "%" if value.type == "percent" else getattr(value, "unit", None)
    if stated := _header_unit_of(table, target):
        return _of_header(stated, own, value)
    line = line_unit(table.above)
    if value.type == "percent":
        return Measure(line, "settle") if line in PERCENT_SIGNS else None
    return Measure(line, "convert") if _converts(line, own) else None


def _header_unit_of(table: Layout, target: Target) -> str:
    """The unit in the row below a header, or in its brackets unless the framework lists the header with them."""
    column = table.columns[target.id] - 1
    path, below = table.header.paths[column], table.header.units[column : column + 1]
    if any(below) and (unit := header_unit((*path, *below))):
        return unit
    return "" if form("".join(path)) in map(form, target.headers) else header_unit(path)


def header_unit(path: Sequence[str]) -> str:
    """The unit in the brackets of the labels above a column, the innermost first; "" where there is none."""
    for part in reversed(path):
        for text in (*reversed(_BRACKETED.findall(clean(part))), clean(part)):
            unit = unit_key(text.removeprefix("단위").lstrip(" :"))
            if is_unit(unit) and (text != clean(part) or len(path) > 1):
                return unit
    return ""


def line_unit(above: Iterable[Line]) -> str:
    """The one unit that the nearest line with units states; "" if there is none, or if it states several."""
    row, units = 0, list[str]()
    for line in above:
        stated = _units_of(line.text)
        if stated and row in {0, line.row}:
            row, units = line.row, units + stated
    return units[0] if len(set(units)) == 1 and is_unit(units[0]) else ""


def is_unit(unit: str) -> bool:
    """Whether a text, as it is compared, is a counter word, a percent sign or a unit of money."""
    return unit in _COUNTERS or money_power(unit) is not None


def is_unit_row(texts: Iterable[str]) -> bool:
    """Whether the texts of a row are nothing but units and dashes: ``-``, ``(회)``, ``천원``; several dashes alone are, too."""
    keys = [unit_key(text).strip("()[]<>").removeprefix("단위").lstrip(":") for text in texts]
    return (any(map(is_unit, keys)) or len(keys) >= _DASHES) and all(
        is_unit(key) or not key.strip("-–—") for key in keys
    )


def _units_of(text: str) -> list[str]:
    found = _LINE.search(text)
    if not found:
        bracketed = _BRACKETED.fullmatch(text)
        units = [unit_key(bracketed[1])] if bracketed else []
        return [unit for unit in units if is_unit(unit)]
    units = [unit for part in _SEPARATORS.split(found[1]) if (unit := unit_key(part))]
    goes_on = text[: found.start()].rstrip().endswith(("(", "[", "<")) and not _BRACKETED.search(text)
    return [*units, ""] if goes_on else units  # a comma in a text table cuts a line into several cells


def _of_header(stated: str, own: str | None, value: Value) -> Measure | None:
    if value.type == "percent":
        return Measure(stated, "settle" if stated in PERCENT_SIGNS else "contradict")
    if stated == unit_key(own or "") or stated in tails(own):
        return None
    if own is None and money_power(stated) is not None:
        return None
    return Measure(stated, "convert" if _converts(stated, own) else "contradict")


def _converts(stated: str, own: str | None) -> bool:
    powers = money_power(stated), money_power(unit_key(own or ""))
    return None not in powers and powers[0] != powers[1]
