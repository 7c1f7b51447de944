from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from coscore.insight.robustness.drawing import weights_of
from coscore.insight.robustness.general import Tree, general, totals
from coscore.insight.robustness.settings import Settings
from coscore.scoring.evaluation import Evaluation
from coscore.scoring.groups import peers_of
from coscore.scoring.kernel import Nodes
from coscore.scoring.plan import plan_of


def tree_of(evaluation: Evaluation) -> Tree:
    arrays = evaluation.values, evaluation.scores, evaluation.coverage, evaluation.states
    return general(evaluation, plan_of(evaluation.framework), Nodes(*arrays, peers_of(evaluation.group)), [])


@pytest.mark.parametrize(
    ("head", "first", "second"),
    [
        # d and c weigh 0.5 each in the first draw, 0.2 and 0.8 in the second; d has a and b at 0.5 and 0.5, 0.75 and 0.25
        ("aggregate: geometric", (20 * 80) ** 0.25 * 40**0.5, 20**0.15 * 80**0.05 * 40**0.8),
        ("aggregate: min", 20, 20),
        ("aggregate: median", 45, 40),
    ],
)
def test_totals_by_hand(nested: Callable[..., Evaluation], head: str, first: float, second: float) -> None:
    tree = tree_of(nested(head, a=[20.0], b=[80.0], c=[40.0]))
    weights = np.array([[1.0, 1.0], [0.5, 0.2], [0.5, 0.75], [0.5, 0.25], [0.5, 0.8]])
    assert totals(tree, weights, {})[0][:, 0] == pytest.approx([first, second])


def test_draws_scored_together_are_scored_as_one_by_one(villages: Evaluation) -> None:
    tree = tree_of(villages)
    weights = weights_of(tree.plan, Settings(), 0)
    together, alone = (totals(tree._replace(together=size), weights, {}, [1]) for size in (100, 1))
    np.testing.assert_array_equal(together[0], alone[0])
    np.testing.assert_array_equal(together[1][0], alone[1][0])


def test_units_that_look_at_one_another_are_scored_one_draw_at_a_time(nested: Callable[..., Evaluation]) -> None:
    values = {"a": [20.0, 30.0, None], "b": [80.0, 10.0, 20.0], "c": [40.0, 50.0, 60.0]}
    assert tree_of(nested("aggregate: copeland", **values)).together == 1
    assert tree_of(nested("missing: {policy: group_mean}", **values)).together == 1
    assert tree_of(nested(**values)).together == 16384 // 3
