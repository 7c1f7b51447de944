"""The sheets of words, and the charts: findings, method, identity, and what in the workbook follows a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.findings.catalogue import headline, help_line
from coscore.language.words import say
from coscore.output.book import Field
from coscore.output.conversions import conversions
from coscore.output.formulas import rules
from coscore.output.identity import identity
from coscore.output.mapping import lines
from coscore.output.ranking import unit_word
from coscore.output.touching import owners
from coscore.output.verdict import sentence, verdict, worst_last
from coscore.output.workbook.excel import Span, cells, quoted
from coscore.output.workbook.layout import MOST_LIVE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from coscore.language import Language
    from coscore.output.book import Book
    from coscore.output.workbook.layout import Layout
    from coscore.output.workbook.scores import Score
    from coscore.scoring.evaluation import Evaluation

_WIDE = 110
"""Width of a column of long sentences."""

_NAME, _TOTAL = 2, 3
"""Columns of the ranking, from 1."""


def follows(layout: Layout) -> str:
    """Whether numbers follow changes, for the top of the first sheet."""
    return say("note.live" if layout.is_live else "note.too_many", layout.language, most=f"{MOST_LIVE:,}")


def charts(book: Book, found: Mapping[int, Score], layout: Layout, count: int) -> None:
    """Draw the highest totals and the means of the categories, the latter beside a small table of them."""
    language, framework = layout.language, layout.evaluation.framework
    nodes = framework.categories or tuple(framework.below(framework.nodes[0]))
    name = say("sheet.charts", language)
    page = book.page(name, framework.name.in_(language))
    scores = [layout.evaluation.scores[node.index] for node in nodes]
    known = [score[~np.isnan(score)] for score in scores]
    fields = [Field(say("dimension", language), "text", [layout.name(node) for node in nodes])]
    for word, function, numbers in (
        ("chart.mean", "AVERAGE", [float(score.mean()) if score.size else "" for score in known]),
        ("chart.lowest", "MIN", [float(score.min()) if score.size else "" for score in known]),
        ("chart.highest", "MAX", [float(score.max()) if score.size else "" for score in known]),
    ):
        formulas = []
        for node in nodes if layout.is_live else ():
            values = found[node.index].column.over(layout.everyone)
            formulas.append(f'IF(COUNT({values})=0,"",{function}({values}))')
        fields.append(Field(say(word, language), "score", numbers, formulas=formulas or None))
    page.table(fields, filters=False)
    span = Span(0, len(nodes) - 1)
    own = quoted(name)
    page.chart(say("chart.categories", language), cells(own, 1, span), cells(own, 2, span), len(nodes))
    if count:
        top, ranking = Span(0, count - 1), quoted(say("sheet.ranking", language))
        title = say("chart.top", language, n=count)
        page.chart(title, cells(ranking, _NAME, top), cells(ranking, _TOTAL, top), count)
    page.upright()


def findings(evaluation: Evaluation, language: Language) -> Iterator[Field]:
    """Every finding with its place, its unit and what helps."""
    found = evaluation.findings
    places = [finding.location for finding in found]
    units = [evaluation.units[owner].name if owner >= 0 else "" for owner in owners(evaluation)]
    yield Field(say("level", language), "text", [say(finding.level, language) for finding in found])
    yield Field(say("finding", language), "text", [finding.code for finding in found])
    yield Field(say("message", language), "long", [headline(finding, language) for finding in found])
    yield Field(say("file", language), "text", [place.file for place in places])
    yield Field(say("sheet", language), "text", [place.sheet for place in places])
    yield Field(say("cell", language), "text", [place.cell for place in places])
    yield Field(unit_word(evaluation, language), "text", units)
    yield Field(say("help", language), "long", [help_line(finding, language) for finding in found])


def rules_and_remarks(found: Mapping[int, Score], layout: Layout) -> Iterator[tuple[str, str]]:
    """The rules of the framework, then what of the workbook follows a change and what does not."""
    language = layout.language
    yield from rules(layout.evaluation.framework, language)
    yield say("live", language), follows(layout)
    if not layout.is_live:
        return
    yield "", say("live.read", language)
    yield "", say("live.codes", language)
    fixed = [layout.name(node) for node in layout.evaluation.framework.nodes if found[node.index].is_fixed]
    if fixed:
        yield say("live.fixed", language), say("live.why", language, names=", ".join(fixed))
    yield say("live.kept", language), say("live.evidence", language)


def identified(evaluation: Evaluation, language: Language) -> Iterator[Field]:
    """One row per thing that tells this result from others."""
    pairs = list(_identity(evaluation, language))
    yield Field(say("name", language), "text", [head for head, _ in pairs])
    yield Field(say("message", language), "long", [text for _, text in pairs], room=_WIDE)


def _identity(evaluation: Evaluation, language: Language) -> Iterator[tuple[str, str]]:
    """How the gates ended, what the result rests on, which columns were read, and which units they were stated in."""
    for gate in worst_last(evaluation.gates):
        yield verdict(gate, language), sentence(gate, language)
    yield from identity(evaluation, language)
    for place, columns in lines(evaluation.observations):
        yield say("identity.columns", language), f"{place}: {columns}"
    for one in conversions(evaluation.framework, evaluation.observations):
        facts = {"at": str(one.at), "name": one.name.in_(language), "stated": one.stated, "unit": one.unit}
        yield say("identity.units", language), say("converted", language, **facts)
