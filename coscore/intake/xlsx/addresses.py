"""Addresses as files state them: ``B7`` and ``B7:D9`` to numbers, checked against what a sheet can hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.intake.refusal import damaged, too_large
from coscore.intake.sheet import MAX_COLUMNS, MAX_ROWS, Range, letters

if TYPE_CHECKING:
    from coscore.findings import Location

_LONGEST_NUMBER = 9
_MOST_LETTERS = 3


def cell_address(text: str, place: Location) -> tuple[int, int]:
    """Row and column, from 1, of an address such as ``B7``.

    Raises:
        Refused: not an address (E005), or one beyond the last row or column (E006).
    """
    name = text.rstrip("0123456789")
    if not (name.isascii() and name.isalpha()):
        raise damaged(place, "address", text=text)
    return row_number(text[len(name) :], place), _column(name.upper(), place)


def cell_range(text: str, place: Location) -> Range:
    """The block of a range such as ``B7:D9``, whichever of its corners come first.

    Raises:
        Refused: as :func:`cell_address`.
    """
    first, _, last = text.partition(":")
    row, column = cell_address(first, place)
    other_row, other_column = cell_address(last or first, place)
    return Range(min(row, other_row), min(column, other_column), max(row, other_row), max(column, other_column))


def row_number(text: str, place: Location) -> int:
    """The number of a row.

    Raises:
        Refused: not a number from 1 (E005), or beyond the last row (E006).
    """
    if not (text.isascii() and text.isdecimal()):
        raise damaged(place, "row_number", text=text)
    if len(text) > _LONGEST_NUMBER or int(text) > MAX_ROWS:
        raise too_large(place, "rows", found=text, limit=MAX_ROWS)
    if int(text) < 1:
        raise damaged(place, "row_number", text=text)
    return int(text)


def _column(name: str, place: Location) -> int:
    number = 0
    for letter in name[: _MOST_LETTERS + 1]:
        number = number * 26 + ord(letter) - 64
    if number > MAX_COLUMNS:
        raise too_large(place, "columns", found=name, limit=letters(MAX_COLUMNS))
    return number
