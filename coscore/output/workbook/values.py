"""The values as they are scored, to be changed, and the columns that prepare them: gaps filled, treated, clipped, transformed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.intake.observations import MISSING
from coscore.language.words import say
from coscore.output.ranking import adjustment_name, group_texts, unit_word
from coscore.output.workbook.excel import INVALID, NOT_APPLICABLE, Column, number
from coscore.output.workbook.layout import CODES
from coscore.output.workbook.parameters import Owner
from coscore.output.workbook.rulers import TRANSFORMED, defined_above
from coscore.scoring.normalise.ruler import prepared

if TYPE_CHECKING:
    from collections.abc import Callable

    from coscore.framework.treatments import Treat
    from coscore.framework.tree import TreeNode
    from coscore.output.workbook.excel import Span
    from coscore.output.workbook.grid import Grid
    from coscore.output.workbook.layout import Cell, Layout
    from coscore.output.workbook.parameters import Parameters
    from coscore.scoring.plan import Step


class Values(NamedTuple):
    """The columns of the sheet of values: those of the indicators by the row of the node, and those of the adjustments."""

    indicators: dict[int, Column]
    adjustments: list[Column]


def raw(layout: Layout, grid: Grid) -> Values:
    """Fill the sheet of values: a number, nothing where a value is missing, a text where it does not apply or cannot be read."""
    ev, language = layout.evaluation, layout.language
    grid.add(unit_word(ev, language), [ev.units[unit].name for unit in layout.order.tolist()], kind="text")
    if any(ev.group):
        grid.add(say("group", language), group_texts(ev, layout.order, language), kind="text")
    indicators = {
        node.index: grid.add(layout.name(node), _cells(node, layout), kind="input") for node in ev.framework.indicators
    }
    adjustments = [
        grid.add(
            adjustment_name(spec, language),
            [INVALID if cell == "" else abs(float(cell)) for cell in layout.placed(signed)],
            kind="input",
        )
        for spec, signed in zip(ev.framework.adjustments, ev.adjustments, strict=True)
    ]
    return Values(indicators, adjustments)


def _cells(node: TreeNode, layout: Layout) -> list[Cell]:
    values, states = layout.evaluation.values[node.index], layout.evaluation.states[node.index]
    found = zip(values[layout.order].tolist(), states[layout.order].tolist(), strict=True)
    return [CODES[state] if np.isnan(value) or state == MISSING else value for value, state in found]


class Prepared(NamedTuple):
    """The values of an indicator as they are scored.

    Attributes:
        column: where they stand.
        code: what stands for a score where the cell at a place is no number.
        is_fixed: whether they follow no change.
    """

    column: Column
    code: Callable[[int], str]
    is_fixed: bool = False


def prepare(step: Step, column: Column, layout: Layout, grid: Grid, parameters: Parameters) -> Prepared:
    """Add the columns between an indicator's values and what is scored, where there is anything between them."""
    node = layout.evaluation.framework.nodes[step.row]
    spec, ruler, name = node.spec, step.ruler, layout.name(node)
    assert spec  # noqa: S101 - every indicator stands in the file
    assert ruler  # noqa: S101 - and has a ruler
    found = Prepared(column, lambda place: coded(column.at(place)))
    if spec.impute:
        cells = layout.coded(layout.evaluation.values[step.row], layout.evaluation.states[step.row])
        head = f"{name} {say('prepared.filled', layout.language)}"
        at = grid.add(head, cells, _filled(node, step, column, layout))
        found = Prepared(at, at.at)
    if spec.treat:
        cells = layout.coded(layout.nodes.values[step.row], layout.evaluation.states[step.row])
        head = f"{name} {say('prepared.treated', layout.language)}"
        treated = _treated(spec.treat, found, layout.everyone)
        at = grid.add(head, cells, treated, "number" if treated else "fixed")
        found = Prepared(at, at.at) if treated else Prepared(at, or_nothing(at), is_fixed=True)
    return measured_column(step, found, layout, grid, parameters)


def or_nothing(column: Column) -> Callable[[int], str]:
    """What stands in a cell without a formula; an empty one would be looked up as a 0."""
    return lambda place: f'IF({column.at(place)}="","",{column.at(place)})'


