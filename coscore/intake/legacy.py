"""Read xls, xlsb and ods workbooks and Parquet files in a child process, because a hostile one can bring their reader to an abort."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, replace
from datetime import date, datetime
from importlib.util import find_spec
from io import SEEK_END
from mmap import ACCESS_READ, mmap
from pathlib import Path
from shutil import copyfileobj
from subprocess import TimeoutExpired
from tempfile import TemporaryDirectory, TemporaryFile
from typing import TYPE_CHECKING, Any, BinaryIO

from coscore.findings import Location
from coscore.intake import legacy_child
from coscore.intake.limits import LIMITS, Limits
from coscore.intake.refusal import damaged, refused, too_large
from coscore.intake.sheet import MAX_COLUMNS, MAX_ROWS, Range, Sheet, letters
from coscore.intake.watchdog import TookTooMuchError, run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.findings import Refused
    from coscore.intake.inputs import Input
    from coscore.intake.sheet import Cell, Row

_CHILD = Path(legacy_child.__file__)
_LIBRARIES = {"parquet": "pyarrow"}
# What the child's last words begin with when it was denied the memory it asked for, which ends it at once.
_NO_MEMORY = (b"memory allocation", b"capacity overflow", b"MemoryError", b"bad_alloc")
_LAST_WORDS = 2**16


def read(input_: Input, kind: str, limits: Limits = LIMITS) -> list[Sheet]:
    """The worksheets of a file of a kind: ``xls``, ``xlsb`` or ``ods``. Error cells are blank in them, and percentages plain numbers.

    A ``parquet`` file is one sheet without a name; its columns have types, so nothing is lost of it.

    All cells are read now, into a temporary file, from which every pass over the rows takes them.

    Raises:
        Refused: damaged (E005), beyond the limits in bytes, time, memory or cells (E006), or locked (E008).
    """
    place = Location(input_.source.name)
    cells = _cells(input_, kind, place, limits)
    sections = list(_sections(cells))
    if not sections:
        raise damaged(place, "no_sheets")
    values_only = kind != "parquet"
    return [replace(_sheet(input_, cells, section, limits), values_only=values_only) for section in sections]


def _cells(input_: Input, kind: str, place: Location, limits: Limits) -> mmap:
    """What the child wrote."""
    with TemporaryDirectory() as folder, TemporaryFile() as written, TemporaryFile() as words:
        path = Path(folder, f"workbook.{kind}")
        with input_.open() as content, path.open("wb") as copy:
            _check_length(content, place, limits)
            copyfileobj(content, copy)
        try:
            status = run(
                _command(path, _LIBRARIES.get(kind, "python_calamine"), limits),
                stdout=written,
                stderr=words,
                seconds=limits.legacy_seconds,
                memory=limits.legacy_memory,
            )
        except TimeoutExpired as problem:
            raise too_large(place, "slow", limit=limits.legacy_seconds) from problem
        except TookTooMuchError as problem:
            raise too_large(place, "memory", limit=limits.legacy_memory) from problem
        if status:
            raise _failure(status, _beginning(words), place, limits)
        return mmap(written.fileno(), 0, access=ACCESS_READ)


def _check_length(content: BinaryIO, place: Location, limits: Limits) -> None:
    length = content.seek(0, SEEK_END)
    content.seek(0)
    if length > limits.legacy_bytes:
        raise too_large(place, "file_size", of="legacy_bytes", found=length, limit=limits.legacy_bytes)


def _command(path: Path, library: str, limits: Limits) -> list[str]:
    """Isolated mode keeps the working folder and the environment out of the child's imports; so it is told of one folder."""
    spec = find_spec(library)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(library, name=library)
    packages = Path(spec.origin).absolute().parent.parent
    facts = (_CHILD, path, packages, limits.legacy_memory, limits.legacy_output)
    return [sys.executable, "-I", *map(str, facts)]


def _beginning(words: BinaryIO) -> bytes:
    words.seek(0)
    return words.read(_LAST_WORDS)


def _failure(status: int, words: bytes, place: Location, limits: Limits) -> Refused:
    if status == legacy_child.PASSWORD:
        return refused("E008", place, "password")
    if status == legacy_child.SCATTERED:
        return too_large(place, "scattered")
    if status == legacy_child.OUTPUT:
        return too_large(place, "written", limit=limits.legacy_output)
    if status == legacy_child.MEMORY or any(word in words for word in _NO_MEMORY):
        return too_large(place, "memory", limit=limits.legacy_memory)
    return damaged(place, "unreadable" if status == legacy_child.BROKEN else "stopped")


@dataclass(frozen=True)
class _Section:
    """One sheet in what the child wrote: its facts, and where its rows begin and end."""

    facts: dict[str, Any]
    start: int
    end: int


def _sections(cells: mmap) -> Iterator[_Section]:
    facts: dict[str, Any] | None = None
    start = end = 0
    while end < len(cells):
        behind = cells.find(b"\n", end) + 1
        if cells[end : end + 1] != b"[":
            if facts is not None:
                yield _Section(facts, start, end)
            facts, start = json.loads(cells[end:behind]), behind
        end = behind


def _sheet(input_: Input, cells: mmap, section: _Section, limits: Limits) -> Sheet:
    name = section.facts["name"]
    place = Location(input_.source.name, name)
    merges = tuple(Range(*ends) for ends in section.facts["merges"])
    if len(merges) > limits.merges:
        raise too_large(place, "merges", limit=limits.merges)

    def rows() -> Iterator[Row]:
        at = section.start
        while at < section.end:
            behind = cells.find(b"\n", at) + 1
            yield _row(json.loads(cells[at:behind]), place)
            at = behind

    return Sheet(input_.source, name, rows, merges, section.facts["hidden"])


def _row(row: list[Any], place: Location) -> Row:
    number, cells = row
    if number > MAX_ROWS:
        raise too_large(place, "rows", found=number, limit=MAX_ROWS)
    if len(cells) > MAX_COLUMNS:
        raise too_large(place, "columns", found=letters(len(cells)), limit=letters(MAX_COLUMNS))
    return number, [_date(cell[0]) if isinstance(cell, list) else cell for cell in cells]


def _date(text: str) -> Cell:
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
