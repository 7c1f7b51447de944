"""How sure ranks are, as pages to hand on: Markdown and a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.insight.robustness.verdict import least_certain
from coscore.language.words import say
from coscore.output.book import Book, Field
from coscore.output.certainty import listed, sentences, title, varied
from coscore.output.identity import TOOL, identity
from coscore.output.markdown import escape, grid
from coscore.output.robustness import UNITS_LISTED, scenarios, scenarios_shown, units

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coscore.insight.robustness.analysis import Robustness
    from coscore.language import Language
    from coscore.output.table import Column


def markdown(found: Robustness, language: Language) -> str:
    """The verdict, the least certain units, the scenarios, and what they rest on."""
    those = least_certain(found.evaluation, found.simulation, UNITS_LISTED)
    shown, rest = scenarios_shown(found)
    more = [f"\n{escape(say('robust.more', language, n=rest))}"] if rest else []
    basis = [f"- {head}: {escape(text)}" for head, text in identity(found.evaluation, language)]
    sections = (
        [f"## {say('robust.title', language)}"],
        [escape(title(found, language))],
        [escape(varied(found, language))],
        [f"- {escape(text)}" for text in sentences(found, language)],
        [f"### {say('robust.units', language, n=len(those), of=len(listed(found)))}"],
        grid(units(found, those, language)),
        [f"### {say('robust.scenarios', language)}"],
        [*grid(scenarios(found, shown, language)), *more],
        [f"### {say('basis', language)}"],
        basis,
    )
    return "\n\n".join("\n".join(lines) for lines in sections) + "\n"


def workbook(found: Robustness, language: Language) -> bytes:
    """Every unit, every scenario, and the verdict; the same analysis gives the same bytes."""
    framework = found.evaluation.framework
    note = varied(found, language)
    footer = f"{framework.id} {framework.version}, {TOOL}  sha256 {framework.sha256[:12]}"
    head = title(found, language)
    book = Book(language, digits=found.evaluation.digits, highest=None, title=head, footer=footer)
    intervals = book.page(say("sheet.certainty", language), head, note)
    intervals.table(_fields(units(found, listed(found), language)), frozen=2)
    intervals.pairs((say("verdict", language), text) for text in sentences(found, language))
    intervals.pairs(identity(found.evaluation, language))
    others = book.page(say("sheet.scenarios", language), head, note)
    others.table(_fields(scenarios(found, found.scenarios, language)), frozen=1)
    return book.finish()


def _fields(columns: Iterable[Column]) -> list[Field]:
    """Columns of text as columns of a sheet: what is a number becomes one."""
    return [_field(column) for column in columns]


def _field(column: Column) -> Field:
    if column.right and all(_is_number(cell) for cell in column.cells):
        return Field(column.head, "number", [float(cell) if cell else None for cell in column.cells])
    return Field(column.head, "text", list(column.cells))


def _is_number(text: str) -> bool:
    return not text or text.replace(".", "", 1).isdecimal()
