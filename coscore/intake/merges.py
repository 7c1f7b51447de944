"""Merged cells: every cell of a merged range reads as its top-left cell does on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.intake.blocks import blocks, blocks_of, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from coscore.intake.blocks import Block
    from coscore.intake.sheet import Cell, Range, Row, Sheet


def filled(rows: Iterable[Row], merges: Sequence[Range], width: int) -> Iterator[Row]:
    """The rows, in order and cut to a width, every merged range filled from its top-left cell.

    Rows that are not there stay absent: nothing but merged cells from above is in them.
    """
    filling = _Filling(merges, width)
    return (filling.filled(number, cells[:width]) for number, cells in rows)


def filled_blocks(sheet: Sheet, width: int) -> Iterator[Block]:
    """The rows of a sheet in blocks, as :func:`filled`; blocks that no merged range touches stay as they are."""
    filling = _Filling(sheet.merges, width)
    for block in blocks_of(sheet):
        cut = block.cut(width)
        if filling.reaches(int(block.rows[0]), int(block.rows[-1])):
            yield from blocks(filling.filled(number, cells) for number, cells in rows_of(cut))
        else:
            yield cut


def merged_cells(merges: Sequence[Range], row: int, width: int) -> list[bool]:
    """Whether each of the first ``width`` cells of a row lies in a merged range."""
    inside = [False] * width
    for merge in merges:
        if merge.first_row <= row <= merge.last_row:
            for column in range(merge.first_column, min(merge.last_column, width) + 1):
                inside[column - 1] = True
    return inside


class _Filling:
    """One way through rows in order: the ranges that lie ahead, and those that the last row stood in."""

    def __init__(self, merges: Sequence[Range], width: int) -> None:
        self._width = width
        self._ahead = sorted((merge for merge in merges if merge.first_column <= width), reverse=True)
        self._active: list[tuple[Range, Cell]] = []

    def reaches(self, first: int, last: int) -> bool:
        """Whether a range may touch the next rows, the first and the last of which have these numbers."""
        begins = bool(self._ahead) and self._ahead[-1].first_row <= last
        return begins or any(merge.last_row >= first for merge, _ in self._active)

    def filled(self, number: int, cells: list[Cell]) -> Row:
        """The next row, filled."""
        active = [(merge, cell) for merge, cell in self._active if merge.last_row >= number]
        while self._ahead and self._ahead[-1].first_row <= number:
            merge = self._ahead.pop()
            if merge.last_row >= number and len(active) < self._width:  # more than one range a column would overlap
                active.append((merge, _top_left(merge, number, cells)))
        self._active = active
        return number, _overlaid(cells, active, self._width) if active else cells


def _top_left(merge: Range, number: int, cells: Sequence[Cell]) -> Cell:
    """The cell that a range shows; empty where its first row is absent, for then that row is empty."""
    at_hand = merge.first_row == number and merge.first_column <= len(cells)
    return cells[merge.first_column - 1] if at_hand else None


def _overlaid(cells: Sequence[Cell], active: Iterable[tuple[Range, Cell]], width: int) -> list[Cell]:
    row = list(cells)
    for merge, cell in active:
        last = min(merge.last_column, width)
        row += [None] * (last - len(row))
        row[merge.first_column - 1 : last] = [cell] * (last - merge.first_column + 1)
    return row
