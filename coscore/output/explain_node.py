"""An indicator or a dimension explained: what it measures, how it is scored, how it is spread this year."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

from coscore.intake.observations import cells_of
from coscore.language.words import say
from coscore.output.cells import plain
from coscore.output.explained import written_in
from coscore.output.formulas import gap_rule, how_combined
from coscore.output.indicators import formula_of, headers_of, how_valued
from coscore.output.shown import short
from coscore.output.worded import worded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coscore.framework.tree import Framework, TreeNode
    from coscore.insight.explain.indicator import Distribution, Page
    from coscore.intake.observations import Table
    from coscore.language import Language

_NAMED = 3
"""Units named before the rest is only counted."""


def title(page: Page, language: Language) -> str:
    """Name and id."""
    return plain(f"{page.node.name.in_(language)}  {page.node.id}")


def facts(page: Page, language: Language) -> Iterator[tuple[str, str]]:
    """Pairs of a heading and a text."""
    node, framework, spec = page.node, page.framework, page.node.spec
    yield say("explain.place", language), _place(node, framework, language)
    if node.description:
        yield say("meaning", language), node.description.in_(language)
    if spec and spec.source:
        yield say("origin", language), spec.source.label.in_(language)
    if spec and node.is_indicator:
        yield say("explain.columns", language), ", ".join(_columns(page, language) or headers_of(spec))
        yield say("reads", language), how_valued(spec, language)
        yield say("records", language), how_combined(spec, language)
    yield say("explain.scoring", language), formula_of(node, framework, language)
    if node.parent >= 0:
        yield say("explain.gaps", language), _gaps(node, language)
    if node.children:
        below = (f"{child.name.in_(language)} ({_percent(child.weight)})" for child in framework.below(node))
        yield say("explain.children", language), ", ".join(below)
    yield say("explain.written", language), written_in(node)
    if page.distribution:
        yield say("explain.this_year", language), "; ".join(_spread(node, page.distribution, language))


def _columns(page: Page, language: Language) -> list[str]:
    """The columns that were read; none without data."""
    tables = page.distribution.evaluation.observations.tables if page.distribution else ()
    return [
        f"{_table_name(table)} {say('explain.column', language, column=table.labels[target])}"
        for table in tables
        for target in cells_of(page.node.id)
        if target in table.labels
    ]


def _table_name(table: Table) -> str:
    """File and sheet of a table."""
    return f"{table.source.name} [{table.sheet}]" if table.sheet else table.source.name


def _place(node: TreeNode, framework: Framework, language: Language) -> str:
    share = say("explain.share", language, share=_percent(node.effective))
    if node.parent < 0:
        return share
    parent = framework.nodes[node.parent].name.in_(language)
    return f"{share}, {say('explain.within', language, parent=parent, share=_percent(node.weight))}"


def _gaps(node: TreeNode, language: Language) -> str:
    rule = gap_rule(node, language)
    if not node.children or not node.min_coverage:
        return rule
    return say("explain.least", language, rule=rule, least=f"{node.min_coverage:.0%}")


def _spread(node: TreeNode, found: Distribution, language: Language) -> Iterator[str]:
    yield say("explain.count", language, n=found.count)
    if not found.count:
        return
    if found.full is not None:
        yield say("explain.ends", language, full=found.full, zero=found.zero)
    lowest, middle, highest = (
        _figure(node, number, found, language) for number in (found.lowest, found.middle, found.highest)
    )
    first, last = (_named(names, language) for names in (found.at_lowest, found.at_highest))
    yield say("explain.spread", language, lowest=lowest, first=first, middle=middle, highest=highest, last=last)


def _figure(node: TreeNode, number: float, found: Distribution, language: Language) -> str:
    """A value in the words of the indicator, or the score of a dimension."""
    if node.is_indicator and node.spec:
        return worded(node.spec, number, language)
    return "" if isnan(number) else short(number, found.evaluation.digits)


def _named(names: Sequence[str], language: Language) -> str:
    listed = ", ".join(names[:_NAMED])
    return say("explain.and_more", language, names=listed, n=len(names) - _NAMED) if len(names) > _NAMED else listed


def _percent(share: float) -> str:
    return f"{short(share * 100, 2)}%"
