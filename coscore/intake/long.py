"""Tables in long layout, one value in a row: a unit, the name of an indicator, its value.

Such a table is put together into the one it stands for, a record in a row and an indicator in a column, and read as any
other; only the addresses of its cells lead back to where they stand (:mod:`coscore.intake.origin`).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from coscore.findings import Finding, Refused
from coscore.intake.around import lines
from coscore.intake.blocks import is_blank, listed
from coscore.intake.excerpts import Shown, excerpt, shown
from coscore.intake.header import find, preview
from coscore.intake.names import Names
from coscore.intake.origin import Origin
from coscore.intake.refusal import too_large
from coscore.intake.rows import row_kinds
from coscore.intake.sheet import Repeated
from coscore.intake.table import body
from coscore.intake.tables import laid_out, tables
from coscore.intake.targets import LONG_NAME, LONG_VALUE, Target
from coscore.intake.vocabulary import NAME_HEADERS, VALUE_HEADERS
from coscore.language import Label
from coscore.language.headers import form
from coscore.language.text import key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coscore.intake.blocks import Block
    from coscore.intake.columns import Layout
    from coscore.intake.header import Header, Kinds
    from coscore.intake.sheet import Cell, Row, Sheet
    from coscore.intake.targets import Lookup

    Placed = tuple[Cell, int]

MOST_CELLS = 20_000_000
"""Cells of a table that is put together, which is done in memory."""

MOST_UNKNOWN = 1_000
"""Names that no indicator has, told one by one; the rest is counted."""

_REMEMBERED = 1 << 16
_UNIT = ("unit.sido", "unit.sigungu", "unit.name")
_OF_ROWS = (*_UNIT, "record", "year", "group")


def in_either_layout(sheet: Sheet, wanted: Sequence[Target], known: Lookup) -> list[Layout]:
    """The tables of a sheet with an indicator in a column, or else the one with one value in a row.

    Where no unit is named beside the first name of an indicator, header and name together look like the header of an
    indicator; such a reading is not held to.

    Raises:
        Refused: as :func:`unfolded`.
    """
    wide = tables(sheet, known)
    if any(len(table.values) > 1 or len(table.header.rows) == 1 for table in wide):
        return wide
    long = unfolded(sheet, wanted, known)
    if long is None or not all(long.columns[LONG_NAME] in table.values for table in wide):
        return wide
    return [long]


def unfolded(sheet: Sheet, wanted: Sequence[Target], known: Lookup) -> Layout | None:
    """The table of a sheet in long layout, put together; None if it is no such table, or has no value that is wanted.

    Raises:
        Refused: two columns of values (E013), or too much to be put together (E006).
    """
    seen, headers = preview(sheet), _headers(known)
    header = find(seen, headers, fits=_is_long)
    if header is None:
        return None
    above = lines(row for row in seen.rows if row[0] < header.rows[0])
    return _Fold(laid_out(sheet, header, seen, above, headers), Names(wanted, known)).table()


def _is_long(found: Kinds) -> bool:
    return set(found.values()) >= {"unit", LONG_NAME, LONG_VALUE}


def _headers(known: Lookup) -> Lookup:
    """What is looked for in the header: what tells rows apart, what stands beside values, and the two columns of its own."""
    found = {header: those for header, those in known.items() if those[0].kind not in {"indicator", "adjustment"}}
    for target, headers in ((LONG_NAME, NAME_HEADERS), (LONG_VALUE, VALUE_HEADERS)):
        one = Target(target, target, Label(headers[0], headers[0]), headers)
        found |= {form(header): (one,) for header in headers if form(header) not in known}
    return found


@dataclass(slots=True)
class _Record:
    """A row that is put together: its number, the cells that tell it apart, and by slot its values, each with its row."""

    row: int
    cells: list[Cell]
    values: dict[int, Placed] = field(default_factory=dict)


@dataclass(slots=True)
class _Group:
    """The records that the same cells tell apart from others, and by slot how many of them have a value."""

    records: list[_Record] = field(default_factory=list)
    filled: dict[int, int] = field(default_factory=dict)


class _Words(dict[str, str]):
    """Texts in the form in which they are compared, each worked out once."""

    def __missing__(self, text: str) -> str:
        word = key(shown(text))
        if len(self) < _REMEMBERED:
            self[text] = word
        return word

    def of(self, cell: Cell) -> str:
        """The form of any cell."""
        return self[cell] if type(cell) is str else key(shown(cell))


class _Fold:
    """Puts the rows of one table together.

    A slot is a column that is put together. Rows that the same cells tell apart are one record; where an indicator
    stands twice among them, they are several if a column names records, and otherwise nobody knows which value holds.
    """

    def __init__(self, table: Layout, names: Names) -> None:
        self._table = table
        self._names = names
        self._keys = [table.columns[target] for target in _OF_ROWS if target in table.columns]
        self._beside = {
            target: column for target, column in table.columns.items() if target.startswith(("n:", "weight:"))
        }
        self._last = max(self._keys)
        self._slots: dict[str, int] = {}
        self._targets: list[Target] = []
        self._groups: dict[tuple[str, ...], _Group] = {}
        self._records: list[_Record] = []
        self._told: dict[str, Finding] = {}
        self._unknown = 0
        self._words = _Words()
        self._chosen: set[tuple[str, str]] = set()

    def table(self) -> Layout | None:
        for block in body(self._table):
            self._take(block)
        filled = {slot for group in self._groups.values() for slot in group.filled}
        if not any(target.kind == "indicator" for slot, target in enumerate(self._targets) if slot in filled):
            return None
        if self._table.doubled:
            raise Refused(self._table.doubled)
        return self._layout()

    def _take(self, block: Block) -> None:
        name, value = self._table.columns[LONG_NAME], self._table.columns[LONG_VALUE]
        kinds = row_kinds(block, (*self._table.labels, name), (value,))
        told_apart = list(
            zip(*(map(self._words.of, listed(block.column(column))) for column in self._keys), strict=True)
        )
        for index in sorted((*kinds.records.tolist(), *kinds.totals)):
            text = shown(block.cell(index, name))
            if not text and is_blank(block.cell(index, value)):
                continue
            meaning = self._names[text]
            for target in meaning.targets:
                group = self._groups.setdefault(told_apart[index], _Group())
                self._place(target, group, block, index)
                if target.is_chosen:
                    self._chosen.add((meaning.form, target.id))
            if not meaning.targets and index not in kinds.totals and text not in self._told:
                self._unknown += 1
                if len(self._told) < MOST_UNKNOWN:
                    self._told[text] = self._no_name(block, index, text)

    def _place(self, target: Target, group: _Group, block: Block, index: int) -> None:
        """Put the value of a row where it belongs in its group, with what stands beside it."""
        slot, cell, row = self._slot(target), block.cell(index, self._table.columns[LONG_VALUE]), block.rows[index]
        filled = 0 if is_blank(cell) else group.filled.get(slot, 0)
        if filled and not self._may_repeat(block, index):
            values = group.records[0].values
            values[slot] = _clash(values[slot], (cell, row))
            return
        if filled == len(group.records):
            cells = [block.cell(index, column) for column in range(1, self._last + 1)]
            self._add(group, _Record(row, cells))
        values = group.records[filled].values
        if is_blank(cell):
            values.setdefault(slot, (cell, row))
            return
        values[slot], group.filled[slot] = (cell, row), filled + 1
        for beside, column in self._beside.items():
            if _owner(beside) == target.id:
                values[self._slots[beside]] = (block.cell(index, column), row)

    def _may_repeat(self, block: Block, index: int) -> bool:
        """Whether rows that nothing tells apart may be several records: a column names records, or no unit is named."""
        units = (self._table.columns[target] for target in _UNIT if target in self._table.columns)
        return "record" in self._table.columns or all(is_blank(block.cell(index, column)) for column in units)

    def _add(self, group: _Group, record: _Record) -> None:
        group.records.append(record)
        self._records.append(record)
        if len(self._records) * (self._last + len(self._targets)) > MOST_CELLS:
            raise too_large(self._table.place, "long", limit=MOST_CELLS)

    def _slot(self, target: Target) -> int:
        """The slot of a target; with it come those of what stands beside its values."""
        if target.id not in self._slots:
            self._slots[target.id] = len(self._targets)
            self._targets.append(target)
            for beside in self._beside:
                if _owner(beside) == target.id:
                    self._slots[beside] = len(self._targets)
                    self._targets.append(target._replace(id=beside, kind=beside.partition(":")[0]))
        return self._slots[target.id]

    def _no_name(self, block: Block, index: int, text: str) -> Finding:
        table, row = self._table, block.rows[index]
        columns = sorted({table.unit_column, table.columns[LONG_NAME], table.columns[LONG_VALUE]})
        cells = [Shown(column, table.header.label(column), block.cell(index, column)) for column in columns]
        around = excerpt(row, cells, table.columns[LONG_NAME])
        args = {"text": text, "near": self._names.near(text)}
        return Finding("W223", table.at_row(row, table.columns[LONG_NAME]), args, around)

    def _more(self) -> list[Finding]:
        """W216 where more names are unknown than were told."""
        more = self._unknown - len(self._told)
        return [Finding("W216", args={"code": "W223", "count": more})] if more else []

    def _layout(self) -> Layout:
        """The table as the others are: its slots are columns behind its own."""
        table, first = self._table, len(self._table.header.paths) + 1
        real = [self._beside.get(target.id, table.columns[LONG_VALUE]) for target in self._targets]
        cells = np.zeros((len(self._records), len(real)), np.int32)
        for number, record in enumerate(self._records):
            for slot, (_, row) in record.values.items():
                cells[number, slot] = row
        rows = np.array([record.row for record in self._records], np.int32)
        origin = Origin(first, tuple(real), rows, cells, table.unit_column)
        kept = {target: column for target, column in table.columns.items() if target not in self._beside}
        slots = {target.id: first + slot for slot, target in enumerate(self._targets)}
        return table._replace(
            sheet=replace(table.sheet, rows=lambda: self._rows(first), merges=(), blocks=None, origin=origin),
            header=self._header(real),
            columns=kept | slots,
            values=tuple(slots[target.id] for target in self._targets if target.kind in {"indicator", "adjustment"}),
            chosen=table.chosen | self._chosen,
            told=(*self._told.values(), *self._more()),
        )

    def _rows(self, first: int) -> Iterator[Row]:
        nothing: Placed = (None, 0)
        gap: list[Cell] = [None] * (first - 1 - self._last)
        for record in self._records:
            yield (
                record.row,
                [*record.cells, *gap, *(record.values.get(slot, nothing)[0] for slot in range(len(self._targets)))],
            )

    def _header(self, real: Sequence[int]) -> Header:
        header, value = self._table.header, self._table.columns[LONG_VALUE]
        added = tuple(
            (*header.paths[column - 1], target.headers[0] if target.headers else target.id)
            if column == value
            else header.paths[column - 1]
            for target, column in zip(self._targets, real, strict=True)
        )
        own_row = tuple(header.own_row[column - 1] for column in real)
        return header._replace(paths=header.paths + added, own_row=header.own_row + own_row)


def _owner(beside: str) -> str:
    """The id of the indicator that a weight or a sample size stands beside."""
    return beside.partition(":")[2]


def _clash(first: Placed, second: Placed) -> Placed:
    """Two values where there can be but one, at the second of them; of more only the first two are told."""
    if isinstance(first[0], Repeated):
        return first
    return Repeated(f"{shown(first[0])}, {shown(second[0])}"), second[1]
