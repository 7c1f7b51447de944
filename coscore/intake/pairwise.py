"""Matrices of pairwise judgements (쌍대비교): how many times as important the row's item is as the column's, 1/9 to 9.

A matrix stands anywhere near the top of a sheet: names in a row, the same names in the same order in the column before them. Blank
cells are judgements not made; one half may be left blank, as its cells follow from the other.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from itertools import islice, takewhile
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.findings import Finding, Location
from coscore.intake.sheet import ErrorCell, Percent, Uncalculated, address
from coscore.language import Label
from coscore.language.label import fill
from coscore.language.text import clean, key, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from coscore.findings.finding import Fact
    from coscore.intake.observations import Floats
    from coscore.intake.sheet import Cell, Sheet

LARGEST = 9.0
"""The end of Saaty's scale: extremely more important."""

ROUNDED = 0.005
"""How far a decimal may be from the reciprocal it stands for: 0.33 is 1/3, 0.3 is not."""

_MOST_ROWS, _FIRST_ROWS, _FEWEST = 200, 30, 2
_HAIR = 1e-9
_FRACTION = re.compile(r"(\d+(?:\.\d+)?)(?:/(\d+(?:\.\d+)?))?")
_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-[A-Za-z]{3}|[A-Za-z]{3}-\d{1,2}|\d{1,2}월 ?\d{1,2}일")

_NOT_POSITIVE = Label("0보다 커야 합니다", "it must be above 0")
_NOT_ONE = Label("같은 항목끼리는 1입니다", "an item is as important as itself: 1")
_PERCENT = Label("백분율로는 읽지 않습니다", "percentages are not read")
_NO_NUMBER = Label("3이나 1/3처럼 적습니다", "write 3 or 1/3")
_NO_VALUE = Label("오류이거나 계산되지 않은 수식입니다", "an error, or a formula that was never calculated")


class Judgements(NamedTuple):
    """What one person judged.

    Attributes:
        name: the person: the sheet, or the file where it has one sheet without a name.
        items: what was compared.
        ratios: (n, n) how many times as important the row's item is as the column's, 1 on the diagonal, reciprocals across it; NaN
            where nothing was judged.
        place: the sheet.
    """

    name: str
    items: tuple[str, ...]
    ratios: Floats
    place: Location


class Reading(NamedTuple):
    """The judgements of a sheet, None where it has no matrix; and what is wrong or worth a look."""

    judgements: Judgements | None
    findings: tuple[Finding, ...] = ()


class _Grid(NamedTuple):
    """The rows of a sheet by their numbers, and the corner of the matrix: the cell before and above its judgements."""

    sheet: Sheet
    rows: Mapping[int, Sequence[Cell]]
    row: int
    column: int
    items: tuple[str, ...]

    def at(self, row: int, column: int) -> Location:
        """Address of a judgement, its row and column from 0."""
        return Location(self.sheet.source.name, self.sheet.name, address(self.row + 1 + row, self.column + 1 + column))

    def cell(self, row: int, column: int) -> Cell:
        """A judgement as it stands."""
        return _cell(self.rows, self.row + 1 + row, self.column + 1 + column)


def read_judgements(sheet: Sheet) -> Reading:
    """The matrix of a sheet. Errors: cells that cannot be a judgement (E138), rows named otherwise than columns (E139)."""
    rows = dict(islice(sheet.rows(), _MOST_ROWS))
    corners = ((row, column) for row in list(rows)[:_FIRST_ROWS] for column in range(1, len(rows[row]) + 1))
    for row, column in corners:
        items = _names_after(rows[row], column)
        if len(items) >= _FEWEST and key(_text(_cell(rows, row + 1, column))) == key(items[0]):
            return _read(_Grid(sheet, rows, row, column, items))
    return Reading(None)


def _read(grid: _Grid) -> Reading:
    """Read every cell, then both halves together."""
    if problem := _misnamed(grid):
        return Reading(None, (problem,))
    size, findings = len(grid.items), list[Finding]()
    ratios = np.full((size, size), np.nan)
    for row in range(size):
        for column in range(size):
            value, why = judgement(grid.cell(row, column))
            if why is None and row == column and value not in (None, 1.0):
                why = _NOT_ONE
            if why:
                findings.append(_faulty(grid, row, column, why))
            ratios[row, column] = np.nan if value is None or why else value
    findings += _joined(grid, ratios)
    np.fill_diagonal(ratios, 1.0)
    name = grid.sheet.name or grid.sheet.source.name
    place = Location(grid.sheet.source.name, grid.sheet.name)
    return Reading(Judgements(name, grid.items, ratios, place), tuple(findings))


