"""Explanations as Markdown, for a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.insight.explain.explanation import Explanation
from coscore.insight.explain.indicator import Page
from coscore.language.words import say
from coscore.output import explain_against, explain_node
from coscore.output.entry import render as entry_text
from coscore.output.explained import (
    columns,
    folded_findings,
    head,
    lever_text,
    most_promising,
    shown_lines,
    title,
    to_open,
    workings,
)
from coscore.output.folding import addresses, counts
from coscore.output.identity import identity
from coscore.output.markdown import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from coscore.insight.explain.against import Against
    from coscore.language import Language
    from coscore.output.explain import View
    from coscore.output.table import Column
    from coscore.scoring.evaluation import Evaluation


def render(subject: Explanation | Page | Against | str, view: View, language: Language) -> str:
    """The page of a unit, of an indicator, of a difference, or of a finding code."""
    if isinstance(subject, str):
        sections: Iterable[Iterable[str]] = [map(escape, entry_text(subject, language).split("\n"))]
    elif isinstance(subject, Explanation):
        sections = _of_unit(subject, view, language)
    elif isinstance(subject, Page):
        sections = [
            [f"## {escape(explain_node.title(subject, language))}"],
            _pairs(explain_node.facts(subject, language)),
        ]
    else:
        sections = _of_difference(subject, view, language)
    return "\n\n".join("\n".join(lines) for lines in sections) + "\n"


def _of_unit(found: Explanation, view: View, language: Language) -> Iterator[Iterable[str]]:
    yield [f"## {escape(title(found, language))}"]
    yield _pairs(head(found, language))
    yield _table(list(columns(found, shown_lines(found, view.depth, view.opened), language)))
    for line in to_open(found, view.opened):
        yield [f"### {escape(line.node.name.in_(language))} ({escape(line.node.id)})"]
        yield _pairs(workings(found, line, language))
    if found.levers:
        yield [f"### {escape(say('explain.levers', language))}"]
        yield _levers(found, view.levers, language)
    else:
        yield [escape(say("explain.no_levers", language))]
    kinds = folded_findings(found, language)
    if kinds:
        yield [f"### {counts([finding for kind in kinds for finding in kind.findings], language)}"]
        yield _pairs((kind.code, f"{kind.headline}  {addresses(kind.findings, language)}".rstrip()) for kind in kinds)
    yield from _basis(found.evaluation, language)


def _levers(found: Explanation, count: int, language: Language) -> Iterator[str]:
    for lever in most_promising(found.levers, count):
        yield f"- {escape(lever_text(lever, found, language))}"


def _of_difference(found: Against, view: View, language: Language) -> Iterator[Iterable[str]]:
    yield (escape(sentence) for sentence in explain_against.sentences(found, language))
    yield _table(list(explain_against.columns(found, language, view.depth)))
    yield from _basis(found.evaluation, language)


def _basis(evaluation: Evaluation, language: Language) -> Iterator[Iterable[str]]:
    yield [f"### {say('basis', language)}"]
    yield _pairs(identity(evaluation, language))


def _pairs(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    return (f"- **{escape(start)}**: {escape(text)}" for start, text in pairs)


def _table(columns: Sequence[Column]) -> Iterator[str]:
    """The rows; what is deeper in the tree is indented by blanks that Markdown keeps."""
    yield _row(escape(column.head) for column in columns)
    yield _row("--:" if column.right else "---" for column in columns)
    for row, cells in enumerate(zip(*(column.cells for column in columns), strict=True)):
        indents = ("&nbsp;" * column.indent(row) for column in columns)
        yield _row(f"{indent}{escape(cell)}" for indent, cell in zip(indents, cells, strict=True))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
