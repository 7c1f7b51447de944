"""The categories: their means by peer group, and who is ahead in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.output.charts.spec import Bars
from coscore.output.document.model import Figure, Heading, Point
from coscore.output.ranking import unit_word
from coscore.output.report.matter import NONE, Cells, groups, numbers, ranked, table
from coscore.output.shown import short

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coscore.framework.tree import TreeNode
    from coscore.output.document.model import Block, Table
    from coscore.output.report.matter import Matter

_TOP = 5


def categories(matter: Matter) -> list[Block]:
    """Every category; nothing where nobody is ranked, or there are none."""
    nodes = matter.evaluation.framework.categories
    if not nodes or not ranked(matter.evaluation):
        return []
    return [Heading(2, matter.say("categories.all")), *_compared(matter, nodes), *_each(matter, nodes)]


def mean(matter: Matter, node: TreeNode, those: Sequence[int]) -> float:
    """The mean score of some units at a node; NaN where none has one."""
    scores = matter.evaluation.scores[node.index, list(those)]
    there = scores[~np.isnan(scores)]
    return float(there.mean()) if there.size else np.nan


def best_first(matter: Matter, node: TreeNode, those: Sequence[int]) -> list[int]:
    """The units with a score at a node, the best first; equal ones as they are ranked."""
    scores = matter.evaluation.scores[node.index]
    return sorted((unit for unit in those if not np.isnan(scores[unit])), key=lambda unit: -scores[unit])


def with_score(matter: Matter, node: TreeNode, unit: int) -> str:
    """A unit with its score at a node."""
    return f"{matter.name(unit)} {matter.number(matter.evaluation.scores[node.index, unit])}"


def _compared(matter: Matter, nodes: Sequence[TreeNode]) -> Iterator[Block]:
    those, language = ranked(matter.evaluation), matter.language
    means = [mean(matter, node, those) for node in nodes]
    ends = [best_first(matter, node, those) for node in nodes]
    columns = [
        Cells(matter.say("head.category"), [node.name.in_(language) for node in nodes], width=1.6),
        Cells(matter.say("head.points"), [short(node.points, 2) for node in nodes], "right", 0.7),
        Cells(matter.say("head.mean"), numbers(matter, means), "right", 0.8),
        Cells(
            matter.say("head.best"),
            [with_score(matter, n, e[0]) if e else NONE for n, e in zip(nodes, ends, strict=True)],
            width=2.2,
        ),
        Cells(
            matter.say("head.lowest"),
            [with_score(matter, n, e[-1]) if e else NONE for n, e in zip(nodes, ends, strict=True)],
            width=2.2,
        ),
    ]
    yield table(matter.say("caption.categories"), columns, _note(matter))
    labels, highest = tuple(node.name.in_(language) for node in nodes), matter.evaluation.framework.file.scale.max
    chart = Bars(labels, tuple(means), highest, matter.evaluation.digits)
    said = ", ".join(f"{label} {text}" for label, text in zip(labels, numbers(matter, means), strict=True))
    yield Figure(matter.say("caption.category_bars"), chart, said)
    if told := groups(matter):
        columns = [Cells(matter.say("head.category"), labels, width=1.8)]
        columns += [
            Cells(group.label, numbers(matter, [mean(matter, node, group.units) for node in nodes]), "right")
            for group in told
        ]
        yield table(matter.say("caption.category_groups"), columns, _note(matter))


def _note(matter: Matter) -> str:
    return matter.say("note.of", highest=short(matter.evaluation.framework.file.scale.max))


def _each(matter: Matter, nodes: Sequence[TreeNode]) -> Iterator[Block]:
    for node in nodes:
        name = node.name.in_(matter.language)
        yield Heading(2, name)
        if node.description:
            yield Point(0, node.description.in_(matter.language))
        parts = [
            (child, mean(matter, child, ranked(matter.evaluation))) for child in matter.evaluation.framework.below(node)
        ]
        known = sorted((pair for pair in parts if not np.isnan(pair[1])), key=lambda pair: -pair[1])
        if len(known) > 1:
            (best, top), (worst, bottom) = known[0], known[-1]
            facts = {"top": matter.number(top), "bottom": matter.number(bottom)}
            yield Point(1, matter.say("categories.parts", best=best.name, worst=worst.name, **facts))
        yield from _leaders(matter, node, name)


def _leaders(matter: Matter, node: TreeNode, name: str) -> Iterator[Table]:
    """The best units at a node, inside every group where there are groups."""
    sides = [(group.label, group.units) for group in groups(matter)] or [("", ranked(matter.evaluation))]
    rows = [(label, unit) for label, those in sides for unit in best_first(matter, node, those)[: _top(len(sides))]]
    if not rows:
        return
    scores = [float(matter.evaluation.scores[node.index, unit]) for _, unit in rows]
    columns = [
        Cells(matter.say("head.group"), [label for label, _ in rows], width=1.4),
        Cells(unit_word(matter.evaluation, matter.language), [matter.name(unit) for _, unit in rows], width=2.4),
        Cells(matter.say("head.score"), numbers(matter, scores), "right", 0.8),
    ]
    yield table(matter.say("caption.leaders", name=name), columns[0 if len(sides) > 1 else 1 :], _note(matter))


def _top(sides: int) -> int:
    """How many leaders of every group are listed: fewer where there are many groups."""
    return _TOP if sides == 1 else 3
