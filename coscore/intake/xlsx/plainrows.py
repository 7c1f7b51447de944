"""Rows as nearly every program writes them, taken apart many at a time without a parser.

This is only a shorter way: it takes rows of one strict shape, accounts for every byte of them, and declines all else, down
to what would be refused. The parser in :mod:`coscore.intake.xlsx.sheetxml` then sees to it and has the last word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from coscore.intake.sheet import MAX_COLUMNS, MAX_ROWS
from coscore.intake.xlsx.plaintext import decoded, is_plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coscore.intake.limits import Limits
    from coscore.intake.sheet import Cell, Row
    from coscore.intake.xlsx.values import Values

_REMEMBERED = 1 << 16
_REMEMBERED_SHAPES = 1 << 12
_LONGEST_TAG = 1_000
_MOST_PADDING = 1 << 16
"""Empty cells held at once; rows that have their cells far out are better read one by one."""

_CLOSING = "</row>"
_ADDRESS_MARKS = len('<c r=""')

# Every piece that may be long is [^<]*+ or [^<>]*+, which gives nothing back: the time is linear whatever stands there.
_ATTRIBUTES = r'(?: [A-Za-z_][\w.:-]*="[^"<&]*")*+'
_ROW = re.compile(rf'\s*+<row r="([1-9]\d{{0,6}})"({_ATTRIBUTES})(/?)>', re.ASCII)
_CELL = re.compile(
    r'<c r="([A-Z]{1,3})([1-9]\d{0,6})"'
    r"([^<>]*+>(?:(?:<f[^<>]*+>(?:[^<]*+</f>)?+)?+"
    r"(?:<v[^<>]*+>(?:[^<]*+</v>)?+|<is><t[^<>]*+>[^<]*+</t></is>)?+</c>)?+)",
    re.ASCII,
)
_CONTENT = re.compile(
    r'(?: s="(\d{1,6})")?+(?: t="(s|n|str|b|e|d|inlineStr)")?+'
    rf"(?:/>|>(?:<f({_ATTRIBUTES})(?:/>|>([^<]*+)</f>))?+"
    r'(?:(<v)(?:/>|(?: xml:space="preserve")?+>([^<]*+)</v>)'
    r'|<is><t(?: xml:space="preserve")?+>([^<]*+)</t></is>)?+</c>)',
    re.ASCII,
)
_NAME = re.compile(r' ([\w.:-]+)="')


class Taken(NamedTuple):
    """What some rows hold.

    Attributes:
        rows: those with a value, cut behind their last.
        last: number of the last row, with a value or without.
        padding: empty cells before the last ones, added up.
    """

    rows: list[Row]
    last: int
    padding: int


class PlainRows:
    """Takes plain rows of one sheet apart."""

    def __init__(self, values: Values, limits: Limits) -> None:
        self._contents = _Contents(values, limits.text_characters)
        self._columns = _Columns()

    def take(self, piece: bytes) -> Taken | None:
        """The rows in a piece of XML that begins between two rows and ends behind one; None if any of it is not plain."""
        if not is_plain(piece):
            return None
        if len(self._contents) > _REMEMBERED:
            self._contents.clear()
        if len(self._columns) > _REMEMBERED_SHAPES:
            self._columns.clear()
        try:
            return self._taken(piece.decode())
        except (LookupError, ValueError):
            return None

    def _taken(self, text: str) -> Taken:
        rows: list[Row] = []
        number = padding = 0
        for part in text.split(_CLOSING)[:-1]:
            digits, start = _opened(part)
            number = int(digits)
            if found := _CELL.findall(part, start):
                letters, rownumbers, contents = zip(*found, strict=True)
                if rownumbers.count(digits) < len(found) or not _fill(part, start, letters, digits, contents):
                    raise ValueError(part)
                cells = self._placed(letters, [self._contents[content] for content in contents])
                if cells:
                    rows.append((number, cells))
                    padding += cells.count(None)
                if padding > _MOST_PADDING:
                    raise ValueError(part)
            elif start < len(part):
                raise ValueError(part)
        return Taken(rows, number, padding)

    def _placed(self, letters: tuple[str, ...], cells: list[Cell]) -> list[Cell]:
        """The cells from column A up to the last that holds a value."""
        columns = self._columns[letters]
        if columns[-1] > len(cells):
            placed: list[Cell] = [None] * columns[-1]
            for column, cell in zip(columns, cells, strict=True):
                placed[column - 1] = cell
            cells = placed
        while cells and cells[-1] is None:
            cells.pop()
        return cells


class _Columns(dict[tuple[str, ...], list[int]]):
    """The columns of the cells of a row by their letters; they have to rise."""

    def __missing__(self, letters: tuple[str, ...]) -> list[int]:
        columns = list(map(_column, letters))
        if sorted(set(columns)) != columns or columns[-1] > MAX_COLUMNS:
            raise ValueError(letters)
        self[letters] = columns
        return columns


class _Contents(dict[str, "Cell"]):
    """Values of cells by all that stands behind their address; most of it is there many times."""

    def __init__(self, values: Values, longest: int) -> None:
        super().__init__()
        self._values, self._longest = values, longest

    def __missing__(self, content: str) -> Cell:
        found = _CONTENT.fullmatch(content)
        if not found or len(content) > self._longest:
            raise ValueError(content)
        style, kind, attributes, formula, value, number, inline = found.groups()
        if attributes is not None:
            _check(attributes)
            formula = decoded(formula or "")
        text = number or "" if value else inline
        cell = self[content] = self._values.cell(kind, style, text and decoded(text), formula)
        return cell


def _opened(part: str) -> tuple[str, int]:
    """The number of the row that is open at the end of its tag, and where that is; rows that close themselves are passed."""
    start, closed = 0, "/"
    digits = ""
    while closed:
        row = _ROW.match(part, start)
        if not row:
            raise ValueError(part)
        digits, attributes, closed = row.groups()
        _check(attributes, "r")
        if int(digits) > MAX_ROWS:
            raise ValueError(part)
        start = row.end()
    return digits, start


def _check(attributes: str, *before: str) -> None:
    names = [*before, *_NAME.findall(attributes)]
    if len(attributes) > _LONGEST_TAG or len(set(names)) < len(names):
        raise ValueError(attributes)


def _fill(part: str, start: int, letters: Sequence[str], digits: str, contents: Sequence[str]) -> bool:
    """Whether the cells that were found are all there is behind the tag of a row."""
    around = len(letters) * (_ADDRESS_MARKS + len(digits))
    return around + len("".join(letters)) + len("".join(contents)) == len(part) - start


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
