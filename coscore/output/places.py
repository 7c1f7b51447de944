"""The cells a unit's values came from, as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.findings import Location
from coscore.intake.observations import cells_of
from coscore.intake.sheet import letters

if TYPE_CHECKING:
    from coscore.intake.observations import Observations, Table


class Places:
    """Addresses of the cells behind each unit's values: the records of every unit, sorted by file, sheet and row."""

    def __init__(self, observations: Observations) -> None:
        self._tables = observations.tables
        by_name = sorted(
            range(len(self._tables)), key=lambda index: (self._tables[index].source.name, self._tables[index].sheet)
        )
        rank = np.empty(len(by_name), np.int64)
        rank[by_name] = np.arange(len(by_name))
        order = np.lexsort((observations.row, rank[observations.table], observations.unit))
        self._table = observations.table[order].tolist()
        self._row = observations.row[order].tolist()
        units = np.arange(len(observations.units) + 1)
        self._starts = np.searchsorted(observations.unit[order], units).tolist()

    def of(self, target: str) -> list[list[str]]:
        """For each unit the addresses of its cells in the columns of an indicator or adjustment: ``projects.xlsx[사업]G7``."""
        columns = [_columns_of(table, target) for table in self._tables]
        cells = [
            [f"{column}{row}" for column in columns[table]] for table, row in zip(self._table, self._row, strict=True)
        ]
        bounds = zip(self._starts[:-1], self._starts[1:], strict=True)
        return [[cell for those in cells[start:end] for cell in those] for start, end in bounds]


def _columns_of(table: Table, target: str) -> list[str]:
    """Addresses of the whole columns that make a value, to which a row number is added; none where the table has none."""
    there = dict.fromkeys(table.columns[one] for one in cells_of(target) if one in table.columns)
    return [str(Location(table.source.name, table.sheet, letters(column))) for column in there]