def measured_column(step: Step, found: Prepared, layout: Layout, grid: Grid, parameters: Parameters) -> Prepared:
    """Add the column of values, or of combined scores, clipped and transformed; the same column where neither is asked for."""
    ruler, node = step.ruler, layout.evaluation.framework.nodes[step.row]
    assert ruler  # noqa: S101 - asked before
    if not ruler.clip and not ruler.transform:
        return found
    cells = layout.coded(prepared(layout.nodes.values[step.row], ruler), layout.nodes.states[step.row])
    head = f"{layout.name(node)} {say('prepared.measured', layout.language)}"
    owner = Owner(node.id, layout.name(node))
    at = grid.add(head, cells, _measured(step, found, owner, parameters))
    return Prepared(at, at.at, found.is_fixed)


def coded(value: str) -> str:
    """What stands for a score where a value is no number."""
    text = f'"{NOT_APPLICABLE}"'
    return f'IF({value}="","",IF({value}={text},{text},"{INVALID}"))'


def _filled(node: TreeNode, step: Step, column: Column, layout: Layout) -> Callable[[int], str]:
    """The value, or what stands in for a missing one."""
    assert node.spec  # noqa: S101 - asked before
    assert step.ruler  # noqa: S101 - asked before
    way, criterion = node.spec.impute or "", defined_above(step.ruler)
    function = "MEDIAN" if way.endswith("median") else "AVERAGE"
    found = layout.placed(np.where(layout.evaluation.imputed[node.index], layout.evaluation.values[node.index], np.nan))

    def filling(place: int) -> str:
        if way == "last_year":
            value = found[place]
            return '""' if isinstance(value, str) else number(value)
        span = layout.spans[layout.group_at[place]] if way.startswith("group_") else layout.everyone
        values = column.over(span)
        average = f'AVERAGEIF({values},"{criterion}")' if criterion and function == "AVERAGE" else ""
        return f'IFERROR({average or f"{function}({values})"},"")'

    def formula(place: int) -> str:
        own = column.at(place)
        return f'IF(ISNUMBER({own}),{own},IF({own}="",{filling(place)},{coded(own)}))'

    return formula


def _treated(treat: Treat, given: Prepared, span: Span) -> Callable[[int], str] | None:
    """The value after treatment; None where the treatment hangs on a test, which no formula repeats."""
    values = given.column.over(span)
    if treat.winsorise:
        lowest, highest = treat.winsorise.lowest, treat.winsorise.highest
        held = "MAX(SMALL({values},{low}),MIN(LARGE({values},{high}),{x}))"
        held = held.replace("{low}", str(lowest + 1)).replace("{high}", str(highest + 1))
        text = f"IF(COUNT({values})>{lowest + highest},{held},{{x}})"
    elif treat.percentiles:
        low, high = (number(share / 100) for share in (treat.percentiles.low, treat.percentiles.high))
        text = "MAX(PERCENTILE({values}," + low + "),MIN(PERCENTILE({values}," + high + "),{x}))"
    elif treat.log:
        text = "IF(MAX({values})=MIN({values}),{x},LN({x}-MIN({values})+0.01*(MAX({values})-MIN({values}))))"
    else:
        return None
    text = text.replace("{values}", values)

    def formula(place: int) -> str:
        own = given.column.at(place)
        return f"IF(ISNUMBER({own}),{text.replace('{x}', own)},{given.code(place)})"

    return formula


def _measured(step: Step, given: Prepared, owner: Owner, parameters: Parameters) -> Callable[[int], str]:
    """The value clipped, then transformed; not readable where the transform is undefined."""
    ruler = step.ruler
    assert ruler  # noqa: S101 - asked before
    text = "{x}"
    if ruler.clip:
        low, high = (
            parameters.put(owner, what, value)
            for what, value in zip(("clip_low", "clip_high"), ruler.clip, strict=True)
        )
        text = f"MAX({low},MIN({high},{{x}}))"
    if ruler.transform:
        text = f'IFERROR({TRANSFORMED[ruler.transform].replace("{x}", text)},"{INVALID}")'

    def formula(place: int) -> str:
        own = given.column.at(place)
        return f"IF(ISNUMBER({own}),{text.replace('{x}', own)},{given.code(place)})"

    return formula
