"""An entry form made from a framework: what comes back from it reads without a remark."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

import xlsxwriter

from coscore.intake.form import LONGEST, PROPERTY, form_id
from coscore.language.words import say
from coscore.output.book import CREATED, FONT
from coscore.output.template_columns import Column, columns
from coscore.output.template_sheets import look, write_entries, write_instructions, write_lists

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.framework.tree import Framework
    from coscore.language import Language
    from coscore.output.template_sheets import Rows

_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_LONGEST_NAME = 31


class Form(NamedTuple):
    """A form: its bytes, and what there is to say about it.

    Attributes:
        data: the workbook; the same framework, language and rows give the same bytes.
        id: tells which framework it belongs to.
        instructions: name of the sheet that explains it.
        entries: name of the sheet to fill in.
        columns: the columns of that sheet.
    """

    data: bytes
    id: str
    instructions: str
    entries: str
    columns: list[Column]


def render(framework: Framework, language: Language, rows: Rows = ()) -> Form:
    """Make the form; ``rows`` hold, by target id, what is already known."""
    those, identity, packed = columns(framework, language), form_id(framework), BytesIO()
    instructions, lists = say("form.instructions", language), say("form.lists", language)
    entries = _sheet_name(_called(framework, language), {instructions, lists})

    workbook = xlsxwriter.Workbook(packed, {"in_memory": True, "default_format_properties": dict(FONT)})
    title = framework.name.in_(language)
    workbook.set_properties({"title": title[:LONGEST], "subject": identity[:LONGEST], "created": CREATED})
    workbook.set_custom_property(PROPERTY, identity[:LONGEST])
    sheets = [workbook.add_worksheet(name) for name in (instructions, entries, lists)]
    style = look(workbook, language)
    write_instructions(sheets[0], _lines(framework, entries, language), those, style)
    write_entries(sheets[1], those, rows, write_lists(sheets[2], those), style)
    workbook.close()
    return Form(packed.getvalue(), identity, instructions, entries, those)


def _called(framework: Framework, language: Language) -> str:
    """What the sheet to fill in is called: as the indicators ask for it, if all that ask for a sheet ask for the same."""
    asked = {node.spec.sheet.replace("*", "") for node in framework.indicators if node.spec and node.spec.sheet}
    return asked.pop() if len(asked) == 1 else say("form.entries", language, name=row_word(framework, language))


def row_word(framework: Framework, language: Language) -> str:
    """What one row is called: a record, or a unit where a framework knows no records."""
    return (framework.file.record or framework.file.unit).name.label.in_(language)


def _lines(framework: Framework, entries: str, language: Language) -> Iterator[tuple[str, str]]:
    yield framework.name.in_(language), "title"
    if framework.file.source:
        yield framework.file.source.label.in_(language), "faint"
    yield say("form.id", language, id=form_id(framework)), "faint"
    yield say("form.how_rows", language, sheet=entries, row=row_word(framework, language)), "note"
    yield say("form.how_required", language), "note"
    yield say("form.how_gaps", language), "note"


def _sheet_name(wish: str, taken: set[str]) -> str:
    """The name as a spreadsheet program allows it: no marks of addresses, 31 characters, none twice."""
    name = _NOT_IN_NAMES.sub(" ", wish).strip("' ")[:_LONGEST_NAME].strip("' ")
    reserved = {one.casefold() for one in taken} | {"", "history"}
    return f"{name[: _LONGEST_NAME - 2]} 2".strip() if name.casefold() in reserved else name
