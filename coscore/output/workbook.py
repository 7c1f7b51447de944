"""The result as a workbook: ranking, dimensions, indicators with their cells, findings, and the rules in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from coscore.findings.catalogue import headline, help_line
from coscore.language.words import say
from coscore.output.book import Book, Field
from coscore.output.formulas import rules
from coscore.output.identity import TOOL, identity
from coscore.output.indicators import indicators, tree
from coscore.output.mapping import lines
from coscore.output.ranking import adjustment_name, category_head, group_texts, interval_texts, unit_word
from coscore.output.shown import SHARE_DIGITS
from coscore.output.touching import owners, touched
from coscore.output.unranked import reasons
from coscore.output.verdict import sentence, verdict, worst_last
from coscore.scoring.plan import plan_of
from coscore.scoring.rounding import round_half_up

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from coscore.intake.observations import Floats
    from coscore.language import Language
    from coscore.scoring.evaluation import Evaluation

    Order = NDArray[np.intp]


def render(evaluation: Evaluation, language: Language) -> bytes:
    """The bytes of the workbook; the same result gives the same bytes."""
    framework, order = evaluation.framework, np.array(evaluation.order(), np.intp)
    title = framework.name.in_(language)
    note = f"{framework.id} {framework.version}, {TOOL}"
    footer = f"{title}  {note}  sha256 {framework.sha256[:12]}"
    highest = framework.file.scale.max if plan_of(framework).stays_on_scale else None
    book = Book(language, digits=evaluation.digits, highest=highest, title=title, footer=footer)

    ranking = book.page(say("sheet.ranking", language), title, note)
    ranking.table(list(_ranking(evaluation, order, language)), frozen=2)
    ranking.pairs((verdict(gate, language), sentence(gate, language)) for gate in worst_last(evaluation.gates))
    ranking.pairs(identity(evaluation, language))
    ranking.pairs(
        (say("identity.columns", language), f"{place}: {columns}") for place, columns in lines(evaluation.observations)
    )
    dimensions = book.page(say("sheet.dimensions", language), title, say("note.dimensions", language))
    dimensions.table(list(_dimensions(evaluation, order, language)), frozen=2)
    values = book.page(say("sheet.indicators", language), title, say("note.indicators", language))
    values.table(list(indicators(evaluation, order, language)), frozen=2)
    findings = book.page(say("sheet.findings", language), title)
    findings.table(list(_findings(evaluation, language)))
    formulas = book.page(say("sheet.formulas", language), title, note)
    formulas.table(list(tree(framework, language)), frozen=2)
    formulas.pairs(rules(framework, language))
    return book.finish()


def _ranking(evaluation: Evaluation, order: Order, language: Language) -> Iterator[Field]:
    """Every unit with its rank and score; those not ranked stand last with the reason."""
    units = [evaluation.units[unit] for unit in order]
    yield from _names(evaluation, order, language)
    if evaluation.intervals:
        yield Field(say("robust.interval", language), "text", interval_texts(evaluation, order))
    if any(unit.code for unit in units):
        yield Field(say("code", language), "text", [unit.code for unit in units])
    if any(evaluation.grades):
        yield Field(say("grade", language), "text", [evaluation.grades[unit] for unit in order])
        yield Field(say("margin", language), "score", _rounded(evaluation.margins[order], evaluation.digits))
    if any(evaluation.group):
        yield Field(say("group", language), "text", group_texts(evaluation, order, language))
        yield Field(say("group_rank", language), "whole", _whole(evaluation.group_ranks[order]))
    yield from _adjustments(evaluation, order, language)
    yield Field(say("coverage", language), "share", _rounded(evaluation.coverage[0, order], SHARE_DIGITS))
    counts = touched(evaluation)
    yield Field(say("findings", language), "whole", [counts[unit] or None for unit in order.tolist()])
    if why := reasons(evaluation, language):
        yield Field(say("not_ranked", language), "long", [why.get(unit) for unit in order.tolist()])


def _dimensions(evaluation: Evaluation, order: Order, language: Language) -> Iterator[Field]:
    """The scores of all dimensions, then the points that add up to the total."""
    digits = evaluation.digits
    yield from _names(evaluation, order, language)
    for node in evaluation.framework.nodes[1:]:
        if not node.is_indicator:
            scores = _rounded(evaluation.scores[node.index, order], digits)
            yield Field(category_head(node, language), "score", scores, coloured=True)
    for node in evaluation.framework.below(evaluation.framework.nodes[0]):
        head = f"{node.name.in_(language)} {say('contribution', language)}"
        yield Field(head, "score", _rounded(evaluation.displayed.nodes[node.index, order], digits))
    yield from _adjustments(evaluation, order, language)
    if evaluation.framework.file.cap_total is not None:
        yield Field(say("rule.cap", language), "score", _rounded(evaluation.displayed.cut[order], digits))


def _findings(evaluation: Evaluation, language: Language) -> Iterator[Field]:
    findings = evaluation.findings
    places = [finding.location for finding in findings]
    units = [evaluation.units[owner].name if owner >= 0 else "" for owner in owners(evaluation)]
    yield Field(say("level", language), "text", [say(finding.level, language) for finding in findings])
    yield Field(say("finding", language), "text", [finding.code for finding in findings])
    yield Field(say("message", language), "long", [headline(finding, language) for finding in findings])
    yield Field(say("file", language), "text", [place.file for place in places])
    yield Field(say("sheet", language), "text", [place.sheet for place in places])
    yield Field(say("cell", language), "text", [place.cell for place in places])
    yield Field(unit_word(evaluation, language), "text", units)
    yield Field(say("help", language), "long", [help_line(finding, language) for finding in findings])


def _names(evaluation: Evaluation, order: Order, language: Language) -> Iterator[Field]:
    """Rank, name and total, with which every sheet of units begins."""
    yield Field(say("rank", language), "whole", _whole(evaluation.ranks[order]))
    yield Field(unit_word(evaluation, language), "text", [evaluation.units[unit].name for unit in order])
    totals = _rounded(evaluation.shown[order], evaluation.digits)
    yield Field(say("score", language), "score", totals, coloured=True)


def _adjustments(evaluation: Evaluation, order: Order, language: Language) -> Iterator[Field]:
    for adjustment, points in zip(evaluation.framework.adjustments, evaluation.displayed.adjustments, strict=True):
        yield Field(adjustment_name(adjustment, language), "score", _rounded(points[order], evaluation.digits))


def _rounded(values: Floats, digits: int) -> list[float]:
    """Numbers rounded as they are displayed, so that a spreadsheet has nothing left to round."""
    return list(round_half_up(values, digits).tolist())


def _whole(ranks: NDArray[Any]) -> list[int | None]:
    return [rank or None for rank in ranks.tolist()]
