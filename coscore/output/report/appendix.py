"""What anyone needs to check the report: definitions, raw values, who is left out, what was found, and the hashes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.intake.observations import PRESENT, STATE_NAMES
from coscore.language.words import say
from coscore.output.document.model import Heading, Point
from coscore.output.folding import addresses, folds
from coscore.output.formulas import gap_rule, how_combined
from coscore.output.identity import identity
from coscore.output.indicators import headers_of, how_valued
from coscore.output.ranking import unit_word
from coscore.output.report.matter import Cells, table
from coscore.output.shown import short
from coscore.output.unranked import reasons

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coscore.framework.tree import TreeNode
    from coscore.output.document.model import Block, Table
    from coscore.output.report.matter import Matter

_ACROSS, _DECIMALS = 8, 4


def appendix(matter: Matter) -> list[Block]:
    """The appendix."""
    return [
        *_definitions(matter),
        *_values(matter),
        *_left_out(matter),
        *_found(matter),
        *_identity(matter),
        *_glossary(matter),
    ]


def _definitions(matter: Matter) -> Iterator[Block]:
    yield Heading(2, matter.say("appendix.definitions"))
    nodes, language = matter.evaluation.framework.indicators, matter.language
    specs = [node.spec for node in nodes if node.spec]
    meanings = [node.description.in_(language) if node.description else "" for node in nodes]
    columns = [
        Cells(matter.say("head.indicator"), [node.name.in_(language) for node in nodes], width=1.4),
        Cells(matter.say("head.meaning"), meanings, width=2.4),
        Cells(matter.say("head.read"), [how_valued(spec, language) for spec in specs], width=2),
        Cells(matter.say("head.columns"), [", ".join(headers_of(spec)[:3]) for spec in specs], width=1.6),
        Cells(matter.say("head.rows"), [how_combined(spec, language) for spec in specs], width=1),
        Cells(matter.say("head.gaps"), [gap_rule(node, language) for node in nodes], width=1.4),
        Cells(matter.say("head.origin"), [s.source.label.in_(language) if s.source else "" for s in specs], width=1.6),
    ]
    yield table(matter.say("caption.definitions"), [column for column in columns if any(column.cells)])


def _values(matter: Matter) -> Iterator[Block]:
    """Raw values, a few indicators at a time, units as they are listed."""
    yield Heading(2, matter.say("appendix.values"))
    yield Point(3, matter.say("appendix.states"))
    units = matter.evaluation.order()
    holders = matter.evaluation.framework.categories or (matter.evaluation.framework.nodes[0],)
    leaves = [[leaf for leaf in matter.evaluation.framework.below(holder) if leaf.is_indicator] for holder in holders]
    known = {leaf.index for those in leaves for leaf in those}
    rest = [leaf for leaf in matter.evaluation.framework.indicators if leaf.index not in known]
    parts = list(_together([*leaves, rest]))
    for place, part in enumerate(parts, 1):
        yield _table(matter, part, units, f"{place}/{len(parts)}")


def _together(leaves: Sequence[Sequence[TreeNode]]) -> Iterator[list[TreeNode]]:
    """Indicators in tables of a few columns: small categories share one."""
    part: list[TreeNode] = []
    for those in leaves:
        if part and len(part) + len(those) > _ACROSS:
            yield part
            part = []
        for start in range(0, len(those), _ACROSS):
            some = those[start : start + _ACROSS]
            if part and len(part) + len(some) > _ACROSS:
                yield part
                part = []
            part += some
    if part:
        yield part


def _table(matter: Matter, nodes: Sequence[TreeNode], units: Sequence[int], part: str) -> Table:
    columns = [Cells(unit_word(matter.evaluation, matter.language), [matter.name(unit) for unit in units], width=2.6)]
    columns += [Cells(node.name.in_(matter.language), _raw(matter, node, units), "right") for node in nodes]
    return table(matter.say("caption.values", part=part), columns)


def _raw(matter: Matter, node: TreeNode, units: Sequence[int]) -> list[str]:
    evaluation, filled = matter.evaluation, matter.evaluation.imputed[node.index]
    words = [say(f"state.{name}", matter.language) for name in STATE_NAMES]
    values, states = evaluation.values[node.index].tolist(), evaluation.states[node.index].tolist()
    return [
        short(values[u], _DECIMALS)
        if states[u] == PRESENT
        else matter.say("appendix.filled", value=short(values[u], _DECIMALS))
        if filled[u]
        else words[states[u]]
        for u in units
    ]


def _left_out(matter: Matter) -> Iterator[Block]:
    why = reasons(matter.evaluation, matter.language)
    if why:
        yield Heading(2, matter.say("appendix.left_out"))
        columns = [
            Cells(unit_word(matter.evaluation, matter.language), [matter.name(unit) for unit in why], width=1.2),
            Cells(matter.say("head.reason"), list(why.values()), width=3),
        ]
        yield table(matter.say("caption.left_out"), columns)


def _found(matter: Matter) -> Iterator[Block]:
    found = list(folds(matter.evaluation.findings, matter.language))
    if found:
        yield Heading(2, matter.say("appendix.findings"))
        columns = [
            Cells(matter.say("head.code"), [fold.code for fold in found], "centre", 0.7),
            Cells(matter.say("head.content"), [fold.headline for fold in found], width=3),
            Cells(matter.say("head.count"), [str(len(fold.findings)) for fold in found], "right", 0.6),
            Cells(matter.say("head.places"), [addresses(fold.findings, matter.language) for fold in found], width=2.4),
        ]
        yield table(matter.say("caption.findings"), columns)


def _identity(matter: Matter) -> Iterator[Block]:
    yield Heading(2, matter.say("appendix.identity"))
    pairs = identity(matter.evaluation, matter.language)
    columns = [
        Cells(matter.say("head.fact"), [heading for heading, _ in pairs], width=1),
        Cells(matter.say("head.content"), [text for _, text in pairs], width=4),
    ]
    yield table(matter.say("caption.identity"), columns)


def _glossary(matter: Matter) -> Iterator[Block]:
    yield Heading(2, matter.say("appendix.glossary"))
    words = [key for key, shown in _terms(matter) if shown]
    yield from (Point(1, matter.say(f"term.{key}")) for key in words)


def _terms(matter: Matter) -> Iterator[tuple[str, bool]]:
    evaluation = matter.evaluation
    yield "score", True
    yield "coverage", True
    yield "group", any(evaluation.group)
    yield "shared", True
    yield "left_out", not evaluation.ranked.all()
    yield "interval", matter.robustness is not None
