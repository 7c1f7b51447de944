"""Where the cells of a sheet really stand that was put together from the rows of another layout."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Origin:
    """The places of cells that were put together; all columns before them stand where they say.

    Attributes:
        first: the first column that was put together; as many follow as ``columns`` has.
        columns: the column in which each of them really stands.
        rows: the rows of the sheet, each named by the first of those it was put together from; rising.
        cells: by row and column, the row in which the cell really stands; 0 for a cell that is nowhere.
        home: the column that names the unit, which stands for cells that are nowhere.
    """

    first: int
    columns: tuple[int, ...]
    rows: NDArray[np.int32]
    cells: NDArray[np.int32]
    home: int

    def place(self, row: int, column: int) -> tuple[int, int]:
        """Row and column in which a cell really stands."""
        if column < self.first:
            return row, column
        real = self.columns[column - self.first]
        index = int(np.searchsorted(self.rows, row))
        if index == self.rows.size or self.rows[index] != row:
            return row, real
        found = int(self.cells[index, column - self.first])
        return (found, real) if found else (row, self.home)

    def rows_of(self, column: int, rows: NDArray[np.int32]) -> NDArray[np.int32]:
        """For rows of the sheet, the row in which the cell of a column really stands; 0 where it is nowhere."""
        return rows if column < self.first else self.cells[np.searchsorted(self.rows, rows), column - self.first]

    def behind(self, rows: NDArray[np.int32]) -> NDArray[np.int32]:
        """All rows in which cells of some rows of the sheet really stand, rising."""
        found = np.union1d(self.cells[np.searchsorted(self.rows, rows)], rows)
        return found[found > 0].astype(np.int32)

    def holding(self, rows: Sequence[int]) -> dict[int, int]:
        """For rows that were put together, the row of the sheet that each is part of."""
        at, _ = hits = np.nonzero(np.isin(self.cells, np.array(rows, np.int32)) & (self.cells > 0))
        return dict(zip(self.cells[hits].tolist(), self.rows[at].tolist(), strict=True))
