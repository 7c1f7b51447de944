"""The sheets of a workbook about indicators: every value with its cells, and the tree with its rules in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.intake.observations import STATE_NAMES
from coscore.language.words import say
from coscore.output.book import Field
from coscore.output.combining import how_added
from coscore.output.formulas import gap_rule, how_combined, how_read
from coscore.output.measures import how_made
from coscore.output.places import Places
from coscore.output.ranking import unit_word
from coscore.output.rulers import how_scored
from coscore.scoring.rounding import round_half_up

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    from coscore.framework.model import Node
    from coscore.framework.tree import Framework, TreeNode
    from coscore.intake.observations import Floats
    from coscore.language import Language
    from coscore.scoring.evaluation import Evaluation

_POINTS = 100
_WEIGHT_DIGITS = 4


def indicators(evaluation: Evaluation, order: NDArray[np.intp], language: Language) -> Iterator[Field]:
    """One row per unit and indicator: value, state, score, weight used, points of the total, and the cells behind them."""
    nodes, digits = evaluation.framework.indicators, evaluation.digits
    rows = np.array([node.index for node in nodes], np.intp)
    parents = [evaluation.framework.nodes[node.parent].name.in_(language) for node in nodes]
    places = Places(evaluation)
    cells = list(zip(*(places.of(node.id) for node in nodes), strict=True))

    def long(table: NDArray[np.generic]) -> NDArray[np.generic]:
        return table[np.ix_(rows, order)].T.ravel()

    def numbers(table: Floats, decimals: int) -> list[float]:
        return list(round_half_up(table[np.ix_(rows, order)].T.ravel(), decimals).tolist())

    yield Field(
        say("rank", language),
        "whole",
        [rank or None for rank in np.repeat(evaluation.ranks[order], len(rows)).tolist()],
    )
    yield Field(unit_word(evaluation, language), "text", [evaluation.units[unit].name for unit in order for _ in nodes])
    yield Field(say("dimension", language), "text", parents * len(order))
    yield Field(say("indicator", language), "text", [node.name.in_(language) for node in nodes] * len(order))
    yield Field(say("value", language), "number", long(evaluation.values).tolist())
    yield Field(say("state", language), "text", _states(evaluation, order, language))
    yield from _workings(evaluation, order, language)
    yield Field(say("points_scored", language), "score", numbers(evaluation.scores, digits), coloured=True)
    yield Field(say("weight", language), "number", numbers(evaluation.weights * _POINTS, _WEIGHT_DIGITS))
    yield Field(say("contribution", language), "score", numbers(evaluation.displayed.nodes, digits))
    yield Field(say("cells", language), "text", [", ".join(at) for unit in order for at in cells[unit]])


def _states(evaluation: Evaluation, order: NDArray[np.intp], language: Language) -> list[str]:
    """The state of every value; of one put in for a missing one, where it comes from."""
    names = [say(f"state.{name}", language) for name in STATE_NAMES]
    filled = evaluation.imputed
    return [
        say(f"filled.{node.spec.impute}", language)
        if node.spec and filled[node.index, unit]
        else names[evaluation.states[node.index, unit]]
        for unit in order.tolist()
        for node in evaluation.framework.indicators
    ]


def _workings(evaluation: Evaluation, order: NDArray[np.intp], language: Language) -> Iterator[Field]:
    """Numerators, denominators and treated values, where the framework has any."""
    nodes = evaluation.framework.indicators
    for part in ("numerator", "denominator") if evaluation.quotients else ():
        cells = [
            getattr(evaluation.quotients[node.id], part)[unit] if node.id in evaluation.quotients else None
            for unit in order.tolist()
            for node in nodes
        ]
        yield Field(say(part, language), "number", cells)
    if any(node.spec and node.spec.treat for node in nodes):
        used = evaluation.used[np.ix_(np.array([node.index for node in nodes], np.intp), order)].T.ravel()
        yield Field(say("used", language), "number", used.tolist())


def how_valued(spec: Node, language: Language) -> str:
    """What a cell may hold, and what else makes the value."""
    read = how_read(spec.value, language) if spec.value else ""
    return "; ".join(filter(None, [read, *how_made(spec, language)]))


def headers_of(spec: Node) -> list[str]:
    """Headers of the columns that hold the value, or the halves of it."""
    if spec.value and spec.value.type == "ratio":
        return [*spec.value.numerator.columns, *spec.value.denominator.columns]
    if spec.value and spec.value.type == "survey" and spec.value.answers:
        return [header for item in spec.value.items(spec.columns) for header in item.columns]
    return [*(spec.columns or []), *(spec.per.columns if spec.per else [])]


def tree(framework: Framework, language: Language) -> Iterator[Field]:
    """One row per node: its weight, and how its score comes about."""
    nodes = framework.nodes[1:]

    def told(rule: Callable[[Node], str]) -> list[str]:
        return [rule(node.spec) if node.spec and node.is_indicator else "" for node in nodes]

    formulas = [formula_of(node, framework, language) for node in nodes]
    yield Field(say("id", language), "text", [node.id for node in nodes])
    yield Field(say("name", language), "text", ["    " * (node.depth - 1) + node.name.in_(language) for node in nodes])
    yield Field(say("weight", language), "number", [round(node.points, _WEIGHT_DIGITS) for node in nodes])
    yield Field(say("formula", language), "long", formulas)
    yield Field(say("reads", language), "long", told(lambda spec: how_valued(spec, language)))
    yield Field(say("records", language), "text", told(lambda spec: how_combined(spec, language)))
    yield Field(say("gaps", language), "text", [gap_rule(node, language) for node in nodes])
    yield Field(say("headers", language), "long", told(lambda spec: ", ".join(headers_of(spec))))
    yield Field(
        say("meaning", language), "long", [node.description.in_(language) if node.description else "" for node in nodes]
    )
    yield Field(
        say("origin", language), "long", told(lambda spec: spec.source.label.in_(language) if spec.source else "")
    )


def formula_of(node: TreeNode, framework: Framework, language: Language) -> str:
    """How a node's score comes about: from a value, from its children, or from these and then measured anew."""
    highest = framework.file.scale.max
    if node.is_indicator:
        return how_scored(node.spec, highest, language) if node.spec else ""
    added = how_added(node, framework, language)
    anew = how_scored(node.spec, highest, language) if node.spec and node.spec.normalise else ""
    return f"{added}; {anew}" if anew else added
