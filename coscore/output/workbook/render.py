"""From an evaluation to the bytes of a workbook, sheet by sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.language.words import say
from coscore.output.book import Book, Field
from coscore.output.identity import TOOL
from coscore.output.indicators import indicators, tree
from coscore.output.workbook import about, weights
from coscore.output.workbook.contributions import contributions
from coscore.output.workbook.dimensions import dimension
from coscore.output.workbook.excel import Column, quoted
from coscore.output.workbook.grades import graded
from coscore.output.workbook.grid import Grid
from coscore.output.workbook.layout import Layout
from coscore.output.workbook.parameters import Owner, Parameters
from coscore.output.workbook.ranking import Listed, dimensions, ranking
from coscore.output.workbook.scores import Score, Sheets, indicator
from coscore.output.workbook.standing import standing
from coscore.output.workbook.surveys import sampling_errors
from coscore.output.workbook.values import raw

if TYPE_CHECKING:
    from coscore.language import Language
    from coscore.scoring.evaluation import Evaluation

_CHARTED = 20
"""Units at the top that the chart shows."""


class Filled(NamedTuple):
    """The sheets with all their columns.

    Attributes:
        values: values.
        scores: scores of the indicators.
        calculation: everything between scores and ranks.
        parameters: numbers that rules go by.
        ranking: the columns of the ranking.
        dimensions: the columns of the dimensions.
        found: where the scores of every node stand, by its row.
    """

    values: Grid
    scores: Grid
    calculation: Grid
    parameters: Parameters
    ranking: list[Field]
    dimensions: list[Field]
    found: dict[int, Score]


def render(evaluation: Evaluation, language: Language) -> bytes:
    """The bytes of the workbook; the same result gives the same bytes."""
    layout = Layout(evaluation, language)
    return _written(_filled(layout), layout)


def _filled(layout: Layout) -> Filled:
    """Every column in its sheet; what a formula needs has its place before."""
    evaluation, language = layout.evaluation, layout.language
    grids = [
        Grid(say(f"sheet.{name}", language), live=layout.is_live) for name in ("values", "indicators", "calculation")
    ]
    values, scores, calculation = grids
    parameters, root = Parameters(language), evaluation.framework.nodes[0]
    highest = parameters.put(Owner(root.id, layout.name(root)), "highest", layout.plan.highest)
    sheets = Sheets(layout, scores, calculation, parameters, highest)
    written = raw(layout, values)
    units = [evaluation.units[unit].name for unit in layout.order.tolist()]
    for grid in (scores, calculation):
        grid.add(values.fields[0].head, units, kind="text")
    found = {step.row: indicator(step, written.indicators[step.row], sheets) for step in layout.plan.leaves}
    at, below = weights.weights_of(layout), []
    for step in layout.plan.steps:
        if step.children:
            own = dimension(step, found, sheets, at)
            found[step.row], below = own.score, own.children
    stand = standing(sheets, found, written.adjustments)
    grades = graded(sheets, stand)
    points = contributions(sheets, found, below, stand, at)
    listed = Listed(layout, calculation, Column(quoted(values.name), 1), found, stand, grades, points)
    return Filled(values, scores, calculation, parameters, ranking(listed), dimensions(listed), found)


def _written(filled: Filled, layout: Layout) -> bytes:
    evaluation, language = layout.evaluation, layout.language
    framework, title = evaluation.framework, evaluation.framework.name.in_(language)
    note = f"{framework.id} {framework.version}, {TOOL}"
    highest = framework.file.scale.max if layout.plan.stays_on_scale else None
    footer = f"{title}  {note}  sha256 {framework.sha256[:12]}"
    book = Book(language, digits=evaluation.digits, highest=highest, title=title, footer=footer)
    count = len(evaluation.units)

    def sheet(name: str, fields: list[Field], text: str = "", *, frozen: int = 0, filters: bool = False) -> None:
        book.page(say(f"sheet.{name}", language), title, text).table(fields, frozen=frozen, filters=filters)

    page = book.page(say("sheet.ranking", language), title, f"{note}. {about.follows(layout)}")
    page.table(filled.ranking, frozen=2, filters=not layout.is_live)
    page.bars(2, count)
    if framework.file.grades:
        heads, bands = [field.head for field in filled.ranking], framework.file.grades.bands
        page.tints(heads.index(say("grade", language)), count, [band.grade for band in bands])
    sheet("dimensions", filled.dimensions, say("note.dimensions", language), frozen=2, filters=not layout.is_live)
    about.charts(book, filled.found, layout, min(int(evaluation.ranked.sum()), _CHARTED))
    sheet("indicators", filled.scores.fields, say("note.scores", language), frozen=1)
    sheet("values", filled.values.fields, say("note.values", language), frozen=1)
    sheet("weights", list(weights.fields(layout)), say("note.weights", language), frozen=2)
    sheet("parameters", list(filled.parameters.fields(live=layout.is_live)), say("note.parameters", language), frozen=2)
    if layout.is_live:
        sheet("calculation", filled.calculation.fields, say("note.calculation", language), frozen=1)
    order = np.array(evaluation.order(), np.intp)
    sheet(
        "evidence",
        list(indicators(evaluation, order, language)),
        say("note.evidence", language),
        frozen=2,
        filters=True,
    )
    sampling_errors(book, evaluation, title, language)
    sheet("findings", list(about.findings(evaluation, language)), filters=True)
    page = book.page(say("sheet.method", language), title, note)
    page.table(list(tree(framework, language)), frozen=2)
    page.pairs(about.rules_and_remarks(filled.found, layout))
    sheet("identity", list(about.identified(evaluation, language)), note)
    return book.finish()
