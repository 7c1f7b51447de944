"""The row being read: which cell comes next, and what the row holds so far."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from coscore.intake.refusal import damaged, too_large
from coscore.intake.sheet import MAX_COLUMNS, MAX_ROWS, address, letters
from coscore.intake.xlsx.addresses import cell_address, row_number

if TYPE_CHECKING:
    from coscore.findings import Location
    from coscore.intake.limits import Limits
    from coscore.intake.sheet import Cell, Row


class RowFiller:
    """Fills one row after the other. Rows and cells that do not say where they stand follow the one before.

    Attributes:
        number: number of the row, from 1.
        column: column of the cell that was reached last, from 1.
    """

    __slots__ = ("_cells", "_columns", "_digits", "_limits", "_padding", "_place", "_stated", "column", "number")

    def __init__(self, place: Location, limits: Limits) -> None:
        self._place, self._limits = place, limits
        self._columns: dict[str, int] = {}
        self._cells: list[Cell] = []
        self._digits = ""
        self._stated = False
        self._padding = self.number = self.column = 0

    @property
    def cell_place(self) -> Location:
        """Place of the cell that was reached last."""
        return replace(self._place, cell=address(self.number, self.column))

    def open(self, stated: str | None) -> None:
        """Begin a row; ``stated`` is its number as the file gives it, if it does."""
        self._stated = stated is not None
        self._renumber(self.number + 1 if stated is None else row_number(stated, self._place))
        self._cells = []
        self.column = 0

    def reach(self, reference: str | None) -> None:
        """Go to a cell; ``reference`` is its address as the file gives it, if it does."""
        if reference is None:
            self._step()
        elif reference.endswith(self._digits):
            self.column = self._columns.get(reference[: -len(self._digits)]) or self._look_up(reference)
        else:
            self.column = self._look_up(reference)

    def put(self, cell: Cell) -> None:
        """Set the cell that was reached."""
        gap = self.column - len(self._cells) - 1
        if gap > 0:
            self._pad(gap)
        if gap >= 0:
            self._cells.append(cell)
        elif self._cells[self.column - 1] is None:
            self._cells[self.column - 1] = cell
        else:
            raise damaged(self._place, "cell_twice", cell=self.cell_place.cell)

    def close(self) -> Row | None:
        """The finished row; None where nothing was put."""
        return (self.number, self._cells) if self._cells else None

    def pass_over(self, number: int, padding: int) -> bool:
        """Go on behind rows that were filled elsewhere, up to a number; False if their empty cells are too many."""
        if self._padding + padding > self._limits.padding:
            return False
        self._padding += padding
        self.number = number
        return True

    def _renumber(self, number: int) -> None:
        if number > MAX_ROWS:
            raise too_large(self._place, "rows", found=number, limit=MAX_ROWS)
        self.number, self._digits = number, str(number)

    def _step(self) -> None:
        self.column += 1
        if self.column > MAX_COLUMNS:
            raise too_large(self._place, "columns", found=letters(self.column), limit=letters(MAX_COLUMNS))

    def _look_up(self, reference: str) -> int:
        """Column of an address seen for the first time; the first cell also tells the number of a row that does not."""
        row, column = cell_address(reference, self._place)
        if row != self.number and not self._stated and not self.column:
            self._renumber(row)
        if row != self.number:
            raise damaged(self._place, "misplaced", cell=reference, row=self.number)
        self._columns[letters(column)] = column
        return column

    def _pad(self, gap: int) -> None:
        self._padding += gap
        if self._padding > self._limits.padding:
            raise too_large(self._place, "padding", limit=self._limits.padding)
        self._cells.extend([None] * gap)
