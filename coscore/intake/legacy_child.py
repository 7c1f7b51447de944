"""The child process that reads one xls, xlsb or ods workbook, or a Parquet file; run as a script, never imported by the package.

Its cells go out as lines of JSON: an object opens a sheet, ``[number, cells]`` is a
row of it, ``null`` is the end. A date is written as a list of its one ISO text. How it went is the exit status.
"""

from __future__ import annotations

import json
import sys
from datetime import date, datetime, time, timedelta
from math import isfinite
from pathlib import Path
from runpy import run_path
from typing import TYPE_CHECKING, Any, BinaryIO
from unicodedata import normalize
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import BadZipFile, ZipFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from python_calamine import CalamineSheet, CalamineWorkbook

DONE, PASSWORD, BROKEN, MEMORY, OUTPUT, SCATTERED = 0, 3, 4, 5, 6, 7
"""Exit statuses. Any other one means that the reader gave up without a word."""

_CELL_LIMIT = "Cell limit exceeded"
_LEAP_DAY = 60  # 1900-02-29, a day that never was, but that spreadsheets count
_NO_DAY = datetime(1899, 12, 31)  # noqa: DTZ001 - spreadsheets know no time zones

JsonCell = None | str | float | bool | list[str]
Merge = tuple[int, int, int, int]


class TooMuchError(ValueError):
    """More is to be written than the parent takes."""


def main(path: str, packages: str, memory: int, output: int) -> int:
    """Read a file, write standard output; returns the exit status.

    Args:
        path: the workbook, with the suffix of its format: only so does the reader tell why it cannot read one.
        packages: the folder in which the library that reads it is installed.
        memory: bytes that the process may use, where the system can hold it to that.
        output: bytes that may be written.
    """
    _confine(memory)
    sys.path.append(packages)
    return (_parquet if path.endswith(".parquet") else _workbook)(path, output)


def _workbook(path: str, output: int) -> int:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        book = CalamineWorkbook.from_path(path)
        drawn = drawn_merges(path) if path.endswith(".ods") else {}
        _write(lines(book, drawn), sys.stdout.buffer, output)
    except PasswordError:
        return PASSWORD
    except CalamineError as problem:
        return SCATTERED if _CELL_LIMIT in str(problem) else BROKEN
    except (ExpatError, BadZipFile):
        return BROKEN
    except MemoryError:
        return MEMORY
    except TooMuchError:
        return OUTPUT
    return DONE


def _parquet(path: str, output: int) -> int:
    # Isolated mode keeps the package out of reach, so the part beside this one is run by its path.
    lines = run_path(str(Path(__file__).with_name("parquet_child.py")))["lines"]
    try:
        _write(lines(path), sys.stdout.buffer, output)
    except TooMuchError:
        return OUTPUT
    except MemoryError:
        return MEMORY
    except (ValueError, ArithmeticError, LookupError, TypeError, OSError, NotImplementedError):
        return BROKEN
    return DONE


def _confine(memory: int) -> None:
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    except (OSError, ValueError):  # macOS has the name of this limit, but not the limit
        return


def _write(items: Iterator[object], stream: BinaryIO, limit: int) -> None:
    written = 0
    for item in items:
        line = json.dumps(item, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace") + b"\n"
        written += len(line)
        if written > limit:
            raise TooMuchError
        stream.write(line)
    stream.flush()


def lines(book: CalamineWorkbook, drawn: dict[str, list[Merge]]) -> Iterator[object]:
    """What is written about a workbook. Hidden sheets come without rows."""
    for about in book.sheets_metadata:
        if not str(about.typ).endswith("WorkSheet"):
            continue
        hidden = not str(about.visible).endswith(".Visible")
        sheet = book.get_sheet_by_name(about.name)
        merges = drawn.get(about.name) or _merges(sheet)
        yield {"name": normalize("NFC", about.name), "hidden": hidden, "merges": merges}
        if not hidden:
            yield from _rows(sheet)
    yield None


def _merges(sheet: CalamineSheet) -> list[Merge]:
    found = sheet.merged_cell_ranges or ()
    return [(top + 1, left + 1, bottom + 1, right + 1) for (top, left), (bottom, right) in found]


def _rows(sheet: CalamineSheet) -> Iterator[tuple[int, list[JsonCell]]]:
    """Rows that are not empty, from column A: the reader itself starts at the first column that is used."""
    if sheet.start is None:
        return
    before: list[JsonCell] = [None] * sheet.start[1]
    for number, values in enumerate(sheet.iter_rows(), 1):
        cells = [cell_of(value) for value in values]
        while cells and cells[-1] is None:
            cells.pop()
        if cells:
            yield number, before + cells


def cell_of(value: Any) -> JsonCell:
    """One value of the reader, ready for JSON; blanks and error cells come in alike, as an empty text.

    Times and durations are dates from 1899-12-31 on, as they are in xlsx workbooks.
    """
    if isinstance(value, str):
        return normalize("NFC", value) or None
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        return float(value) if isfinite(value) else str(value)
    try:
        moment = _moment(value)
    except OverflowError:
        return str(value)
    return [moment.isoformat()] if isinstance(moment, date) else str(value)


def _moment(value: Any) -> Any:
    if isinstance(value, time):
        return datetime.combine(_NO_DAY, value)
    if isinstance(value, timedelta):
        return _NO_DAY + value - timedelta(days=value.days >= _LEAP_DAY)
    return value


def drawn_merges(path: str) -> dict[str, list[Merge]]:
    """Merged ranges of an ods workbook by the name of the sheet, which the reader does not tell."""
    tables = _Tables()
    parser = ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = tables.start, tables.end
    with ZipFile(path) as archive, archive.open("content.xml") as part:
        parser.ParseFile(part)
    return tables.merges


class _Tables:
    """Follows the rows and cells of ods tables, of which one element may stand for many in a row."""

    def __init__(self) -> None:
        self.merges: dict[str, list[Merge]] = {}
        self._table: list[Merge] = []
        self._row = self._column = 1
        self._repeat: list[int] = []

    def start(self, tag: str, facts: dict[str, str]) -> None:
        if tag == "table:table":
            self._table = self.merges.setdefault(facts.get("table:name", ""), [])
            self._row = 1
        elif tag == "table:table-row":
            self._column = 1
            self._repeat.append(int(facts.get("table:number-rows-repeated", "1")))
        elif tag in ("table:table-cell", "table:covered-table-cell"):
            down = int(facts.get("table:number-rows-spanned", "1"))
            across = int(facts.get("table:number-columns-spanned", "1"))
            if down > 1 or across > 1:
                self._table.append((self._row, self._column, self._row + down - 1, self._column + across - 1))
            self._column += int(facts.get("table:number-columns-repeated", "1"))

    def end(self, tag: str) -> None:
        if tag == "table:table-row":
            self._row += self._repeat.pop()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])))
