"""The result as one row per unit: the columns of the CSV, and of ``Evaluation.table()``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import numpy as np

from coscore.output.shown import SHARE_DIGITS
from coscore.scoring.rounding import round_half_up

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coscore.intake.observations import Floats
    from coscore.scoring.evaluation import Evaluation


class Column(NamedTuple):
    """A column of the result.

    Attributes:
        name: its header.
        kind: whole numbers, texts, or decimals.
        decimals: decimals of a decimal number.
        cells: one per unit, in the order of ranks; None where there is nothing.
    """

    name: str
    kind: Literal["whole", "text", "decimal"]
    decimals: int
    cells: Sequence[int | str | float | None]


def rows(evaluation: Evaluation) -> list[dict[str, Any]]:
    """One dict per unit, those not ranked last; scores as displayed, None where there is none."""
    found = list(columns(evaluation))
    names = [column.name for column in found]
    return [dict(zip(names, cells, strict=True)) for cells in zip(*(column.cells for column in found), strict=True)]


def columns(evaluation: Evaluation) -> Iterator[Column]:
    """Rank (and its interval where that was asked for), group, name, score, grade and coverage, then the score of every node below the total, then the adjustments."""
    order = np.array(evaluation.order(), np.intp)
    units = [evaluation.units[unit] for unit in order]
    digits = evaluation.digits
    yield Column("rank", "whole", 0, _ranks(evaluation.ranks[order]))
    if evaluation.intervals:
        yield Column("rank_low", "whole", 0, _ranks(evaluation.intervals.low[order]))
        yield Column("rank_high", "whole", 0, _ranks(evaluation.intervals.high[order]))
    yield Column("group", "text", 0, [evaluation.group[unit] for unit in order])
    yield Column("group_rank", "whole", 0, _ranks(evaluation.group_ranks[order]))
    yield Column("unit", "text", 0, [unit.name for unit in units])
    yield Column("code", "text", 0, [unit.code for unit in units])
    yield Column("score", "decimal", digits, _decimals(evaluation.shown[order], digits))
    yield Column("grade", "text", 0, [evaluation.grades[unit] for unit in order])
    yield Column("coverage", "decimal", SHARE_DIGITS, _decimals(evaluation.coverage[0, order], SHARE_DIGITS))
    for node in evaluation.framework.nodes[1:]:
        yield Column(node.id, "decimal", digits, _decimals(evaluation.scores[node.index, order], digits))
    for adjustment, points in zip(evaluation.framework.adjustments, evaluation.displayed.adjustments, strict=True):
        yield Column(adjustment.id, "decimal", digits, _decimals(points[order], digits))


def _ranks(ranks: np.ndarray[Any, np.dtype[np.int64]]) -> list[int | None]:
    return [rank or None for rank in ranks.tolist()]


def _decimals(values: Floats, digits: int) -> list[float | None]:
    return [None if np.isnan(value) else value for value in round_half_up(values, digits).tolist()]
