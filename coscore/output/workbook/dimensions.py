"""The scores of the dimensions: the weight used, the coverage and the score of each, as formulas of what stands below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.language.words import say
from coscore.output.workbook.aggregates import Children, combined
from coscore.output.workbook.code import translated
from coscore.output.workbook.excel import BLOCKED, INVALID, NOT_APPLICABLE, Column, across, joined, number, rounded
from coscore.output.workbook.parameters import Owner
from coscore.output.workbook.scores import Score, Sheets, measured
from coscore.output.workbook.values import Prepared, measured_column, or_nothing
from coscore.scoring.aggregate.parts import used_weight
from coscore.scoring.kernel import HAIR, see
from coscore.scoring.missing import ACROSS, POLICIES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from coscore.output.workbook.weights import Weights
    from coscore.scoring.plan import Step


class Seen(NamedTuple):
    """A child as its parent sees it: the step, its own score, the column of what is seen, and what stands there."""

    step: Step
    score: Score
    column: Column
    cells: list[float | str]


class Dimension(NamedTuple):
    """A dimension's scores, and its children as it sees them."""

    score: Score
    children: list[Seen]


def dimension(step: Step, scores: Mapping[int, Score], sheets: Sheets, weights: Weights) -> Dimension:
    """Add the columns of a dimension; its children have theirs."""
    layout, grid = sheets.layout, sheets.calculation
    node = layout.evaluation.framework.nodes[step.row]
    name = layout.name(node)
    children = [_seen(child, scores[child.row], sheets, weights) for child in step.children]
    used = grid.add(
        f"{name} {say('calculated.used', layout.language)}", _used(step, sheets), _used_of(children, weights)
    )
    share = grid.add(
        f"{name} {say('coverage', layout.language)}",
        [NOT_APPLICABLE if cell == "" else cell for cell in layout.placed(layout.nodes.coverage[step.row])],
        _coverage_of(children, weights),
    )
    states, anew = layout.nodes.states[step.row], step.ruler is not None
    cells = layout.coded(layout.nodes.values[step.row], states) if anew else layout.scores(step)
    found = _combining(step, children, used, sheets, weights)
    formula = _combined_of(step, children, (used, share), found, sheets, rounds=not anew) if found else None
    kind = "score" if formula else "fixed"
    head = f"{name} {say('calculated.combined', layout.language)}" if anew else name
    column = grid.add(head, cells, formula, "score" if formula else "fixed")
    fixed = kind == "fixed" or grid.is_fixed
    if anew:
        prepared = measured_column(
            step, Prepared(column, or_nothing(column) if fixed else column.at), layout, grid, sheets.parameters
        )
        formula = measured(step, prepared, lambda _: f'"{INVALID}"', sheets)
        column = grid.add(name, layout.scores(step), formula, "score" if formula else "fixed")
        fixed = fixed or prepared.is_fixed or grid.is_fixed
    return Dimension(Score(column, lambda place: f"N({share.at(place)})", fixed, share), children)


def _used(step: Step, sheets: Sheets) -> list[float | str]:
    layout = sheets.layout
    whole = used_weight([see(child, layout.nodes) for child in step.children])
    return layout.placed(np.broadcast_to(np.asarray(whole, np.float64), layout.order.shape))


def _used_of(children: list[Seen], weights: Weights) -> Callable[[int], str]:
    def formula(place: int) -> str:
        return "+".join(f"{weights.share(child.step.row)}*ISNUMBER({child.column.at(place)})" for child in children)

    return formula


def _coverage_of(children: list[Seen], weights: Weights) -> Callable[[int], str]:
    """Weight present over weight that applies; not applicable where none does."""

    def formula(place: int) -> str:
        present = "+".join(f"{weights.share(child.step.row)}*{child.score.present(place)}" for child in children)
        whole = "+".join(
            f'{weights.share(child.step.row)}*({child.score.column.at(place)}<>"{NOT_APPLICABLE}")'
            for child in children
        )
        return f'IFERROR(({present})/({whole}),"{NOT_APPLICABLE}")'

    return formula


def _combining(
    step: Step, children: list[Seen], used: Column, sheets: Sheets, weights: Weights
) -> Callable[[int], tuple[str, str]] | None:
    """Per place a condition and a score; None where no formula gives it."""
    layout, rule = sheets.layout, step.rule
    node = layout.evaluation.framework.nodes[step.row]
    if rule.method == "formula":
        named = {child.step.id: child.column for child in children}
        if translated(rule.code, {name: column.at(0) for name, column in named.items()}) is None:
            return None
        return lambda place: ("", translated(rule.code, {name: it.at(place) for name, it in named.items()}) or '""')
    owner = Owner(node.id, layout.name(node))
    below = layout.evaluation.framework.below(node)
    return combined(
        Children(
            rule=rule,
            columns=[child.column for child in children],
            cells=[child.cells for child in children],
            weights=[weights.share(child.step.row) for child in children],
            shares=[float(child.step.weight) for child in children],
            used=used,
            whole=weights.whole(step.row),
            floor=sheets.parameters.put(owner, "least", rule.floor) if rule.floor else "",
            equal=all(child.spec is None or child.spec.weight is None for child in below),
            grid=sheets.calculation,
            name=layout.name(node),
        )
    )


