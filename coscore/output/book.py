"""How a workbook is written: cells by kind, widths for Hangul, print setup, the same bytes every time."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from math import ceil, isnan
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from coscore.intake.sheet import letters
from coscore.language.words import say
from coscore.output.cells import fold, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from coscore.language import Language

Kind = Literal["text", "long", "whole", "score", "share", "number", "input", "fixed"]
"""How cells look: ``input`` are meant to be changed by the reader, ``fixed`` are numbers that follow no change."""

LONGEST_TEXT = 32_767
"""Characters a cell can hold; a longer text is silently left out by the file format, so it is cut here where it shows."""

_UNPRINTABLE = frozenset(map(chr, (*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF)))
"""Characters that the file format has no way to write but by their numbers."""

_LONGEST_LITERAL = 255
"""Characters of a text inside a rule."""

MOST_ROWS = 1_000_000
"""Rows of a table; a sheet has 1 048 576."""

_HEAD_ROW = 3
_NARROWEST, _WIDEST, _WRAPPED = 6, 60, 40
_PAGE = 230
"""Characters that can still be read where they are the width of a sheet of paper."""

_MOST_LINES = 20
_UNWARNED = ("number_stored_as_text", "formula_differs", "formula_range", "empty_cell_reference", "eval_error")
"""What a spreadsheet would mark with a small triangle, though it is meant so."""

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
_DEEPEST = 0xA9, 0xD0, 0x8E
_COLOURS = {"min_color": "#FFFFFF", "max_color": "#C6E0B4"}


class Field(NamedTuple):
    """A column of a table.

    Attributes:
        head: its heading.
        kind: how its cells are written and shown.
        cells: one per row; None, NaN and "" leave a cell empty, the last with its look where it is there to be filled.
        coloured: whether a light scale of colours lies under its scores.
        formulas: one per row, "" for a cell that has none; the cell of the same row is then what the formula gave. None where
            no cell has one.
        room: the width of the column in digits; 0 where its texts decide.
    """

    head: str
    kind: Kind
    cells: Sequence[Any]
    coloured: bool = False
    formulas: Sequence[str] | None = None
    room: int = 0


class _Worksheet(Worksheet):  # type: ignore[misc]
    """A sheet whose formulas are written as they stand."""

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:  # noqa: ARG002, FBT001, FBT002
        """The library would look for names of newer functions, one after the other, which takes most of its time."""
        return formula.removeprefix("=")


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
            "input": _NUMBER | {"bg_color": "#FFF9DB", "font_color": "#1F3F8F"},
            "fixed": _NUMBER | {"num_format": score, "italic": True, "font_color": "#7F7F7F"},
        }
        self.looks = {name: self._workbook.add_format(FONT | look) for name, look in looks.items()}

    def page(self, name: str, title: str, note: str = "") -> Page:
        """Add a sheet with a title and a note below it."""
        return Page(self, self._workbook.add_worksheet(name, _Worksheet), title, note)

    def bar_chart(self) -> Any:
        """A new chart of horizontal bars."""
        return self._workbook.add_chart({"type": "bar"})

    def tint(self, share: float) -> Any:
        """A background between deep (0) and none (1)."""
        red, green, blue = (round(low + (255 - low) * share) for low in _DEEPEST)
        return self._workbook.add_format({"bg_color": f"#{red:02X}{green:02X}{blue:02X}"})

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

    def table(self, fields: Sequence[Field], *, frozen: int = 0, filters: bool = True) -> None:
        """Write a table; its heading and the first ``frozen`` columns stay in sight, and the heading is printed on every page.

        Filters are for tables that do not sort themselves.
        """
        rows = min(len(fields[0].cells), MOST_ROWS)
        for column, field in enumerate(fields):
            self._text(_HEAD_ROW, column, field.head, "head")
            self._column(column, field, rows)
        self._heights(fields, rows)
        last = _HEAD_ROW + max(rows, 1)
        if filters:
            self._sheet.autofilter(_HEAD_ROW, 0, last, len(fields) - 1)
        self._sheet.ignore_errors(dict.fromkeys(_UNWARNED, f"A1:{letters(len(fields))}{last + 1}"))
        self._sheet.freeze_panes(_HEAD_ROW + 1, frozen)
        self._sheet.repeat_rows(_HEAD_ROW)
        self._sheet.fit_to_pages(ceil(sum(map(_room, fields)) / _PAGE), 0)
        if frozen:
            self._sheet.repeat_columns(0, frozen - 1)
        self._row = last + 2
        if left := len(fields[0].cells) - rows:
            self._text(last + 1, 0, say("cut_short", self._book.language, n=left), "note")
            self._row += 1

    def bars(self, column: int, rows: int) -> None:
        """Lay a bar under every number of a column of the table."""
        highest = self._book.highest
        ends: dict[str, Any] = (
            {} if highest is None else {"min_type": "num", "max_type": "num", "min_value": 0, "max_value": highest}
        )
        rule = {"type": "data_bar", "bar_color": "#A9D08E", **ends}
        self._sheet.conditional_format(_HEAD_ROW + 1, column, _HEAD_ROW + max(rows, 1), column, rule)

    def tints(self, column: int, rows: int, texts: Sequence[str]) -> None:
        """Colour the cells of a column that say one of some texts, the first of these the deepest."""
        for place, text in enumerate(texts):
            literal = '"' + text.replace('"', '""') + '"'
            look = self._book.tint(place / max(len(texts) - 1, 1))
            rule = {"type": "cell", "criteria": "==", "value": literal, "format": look}
            if len(literal) <= _LONGEST_LITERAL:
                self._sheet.conditional_format(_HEAD_ROW + 1, column, _HEAD_ROW + max(rows, 1), column, rule)

    def chart(self, title: str, names: str, values: str, count: int) -> None:
        """Draw horizontal bars of cells below what is written so far, the first at the top."""
        chart = self._book.bar_chart()
        series = {"categories": f"={names}", "values": f"={values}", "gap": 40, "fill": {"color": "#70AD47"}}
        chart.add_series(series | {"data_labels": {"value": True}})
        chart.set_title({"name": title, "overlay": False, "name_font": {"size": 12}})
        chart.set_legend({"none": True})
        chart.set_y_axis({"reverse": True, "interval_unit": 1})
        ends = {} if self._book.highest is None else {"min": 0, "max": self._book.highest}
        chart.set_x_axis({"major_gridlines": {"visible": True, "line": {"color": "#D9D9D9"}}, **ends})
        lines = max(12, round(count * 1.5) + 6)
        chart.set_size({"width": 720, "height": lines * 20})
        self._sheet.insert_chart(self._row, 0, chart, {"object_position": 2})
        self._row += lines + 1

    def upright(self) -> None:
        """Print the sheet on one page, upright."""
        self._sheet.set_portrait()
        self._sheet.fit_to_pages(1, 1)

    def pairs(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Write headings with their texts below the table."""
        for head, text in pairs:
            self._text(self._row, 0, head, "name")
            self._text(self._row, 2, text, "text")
            self._row += 1
        self._row += 1

    def _column(self, column: int, field: Field, rows: int) -> None:
        formulas = field.formulas or ()
        for row in range(rows):
            cell, at = field.cells[row], _HEAD_ROW + 1 + row
            if formulas and formulas[row]:
                value = "" if _is_empty(cell) else _printable(self._fitting(cell)) if isinstance(cell, str) else cell
                look = self._book.looks["number" if field.kind == "input" else field.kind]
                _written(self._sheet.write_formula(at, column, f"={formulas[row]}", look, value))
            elif not _is_empty(cell):
                write = self._text if isinstance(cell, str) else self._number
                write(at, column, cell, field.kind)
            elif field.kind == "input" and cell is not None:
                _written(self._sheet.write_blank(at, column, None, self._book.looks[field.kind]))
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
        if len(sound) <= LONGEST_TEXT:
            return sound
        mark = say("cut_text", self._book.language)
        return sound[: LONGEST_TEXT - len(mark)] + mark


def _printable(text: str) -> str:
    """What a formula gave, with control characters spelled as the library spells those of other texts."""
    return "".join(f"_x{ord(sign):04X}_" if sign in _UNPRINTABLE else sign for sign in text)


def _is_empty(cell: object) -> bool:
    return cell is None or cell == "" or (isinstance(cell, float) and isnan(cell))


def _room(field: Field) -> int:
    """Width of a column in digits: Hangul takes two, a filter button two more."""
    if field.room:
        return field.room
    longest_word = max(map(width, field.head.split(" ")))
    cells = max((width(str(cell)) for cell in field.cells[:_MEASURED] if not _is_empty(cell)), default=0)
    if field.kind in ("score", "share", "number", "whole", "input", "fixed"):
        cells = min(cells, _NARROWEST)
    return min(max(longest_word + 4, cells + 3, _NARROWEST), _WRAPPED if field.kind == "long" else _WIDEST)


def _lines(text: str, room: int) -> int:
    return min(len(fold(text, room)), _MOST_LINES)


def _written(code: int) -> None:
    """The library reports what it left out by a number only."""
    if code:
        raise OverflowError(f"the workbook library refused a cell ({code})")
