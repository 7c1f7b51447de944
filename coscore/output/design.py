"""A design judged on data: sentences and a table, or JSON."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING, Any

from coscore.findings.catalogue import headline, help_line
from coscore.output.cells import fold, plain
from coscore.output.identity import TOOL
from coscore.output.json import finding_object, written
from coscore.output.shown import plain_number
from coscore.output.table import Column, fitting, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.insight.design.dropping import Influence
    from coscore.insight.design.figures import Figure
    from coscore.insight.design.review import Review
    from coscore.language import Language
    from coscore.output.console import Console

SCHEMA = "coscore/design/v1"

_WANTED = ("share", "moves", "ends", "coverage")


def lines(review: Review, console: Console) -> Iterator[str]:
    """The table of indicators, then what was found, each with what to do, and what was looked for and not found."""
    framework = review.evaluation.framework
    facts = {"scored": review.scored, "units": len(review.evaluation.units), "version": framework.version}
    yield plain(console.say("design.head", name=framework.name.in_(console.language), **facts))
    yield ""
    if not review.scored:
        yield console.say("design.nobody")
        return
    heads, rows = table(
        fitting(list(_columns(review, console)), _WANTED, console.width), console.width, console.glyphs.rule
    )
    yield from (console.paint(line, "head") for line in heads)
    yield from rows
    yield ""
    findings = review.findings()
    for finding in findings:
        yield from _folded(f"{finding.code}  {headline(finding, console.language)}", console)
        yield from (f"      {line}" for line in _folded(help_line(finding, console.language), console, room=6))
    yield from (line for text in _clean(review, console) for line in _folded(text, console))
    if not findings:
        yield console.say("design.sound")


def _clean(review: Review, console: Console) -> Iterator[str]:
    """What was looked for and is not so."""
    if not review.reversal.possible:
        yield console.say("design.fixed")
    elif not review.reversal.changed:
        yield console.say("design.stable", tried=review.reversal.tried)
    if not review.dominance.pairs:
        yield console.say("design.dominance")


def _columns(review: Review, console: Console) -> Iterator[Column]:
    figures, influences = review.figures, review.influences
    names = [plain(figure.node.name.in_(console.language)) for figure in figures]
    yield Column("", console.say("indicator"), names, right=False, folds=True)
    yield Column("", console.say("design.weight"), [f"{figure.weight:.1%}" for figure in figures])
    yield Column("share", console.say("design.share"), [_percent(figure.share, 1) for figure in figures])
    yield Column("ends", console.say("design.lowest"), [_part(figure.lowest, figure) for figure in figures])
    yield Column("ends", console.say("design.highest"), [_part(figure.highest, figure) for figure in figures])
    yield Column("coverage", console.say("design.coverage"), [_percent(figure.coverage) for figure in figures])
    yield Column("moves", console.say("design.mean"), [_moves(one) for one in influences])
    yield Column("moves", console.say("design.most"), [str(one.most) for one in influences])


def _percent(share: float, decimals: int = 0) -> str:
    return "" if isnan(share) else f"{share:.{decimals}%}"


def _part(count: int, figure: Figure) -> str:
    return _percent(count / figure.scored) if figure.scored else ""


def _moves(one: Influence) -> str:
    return "" if isnan(one.mean) else f"{one.mean:.1f}"


def _folded(text: str, console: Console, room: int = 0) -> list[str]:
    return [plain(text)] if console.width is None else fold(plain(text), max(console.width - room, 20))


def json_text(review: Review, language: Language) -> str:
    """The review as JSON, schema ``coscore/design/v1``."""
    evaluation = review.evaluation
    rows = zip(review.figures, review.influences, strict=True)
    units = evaluation.units
    return written(
        {
            "schema": SCHEMA,
            "tool": TOOL,
            "language": language,
            "framework": {"id": evaluation.framework.id, "version": evaluation.framework.version},
            "units": len(units),
            "scored": review.scored,
            "indicators": [_indicator(figure, influence) for figure, influence in rows],
            "reversal": {
                "possible": review.reversal.possible,
                "tried": review.reversal.tried,
                "changed": review.reversal.changed,
            },
            "dominance": {"pairs": review.dominance.pairs},
            "findings": [
                {
                    **finding_object(finding),
                    "message": headline(finding, language),
                    "help": help_line(finding, language),
                }
                for finding in review.findings()
            ],
        }
    )


def _indicator(figure: Figure, influence: Influence) -> dict[str, Any]:
    return {
        "id": figure.node.id,
        "weight": plain_number(figure.weight),
        "share": plain_number(figure.share),
        "scored": figure.scored,
        "at_lowest": figure.lowest,
        "at_highest": figure.highest,
        "coverage": plain_number(figure.coverage),
        "rank_moves_mean": plain_number(influence.mean),
        "rank_moves_most": influence.most,
    }
