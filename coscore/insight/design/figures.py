"""What each indicator does: its share in the differences between units, units at the ends of its scale, coverage."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.intake.observations import NOT_APPLICABLE, PRESENT

if TYPE_CHECKING:
    from coscore.framework.tree import TreeNode
    from coscore.intake.observations import Floats
    from coscore.scoring.evaluation import Evaluation

_ALIKE = 1e-9
"""Scores that differ by less do not differ."""


class Figure(NamedTuple):
    """One indicator over the units scored.

    Attributes:
        node: the indicator.
        weight: share of the total by the framework, the product of the weights up the tree.
        share: share in the differences between totals; all add up to 1. NaN where totals do not differ.
        scored: units with a score.
        lowest, highest: units exactly at 0 and at the end of the scale; a score beyond is not held there.
        coverage: share of the units it applies to that have a value; NaN where it applies to none.
        spread: largest score less smallest; NaN without scores.
    """

    node: TreeNode
    weight: float
    share: float
    scored: int
    lowest: int
    highest: int
    coverage: float
    spread: float


def figures(evaluation: Evaluation) -> list[Figure]:
    """The figures of every indicator, in reading order."""
    units = np.flatnonzero(~np.isnan(evaluation.scores[0]))
    shares = variance_shares(evaluation)
    return [_figure(node, shares[node.id], evaluation, units.tolist()) for node in evaluation.framework.indicators]


def variance_shares(evaluation: Evaluation) -> dict[str, float]:
    """By id the share of each indicator in the variance of the tree's score y: cov(p, y) / var(y), p being the points it contributes.

    With an arithmetic mean and no gaps p = w z, so this is the covariance share w cov(z, y) / var(y). Points add up to y under every
    aggregation, so the shares add up to 1. Negative: the indicator lifts those who are low, and works against the index.
    """
    units = ~np.isnan(evaluation.scores[0])
    scores = evaluation.scores[0, units]
    points = np.nan_to_num(evaluation.contributions[:, units])
    away = scores - scores.mean() if scores.size else scores
    whole = float(away @ away)
    alike = scores.size == 0 or np.ptp(scores) < _ALIKE
    return {
        node.id: np.nan if alike else float(points[node.index] @ away) / whole
        for node in evaluation.framework.indicators
    }


def _figure(node: TreeNode, share: float, evaluation: Evaluation, units: list[int]) -> Figure:
    scores = evaluation.scores[node.index, units]
    states = evaluation.states[node.index]
    found: Floats = scores[~np.isnan(scores)]
    applies = int((states != NOT_APPLICABLE).sum())
    return Figure(
        node,
        node.effective,
        share,
        found.size,
        int((np.abs(found) < _ALIKE).sum()),
        int((np.abs(found - evaluation.framework.file.scale.max) < _ALIKE).sum()),
        float((states == PRESENT).sum() / applies) if applies else np.nan,
        float(np.ptp(found)) if found.size else np.nan,
    )
