from __future__ import annotations

from collections.abc import Callable
from itertools import product

import numpy as np
import pytest

from coscore.insight.design.pairs import correlation, dominated, twins
from coscore.scoring.evaluation import Evaluation

Made = Callable[..., Evaluation]


@pytest.mark.parametrize(
    ("one", "other", "r"),
    [
        ([1, 2, 3], [10, 20, 30], 1),
        ([1, 2, 3], [3, 2, 1], -1),
        ([1, 2, 3, 4], [1, 3, 2, 4], 0.8),  # deviations -1.5 -.5 .5 1.5 and -1.5 .5 -.5 1.5: 4 / 5
        ([1, 2, 3], [5, 5, 5], 0),
        ([], [], 0),
    ],
    ids=["the same", "opposites", "by hand", "a constant", "nobody"],
)
def test_correlation(one: list[float], other: list[float], r: float) -> None:
    assert correlation(np.array(one, float), np.array(other, float)) == pytest.approx(r)


def test_indicators_that_go_together_are_found(made: Made) -> None:
    found = list(twins(made(a=[1, 2, 3, 4, 5], b=[2, 4, 6, 8, 10.5], c=[3, 1, 5, 2, 4], d=[50, 40, 30, 20, 10])))
    assert [(it.first.id, it.second.id) for it in found] == [("a", "b"), ("a", "d"), ("b", "d")]
    assert [it.units for it in found] == [5, 5, 5]
    assert found[1].correlation == pytest.approx(-1)


def test_four_units_are_too_few_to_tell(made: Made) -> None:
    assert list(twins(made(a=[1, 2, 3, 4], b=[1, 2, 3, 4]))) == []


def test_only_units_that_have_both_are_compared(made: Made) -> None:
    head = "missing: {policy: reweight, min_coverage: 0}"
    assert list(twins(made(head, a=[1, 2, 3, 4, 5, None], b=[1, 2, 3, 4, None, 6]))) == []


def test_nobody_who_is_better_throughout_scores_lower(made: Made) -> None:
    scores = np.random.default_rng(1).uniform(0, 100, (3, 150)).round(1).tolist()
    found = dominated(made(a=scores[0], b=scores[1], c=scores[2]))
    assert (found.pairs, found.better, found.worse) == (0, -1, -1)


def test_who_is_better_throughout_and_scores_lower_is_found(made: Made) -> None:
    evaluation = made(a=[10, 20, 30], b=[10, 20, 30])
    evaluation.scores[0] = [50, 20, 30]  # as a faulty formula might have it
    found = dominated(evaluation)
    assert (found.pairs, found.better, found.worse) == (2, 1, 0)


def test_blocks_make_no_difference(made: Made) -> None:
    scores = np.random.default_rng(2).integers(0, 5, (2, 150)).astype(float)
    evaluation = made(a=scores[0].tolist(), b=scores[1].tolist())
    evaluation.scores[0] = np.random.default_rng(3).uniform(0, 100, 150)
    totals = evaluation.scores[0]
    pairs = [
        (better, worse)
        for better, worse in product(range(150), repeat=2)
        if (scores[:, better] >= scores[:, worse]).all() and totals[better] < totals[worse]
    ]
    found = dominated(evaluation)
    assert found.pairs == len(pairs)
    assert (found.better, found.worse) == max(pairs, key=lambda pair: totals[pair[1]] - totals[pair[0]])


def test_equal_units_with_equal_scores_are_no_violation(made: Made) -> None:
    assert dominated(made(a=[10, 10], b=[20, 20])).pairs == 0


def test_units_with_a_gap_are_not_compared(made: Made) -> None:
    head = "missing: {policy: reweight, min_coverage: 0}"
    assert dominated(made(head, a=[90, 10], b=[None, 80])).pairs == 0
