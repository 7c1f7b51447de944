"""How a workbook is written: cells by kind, widths for Hangul, print setup, the same bytes every time."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from math import isnan
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import xlsxwriter

from coscore.language.words import say
from coscore.output.cells import fold, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from coscore.language import Language

Kind = Literal["text", "long", "whole", "score", "share", "number"]

LONGEST_TEXT = 32_767
"""Characters a cell can hold; a longer text is silently left out by the file format, so it is cut here where it shows."""

MOST_ROWS = 1_000_000
"""Rows of a table; a sheet has 1 048 576."""

_HEAD_ROW = 3
_NARROWEST, _WIDEST, _WRAPPED = 6, 60, 40
_MOST_LINES = 20
LINE = 14.0
"""Height of a line of text in points."""

_MEASURED = 2_000
"""Rows looked at for the width of a column."""

CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 - the format knows no time zones
"""A fixed date: the same result must be the same file."""

A4 = 9
FONT = {"font_name": "Malgun Gothic", "font_size": 10}
"""Handed to the library as a copy: it writes into what it is given, and the next workbook would be another file."""
_HEAD = {"bold": True, "bg_color": "#E2EFDA", "bottom": 1, "text_wrap": True, "align": "center", "valign": "vcenter"}
_TEXT = {"valign": "top", "align": "left", "indent": 1}
_NUMBER = {"valign": "top", "align": "right", "indent": 1}
_COLOURS = {"min_color": "#FFFFFF", "max_color": "#C6E0B4"}


class Field(NamedTuple):
    """A column of a table.

    Attributes:
        head: its heading.
        kind: how its cells are written and shown.
        cells: one per row; None and NaN leave a cell empty.
        coloured: whether a light scale of colours lies under its scores.
    """

    head: str
    kind: Kind
    cells: Sequence[Any]
    coloured: bool = False


class Book:
    """A workbook in the making."""

    def __init__(self, language: Language, *, digits: int, highest: float | None, title: str, footer: str) -> None:
        """Begin a workbook with scores of so many decimals from 0 to ``highest``; None where they keep to no scale."""
        self.language = language
        self.highest = highest
        self.footer = footer
        self._bytes = BytesIO()
        self._workbook = xlsxwriter.Workbook(self._bytes, {"in_memory": True, "default_format_properties": dict(FONT)})
        self._workbook.set_properties({"title": title, "created": CREATED})
        score = f"0.{'0' * digits}" if digits else "0"
        looks: dict[str, dict[str, Any]] = {
            "title": {"bold": True, "font_size": 14},
            "note": {"font_color": "#595959"},
            "head": _HEAD,
            "name": {"bold": True, "valign": "top"},
            "text": _TEXT,
            "long": _TEXT | {"text_wrap": True},
            "whole": _NUMBER | {"num_format": "0"},
            "score": _NUMBER | {"num_format": score},
            "share": _NUMBER | {"num_format": "0%"},
            "number": _NUMBER,
        }
        self.looks = {name: self._workbook.add_format(FONT | look) for name, look in looks.items()}

    def page(self, name: str, title: str, note: str = "") -> Page:
        """Add a sheet with a title and a note below it."""
        return Page(self, self._workbook.add_worksheet(name), title, note)

    def finish(self) -> bytes:
        """The bytes of the file."""
        self._workbook.close()
        return self._bytes.getvalue()


class Page:
    """A sheet of a workbook: a title, one table, and pairs of heading and text below it."""

    def __init__(self, book: Book, sheet: Any, title: str, note: str) -> None:
        """Write the title and set up the printed page: A4, landscape, as wide as the paper, numbered."""
        self._book = book
        self._sheet = sheet
        self._row = _HEAD_ROW
        self._text(0, 0, title, "title")
        self._text(1, 0, note, "note")
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.set_footer(f"&L&8{book.footer.replace('&', '&&')[:200]}&R&8&P / &N")

    def table(self, fields: Sequence[Field], *, frozen: int = 0) -> None:
        """Write a table with filters; its heading and the first ``frozen`` columns stay in sight, and the heading is printed on every page."""
        rows = min(len(fields[0].cells), MOST_ROWS)
        for column, field in enumerate(fields):
            self._text(_HEAD_ROW, column, field.head, "head")
            self._column(column, field, rows)
        self._heights(fields, rows)
        last = _HEAD_ROW + max(rows, 1)
        self._sheet.autofilter(_HEAD_ROW, 0, last, len(fields) - 1)
        self._sheet.freeze_panes(_HEAD_ROW + 1, frozen)
        self._sheet.repeat_rows(_HEAD_ROW)
        self._row = last + 2
        if left := len(fields[0].cells) - rows:
            self._text(last + 1, 0, say("cut_short", self._book.language, n=left), "note")
            self._row += 1

    def pairs(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Write headings with their texts below the table."""
        for head, text in pairs:
            self._text(self._row, 0, head, "name")
            self._text(self._row, 2, text, "text")
            self._row += 1
        self._row += 1

    def _column(self, column: int, field: Field, rows: int) -> None:
        write = self._text if field.kind in ("text", "long") else self._number
        for row in range(rows):
            if not _is_empty(field.cells[row]):
                write(_HEAD_ROW + 1 + row, column, field.cells[row], field.kind)
        self._sheet.set_column(column, column, _room(field))
        if field.coloured and rows:
            highest = self._book.highest
            fixed = {"min_type": "num", "max_type": "num", "min_value": 0, "max_value": highest}
            scale = {"type": "2_color_scale", **(_COLOURS if highest is None else fixed | _COLOURS)}
            self._sheet.conditional_format(_HEAD_ROW + 1, column, _HEAD_ROW + rows, column, scale)

    def _heights(self, fields: Sequence[Field], rows: int) -> None:
        """Rows as high as their wrapped texts: not every program finds that out by itself."""
        self._sheet.set_row(_HEAD_ROW, LINE * (0.5 + max(_lines(field.head, _room(field) - 3) for field in fields)))
        wrapped = [(_room(field) - 2, field.cells) for field in fields if field.kind == "long"]
        for row in range(rows):
            lines = max((_lines(cells[row] or "", room) for room, cells in wrapped), default=1)
            if lines > 1:
                self._sheet.set_row(_HEAD_ROW + 1 + row, LINE * lines)

    def _number(self, row: int, column: int, number: float, look: str) -> None:
        _written(self._sheet.write_number(row, column, number, self._book.looks[look]))

    def _text(self, row: int, column: int, text: str, look: str) -> None:
        """Write text as text: what begins like a formula or an address of the web stays what it is."""
        if text:
            _written(self._sheet.write_string(row, column, self._fitting(text), self._book.looks[look]))

    def _fitting(self, text: str) -> str:
        sound = text.encode("utf-8", "replace").decode("utf-8")
        mark = say("cut_text", self._book.language)
        return sound if len(sound) <= LONGEST_TEXT else sound[: LONGEST_TEXT - len(mark)] + mark


def _is_empty(cell: object) -> bool:
    return cell is None or cell == "" or (isinstance(cell, float) and isnan(cell))


def _room(field: Field) -> int:
    """Width of a column in digits: Hangul takes two, a filter button two more."""
    longest_word = max(map(width, field.head.split(" ")))
    cells = max((width(str(cell)) for cell in field.cells[:_MEASURED] if not _is_empty(cell)), default=0)
    if field.kind in ("score", "share", "number", "whole"):
        cells = min(cells, _NARROWEST)
    return min(max(longest_word + 4, cells + 3, _NARROWEST), _WRAPPED if field.kind == "long" else _WIDEST)


def _lines(text: str, room: int) -> int:
    return min(len(fold(text, room)), _MOST_LINES)


def _written(code: int) -> None:
    """The library reports what it left out by a number only."""
    if code:
        raise OverflowError(f"the workbook library refused a cell ({code})")
