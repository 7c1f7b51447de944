"""The sheets of an entry form: how to fill it in, the table to fill in, and the words to choose from, which are hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from coscore.intake.sheet import letters
from coscore.language.words import say
from coscore.output.book import A4, FONT, LINE, LONGEST_TEXT
from coscore.output.cells import fold, width
from coscore.output.shown import short
from coscore.output.template_columns import Bounds, Choices

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from coscore.language import Language
    from coscore.output.template_columns import Column

    Rows = Sequence[Mapping[str, str | float]]

LAST_ROW = 5_000
"""The last row of the table with choices and checks; rows below are read all the same."""

MOST_TITLE, MOST_MESSAGE = 32, 255
"""Characters of the title and the text of a message beside a cell."""

_NARROWEST, _OF_NAMES, _WIDEST = 12, 36, 40
_YELLOW = "#FFF2CC"
_LOOKS: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 14},
    "note": {},
    "faint": {"font_color": "#595959"},
    "head": {
        "bold": True,
        "bg_color": "#E2EFDA",
        "bottom": 1,
        "text_wrap": True,
        "align": "center",
        "valign": "vcenter",
    },
    "required": {
        "bold": True,
        "bg_color": "#FFD966",
        "bottom": 1,
        "text_wrap": True,
        "align": "center",
        "valign": "vcenter",
    },
    "cell": {"text_wrap": True, "valign": "top", "align": "left", "indent": 1},
    "text": {"num_format": "@"},
    "number": {},
    "gap": {"bg_color": _YELLOW},
}


class Look(NamedTuple):
    """A workbook with the formats of its cells, and the language of its messages."""

    workbook: Any
    formats: dict[str, Any]
    language: Language


def look(workbook: Any, language: Language) -> Look:
    """Add the formats to a workbook."""
    formats = {name: workbook.add_format(FONT | these) for name, these in _LOOKS.items() if name != "gap"}
    return Look(workbook, {**formats, "gap": workbook.add_format(_LOOKS["gap"])}, language)


def write_instructions(sheet: Any, lines: Iterable[tuple[str, str]], those: Sequence[Column], style: Look) -> None:
    """Write lines of text, each with its look, and below them what to enter in each column.

    Headers stand behind the letter of their column, names in quotes, examples below each other: nothing here may be taken
    for the table.
    """
    row = 0
    for text, name in lines:
        _text(sheet, row, 0, text, style.formats[name])
        row += 1
    heads = ("column", "required", "called", "entry", "example")
    titles = [say(f"form.{head}", style.language) for head in heads]
    titles.insert(3, say("meaning", style.language))
    table = [_described(place, column, style.language) for place, column in enumerate(those, start=1)]
    widths = [_room(texts) for texts in zip(titles, *table, strict=True)]
    for place, (title, room) in enumerate(zip(titles, widths, strict=True)):
        _text(sheet, row + 1, place, title, style.formats["head"])
        sheet.set_column(place, place, room)
    for number, texts in enumerate(table, start=row + 2):
        for place, text in enumerate(texts):
            _text(sheet, number, place, text, style.formats["cell"])
        lines_high = max(len(fold(text, room - 4)) for text, room in zip(texts, widths, strict=True))
        sheet.set_row(number, LINE * lines_high + 4)
    sheet.freeze_panes(row + 2, 1)
    _on_paper(sheet)
    sheet.repeat_rows(row + 1)


def write_lists(sheet: Any, those: Iterable[Column]) -> dict[str, str]:
    """Write the words to choose from on a hidden sheet; per header, the formula that leads to them."""
    sheet.hide()
    place, sources = 0, {}
    for column in those:
        if isinstance(column.check, Choices):
            lists = [column.check.within, column.check.words] if column.check.within else [column.check.words]
            for words in lists:
                sheet.write_string(0, place, f"{place + 1}. {column.header}"[:LONGEST_TEXT])  # no header of a table
                for row, word in enumerate(words, start=1):
                    sheet.write_string(row, place, word[:LONGEST_TEXT])
                place += 1
            sources[column.header] = _source(sheet.get_name(), place, column.check)
    return sources


def write_entries(sheet: Any, those: Sequence[Column], rows: Rows, sources: Mapping[str, str], style: Look) -> None:
    """Write the table to fill in: headers as the framework reads them, ``rows`` of what is known, checks on the cells."""
    last = letters(len(those))
    for place, column in enumerate(those):
        is_number = isinstance(column.check, Bounds)
        _text(sheet, 0, place, column.header, style.formats["required" if column.is_required else "head"])
        sheet.set_column(place, place, _width(column), style.formats["number" if is_number else "text"])
        if column.check:
            sheet.data_validation(1, place, LAST_ROW - 1, place, _validation(column, sources, style.language))
        if column.is_required:
            # Yellow wherever a row has begun, and in the row that comes next.
            begun = f"=AND(ISBLANK({letters(place + 1)}2),COUNTA($A1:${last}2)>0)"
            rule = {"type": "formula", "criteria": begun, "format": style.formats["gap"]}
            sheet.conditional_format(1, place, LAST_ROW - 1, place, rule)
    _fill(sheet, those, rows, style)
    sheet.set_row(0, 2.4 * LINE)
    sheet.freeze_panes(1, _names(those))
    _on_paper(sheet)
    sheet.repeat_rows(0)


def _fill(sheet: Any, those: Sequence[Column], rows: Rows, style: Look) -> None:
    for number, row in enumerate(rows, start=1):
        for place, column in enumerate(those):
            cell = row.get(column.target.id, "")
            if isinstance(cell, str):
                _text(sheet, number, place, cell, style.formats["text"])
            else:
                sheet.write_number(number, place, cell, style.formats["number"])


def _names(those: Sequence[Column]) -> int:
    """How many columns, from the left, name the row."""
    return next((place for place, column in enumerate(those) if column.target.kind not in {"unit", "record"}), 0)


def _validation(column: Column, sources: Mapping[str, str], language: Language) -> dict[str, Any]:
    """The check of a spreadsheet program; it asks and does not forbid, for 해당없음 is right everywhere."""
    message = say("form.refused", language, entry=column.entry)
    rule: dict[str, Any] = {
        "input_title": _cut(column.header, MOST_TITLE),
        "input_message": _cut(column.entry, MOST_MESSAGE),
        "error_type": "warning",
        "error_title": _cut(say("form.wrong", language), MOST_TITLE),
        "error_message": _cut(message if len(message) <= MOST_MESSAGE else column.entry, MOST_MESSAGE),
    }
    if isinstance(column.check, Bounds):
        return rule | _numbers(column.check)
    return rule | {"validate": "list", "source": sources[column.header]}


def _numbers(bounds: Bounds) -> dict[str, Any]:
    rule: dict[str, Any] = {"validate": "integer" if bounds.whole else "decimal"}
    if bounds.low is None:
        return rule | {"criteria": "<=", "value": 1e15 if bounds.high is None else bounds.high}
    if bounds.high is None:
        return rule | {"criteria": ">=", "value": bounds.low}
    return rule | {"criteria": "between", "minimum": bounds.low, "maximum": bounds.high}


def _source(sheet: str, place: int, choices: Choices) -> str:
    """The cells with the words of a column of lists; of the lists of provinces, the part beside what stands to the left."""

    def cells(place: int) -> str:
        column = letters(place)
        return f"'{sheet}'!${column}$2:${column}${len(choices.words) + 1}"

    if not choices.within:
        return f"={cells(place)}"
    owners, start = cells(place - 1), f"'{sheet}'!${letters(place)}$1"
    return f"=OFFSET({start},MATCH($A2,{owners},0),0,COUNTIF({owners},$A2),1)"


def _described(place: int, column: Column, language: Language) -> tuple[str, ...]:
    example = column.example if isinstance(column.example, str) else short(column.example)
    required = say("form.yes", language) if column.is_required else ""
    return f"{letters(place)}. {column.header}", required, column.name, column.meaning, column.entry, example


def _room(texts: Iterable[str]) -> int:
    return min(max(width(text) for text in texts) + 5, _WIDEST)


def _width(column: Column) -> int:
    """Width of a column in digits: Hangul takes two, the button of a drop-down two more."""
    words = column.check.words if isinstance(column.check, Choices) else ()
    text = isinstance(column.example, str)
    longest = max((width(word) for word in (column.header, *words, str(column.example) if text else "")), default=0)
    return min(max(longest + 4, _OF_NAMES if column.target.kind == "record" else _NARROWEST), _WIDEST)


def _on_paper(sheet: Any) -> None:
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)


def _text(sheet: Any, row: int, column: int, text: str, style: Any) -> None:
    if text:
        sheet.write_string(row, column, text[:LONGEST_TEXT], style)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 3]}..."