def judgement(cell: Cell) -> tuple[float | None, Label | None]:
    """How often as important, None where the cell is blank; and why it cannot be read, None where it can."""
    if isinstance(cell, date):
        return None, _from_date(f"{cell.month}/{cell.day}", cell.isoformat()[:10])
    if isinstance(cell, (ErrorCell, Uncalculated)):
        return None, _NO_VALUE
    if isinstance(cell, Percent):
        return None, _PERCENT
    if isinstance(cell, bool):
        return None, _NO_NUMBER
    if isinstance(cell, float):
        return (cell, None) if 0 < cell < np.inf else (None, _NOT_POSITIVE)
    return _from_text(cell or "")


def _from_text(text: str) -> tuple[float | None, Label | None]:
    plain = clean(unicodedata.normalize("NFKC", text).replace("⁄", "/")).replace(" ", "")
    if not plain:
        return None, None
    if _DATE.fullmatch(plain):
        return None, _from_date("1/3", plain)
    found = _FRACTION.fullmatch(plain)
    if not found:
        return None, _NO_NUMBER
    above, below = float(found[1]), float(found[2] or 1)
    return (above / below, None) if above > 0 and below > 0 else (None, _NOT_POSITIVE)


def _from_date(meant: str, found: str) -> Label:
    return Label(
        f"분수 {meant} 같은 것을 엑셀이 날짜({found})로 바꾸었습니다. 칸의 서식을 텍스트로 하거나 =1/3처럼 적습니다",
        f"Excel made a date ({found}) of a fraction such as {meant}; format the cell as text, or enter =1/3",
    )


def _joined(grid: _Grid, ratios: Floats) -> Iterator[Finding]:
    """Fill each blank from the cell across the diagonal; where both are given, the number from 1 up stands for both."""
    size = len(grid.items)
    for row in range(size):
        for column in range(row + 1, size):
            above, below = float(ratios[row, column]), float(ratios[column, row])
            if np.isnan(above):
                above = 1 / below
            elif not np.isnan(below):
                if not _reciprocal(above, below):
                    yield _contradiction(grid, row, column)
                    continue
                above = 1 / below if below > above else above
            ratios[row, column], ratios[column, row] = above, 1 / above
            if max(above, 1 / above) > LARGEST + _HAIR:
                yield _off_scale(grid, row, column)


def _reciprocal(above: float, below: float) -> bool:
    small, large = sorted((above, below))
    return abs(small - 1 / large) <= ROUNDED + _HAIR


def _faulty(grid: _Grid, row: int, column: int, why: Label) -> Finding:
    facts: dict[str, Fact] = {"text": _said(grid.cell(row, column)), "row": grid.items[row]}
    return Finding("E138", grid.at(row, column), facts | {"column": grid.items[column], "why": why})


def _contradiction(grid: _Grid, row: int, column: int) -> Finding:
    """Reported at the cell below the diagonal, which names the one above."""
    other, there = _said(grid.cell(row, column)), grid.at(row, column).cell
    beside = fill("{other:과/와}", "ko", other=other)
    why = Label(f"{there}의 {beside} 서로 역수가 아닙니다", f"it is not the reciprocal of {other} in {there}")
    return _faulty(grid, column, row, why)


def _off_scale(grid: _Grid, row: int, column: int) -> Finding:
    if _text(grid.cell(row, column)) == "" and grid.cell(row, column) is None:
        row, column = column, row
    facts = {"text": _said(grid.cell(row, column)), "row": grid.items[row], "column": grid.items[column]}
    return Finding("W413", grid.at(row, column), facts)


def _misnamed(grid: _Grid) -> Finding | None:
    """The first row that is named otherwise than its column."""
    for number, item in enumerate(grid.items):
        found = _text(_cell(grid.rows, grid.row + 1 + number, grid.column))
        if key(found) != key(item):
            place = Location(grid.sheet.source.name, grid.sheet.name, address(grid.row + 1 + number, grid.column))
            why = Label(
                f"열 이름은 '{item}'인데 같은 차례의 줄 이름은 '{found}'입니다",
                f"the column is called '{item}', but the row in its place '{found}'",
            )
            return Finding("E139", place, {"why": why})
    return None


def _names_after(cells: Sequence[Cell], column: int) -> tuple[str, ...]:
    return tuple(takewhile(bool, map(_text, cells[column:])))


def _cell(rows: Mapping[int, Sequence[Cell]], row: int, column: int) -> Cell:
    cells = rows.get(row, ())
    return cells[column - 1] if column <= len(cells) else None


def _text(cell: Cell) -> str:
    """The text of a cell that may be a name; "" for any other."""
    is_name = isinstance(cell, str) and not isinstance(cell, (ErrorCell, Uncalculated))
    return clean(str(cell)) if is_name else ""


def _said(cell: Cell) -> str:
    if isinstance(cell, float):
        return f"{cell:.6g}"
    return shown(str(cell)) if cell is not None else ""
