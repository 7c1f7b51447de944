"""A description as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.language.words import say
from coscore.output.describe.texts import (
    ABOUT,
    GAPS,
    STATISTICS,
    bars,
    counted,
    distributed,
    head,
    lines,
    named,
    notes_on_distributions,
    notes_on_tables,
    statistics,
)
from coscore.output.markdown import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from coscore.insight.describe.description import Description
    from coscore.insight.describe.frequencies import FrequencyTable
    from coscore.language import Language


def render(description: Description, language: Language) -> str:
    """The frequency tables, then the distributions."""
    framework = description.evaluation.framework
    parts = [f"## {escape(framework.name.in_(language))} {escape(framework.version)}\n"]
    parts.append("".join(f"- {label}: {escape(text)}\n" for label, text in head(description, language)))
    if description.tables:
        parts.append(f"### {escape(say('describe.frequencies', language, what=counted(description, language)))}\n")
        parts += ["\n".join(_table(table, language)) + "\n" for table in description.tables]
        parts.append(_notes(notes_on_tables(description, language)))
    parts.append(f"### {escape(say('describe.distributions', language, what=distributed(description, language)))}\n")
    parts.append("\n".join(_distributions(description, language)) + "\n")
    parts.append(_notes(notes_on_distributions(description, language, ABOUT)))
    return "\n".join(filter(None, parts))


def _table(table: FrequencyTable, language: Language) -> Iterator[str]:
    count, share = say("describe.count", language), say("describe.percent", language)
    heads = [
        f"{name} {what}"
        for one in table.frequencies
        for name in [one.node.name.in_(language)]
        for what in (count, share)
    ]
    yield from _head([say("describe.category", language), *heads], left=1)
    for line in lines(table, language):
        yield _row([line.label, *(cell for pair in line.cells for cell in pair)])


def _distributions(description: Description, language: Language) -> Iterator[str]:
    gaps = [f"state.{gap}" for gap in GAPS]
    words = [*gaps, *(f"describe.{name}" for name in (*STATISTICS, "floor", "cap", "histogram"))]
    yield from _head([say("indicator", language), "n", *(say(word, language) for word in words)], left=1)
    for one in description.distributions:
        counts = [one.counts.present, *(getattr(one.counts, gap) for gap in GAPS)]
        figures = f"`{bars(one.summary)}`" if one.summary.histogram else ""
        cells = [*map(str, counts), *statistics(one.summary), str(one.floor), str(one.cap)]
        yield f"{_row([named(one, language), *cells])} {figures} |"


def _head(heads: Sequence[str], left: int) -> Iterator[str]:
    yield _row(heads)
    yield "|" + "---|" * left + "--:|" * (len(heads) - left)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(map(escape, cells))} |"


def _notes(notes: Iterable[str]) -> str:
    return "".join(f"- {escape(note)}\n" for note in notes)
