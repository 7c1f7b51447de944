"""The scores of the indicators, each a formula of one value and of what it is compared with."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from coscore.output.workbook.excel import INVALID, Column, rounded
from coscore.output.workbook.parameters import Owner
from coscore.output.workbook.relative import PLACED, scored, settle
from coscore.output.workbook.rulers import FIXED, Measure, Scored
from coscore.output.workbook.values import Prepared, prepare
from coscore.scoring.normalise import RELATIVE

if TYPE_CHECKING:
    from collections.abc import Callable

    from coscore.output.workbook.grid import Grid
    from coscore.output.workbook.layout import Layout
    from coscore.output.workbook.parameters import Parameters
    from coscore.scoring.plan import Step


class Sheets(NamedTuple):
    """The sheets in the making: scores of indicators, what is calculated besides, and the numbers that rules go by.

    ``highest`` is the cell with the highest score.
    """

    layout: Layout
    scores: Grid
    calculation: Grid
    parameters: Parameters
    highest: str


class Score(NamedTuple):
    """Where a node's scores stand.

    Attributes:
        column: the scores.
        present: the share of its weight that is present at a place, as a text: of an indicator 1 or 0.
        is_fixed: whether the scores follow no change.
        coverage: of a dimension, the column of its coverage.
    """

    column: Column
    present: Callable[[int], str]
    is_fixed: bool = False
    coverage: Column | None = None


def indicator(step: Step, value: Column, sheets: Sheets) -> Score:
    """Add the scores of an indicator."""
    layout = sheets.layout
    node = layout.evaluation.framework.nodes[step.row]
    found = prepare(step, value, layout, sheets.calculation, sheets.parameters)
    imputes = bool(node.spec and node.spec.impute)

    def fails(place: int) -> str:
        return f'IF(ISNUMBER({value.at(place)}),"{INVALID}","")' if imputes else f'"{INVALID}"'

    formula = measured(step, found, fails, sheets)
    head, cells = layout.name(node), layout.scores(step)
    kind = "score" if formula else "fixed"
    column = sheets.scores.add(head, cells, formula, "score" if formula else "fixed", coloured=bool(formula))
    fixed = found.is_fixed or kind == "fixed" or sheets.scores.is_fixed

    def present(place: int) -> str:
        own = f"ISNUMBER({column.at(place)})"
        return f"{own}*ISNUMBER({value.at(place)})" if imputes else own

    return Score(column, present, fixed)


def measured(step: Step, values: Prepared, fails: Callable[[int], str], sheets: Sheets) -> Callable[[int], str] | None:
    """The formula of a score by the ruler of a node, rounded where it is carried on so; None where no formula gives it.

    Args:
        step: the node.
        values: what is measured.
        fails: what stands for the score of a number that has none.
        sheets: the sheets.
    """
    layout, ruler = sheets.layout, step.ruler
    assert ruler  # noqa: S101 - only such nodes are measured
    node = layout.evaluation.framework.nodes[step.row]
    column = values.column
    if ruler.method in PLACED:
        column = settle(f"{layout.name(node)} (12)", column, step, sheets.calculation, layout)
    owner = Owner(node.id, layout.name(node))
    measure = Measure(layout, node, step, owner, column, sheets.parameters, sheets.highest)
    if ruler.method in FIXED:
        method = FIXED[ruler.method](measure)
    elif ruler.method in RELATIVE:
        method = scored(measure)
    else:
        return None

    def formula(place: int) -> str:
        own = values.column.at(place)
        return f"IF(ISNUMBER({own}),{_whole(method(place), fails(place), step)},{values.code(place)})"

    return formula


def _whole(found: Scored, fails: str, step: Step) -> str:
    score = found.score if step.rounded is None else rounded(found.score, step.rounded, signed=not step.worst >= 0)
    return f"IF({found.condition},{score},{fails})" if found.condition else score