def _combined_of(
    step: Step,
    children: list[Seen],
    columns: tuple[Column, Column],
    found: Callable[[int], tuple[str, str]],
    sheets: Sheets,
    *,
    rounds: bool,
) -> Callable[[int], str]:
    """The score of a dimension, or what stands for it: nothing that applies, something invalid, a gap that blocks, too little."""
    used, share = columns
    owner = Owner(step.id, sheets.layout.name(sheets.layout.evaluation.framework.nodes[step.row]))
    least = sheets.parameters.put(owner, "min_coverage", step.min_coverage)
    seen = [child.column for child in children]
    own = [child.score.column for child in children]

    def formula(place: int) -> str:
        condition, score = found(place)
        if rounds and step.rounded is not None:
            score = _rounded(score, step)
        if condition:
            score = f'IF({condition},{score},"{INVALID}")'
        lacks = f"OR({share.at(place)}<{least}-{number(HAIR)},{used.at(place)}<=0)"
        blocked = f'IF({_has(BLOCKED, seen, place)},"{BLOCKED}",IF({lacks},"",{score}))'
        invalid = f'IF({_has(INVALID, own, place)},"{INVALID}",{blocked})'
        return f'IF({share.at(place)}="{NOT_APPLICABLE}","{NOT_APPLICABLE}",{invalid})'

    return formula


def _rounded(score: str, step: Step) -> str:
    """A formula of the framework may give a text, which is left as it is."""
    assert step.rounded is not None  # noqa: S101 - asked before
    signed = not step.worst >= 0
    if step.rule.method == "formula":
        return f"IF(ISNUMBER({score}),{rounded(score, step.rounded)},{score})"
    return rounded(score, step.rounded, signed=signed)


def _has(code: str, columns: list[Column], place: int) -> str:
    """Whether any of a unit's cells holds a code."""
    return joined("OR", (f'{cell}="{code}"' for column in columns for cell in across([column], place)))


def _seen(step: Step, score: Score, sheets: Sheets, weights: Weights) -> Seen:
    """A child as its parent sees it: gaps filled, points obtained rounded; its own column where there is nothing to do."""
    layout = sheets.layout
    if step.policy == "reweight" and not step.earned:
        return Seen(step, score, score.column, layout.scores(step))
    node = layout.evaluation.framework.nodes[step.row]
    cells, fill = layout.seen(step), _filling(step, score, sheets)

    def formula(place: int) -> str:
        own = score.column.at(place)
        text = f'IF({own}="",{fill(place)},{own})' if step.policy != "reweight" else own
        if not step.earned:
            return text
        points, highest = weights.points(step.row), sheets.highest
        earned = rounded(f"{text}*{points}/{highest}", step.earned[1], signed=not step.worst >= 0)
        return f"IFERROR({earned}*{highest}/{points},{text})"

    head = f"{layout.name(node)} {say('calculated.seen', layout.language)}"
    return Seen(step, score, sheets.calculation.add(head, cells, formula), cells)


def _filling(step: Step, score: Score, sheets: Sheets) -> Callable[[int], str]:
    """What a parent puts into a gap, by place."""
    layout = sheets.layout
    if step.policy == "reweight":
        return lambda _: '""'
    if step.policy in ("exclude", "error"):
        return lambda _: f'"{BLOCKED}"'
    if step.policy == "zero":
        return lambda _: "0"
    node = layout.evaluation.framework.nodes[step.row]
    owner = Owner(node.id, layout.name(node))
    if step.policy == "worst" and step.worst > -np.inf:
        worst = sheets.parameters.put(owner, "worst_score", step.worst)
        return lambda _: worst
    by_group = step.policy == "group_mean"
    spans = zip(layout.spans, layout.groups, strict=True) if by_group else [(layout.everyone, "")]
    filled = POLICIES[step.policy](step, layout.nodes.scores[step.row], layout.nodes.states[step.row], layout.peers)
    by_place = layout.placed(np.broadcast_to(np.asarray(filled, np.float64), layout.order.shape))
    found = []
    for span, group in spans:
        values = score.column.over(span)
        text = f"AVERAGE({values})" if step.policy in ACROSS else f"IF(COUNT({values})=0,NA(),MIN({values}))"
        formula = "" if node.spec and node.spec.impute else f'IFERROR({text},"{BLOCKED}")'
        cell = by_place[span.first] if by_place else ""
        found.append(
            sheets.parameters.put(
                owner, f"fill.{step.policy}", BLOCKED if cell == "" else cell, group=group, formula=formula
            )
        )
    groups = layout.group_at
    return (lambda place: found[groups[place]]) if by_group else (lambda _: found[0])
