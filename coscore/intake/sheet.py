"""A sheet as it was read: rows of typed cells. What a reader of any format gives, and all that the later steps know."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from coscore.findings import Finding
    from coscore.intake.blocks import Block
    from coscore.intake.origin import Origin

MAX_ROWS, MAX_COLUMNS = 1_048_576, 16_384


class Percent(float):
    """A number in a cell formatted as a percentage: 0.85 is shown as 85 %."""

    __slots__ = ()


class ErrorCell(str):
    """An error value such as ``#DIV/0!``."""

    __slots__ = ()


class Uncalculated(str):
    """A formula whose value was never calculated; the text is the formula."""

    __slots__ = ()


class Repeated(str):
    """The values of a cell that two rows of a table in long layout give, and nobody knows which of them holds."""

    __slots__ = ()


Cell = None | str | float | bool | date
"""Empty, text (NFC), number, Percent, truth value, date, ErrorCell, Uncalculated or Repeated. Whole numbers are floats too."""

Row = tuple[int, list[Cell]]
"""Row number from 1, and the cells from column A; trailing empty cells may be absent."""


class Range(NamedTuple):
    """A block of cells, rows and columns from 1, both ends included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


class Unseen(NamedTuple):
    """What is hidden inside a sheet, first and last numbers of rows and columns, and the rows that a filter covers."""

    rows: tuple[tuple[int, int], ...] = ()
    columns: tuple[tuple[int, int], ...] = ()
    filtered: tuple[int, int] = (0, 0)


NOTHING_UNSEEN = Unseen()


@dataclass(frozen=True)
class Source:
    """An input file: the name shown in addresses, and the sha256 of its bytes."""

    name: str
    sha256: str


@dataclass(frozen=True)
class Sheet:
    """One sheet. ``rows`` starts a new pass over the non-empty rows, in order; csv files have one sheet named ``""``.

    ``blocks``, where the reader has it, gives the same rows as columns up to some width, many at a time, without an object per cell.
    Where ``values_only`` is set, the reader could not tell error cells from blanks, nor formulas or percentages from numbers.
    ``about_file`` is what the reader found worth telling of the whole file; all sheets of a file carry the same.
    ``origin`` tells where the cells of a sheet stand that was put together from another layout.
    """

    source: Source
    name: str
    rows: Callable[[], Iterator[Row]]
    merges: tuple[Range, ...] = ()
    hidden: bool = False
    values_only: bool = False
    about_file: tuple[Finding, ...] = ()
    unseen: Unseen = NOTHING_UNSEEN
    blocks: Callable[[int], Iterator[Block]] | None = None
    origin: Origin | None = None

    def place(self, row: int, column: int) -> tuple[int, int]:
        """Row and column in which a cell really stands."""
        return self.origin.place(row, column) if self.origin else (row, column)

    def rows_behind(self, rows: NDArray[np.int32]) -> NDArray[np.int32]:
        """The rows in which the cells of some rows really stand."""
        return self.origin.behind(rows) if self.origin else rows


@cache
def letters(column: int) -> str:
    """Name of a column from 1: A, B, ..., XFD."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def number_of(column: str) -> int:
    """Number from 1 of a column by its name."""
    number = 0
    for letter in column:
        number = number * 26 + ord(letter) - 64
    return number


def address(row: int, column: int) -> str:
    """Address of a cell, rows and columns from 1: B7."""
    return f"{letters(column)}{row}"
