"""Formulas of a spreadsheet as text: addresses, numbers, rounding. No text of a user ever stands in one.

Only functions that every spreadsheet has had for a decade are used, none that is recalculated without need, no array formulas.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from coscore.intake.sheet import letters
from coscore.scoring.rounding import GUARD

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FIRST = 5
"""The row of a sheet in which the first row of its table stands."""

MOST_CHARACTERS = 8000
"""Characters a formula may have; the file format allows 8192."""

MOST_ARGUMENTS = 250

NOT_APPLICABLE, INVALID, BLOCKED = "n/a", "!", "-"
"""What stands in a cell in place of a number; an empty text stands for a gap."""


class Column(NamedTuple):
    """A column of numbers, one row per unit: the sheet as formulas name it, and the number of the column from 1."""

    sheet: str
    number: int

    def at(self, place: int) -> str:
        """The cell of the unit at a place."""
        return f"{self.sheet}!${letters(self.number)}{FIRST + place}"

    def over(self, span: Span) -> str:
        """The cells of the units at the places of a span."""
        return f"{self.sheet}!{_absolute(self.number, span.first)}:{_absolute(self.number, span.last)}"


class Span(NamedTuple):
    """Neighbouring places: the first and the last, both among them."""

    first: int
    last: int


def _absolute(column: int, place: int) -> str:
    return f"${letters(column)}${FIRST + place}"


def quoted(sheet: str) -> str:
    """The name of a sheet as formulas write it."""
    return "'" + sheet.replace("'", "''") + "'"


def cell(sheet: str, column: int, place: int) -> str:
    """The address of one cell that stays where it is."""
    return f"{sheet}!{_absolute(column, place)}"


def cells(sheet: str, column: int, span: Span) -> str:
    """The addresses of neighbouring cells of a column."""
    return f"{sheet}!{_absolute(column, span.first)}:{_absolute(column, span.last)}"


def across(columns: Sequence[Column], place: int) -> list[str]:
    """The cells of a unit in some columns, neighbours joined to ranges."""
    runs: list[list[Column]] = []
    for column in columns:
        last = runs[-1][-1] if runs else None
        if last and last.sheet == column.sheet and last.number + 1 == column.number:
            runs[-1].append(column)
        else:
            runs.append([column])
    return [_run(run, place) for run in runs]


def _run(run: Sequence[Column], place: int) -> str:
    first = run[0].at(place)
    return first if len(run) == 1 else f"{first}:${letters(run[-1].number)}{FIRST + place}"


def down(sheet: str, column: int, places: Sequence[int]) -> str:
    """Cells of a column as the arguments of a function, neighbours joined to ranges."""
    starts = [places[0], *(after for before, after in pairwise(places) if after != before + 1)]
    ends = [*(before for before, after in pairwise(places) if after != before + 1), places[-1]]
    return ",".join(cells(sheet, column, Span(first, last)) for first, last in zip(starts, ends, strict=True))


def number(value: float) -> str:
    """A number that reads as exactly the same one; negative ones stand in brackets."""
    text = repr(float(value)).upper().removesuffix(".0")
    return f"({text})" if text.startswith("-") else text


def rounded(text: str, digits: int, *, signed: bool = True) -> str:
    """Rounded half away from zero with the guard of :mod:`coscore.scoring.rounding`; ``signed`` where it may be negative."""
    guard = number(GUARD / 10**digits)
    return f"ROUND({text}+SIGN({text})*{guard},{digits})" if signed else f"ROUND({text}+{guard},{digits})"


def steps(text: str, digits: int) -> str:
    """The whole number of steps of the last decimal, as :func:`coscore.scoring.rounding.on_grid` counts them."""
    return f"SIGN({text})*INT(ABS({text})*{number(10**digits)}+{number(0.5 + GUARD)})"


def either(conditions: Iterable[str]) -> str:
    """Whether any condition holds."""
    return joined("OR", conditions)


def joined(function: str, arguments: Iterable[str]) -> str:
    """A function of many arguments, in groups where they are too many for one call; alone an argument stands by itself."""
    given = list(arguments)
    while len(given) > MOST_ARGUMENTS:
        given = [
            f"{function}({','.join(given[at : at + MOST_ARGUMENTS])})" for at in range(0, len(given), MOST_ARGUMENTS)
        ]
    return f"{function}({','.join(given)})"


def between(text: str, xs: str, ys: str, ends: tuple[str, str, str, str]) -> str:
    """The straight line between neighbouring points, level beyond the first and the last.

    ``ends`` are the cells of the first x and y and of the last x and y.
    """
    here = f"MATCH({text},{xs},1)"
    low, high = f"INDEX({xs},{here})", f"INDEX({xs},{here}+1)"
    rise = f"(INDEX({ys},{here}+1)-INDEX({ys},{here}))"
    line = f"INDEX({ys},{here})+({text}-{low})*{rise}/({high}-{low})"
    return f"IF({text}<={ends[0]},{ends[1]},IF({text}>={ends[2]},{ends[3]},{line}))"
