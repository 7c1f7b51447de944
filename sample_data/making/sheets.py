"""What the workbooks of the sample share: titles, headers of two rows, merged cells, and numbers in many spellings."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    import xlsxwriter

Value = int | float | str
Header = tuple[tuple[str, tuple[str, ...]], ...]
"""Each heading of several columns, "" where there is none, with its columns."""

HEADER_ROW = 3

NUMBER = "{0}"  # a true number; the same with a blank behind it is a number kept as text
COUNTS = ("{0}{unit}", "{0} {unit}", NUMBER, "{0} ", "{wide}{unit}")
MARKS = (NUMBER, "{0} ", "{0}점", "{0} 점", "{0}/100")
PEOPLE = (NUMBER, "{0} ", "{0}명")
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


class Look(NamedTuple):
    """The formats of the sheet."""

    title: Any
    right: Any
    head: Any
    cell: Any
    note: Any


def look_of(book: xlsxwriter.Workbook) -> Look:
    """The formats, added to a workbook."""
    box = {"border": 1, "valign": "vcenter", "text_wrap": True}
    return Look(
        title=book.add_format({"bold": True, "font_size": 16, "align": "center", "valign": "vcenter"}),
        right=book.add_format({"align": "right"}),
        head=book.add_format({**box, "bold": True, "align": "center", "bg_color": "#E2EFDA"}),
        cell=book.add_format({**box, "align": "center"}),
        note=book.add_format({"font_size": 10}),
    )


def write_titles(sheet: Any, title: str, units: str, widths: Sequence[int], look: Look) -> None:
    """The title over the whole width, and the units of measurement at the right below it."""
    last = len(widths) - 1
    sheet.merge_range(0, 0, 0, last, title, look.title)
    sheet.write_string(1, last, units, look.right)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)


def write_header(sheet: Any, header: Header, look: Look) -> None:
    """Two rows: headings of several columns above, the columns below."""
    column = 0
    for parent, children in header:
        for child in children if parent else ():
            sheet.write_string(HEADER_ROW + 1, column + children.index(child), child, look.head)
        _write_parents(sheet, column, parent, children, look)
        column += len(children)


def _write_parents(sheet: Any, column: int, parent: str, children: Sequence[str], look: Look) -> None:
    """A heading over several columns stands in one merged cell; a column without one is merged downwards."""
    if not parent:
        for child in children:
            sheet.merge_range(HEADER_ROW, column, HEADER_ROW + 1, column, child, look.head)
            column += 1
    elif len(children) > 1:
        sheet.merge_range(HEADER_ROW, column, HEADER_ROW, column + len(children) - 1, parent, look.head)
    else:
        sheet.write_string(HEADER_ROW, column, parent, look.head)


def write_row(sheet: Any, row: int, cells: list[Value], look: Look) -> None:
    """One row; texts stay texts."""
    for column, value in enumerate(cells):
        if isinstance(value, str):
            sheet.write_string(row, column, value, look.cell)
        else:
            sheet.write_number(row, column, value, look.cell)


def said(value: Value, pattern: str, unit: str = "") -> Value:
    """A number in one of its spellings; marks stay as they are."""
    if isinstance(value, str) or pattern == NUMBER:
        return value
    return pattern.format(value, wide=str(value).translate(WIDE), unit=unit)


def merge_runs(sheet: Any, first: int, column: int, texts: list[str], look: Look) -> None:
    """Merge every run of rows with the same text; blanks stay single."""
    row = first
    for text, run in groupby(texts):
        count = len(list(run))
        if text and count > 1:
            sheet.merge_range(row, column, row + count - 1, column, text, look.cell)
        elif text:
            sheet.write_string(row, column, text, look.cell)
        row += count
