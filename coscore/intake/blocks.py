"""Rows turned into columns and back, a few thousand at a time: columns are read fast, and memory stays bounded."""

from __future__ import annotations

import math
from itertools import chain, groupby, zip_longest
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.intake.coded import Coded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from coscore.intake.coded import Indices
    from coscore.intake.observations import Floats
    from coscore.intake.sheet import Cell, Row, Sheet

    Column = Sequence[Cell] | Floats | Coded
    RowNumbers = Sequence[int] | NDArray[np.int32]

BLOCK_ROWS = 4096
BLOCK_CELLS = 1 << 20
"""Cells of a block at most, if it has more than one row: a sheet may be 16,384 columns wide."""


class Block(NamedTuple):
    """Some rows of a table: their numbers, and the cells of each column from A; None is a column without any.

    A column may be a float64 array: numbers, with NaN for an empty cell.
    """

    rows: RowNumbers
    columns: Sequence[Column | None]

    def column(self, number: int) -> Column:
        """The cells of a column from 1; one beyond the last, and column 0, are empty."""
        found = self._found(number)
        return (None,) * len(self.rows) if found is None else found

    def cell(self, index: int, number: int) -> Cell:
        """One cell, by the index of its row in the block and its column from 1."""
        column = self.column(number)
        cell = column.cell(index) if isinstance(column, Coded) else column[index]
        return None if isinstance(cell, float) and math.isnan(cell) else cell

    def distinct(self, number: int) -> tuple[list[Cell], Indices]:
        """The different cells of a column from 1, and for every row the index of its cell; TRUE is not like 1."""
        column = self._found(number)
        if column is None:
            return [None], np.zeros(len(self.rows), np.intp)
        if isinstance(column, Coded):
            return column.distinct()
        found: dict[tuple[type, Cell], int] = {}
        places = [found.setdefault((type(cell), cell), len(found)) for cell in listed(column)]
        return [cell for _, cell in found], np.array(places, np.intp)

    def parts(self, size: int) -> Iterator[Block]:
        """The block in blocks of a size, in order."""
        return (self._only(slice(start, start + size)) for start in range(0, len(self.rows), size))

    def take(self, indices: Sequence[int] | Indices) -> Block:
        """The block with only some of its rows, in their order."""
        return self if len(indices) == len(self.rows) else self._only(np.asarray(indices, np.intp))

    def first(self, count: int) -> Block:
        """The block with so many of its rows at most."""
        return self if len(self.rows) <= count else self._only(slice(count))

    def cut(self, width: int) -> Block:
        """The block with the columns up to one."""
        return Block(self.rows, self.columns[:width])

    def _found(self, number: int) -> Column | None:
        return self.columns[number - 1] if 0 < number <= len(self.columns) else None

    def _only(self, chosen: slice | Indices) -> Block:
        rows = self.rows[chosen] if isinstance(chosen, slice) else np.asarray(self.rows)[chosen]
        return Block(rows, [column if column is None else _taken(column, chosen) for column in self.columns])


Part = Block | list["Row"]
"""Some rows of a sheet as a reader gives them, whichever way it read them."""


def blocks(rows: Iterable[Row], size: int = BLOCK_ROWS) -> Iterator[Block]:
    """The rows in blocks, each column as long as the block."""
    part: list[Row] = []
    width = 0
    for row in rows:
        width = max(width, len(row[1]))
        if part and (len(part) == size or width * (len(part) + 1) > BLOCK_CELLS):
            yield _turned(part)
            part, width = [], len(row[1])
        part.append(row)
    if part:
        yield _turned(part)


def rows_of(block: Block) -> Iterator[Row]:
    """The rows of a block one by one, each up to its last cell that is not empty."""
    there = [(index, listed(column)) for index, column in enumerate(block.columns) if column is not None]
    for at, number in enumerate(block.rows):
        cells: list[Cell] = []
        for index, column in there:
            if (cell := column[at]) is not None:
                cells += [None] * (index - len(cells))
                cells.append(cell)
        yield int(number), cells


def as_rows(parts: Iterable[Part]) -> Iterator[Row]:
    """The rows of parts of a sheet."""
    for part in parts:
        yield from rows_of(part) if isinstance(part, Block) else part


def as_blocks(parts: Iterable[Part]) -> Iterator[Block]:
    """The blocks of parts of a sheet; rows that follow each other go into one."""
    for is_block, run in groupby(parts, key=lambda part: isinstance(part, Block)):
        if is_block:
            yield from (part for part in run if isinstance(part, Block))
        else:
            yield from blocks(chain.from_iterable(part for part in run if not isinstance(part, Block)))


def blocks_of(sheet: Sheet) -> Iterator[Block]:
    """The rows of a sheet in blocks."""
    return sheet.blocks() if sheet.blocks else blocks(sheet.rows())


def is_blank(cell: Cell) -> bool:
    """Whether nothing can be seen in a cell."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def listed(column: Column) -> Sequence[Cell]:
    """The cells of a column one by one; NaN is an empty cell."""
    if isinstance(column, Coded):
        return column.cells()
    if isinstance(column, np.ndarray):
        return [None if math.isnan(number) else number for number in column.tolist()]
    return column


def _turned(rows: Sequence[Row]) -> Block:
    numbers, cells = zip(*rows, strict=True)
    return Block(numbers, tuple(zip_longest(*cells)))


def _taken(column: Column, chosen: slice | Indices) -> Column:
    if isinstance(column, Coded):
        return column.take(chosen)
    if isinstance(column, np.ndarray):
        return column[chosen]
    return column[chosen] if isinstance(chosen, slice) else [column[index] for index in chosen.tolist()]
