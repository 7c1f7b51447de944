"""The rows of a sheet that may belong to a header, and those around them: all that finding its tables takes."""

from __future__ import annotations

from collections import deque
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from coscore.intake.header import MAX_DEPTH, SEARCHED_COLUMNS, SEARCHED_ROWS, matched
from coscore.intake.merges import filled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from coscore.intake.sheet import Cell, Range, Row, Sheet
    from coscore.intake.targets import Lookup

SCANNED_ROWS = 10_000
"""Rows in which further headers are looked for. A longer sheet is one long table."""

ABOVE = 12
"""Rows kept above a header: titles, units of measurement, and the last row of the table before."""

_MOST = 1_000
_LONGEST_LABEL = 60


class Scan(NamedTuple):
    """What was kept of a sheet.

    Attributes:
        rows: rows that are not empty, merged cells filled, by their number among these.
        telling: which of them have a cell that names a column of units.
        merges: the merged ranges of the sheet.
        first_column: the first of the columns looked at.
    """

    rows: Mapping[int, Row]
    telling: tuple[int, ...]
    merges: tuple[Range, ...]
    first_column: int = 1

    def find(self, row: int, near: int) -> int:
        """Which of the rows the last one up to a row number is, close to another one."""
        ats = (at for at in range(near + MAX_DEPTH, near - MAX_DEPTH - 1, -1) if at in self.rows)
        return next(at for at in ats if self.rows[at][0] <= row)

    def between(self, first: int, end: int) -> list[Row]:
        """The rows kept from a number among the rows to before another."""
        return [self.rows[at] for at in range(max(first, 0), end) if at in self.rows]

    def cut(self, first: int, last: int) -> Scan:
        """Only some columns, from 1, both ends included; all others are empty."""
        blank: list[Cell] = [None] * (first - 1)
        rows = {at: (number, blank + cells[first - 1 : last]) for at, (number, cells) in self.rows.items()}
        return self._replace(rows=rows, first_column=first)


def scan(sheet: Sheet, lookup: Lookup) -> Scan:
    """Go through the first rows of a sheet, keeping what stands near its top and around every possible header."""
    words = _Words(lookup)
    kept: dict[int, Row] = {}
    telling: list[int] = []
    before: deque[tuple[int, Row]] = deque(maxlen=ABOVE)
    for at, row in enumerate(islice(_rows(sheet), SCANNED_ROWS)):
        if words.name_units(row[1], row[0], sheet.merges):
            kept.update(before)
            telling.append(at)
        if at < SEARCHED_ROWS or (telling and at < telling[-1] + ABOVE):
            kept[at] = row
        before.append((at, row))
        if len(telling) > _MOST:
            break
    return Scan(kept, tuple(telling), sheet.merges)


def unit_columns(row: Row, lookup: Lookup) -> dict[str, list[int]]:
    """The columns (from 1) of a row whose cell alone names units, by target."""
    found: dict[str, list[int]] = {}
    for column, cell in enumerate(row[1], start=1):
        for target in matched((cell,), lookup) if isinstance(cell, str) and len(cell) <= _LONGEST_LABEL else ():
            if target.kind == "unit":
                found.setdefault(target.id, []).append(column)
    return found


def _rows(sheet: Sheet) -> Iterator[Row]:
    return iter(filled(sheet.rows(), sheet.merges, SEARCHED_COLUMNS))


class _Words:
    """Which texts name a column of units; asked for every cell, so each text is looked at closely only once."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._keys = frozenset(
            form for form, targets in lookup.items() if any(target.kind == "unit" for target in targets)
        )
        self._known: dict[str, bool] = {}

    def name_units(self, cells: Sequence[Cell], row: int, merges: Sequence[Range]) -> bool:
        """Whether some cell of a row does, other than one that is merged with a row above."""
        known = self._known
        for column, cell in enumerate(cells, start=1):
            if type(cell) is str:
                if (names := known.get(cell)) is None:
                    names = known[cell] = self._names(cell)
                if names and not _is_below(row, column, merges):
                    return True
        return False

    def _names(self, text: str) -> bool:
        if len(text) > _LONGEST_LABEL:
            return False
        start = "".join(text.split()).casefold()
        if all("가" <= letter <= "힣" for letter in start):  # names of places and projects, mostly
            return start in self._keys
        return any(target.kind == "unit" for target in matched((text,), self._lookup))


def _is_below(row: int, column: int, merges: Sequence[Range]) -> bool:
    """Whether a cell lies in a merged range that begins further up, a few rows at most."""
    return any(
        merge.first_row < row <= merge.last_row <= merge.first_row + MAX_DEPTH
        and merge.first_column <= column <= merge.last_column
        for merge in merges
    )
