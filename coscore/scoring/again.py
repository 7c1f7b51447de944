"""What if: the same units scored again, by another framework or with other values."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import numpy as np

from coscore.intake.observations import MISSING, PRESENT
from coscore.scoring.evaluate import concluded
from coscore.scoring.groups import group_names, left_out
from coscore.scoring.task import task_of
from coscore.scoring.values import Measured

if TYPE_CHECKING:
    from coscore.framework.tree import Framework
    from coscore.intake.observations import Floats, States
    from coscore.scoring.evaluation import Evaluation
    from coscore.scoring.figures import Figures

T = TypeVar("T")


def again(
    evaluation: Evaluation,
    *,
    framework: Framework | None = None,
    values: Floats | None = None,
    states: States | None = None,
) -> Evaluation:
    """Score the units of an evaluation again, from their figures; nothing is read and no records are combined.

    Args:
        evaluation: the evaluation; with nothing else given the same one results.
        framework: another framework; its indicators and adjustments are those of the same ids, and the others are missing.
            Peer groups that it forms like the old one are kept.
        values: (k, m) values of the indicators over the nodes of the framework that is used, in the order of its rows; rows of
            dimensions are not looked at. Values of what is not present are not looked at, either.
        states: (k, m) states, likewise.

    Returns:
        An evaluation whose findings are those about figures only.
    """
    used = framework or evaluation.framework
    figures = evaluation.figures
    if used is not evaluation.framework:
        figures = _carried(evaluation, used)
    return concluded(task_of(used, evaluation.observations), _with(figures, values, states), evaluation.by)


def _with(figures: Figures, values: Floats | None, states: States | None) -> Figures:
    if values is None and states is None:
        return figures
    measured = figures.measured
    given = measured.values if values is None else values
    told = measured.states if states is None else states
    return figures._replace(measured=measured._replace(values=np.where(told == PRESENT, given, np.nan), states=told))


def _carried(evaluation: Evaluation, framework: Framework) -> Figures:
    """The figures of an evaluation in the rows of another framework."""
    figures, before = evaluation.figures, evaluation.framework
    rows = {
        before.by_id[node.id].index: node.index
        for node in framework.indicators
        if node.id in before.by_id and before.by_id[node.id].is_indicator
    }
    shape = len(framework.nodes), len(evaluation.units)
    measured = Measured(np.full(shape, np.nan), np.full(shape, MISSING, np.uint8), figures.measured.quotients)
    measured.values[[*rows.values()]] = figures.measured.values[[*rows]]
    measured.states[[*rows.values()]] = figures.measured.states[[*rows]]
    carried = figures._replace(
        measured=measured,
        adjustments=_adjustments(evaluation, framework),
        forecasts=_moved(figures.forecasts, rows),
        earlier=_moved(figures.earlier, rows),
    )
    groups = framework.file.groups
    if groups == before.file.groups:
        return carried
    names = group_names(groups, evaluation.observations)
    return carried._replace(group=names, outside=left_out(groups, evaluation.units))


def _adjustments(evaluation: Evaluation, framework: Framework) -> Floats:
    """(a, m) signed points of the adjustments that both frameworks have, 0 for the others."""
    known = dict(
        zip((spec.id for spec in evaluation.framework.adjustments), evaluation.figures.adjustments, strict=True)
    )
    none = np.zeros(len(evaluation.units))
    rows = [known.get(spec.id, none) for spec in framework.adjustments]
    return np.array(rows).reshape(len(rows), len(evaluation.units))


def _moved(by_row: dict[int, T], rows: dict[int, int]) -> dict[int, T]:
    return {rows[row]: found for row, found in by_row.items() if row in rows}
