"""A table of text in terminal cells: which columns fit, and lines that are all equally wide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest

from coscore.output.cells import fold, pad, width

GAP = 2
"""Blank cells between two columns."""

_NARROWEST = 8
"""Cells the folding column keeps when hardly anything fits: four syllables."""


@dataclass(frozen=True)
class Column:
    """A column of finished texts.

    Attributes:
        group: columns of one group are shown together or not at all.
        head: text above the column; folded at blanks where that makes the column narrower.
        cells: one text per row, never cut.
        right: whether cells stand at the right, as numbers do.
        folds: whether cells may be folded; at most one column of a table.
        indents: blanks before each cell, and before the lines it is folded into; empty for none.
    """

    group: str
    head: str
    cells: Sequence[str]
    right: bool = True
    folds: bool = False
    indents: Sequence[int] = ()

    @cached_property
    def natural(self) -> int:
        """Cells the column takes when nothing is folded but its head."""
        words = (width(word) for word in self.head.split(" "))
        return max((*words, *(width(text) + self.indent(row) for row, text in enumerate(self.cells))), default=0)

    def indent(self, row: int) -> int:
        """Blanks before the cell of a row."""
        return self.indents[row] if self.indents else 0

    def lines(self, row: int, text: str, room: int) -> list[str]:
        """The cell of a row in lines of so much room; one line unless the column folds."""
        before = min(self.indent(row), room // 2)
        return [" " * before + line for line in (fold(text, room - before) if self.folds else [text])]


def fitting(columns: Sequence[Column], wanted: Sequence[str], limit: int | None) -> list[Column]:
    """The columns that fit into so many cells: groups are taken in the order of ``wanted``, those without a name always.

    A column that folds counts with a third of the line, so that one long name does not drive out the numbers.
    """
    if limit is None:
        return list(columns)
    chosen = {""}
    for group in wanted:
        if _span([column for column in columns if column.group in chosen | {group}], limit // 3) <= limit:
            chosen.add(group)
    return [column for column in columns if column.group in chosen]


def table(columns: Sequence[Column], limit: int | None, rule: str) -> tuple[list[str], Iterator[str]]:
    """The lines of the heads and a rule under them, and the lines of the rows; all are equally wide.

    Only the folding column folds its cells. Without a limit nothing is folded at all.
    """
    widths = _widths(columns, limit)
    heads = [fold(column.head, cells) for column, cells in zip(columns, widths, strict=True)]
    depth = max(map(len, heads))
    aligned = [[""] * (depth - len(head)) + head for head in heads]
    line = rule * (sum(widths) + GAP * (len(widths) - 1))
    return [*_row(aligned, columns, widths), line], _rows(columns, widths)


def _widths(columns: Sequence[Column], limit: int | None) -> list[int]:
    if limit is None:
        return [max(column.natural, width(column.head)) for column in columns]
    left = max(_NARROWEST, limit - _span(columns, 0))
    return [min(column.natural, left) if column.folds else column.natural for column in columns]


def _rows(columns: Sequence[Column], widths: Sequence[int]) -> Iterator[str]:
    for row, texts in enumerate(zip(*(column.cells for column in columns), strict=True)):
        cells = zip(texts, columns, widths, strict=True)
        yield from _row([column.lines(row, text, room) for text, column, room in cells], columns, widths)


def _span(columns: Sequence[Column], folded: int) -> int:
    """Cells of a line when the folding column takes at most ``folded``."""
    widths = (min(column.natural, folded) if column.folds else column.natural for column in columns)
    return sum(widths) + GAP * (len(columns) - 1)


def _row(cells: list[list[str]], columns: Sequence[Column], widths: Sequence[int]) -> Iterator[str]:
    for texts in zip_longest(*cells, fillvalue=""):
        padded = (
            pad(text, size, right=column.right) for text, column, size in zip(texts, columns, widths, strict=True)
        )
        yield (" " * GAP).join(padded)
