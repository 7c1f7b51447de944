"""A settlement as a workbook that computes the payment itself: change an outcome cell, and the amounts follow."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import xlsxwriter

from coscore.language.words import say
from coscore.output.book import CREATED, FONT
from coscore.output.document.model import Heading, Point, Table
from coscore.output.settlement.live import Line, Sheet
from coscore.output.settlement.statement import statement
from coscore.output.workbook.excel import MOST_ARGUMENTS, MOST_CHARACTERS

if TYPE_CHECKING:
    from coscore.language import Language
    from coscore.outcomes.account import Account

_HEAD = {"bold": True, "bg_color": "#E2EFDA", "bottom": 1}
_INPUT = {"bg_color": "#FFF2CC", "num_format": "#,##0.##########"}
_WIDTHS = (44, 30, 24, 60)


def render(account: Account, language: Language) -> bytes:
    """The workbook: a sheet with live formulas, and the statement as it was settled."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": CREATED, "title": account.contract.file.name.label.in_(language)})
    styles = {
        "text": book.add_format(dict(FONT)),
        "head": book.add_format(FONT | _HEAD),
        "input": book.add_format(FONT | _INPUT),
        "number": book.add_format(FONT | {"num_format": "#,##0.####"}),
        "money": book.add_format(FONT | {"num_format": "#,##0", "bold": True}),
    }
    _live(book.add_worksheet(say("settle.sheet", language)), Sheet(account, language).lines(), styles)
    _as_settled(book.add_worksheet(say("settle.title", language)), account, language, styles)
    book.close()
    return stream.getvalue()


def _live(sheet: Any, lines: list[Line], styles: dict[str, Any]) -> None:
    for column, size in enumerate(_WIDTHS):
        sheet.set_column(column, column, size)
    for row, line in enumerate(lines):
        sheet.write_string(row, 0, line.label, styles["head" if line.kind == "head" else "text"])
        sheet.write_string(row, 1, line.detail, styles["head" if line.kind == "head" else "text"])
        if line.formula and not _fits(line.formula):
            line = line._replace(formula="", kind="fixed")  # noqa: PLW2901 - the number stays, it follows no change
        if line.formula:
            value = "#N/A" if line.value is None else line.value
            sheet.write_formula(row, 2, f"={line.formula}", styles[line.kind], value)
        elif line.kind in {"input", "fixed"}:
            style = styles["input" if line.kind == "input" else "number"]
            if line.value is None:
                sheet.write_blank(row, 2, None, style)
            else:
                sheet.write_number(row, 2, line.value, style)


def _fits(formula: str) -> bool:
    """Whether a spreadsheet takes the formula: very many rows added up make it too long."""
    return len(formula) <= MOST_CHARACTERS and formula.count(",") <= MOST_ARGUMENTS


def _as_settled(sheet: Any, account: Account, language: Language, styles: dict[str, Any]) -> None:
    document = statement(account, language)
    rows: list[tuple[str, tuple[str, ...]]] = [("head", (document.title, document.subtitle))]
    rows += [("text", fact) for fact in document.facts]
    for block in document.blocks:
        if isinstance(block, Heading):
            rows += [("text", ()), ("head", (block.text,))]
        elif isinstance(block, Point):
            rows.append(("text", (block.text,)))
        elif isinstance(block, Table):
            rows.append(("head", tuple(column.header for column in block.columns)))
            rows += [("text", cells) for cells in block.rows]
    sheet.set_column(0, 6, 26)
    for row, (style, cells) in enumerate(rows):
        for column, text in enumerate(cells):
            sheet.write_string(row, column, text, styles[style])
