"""Two units side by side: a sentence, and the tree with what each node adds to their difference."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

from coscore.language.words import say
from coscore.output.explained import signed_text
from coscore.output.ranking import adjustment_name
from coscore.output.table import Column
from coscore.output.worded import worded
from coscore.scoring.rounding import decimal_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.framework.tree import TreeNode
    from coscore.insight.explain.against import Against
    from coscore.language import Language

WANTED = ("scores", "values")
"""Columns in the order in which they are given room; name and part always have it."""


def sentences(found: Against, language: Language) -> Iterator[str]:
    """Who scores more and by how much, and what makes most of it."""
    evaluation, digits = found.evaluation, found.evaluation.digits
    a, b = (evaluation.units[unit].name for unit in found.units)
    scores = [decimal_text(evaluation.shown[unit], digits) for unit in found.units]
    facts = {"a": a, "b": b, "score_a": scores[0], "score_b": scores[1]}
    if not found.difference:
        yield say("explain.against.equal", language, **facts)
    else:
        way = say(f"explain.against.{'more' if found.difference > 0 else 'less'}", language)
        points = decimal_text(abs(found.difference), digits)
        yield say("explain.against", language, **facts, points=points, way=way)
    leaves = [node for node in evaluation.framework.indicators if found.parts[node.index]]
    if leaves:
        most = max(leaves, key=lambda node: abs(found.parts[node.index]))
        part = signed_text(float(found.parts[most.index]), digits)
        yield say("explain.against.most", language, name=most.name, part=part)


def columns(found: Against, language: Language, depth: int | None = None) -> Iterator[Column]:
    """The tree, those that add most first among siblings; the difference stands in the last row."""
    evaluation, digits = found.evaluation, found.evaluation.digits
    nodes = list(_nodes(found, evaluation.framework.nodes[0], depth))
    beside = list(_beside(found, language))
    names = [node.name.in_(language) for node in nodes] + [name for name, _ in beside]
    indents = [2 * (node.depth - 1) for node in nodes] + [0] * (len(beside) + 1)
    blanks = [""] * len(beside)
    yield Column(
        "",
        say("indicator", language),
        [*names, say("explain.difference", language)],
        right=False,
        folds=True,
        indents=indents,
    )
    for unit in found.units:
        name = evaluation.units[unit].short or evaluation.units[unit].name
        texts = [_value(found, node, unit, language) for node in nodes]
        if any(texts):
            yield Column("values", f"{name} {say('explain.value', language)}", [*texts, *blanks, ""])
    for unit in found.units:
        name = evaluation.units[unit].short or evaluation.units[unit].name
        scores = [_number(float(evaluation.scores[node.index, unit]), digits) for node in nodes]
        total = decimal_text(evaluation.shown[unit], digits)
        yield Column("scores", f"{name} {say('points_scored', language)}", [*scores, *blanks, total])
    parts = [signed_text(float(found.parts[node.index]), digits) for node in nodes]
    points = [signed_text(part, digits) for _, part in beside]
    yield Column("", say("explain.difference", language), [*parts, *points, signed_text(found.difference, digits)])


def _nodes(found: Against, node: TreeNode, depth: int | None) -> Iterator[TreeNode]:
    for child in found.below(node):
        if depth is None or child.depth <= depth:
            yield child
            yield from _nodes(found, child, depth)


def _beside(found: Against, language: Language) -> Iterator[tuple[str, float]]:
    """Adjustments and the cut, where they make a difference."""
    adjustments = zip(found.evaluation.framework.adjustments, found.adjustments.tolist(), strict=True)
    yield from ((adjustment_name(spec, language), part) for spec, part in adjustments if part)
    if found.cut:
        yield say("explain.cut", language), found.cut


def _value(found: Against, node: TreeNode, unit: int, language: Language) -> str:
    number = float(found.evaluation.values[node.index, unit])
    return worded(node.spec, number, language) if node.spec and node.is_indicator else ""


def _number(number: float, digits: int) -> str:
    return "" if isnan(number) else decimal_text(number, digits)
