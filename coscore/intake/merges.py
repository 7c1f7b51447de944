"""Merged cells: every cell of a merged range reads as its top-left cell does on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from coscore.intake.sheet import Cell, Range, Row


def filled(rows: Iterable[Row], merges: Sequence[Range], width: int) -> Iterator[Row]:
    """The rows, in order and cut to a width, every merged range filled from its top-left cell.

    Rows that are not there stay absent: nothing but merged cells from above is in them.
    """
    reaching = [merge for merge in merges if merge.first_column <= width]
    cut = ((number, cells[:width]) for number, cells in rows)
    return _fill(cut, reaching, width) if reaching else cut


def merged_cells(merges: Sequence[Range], row: int, width: int) -> list[bool]:
    """Whether each of the first ``width`` cells of a row lies in a merged range."""
    inside = [False] * width
    for merge in merges:
        if merge.first_row <= row <= merge.last_row:
            for column in range(merge.first_column, min(merge.last_column, width) + 1):
                inside[column - 1] = True
    return inside


def _fill(rows: Iterable[Row], merges: Sequence[Range], width: int) -> Iterator[Row]:
    waiting = sorted(merges, reverse=True)
    active: list[tuple[Range, Cell]] = []
    for number, cells in rows:
        active = [(merge, cell) for merge, cell in active if merge.last_row >= number]
        while waiting and waiting[-1].first_row <= number:
            merge = waiting.pop()
            if merge.last_row >= number and len(active) < width:  # more than one range a column would overlap
                active.append((merge, _top_left(merge, number, cells)))
        yield number, _overlaid(cells, active, width) if active else cells


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
