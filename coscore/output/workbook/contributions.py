"""What the categories at the top add to the total, in decimals that add up to it: formulas of the largest remainder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.language.words import say
from coscore.output.workbook.excel import Column, number
from coscore.scoring.rounding import round_half_up
from coscore.scoring.shares import NOISE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from coscore.intake.observations import Floats
    from coscore.output.workbook.dimensions import Seen
    from coscore.output.workbook.layout import Layout
    from coscore.output.workbook.scores import Score, Sheets
    from coscore.output.workbook.standing import Standing
    from coscore.output.workbook.weights import Weights
    from coscore.scoring.aggregate.parts import Mask


class Part:
    """One of the parts that add up: its name, its exact points, and the points displayed."""

    def __init__(self, name: str, exact: Floats, shown: Floats, formula: Callable[[int], str]) -> None:
        """``formula`` gives the exact points of the unit at a place; ``exact`` and ``shown`` are (m,)."""
        self.name, self.exact, self.shown, self.formula = name, exact, shown, formula


def contributions(
    sheets: Sheets, scores: Mapping[int, Score], seen: Sequence[Seen], stand: Standing, weights: Weights
) -> list[Column]:
    """Add the columns of displayed points of the nodes at the top; they follow changes where the total is a weighted mean."""
    layout = sheets.layout
    plan, ev = layout.plan, layout.evaluation
    if plan.root.rule.method != "arithmetic" or plan.root.ruler:
        return [_kept(child, sheets) for child in seen]
    root = scores[0].column
    target = stand.shown
    if stand.adjustments or ev.framework.file.cap_total is not None:
        target = _root(sheets, root, stand)
    terms = [f"{weights.share(child.step.row)}*N({{{place}}})" for place, child in enumerate(seen)]

    def exact(place: int, child: Seen) -> str:
        own, score = child.column.at(place), root.at(place)
        added = "+".join(term.format(*(it.column.at(place) for it in seen)) for term in terms)
        part = f"{score}*{weights.share(child.step.row)}*{own}/({added})"
        return f'IF(AND(ISNUMBER({target.at(place)}),ISNUMBER({own})),IF({added}=0,0,{part}),"")'

    parts = [
        Part(
            layout.name(ev.framework.nodes[child.step.row]),
            ev.contributions[child.step.row],
            ev.displayed.nodes[child.step.row],
            lambda place, child=child: exact(place, child),  # type: ignore[misc]
        )
        for child in seen
    ]
    return apportioned(parts, target, sheets)


def _kept(child: Seen, sheets: Sheets) -> Column:
    """Points as they are."""
    layout = sheets.layout
    head = f"{layout.name(layout.evaluation.framework.nodes[child.step.row])} {say('contribution', layout.language)}"
    points = layout.evaluation.displayed.nodes[child.step.row]
    return sheets.calculation.add(head, layout.placed(points), kind="fixed")


def _root(sheets: Sheets, root: Column, stand: Standing) -> Column:
    """The displayed points of the tree, beside those of the adjustments and what the cap takes."""
    layout = sheets.layout
    ev = layout.evaluation
    signed = [
        Part("", points, shown, column.at)
        for column, points, shown in zip(stand.adjustments, ev.adjustments, ev.displayed.adjustments, strict=True)
    ]
    cut = ev.totals - (ev.scores[0] + ev.adjustments.sum(axis=0))

    def left(place: int) -> str:
        added = "+".join(column.at(place) for column in (root, *stand.adjustments))
        return f'IF(ISNUMBER({stand.total.at(place)}),{stand.total.at(place)}-({added}),"")'

    whole = Part(layout.name(ev.framework.nodes[0]), ev.scores[0], ev.displayed.nodes[0], root.at)
    parts = [whole, *signed, Part("", cut, ev.displayed.cut, left)]
    return apportioned(parts, stand.shown, sheets, only_first=True)[0]


def apportioned(parts: Sequence[Part], target: Column, sheets: Sheets, *, only_first: bool = False) -> list[Column]:
    """Round parts so that they add up to a total of so many decimals, as :func:`coscore.scoring.shares.apportion` does.

    Args:
        parts: the parts, in their order.
        target: the total.
        sheets: where columns are added.
        only_first: whether only the first part is asked for.
    """
    layout, grid, language = sheets.layout, sheets.calculation, sheets.layout.language
    digits = layout.evaluation.digits
    size = 10.0**digits
    exact, rests, known = [], [], _known(layout, target, sheets)
    for part in parts:
        steps, name = (
            np.where(known, round_half_up(part.exact * size, NOISE), np.nan),
            f"{part.name} {say('contribution', language)}".strip(),
        )
        own = grid.add(f"{name} 1", layout.placed(steps), _steps(part, target, size))
        rest = np.where(np.isnan(steps), -1.0, round_half_up(steps - np.floor(steps), NOISE))
        at = grid.add(f"{name} 2", layout.placed(rest), _rest(own))
        exact.append(own)
        rests.append(at)

    def lacking(place: int) -> str:
        floors = "+".join(f"INT(N({own.at(place)}))" for own in exact)
        return f'IF(ISNUMBER({target.at(place)}),ROUND({target.at(place)}*{number(size)},0)-({floors}),"")'

    floors = np.sum([np.nan_to_num(np.floor(round_half_up(part.exact * size, NOISE))) for part in parts], axis=0)
    whole = np.sum([np.nan_to_num(part.shown) for part in parts], axis=0)
    gap = grid.add(say("contribution", language), _gaps(layout, whole * size - floors, target, sheets), lacking)

    def shown(place: int, index: int) -> str:
        own, rest, count = (
            exact[index].at(place),
            rests[index].at(place),
            f"COUNT({','.join(it.at(place) for it in exact)})",
        )
        before = "+".join(
            f"({other.at(place)}{'>=' if earlier < index else '>'}{rest})"
            for earlier, other in enumerate(rests)
            if earlier != index
        )
        more = f"IF({before or 0}<MOD({gap.at(place)},{count}),1,0)"
        steps = f"INT({own})+INT({gap.at(place)}/{count})+{more}"
        return f'IF(AND(ISNUMBER({own}),ISNUMBER({gap.at(place)})),({steps})/{number(size)},"")'

    return [
        grid.add(
            f"{part.name} {say('contribution', language)}",
            layout.placed(part.shown),
            lambda place, index=index: shown(place, index),  # type: ignore[misc]
            "score",
        )
        for index, part in enumerate(parts[:1] if only_first else parts)
    ]


def _steps(part: Part, target: Column, size: float) -> Callable[[int], str]:
    def formula(place: int) -> str:
        text = part.formula(place)
        return f'IF(ISNUMBER({target.at(place)}),IFERROR(ROUND(({text})*{number(size)},{NOISE}),""),"")'

    return formula


def _rest(own: Column) -> Callable[[int], str]:
    return lambda place: f"IF(ISNUMBER({own.at(place)}),ROUND({own.at(place)}-INT({own.at(place)}),{NOISE}),-1)"


def _known(layout: Layout, target: Column, sheets: Sheets) -> Mask:
    """Which units (m,) have a total to add up to."""
    found = np.zeros(layout.order.shape, np.bool_)
    found[layout.order] = [cell != "" for cell in sheets.calculation.fields[target.number - 1].cells]
    return found


def _gaps(layout: Layout, steps: Floats, target: Column, sheets: Sheets) -> list[object]:
    shown = sheets.calculation.fields[target.number - 1].cells
    return [
        "" if total == "" else round(float(gap)) for gap, total in zip(steps[layout.order].tolist(), shown, strict=True)
    ]
