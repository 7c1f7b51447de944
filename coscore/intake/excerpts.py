"""The few cells around a finding, laid out so that a message can point at one of them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from coscore.findings import Excerpt
from coscore.intake.sheet import Percent, letters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coscore.intake.sheet import Cell

LONGEST = 40
"""Characters shown of one cell."""

_GAP = "   "


class Shown(NamedTuple):
    """A cell to show: its column (from 1), the label above it, its content."""

    column: int
    label: str
    cell: Cell


def shown(cell: Cell) -> str:
    """A cell as people see it, on one line."""
    if isinstance(cell, str):
        return " ".join(cell.split())
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float):
        return f"{_number(round(cell * 100, 10))}%" if isinstance(cell, Percent) else _number(cell)
    return cell.isoformat()[:10] if cell else ""


def excerpt(row: int, cells: Sequence[Shown], marked: int) -> Excerpt:
    """Labels in one line and the cells of a row below them, each under its label; ``marked`` is the column pointed at."""
    heads, texts, start, length = "", "", 0, 1
    for column, label, cell in cells:
        head, text = _short(f"{letters(column)} {label}"), _short(shown(cell))
        if column == marked:
            start, length = len(texts), max(len(text), 1)
        room = max(_width(head), _width(text))
        heads += head + " " * (room - _width(head)) + _GAP
        texts += text + " " * (room - _width(text)) + _GAP
    return Excerpt((("", heads.rstrip()), (str(row), texts.rstrip())), 1, start, length)


def header_excerpt(row: int, labels: Sequence[tuple[int, str]], marked: int) -> Excerpt:
    """The labels of a header in one line; ``marked`` is the column pointed at, 0 for the whole line."""
    line, start, length = "", 0, 0
    for column, label in labels:
        text = _short(f"{letters(column)} {label}")
        if column == marked:
            start, length = len(line), len(text)
        line += text + _GAP
    return Excerpt(((str(row), line.rstrip()),), 0, start, length or len(line.rstrip()))


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 3] + "..."


def _number(value: float) -> str:
    return str(int(value)) if value.is_integer() and abs(value) < 10**15 else repr(value)


def _width(text: str) -> int:
    return sum(1 + (unicodedata.east_asian_width(character) in "WF") for character in text)
