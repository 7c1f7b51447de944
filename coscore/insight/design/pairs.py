"""What two indicators have in common, and units that are at least as good throughout and yet stand lower."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.framework.tree import TreeNode
    from coscore.intake.observations import Floats
    from coscore.scoring.evaluation import Evaluation

ALIKE = 0.9
"""Correlation beyond which two indicators measure the same, or opposites."""

FEWEST = 5
"""Units that must have both scores before a correlation means anything."""

_HAIR = 1e-9
_CHUNK = 64


class Twin(NamedTuple):
    """Two indicators, the correlation of their scores, and the units that have both."""

    first: TreeNode
    second: TreeNode
    correlation: float
    units: int


def twins(evaluation: Evaluation) -> Iterator[Twin]:
    """Pairs of indicators whose scores correlate by more than 0.9, or less than -0.9."""
    nodes = evaluation.framework.indicators
    for place, first in enumerate(nodes):
        for second in nodes[place + 1 :]:
            pair = evaluation.scores[[first.index, second.index]]
            both = pair[:, ~np.isnan(pair).any(axis=0)]
            found = correlation(both[0], both[1])
            if both.shape[1] >= FEWEST and abs(found) > ALIKE:
                yield Twin(first, second, found, both.shape[1])


def correlation(one: Floats, other: Floats) -> float:
    """Pearson's correlation; 0 where one of the two does not vary."""
    if one.size == 0 or min(np.ptp(one), np.ptp(other)) < _HAIR:
        return 0.0
    first, second = one - one.mean(), other - other.mean()
    return float(first @ second / np.sqrt((first @ first) * (second @ second)))


class Dominance(NamedTuple):
    """Units that are at least as good as another on every indicator, and yet score lower: how many pairs, and the plainest of them.

    Attributes:
        pairs: how many.
        better, worse: positions of the units whose scores are furthest apart; -1 without a pair.
    """

    pairs: int
    better: int
    worse: int


def dominated(evaluation: Evaluation) -> Dominance:
    """Violations of dominance among units with a score of the tree and on every indicator, compared in blocks: O(n^2 k)."""
    rows = [node.index for node in evaluation.framework.indicators]
    whole = ~np.isnan(evaluation.scores[[0, *rows]]).any(axis=0)
    units = np.flatnonzero(whole)
    scores, totals = evaluation.scores[np.ix_(np.array(rows), units)].T, evaluation.scores[0, units]
    count, furthest, worst = 0, 0.0, (-1, -1)
    for start in range(0, units.size, _CHUNK):
        block = slice(start, start + _CHUNK)
        above = (scores[block, np.newaxis] >= scores[np.newaxis] - _HAIR).all(axis=2)
        gaps = np.where(above, totals[np.newaxis] - totals[block, np.newaxis], 0.0)
        count += int((gaps > _HAIR).sum())
        row, column = np.unravel_index(int(np.argmax(gaps)), gaps.shape)
        if gaps[row, column] > furthest + _HAIR:
            furthest, worst = float(gaps[row, column]), (int(units[start + row]), int(units[column]))
    return Dominance(count, *worst)
