"""The cells a unit's values came from, as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.findings import Location
from coscore.intake.observations import cells_of
from coscore.intake.sheet import letters

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from coscore.intake.observations import Table
    from coscore.scoring.evaluation import Evaluation


class Places:
    """Addresses of the cells behind each unit's values: the records of every unit, sorted by file, sheet and row."""

    def __init__(self, evaluation: Evaluation) -> None:
        observations = evaluation.observations
        self._known = evaluation.cells
        self._tables = observations.tables
        by_name = sorted(
            range(len(self._tables)), key=lambda index: (self._tables[index].source.name, self._tables[index].sheet)
        )
        rank = np.empty(len(by_name), np.int64)
        rank[by_name] = np.arange(len(by_name))
        order = np.lexsort((observations.row, rank[observations.table], observations.unit))
        self._table = observations.table[order]
        self._row = observations.row[order]
        units = np.arange(len(observations.units) + 1)
        self._starts = np.searchsorted(observations.unit[order], units).tolist()

    def of(self, target: str) -> list[list[str]]:
        """For each unit the addresses of its cells in the columns of an indicator or adjustment: ``projects.xlsx[사업]G7``."""
        if self._known:
            return [[*cells] for cells in self._known.get(target, ((),) * (len(self._starts) - 1))]
        cells: list[list[str]] = [[] for _ in self._row]
        for part in cells_of(target):
            columns = [_column_of(table, table.columns.get(part, 0)) for table in self._tables]
            rows = zip(cells, self._table.tolist(), self._rows(part).tolist(), strict=True)
            for those, table, row in rows:
                if columns[table] and row and f"{columns[table]}{row}" not in those:
                    those.append(f"{columns[table]}{row}")
        bounds = zip(self._starts[:-1], self._starts[1:], strict=True)
        return [[cell for those in cells[start:end] for cell in those] for start, end in bounds]

    def _rows(self, target: str) -> NDArray[np.int32]:
        """The row in which the cell of each record stands; 0 where it stands nowhere."""
        rows = self._row
        for index, table in enumerate(self._tables):
            if table.origin and target in table.columns:
                own = self._table == index
                rows = np.where(own, 0, rows)
                rows[own] = table.origin.rows_of(table.columns[target], self._row[own])
        return rows


def _column_of(table: Table, column: int) -> str:
    """Address of a whole column, to which a row number is added; "" where the table has no such column."""
    letter = letters(table.place(0, column)[1]) if column else ""
    return str(Location(table.source.name, table.sheet, letter)) if column else ""
