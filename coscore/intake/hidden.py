"""What is hidden in a workbook: rows and columns are read all the same, sheets are not, and either is said."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from coscore.findings import Finding, Location
from coscore.intake.header import find, preview
from coscore.intake.sheet import address, letters
from coscore.language import Label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from coscore.findings.finding import Fact
    from coscore.intake.columns import Layout
    from coscore.intake.sheet import Sheet, Unseen
    from coscore.intake.targets import Lookup

    RowNumbers = NDArray[np.int32]

_LISTED = 10
_BY_FILTER, _BY_HAND = Label("필터로 ", " by a filter"), Label("", "")


def inside_sheets(tables: Iterable[tuple[Layout, RowNumbers]]) -> Iterator[Finding]:
    """W226 for records in hidden rows and W227 for hidden columns that values are read from, each once a sheet.

    Args:
        tables: the tables, and the row numbers of their records.
    """
    sheets: dict[tuple[str, str], list[tuple[Layout, RowNumbers]]] = defaultdict(list)
    for table, rows in tables:
        sheets[table.sheet.source.name, table.sheet.name].append((table, rows))
    for those in sheets.values():
        yield from _rows(those)
        yield from _columns([table for table, _ in those])


def hidden_table(sheet: Sheet, lookup: Lookup) -> Finding | None:
    """W228 for a hidden sheet that holds a table; None if it holds none."""
    header = find(preview(sheet), lookup)
    if header is None:
        return None
    return Finding("W228", Location(sheet.source.name, sheet.name, address(header.rows[0], 1)), {"sheet": sheet.name})


def _rows(tables: Sequence[tuple[Layout, RowNumbers]]) -> Iterator[Finding]:
    table, unseen = tables[0][0], tables[0][0].sheet.unseen
    rows = np.sort(np.concatenate([those for _, those in tables]))
    hidden = rows[_within(rows, unseen)] if unseen.rows else rows[:0]
    if hidden.size:
        first, last = int(hidden[0]), int(hidden[-1])
        filtered = unseen.filtered[0] <= first and last <= unseen.filtered[1]
        facts: dict[str, Fact] = {
            "count": int(hidden.size),
            "first": first,
            "last": last,
            "how": _BY_FILTER if filtered else _BY_HAND,
        }
        yield Finding("W226", table.at_row(first, table.unit_column), facts)


def _within(rows: RowNumbers, unseen: Unseen) -> NDArray[np.bool_]:
    """Which of the rows lie in a run of hidden ones; the runs rise, as rows do in all but broken files."""
    firsts, lasts = np.array(sorted(unseen.rows)).T
    run = np.searchsorted(firsts, rows, "right") - 1
    inside: NDArray[np.bool_] = (run >= 0) & (rows <= lasts[run])
    return inside


def _columns(tables: Sequence[Layout]) -> Iterator[Finding]:
    hidden: dict[int, Layout] = {}
    for table in tables:
        for column in {table.sheet.place(0, column)[1] for column in table.columns.values()}:
            if any(first <= column <= last for first, last in table.sheet.unseen.columns):
                hidden.setdefault(column, table)
    if hidden:
        columns = sorted(hidden)
        named = [f"{letters(column)} {hidden[column].header.label(column)}" for column in columns[:_LISTED]]
        facts: dict[str, Fact] = {"count": len(columns), "columns": ", ".join(named)}
        yield Finding("W227", hidden[columns[0]].at(columns[0]), facts)
