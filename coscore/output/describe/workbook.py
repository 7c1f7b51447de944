"""A description as a workbook: a sheet for every frequency table, and one for the distributions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.language.words import say
from coscore.output.book import Book, Field
from coscore.output.describe.texts import (
    GAPS,
    STATISTICS,
    counted,
    distributed,
    head,
    notes_on_distributions,
    notes_on_tables,
    statistics,
    unit_of,
)
from coscore.output.identity import TOOL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.insight.describe.description import Description
    from coscore.insight.describe.frequencies import Frequency, FrequencyTable
    from coscore.language import Language

_ABOUT = ("sd", "quartiles", "scale")
"""A workbook shows no histograms: ten signs in a cell are nothing to calculate with."""

_TENTHS = 10


def render(description: Description, language: Language) -> bytes:
    """The bytes of the workbook; the same description gives the same bytes."""
    framework = description.evaluation.framework
    title = framework.name.in_(language)
    footer = f"{title}  {framework.id} {framework.version}, {TOOL}  sha256 {framework.sha256[:12]}"
    book = Book(language, digits=1, highest=None, title=title, footer=footer)
    data = head(description, language)
    for place, table in enumerate(description.tables, 1):
        what = say("describe.frequencies", language, what=counted(description, language))
        page = book.page(say("describe.sheet", language, n=place), title, what)
        page.table(list(_frequencies(table, language)), frozen=1)
        page.pairs(("", note) for note in notes_on_tables(description._replace(tables=(table,)), language))
        page.pairs(data)
    what = say("describe.distributions", language, what=distributed(description, language))
    page = book.page(say("describe.sheet_of_distributions", language), title, what)
    page.table(list(_distributions(description, language)), frozen=1)
    page.pairs(("", note) for note in notes_on_distributions(description, language, _ABOUT))
    page.pairs(data)
    return book.finish()


def _frequencies(table: FrequencyTable, language: Language) -> Iterator[Field]:
    """The categories and the total down, a count and a percentage for every indicator across."""
    gaps = [gap for gap in GAPS if any(getattr(one, gap) for one in table.frequencies)]
    mixed = any(one.mixed for one in table.frequencies)
    labels = [category.name.in_(language) for category in table.categories]
    labels += [say("describe.mixed", language)] if mixed else []
    labels += [say("describe.total", language), *(say(f"state.{gap}", language) for gap in gaps)]
    yield Field(say("describe.category", language), "text", labels)
    for one in table.frequencies:
        name = one.node.name.in_(language)
        counts = [*one.counts, *([one.mixed] if mixed else [])]
        shares = [_percent(one, count) for count in counts]
        numbers = [*counts, one.total, *(getattr(one, gap) for gap in gaps)]
        yield Field(f"{name} {say('describe.count', language)}", "whole", numbers)
        whole = 100.0 if one.total else None
        yield Field(f"{name} {say('describe.percent', language)}", "score", [*shares, whole, *(None for _ in gaps)])


def _percent(one: Frequency, count: int) -> float | None:
    tenths = one.share(count)
    return None if tenths is None else tenths / _TENTHS


def _distributions(description: Description, language: Language) -> Iterator[Field]:
    found = description.distributions
    yield Field(say("indicator", language), "text", [one.node.name.in_(language) for one in found])
    yield Field(say("id", language), "text", [one.node.id for one in found])
    yield Field(say("describe.unit", language), "text", [unit_of(one) for one in found])
    yield Field("n", "whole", [one.counts.present for one in found])
    for gap in GAPS:
        yield Field(say(f"state.{gap}", language), "whole", [getattr(one.counts, gap) for one in found])
    numbers = zip(*(statistics(one.summary) for one in found), strict=True)
    for name, texts in zip(STATISTICS, numbers, strict=True):
        yield Field(say(f"describe.{name}", language), "number", [float(text) if text else None for text in texts])
    for end in ("floor", "cap"):
        yield Field(say(f"describe.{end}", language), "whole", [getattr(one, end) for one in found])
