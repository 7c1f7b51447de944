"""The rows of a sheet that may belong to a header, and those around them: all that finding its tables takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.intake.beginnings import Beginnings
from coscore.intake.blocks import rows_of
from coscore.intake.header import MAX_DEPTH, SEARCHED_COLUMNS, SEARCHED_ROWS, matched
from coscore.intake.merges import filled_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from coscore.intake.blocks import Block
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
    before: list[tuple[int, Row]] = []
    for start, block in _first_blocks(sheet):
        found = [start + index for index in words.rows(block, sheet.merges)]
        telling += found
        end = start + len(block.rows)
        last = [at for at in telling if at < start][-1:]
        near = {at for here in (*last, *found) for at in range(here - ABOVE, here + ABOVE)}
        kept.update((at, row) for at, row in before if at in near and found)
        kept.update(_chosen(block, start, sorted(at for at in near.union(range(SEARCHED_ROWS)) if start <= at < end)))
        before = [*before, *_chosen(block, start, range(max(start, end - ABOVE), end))][-ABOVE:]
        if len(telling) > _MOST:
            break
    return Scan(kept, tuple(telling[: _MOST + 1]), sheet.merges)


def _first_blocks(sheet: Sheet) -> Iterator[tuple[int, Block]]:
    """The blocks of the first rows, each with how many rows came before it."""
    start = 0
    for block in filled_blocks(sheet, SEARCHED_COLUMNS):
        yield start, block.first(SCANNED_ROWS - start)
        start += len(block.rows)
        if start >= SCANNED_ROWS:
            return


def _chosen(block: Block, start: int, ats: Sequence[int]) -> Iterator[tuple[int, Row]]:
    return zip(ats, rows_of(block.take([at - start for at in ats])), strict=True)


def unit_columns(row: Row, lookup: Lookup) -> dict[str, list[int]]:
    """The columns (from 1) of a row whose cell alone names units, by target."""
    found: dict[str, list[int]] = {}
    for column, cell in enumerate(row[1], start=1):
        for target in matched((cell,), lookup) if isinstance(cell, str) and len(cell) <= _LONGEST_LABEL else ():
            if target.kind == "unit":
                found.setdefault(target.id, []).append(column)
    return found


class _Words:
    """Which texts name a column of units; asked for every cell, so each text is looked at closely only once."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._keys = frozenset(
            form for form, targets in lookup.items() if any(target.kind == "unit" for target in targets)
        )
        self._beginnings = Beginnings(self._keys)
        self._known: dict[str, bool] = {}

    def rows(self, block: Block, merges: Sequence[Range]) -> list[int]:
        """The indices of rows in which some cell does, other than one that is merged with a row above."""
        found: set[int] = set()
        for column in range(1, len(block.columns) + 1):
            texts, places = self._beginnings.texts(block, column)
            names = [at for at, text in texts.items() if self._name_units(text)]
            rows = np.flatnonzero(np.isin(places, names)).tolist() if names else []
            found.update(index for index in rows if not _is_below(int(block.rows[index]), column, merges))
        return sorted(found)

    def _name_units(self, text: str) -> bool:
        if (names := self._known.get(text)) is None:
            names = self._known[text] = self._names(text)
        return names

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
