"""How an indicator, or a dimension, is spread over the units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from coscore.insight.explain.lost import has_full_marks
from coscore.intake.observations import PRESENT
from coscore.scoring.plan import plan_of

if TYPE_CHECKING:
    from coscore.framework.tree import Framework, TreeNode
    from coscore.intake.observations import Floats
    from coscore.scoring.combine import Indices
    from coscore.scoring.evaluation import Evaluation

_HAIR = 1e-9


@dataclass(frozen=True, eq=False)
class Distribution:
    """The values of an indicator, or the scores of a dimension, this year.

    Attributes:
        evaluation: the evaluation.
        count: units with a value.
        full, zero: how many of them have full marks, and no points; None where scores have no ends.
        lowest, middle, highest: lowest value, median, highest value; NaN without any.
        at_lowest, at_highest: the units that have them, in the order in which units are listed.
    """

    evaluation: Evaluation
    count: int
    full: int | None
    zero: int | None
    lowest: float
    middle: float
    highest: float
    at_lowest: tuple[str, ...]
    at_highest: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Page:
    """An indicator or a dimension, with its distribution where there are data."""

    framework: Framework
    node: TreeNode
    distribution: Distribution | None = None


def distribution(evaluation: Evaluation, node: TreeNode) -> Distribution:
    """How the values of an indicator, or the scores of a dimension, are spread; values put in for missing ones do not count."""
    there = np.array([unit for unit in evaluation.order() if evaluation.states[node.index, unit] == PRESENT], np.intp)
    scores = evaluation.scores[node.index, there]
    figures = evaluation.values[node.index, there] if node.is_indicator else scores
    ends = has_full_marks(plan_of(evaluation.framework))
    lowest, middle, highest = (
        float(figure(figures)) if there.size else np.nan for figure in (np.min, np.median, np.max)
    )
    return Distribution(
        evaluation,
        int(there.size),
        int((scores >= evaluation.framework.file.scale.max - _HAIR).sum()) if ends else None,
        int((scores <= _HAIR).sum()) if ends else None,
        lowest,
        middle,
        highest,
        _holders(evaluation, there, figures, lowest),
        _holders(evaluation, there, figures, highest),
    )


def _holders(evaluation: Evaluation, units: Indices, figures: Floats, value: float) -> tuple[str, ...]:
    return tuple(evaluation.units[unit].name for unit in units[figures == value].tolist())
