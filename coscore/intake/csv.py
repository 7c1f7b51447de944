"""Read a text table (csv, tsv): one sheet named "", its cells text."""

from __future__ import annotations

import csv
import re
from functools import partial
from io import TextIOWrapper
from typing import TYPE_CHECKING, TextIO
from unicodedata import normalize

from coscore.findings import Finding, Location, Refused
from coscore.intake.encodings import encoding_of
from coscore.intake.limits import LIMITS, Limits
from coscore.intake.refusal import damaged, too_large
from coscore.intake.sheet import MAX_COLUMNS, Cell, Sheet, letters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.intake.inputs import Input
    from coscore.intake.sheet import Row

DELIMITERS = ",\t;|"
"""What may stand between cells; the earlier wins where counts are equal."""

_HEAD = 65_536
_HEADER_CELLS = 3
_SEPARATOR_LINE = re.compile(r'"?sep=([^"\w\s]|\t)"?(?:\r\n?|\n|$)', re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"')
_END = "\0end"


def read(input_: Input, limits: Limits = LIMITS) -> list[Sheet]:
    """The one sheet of a text table. Rows are numbered as a spreadsheet shows them: by record, blank ones counted.

    Raises:
        Refused: nothing but blanks (E003), an unknown encoding (E007). Reading the rows may raise it too: a quote that is
            never closed (E005), cells too long or too many (E006).
    """
    encoding = encoding_of(input_)
    place = Location(input_.source.name)
    with _text(input_, encoding) as stream:
        head = stream.read(_HEAD)
    if not head.strip():
        raise Refused([Finding("E003", place)])
    delimiter = delimiter_of(head)

    def rows() -> Iterator[Row]:
        with _text(input_, encoding) as text:
            yield from _rows(_lines(text, place, limits), delimiter, place, limits)

    return [Sheet(input_.source, "", rows)]


def delimiter_of(head: str) -> str:
    """The delimiter of a text, from its beginning.

    A first line ``sep=;`` says it. Else the one that is most frequent, outside of quotes, in the first line that has at
    least three cells; where no line has, in the first that has two.
    """
    if stated := _SEPARATOR_LINE.match(head):
        return stated[1]
    counts = [[line.count(mark) for mark in DELIMITERS] for line in _QUOTED.sub("", head).splitlines()]
    header = next((line for line in counts if max(line) >= _HEADER_CELLS - 1), None)
    header = header or next((line for line in counts if max(line)), [1])
    return DELIMITERS[header.index(max(header))]


def _text(input_: Input, encoding: str) -> TextIO:
    return TextIOWrapper(input_.open(), encoding, newline="")


def _lines(stream: TextIO, place: Location, limits: Limits) -> Iterator[str]:
    """The lines of the table, with one more behind the last that shows whether a quote is still open."""
    longest = limits.line_characters
    for passed, line in enumerate(iter(partial(stream.readline, longest + 1), "")):
        if len(line) > longest:
            raise too_large(place, "line", limit=longest)
        if passed or not _SEPARATOR_LINE.fullmatch(line):
            yield line
    yield _END


def _rows(lines: Iterator[str], delimiter: str, place: Location, limits: Limits) -> Iterator[Row]:
    csv.field_size_limit(limits.text_characters)
    number = 0
    try:
        for number, cells in enumerate(csv.reader(lines, delimiter=delimiter), 1):
            if cells and cells[-1].endswith(_END):
                break
            if any(cells):
                yield number, _cells(cells, place)
    except csv.Error as problem:
        raise too_large(place, "field", row=number + 1, limit=limits.text_characters) from problem
    if cells != [_END]:
        raise damaged(place, "quote", row=number)


def _cells(cells: list[str], place: Location) -> list[Cell]:
    if len(cells) > MAX_COLUMNS:
        raise too_large(place, "columns", found=letters(len(cells)), limit=letters(MAX_COLUMNS))
    return [normalize("NFC", cell) or None for cell in cells]
