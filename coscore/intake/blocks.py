"""Rows turned into columns, a few thousand at a time: columns are read fast, and memory stays bounded."""

from __future__ import annotations

import math
from itertools import islice, zip_longest
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.language.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from coscore.intake.observations import Floats
    from coscore.intake.sheet import Cell, Row

    Column = Sequence[Cell] | Floats

BLOCK_ROWS = 4096
_FEW = 8
"""Characters without width that may stand in a cell by mistake."""


class Block(NamedTuple):
    """Some rows of a table: their numbers, and the cells of each column from A.

    A column may be a float64 array: numbers, with NaN for an empty cell.
    """

    rows: Sequence[int]
    columns: Sequence[Column]

    def column(self, number: int) -> Column:
        """The cells of a column from 1; one beyond the last, and column 0, are empty."""
        return self.columns[number - 1] if 0 < number <= len(self.columns) else (None,) * len(self.rows)

    def cell(self, index: int, number: int) -> Cell:
        """One cell, by the index of its row in the block and its column from 1."""
        cell = self.column(number)[index]
        return None if isinstance(cell, float) and math.isnan(cell) else cell

    def parts(self, size: int) -> Iterator[Block]:
        """The block in blocks of a size, in order."""
        for start in range(0, len(self.rows), size):
            part = slice(start, start + size)
            yield Block(self.rows[part], [column[part] for column in self.columns])

    def take(self, indices: Sequence[int]) -> Block:
        """The block with only some of its rows, in their order."""
        if len(indices) == len(self.rows):
            return self
        return Block([self.rows[i] for i in indices], [_taken(column, indices) for column in self.columns])


def blocks(rows: Iterable[Row], size: int = BLOCK_ROWS) -> Iterator[Block]:
    """The rows in blocks, each column as long as the block."""
    remaining = iter(rows)
    while part := tuple(islice(remaining, size)):
        numbers, cells = zip(*part, strict=True)
        yield Block(numbers, tuple(zip_longest(*cells)))


def is_blank(cell: Cell) -> bool:
    """Whether nothing can be seen in a cell."""
    if cell is None:
        return True
    return isinstance(cell, str) and (not cell.strip() or (len(cell) <= _FEW and not clean(cell)))


def listed(column: Column) -> Sequence[Cell]:
    """The cells of a column one by one; NaN is an empty cell."""
    if isinstance(column, np.ndarray):
        return [None if math.isnan(number) else number for number in column.tolist()]
    return column


def _taken(column: Column, indices: Sequence[int]) -> Column:
    return column[np.asarray(indices, np.intp)] if isinstance(column, np.ndarray) else [column[i] for i in indices]
