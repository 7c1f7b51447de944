"""Rows as nearly every program writes them, taken apart by the thousand without a parser.

This is only a shorter way: it takes rows of the one strict shape in :mod:`coscore.intake.xlsx.tags`, accounts for every
byte of them, and declines all else, down to what would be refused. The parser in :mod:`coscore.intake.xlsx.sheetxml` then
sees to it and has the last word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.intake.blocks import Block
from coscore.intake.coded import EMPTY, Coded
from coscore.intake.xlsx.celltags import cells_of, check_attributes, rows_of
from coscore.intake.xlsx.contents import Contents
from coscore.intake.xlsx.octets import as_text
from coscore.intake.xlsx.plaintext import is_plain
from coscore.intake.xlsx.tags import FORMULA, NotPlain, tags_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from coscore.intake.limits import Limits
    from coscore.intake.xlsx.celltags import Rows
    from coscore.intake.xlsx.contents import Found
    from coscore.intake.xlsx.octets import Text
    from coscore.intake.xlsx.tags import Tags
    from coscore.intake.xlsx.values import Values

_SPARSE, _FREE = 16, 1 << 16
"""Places made for each cell at most, once there are more than those that are free: far cells are better read one by one."""

_FORMULA_MARKS = len("<f")


class Taken(NamedTuple):
    """What some rows hold.

    Attributes:
        block: those with a value, each column that has one.
        last: number of the last row, with a value or without.
        padding: empty cells before the last ones, added up.
    """

    block: Block
    last: int
    padding: int


class PlainRows:
    """Takes plain rows of one sheet apart."""

    def __init__(self, values: Values, limits: Limits) -> None:
        self._contents = Contents(values)
        self._longest = limits.text_characters

    def take(self, piece: bytes) -> Taken | None:
        """The rows in a piece of XML that begins between two rows and ends behind one; None if any of it is not plain."""
        if not is_plain(piece):
            return None
        try:
            return self._taken(as_text(piece))
        except NotPlain:
            return None

    def _taken(self, text: Text) -> Taken:
        tags = tags_of(text)
        if np.diff(tags.starts).max(initial=0) > self._longest:
            raise NotPlain
        _check_formulas(tags, text)
        rows = rows_of(tags, text)
        cells = cells_of(tags, rows, text)
        found = self._contents.read(cells, tags, text)
        filled = np.flatnonzero(found.codes != EMPTY)
        row, column = cells.row.take(filled), cells.column.take(filled)
        is_last = np.append(row[1:] != row[:-1], True)[: row.size]
        padding = int(column[is_last].sum()) - filled.size
        numbers, row = _those_with_cells(rows, row)
        return Taken(_block(numbers, row, column, found, filled), int(rows.numbers[-1]), padding)


def _check_formulas(tags: Tags, text: Text) -> None:
    those = np.flatnonzero(tags.kinds == FORMULA)
    spans = zip((tags.starts[those] + _FORMULA_MARKS).tolist(), tags.ends[those].tolist(), strict=True)
    for attributes in {text.raw[start:end] for start, end in spans}:
        check_attributes(attributes)


def _those_with_cells(rows: Rows, row: NDArray[np.intp]) -> tuple[NDArray[np.int32], NDArray[np.intp]]:
    """Numbers of the rows in which something stands, and the index of each cell's row among them."""
    there = np.zeros(rows.at.size, np.bool_)
    there[row] = True
    return rows.numbers[there], (np.cumsum(there) - 1)[row]


def _block(
    numbers: NDArray[np.int32], row: NDArray[np.intp], column: NDArray[np.int32], found: Found, filled: NDArray[np.intp]
) -> Block:
    """The cells in their columns; a column without any is None.

    Raises:
        NotPlain: the cells are too far apart.
    """
    there = np.bincount(column)
    those = np.flatnonzero(there)
    if those.size * numbers.size > max(_FREE, _SPARSE * filled.size):
        raise NotPlain
    rank = np.cumsum(there > 0) - 1
    shape = (those.size, numbers.size)
    codes, figures = np.full(those.size * numbers.size, EMPTY, np.int32), np.zeros(those.size * numbers.size)
    place = rank.take(column) * numbers.size + row
    codes[place] = found.codes.take(filled)
    figures[place] = found.numbers.take(filled)
    codes, figures = codes.reshape(shape), figures.reshape(shape)
    columns: list[Coded | None] = [None] * (there.size - 1)
    for index, at in enumerate(those.tolist()):
        columns[at - 1] = Coded(codes[index], figures[index], *found[2:])
    return Block(numbers, columns)
