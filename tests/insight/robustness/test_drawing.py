from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from coscore.insight.robustness.drawing import BLOCK, errors, siblings, weights_of
from coscore.insight.robustness.settings import Settings
from coscore.scoring.evaluation import Evaluation
from coscore.scoring.plan import Plan, plan_of

SIBLINGS = {"dabc": ([1, 4], [2, 3])}


@pytest.fixture
def plan(nested: Callable[..., Evaluation]) -> Plan:
    return plan_of(nested(a=[1.0], b=[2.0], c=[3.0]).framework)


@pytest.mark.parametrize("settings", [Settings(), Settings(dirichlet=20.0), Settings(weights=1.0)])
def test_weights_of_siblings_add_up_to_what_they_did(plan: Plan, settings: Settings) -> None:
    found = weights_of(plan, settings, 0)
    assert found.shape == (5, BLOCK)
    for rows in SIBLINGS["dabc"]:
        assert found[rows].sum(axis=0) == pytest.approx(np.ones(BLOCK))


def test_weights_lie_within_their_bounds_before_they_are_brought_back(plan: Plan) -> None:
    found = weights_of(plan, Settings(weights=0.25), 0)
    ratio = found[1] / found[4]  # weights 2 and 3
    assert ratio.min() >= 2 / 3 * 0.75 / 1.25
    assert ratio.max() <= 2 / 3 * 1.25 / 0.75
    assert ratio.std() > 0.05


def test_dirichlet_weights_have_its_mean_and_variance(plan: Plan) -> None:
    found = np.concatenate([weights_of(plan, Settings(dirichlet=30.0), block)[2] for block in range(80)])
    assert found.mean() == pytest.approx(0.75, abs=4 * 0.0778 / 143)  # sqrt(.75 * .25 / 31) = .0778, 20480 draws
    assert found.std() == pytest.approx(0.0778, rel=0.03)


def test_without_varying_weights_are_those_of_the_framework(plan: Plan) -> None:
    assert weights_of(plan, Settings(weights=0.0), 3)[:, 7] == pytest.approx([1.0, 0.4, 0.75, 0.25, 0.6])


@pytest.mark.parametrize("method", ["sum", "min", "max"])
def test_nothing_is_varied_where_the_method_knows_no_weights(flat: Callable[..., Evaluation], method: str) -> None:
    plan = plan_of(flat(f"aggregate: {method}", a=[1.0], b=[2.0]).framework)
    assert siblings(plan) == []
    assert weights_of(plan, Settings(), 0)[1:].std() == 0


def test_every_block_seed_and_draw_has_numbers_of_its_own(plan: Plan) -> None:
    blocks = [weights_of(plan, Settings(seed=seed), block)[1] for seed in (0, 1) for block in (0, 1)]
    assert len({tuple(row) for row in blocks}) == 4
    those = [errors(Settings(seed=seed), draw, 1, 3)[0] for seed in (0, 1) for draw in (0, 1)]
    assert len({tuple(row) for row in those}) == 4


def test_a_node_without_siblings_keeps_its_weight(score: Callable[..., Evaluation]) -> None:
    leaf = "{id: a, columns: [a], value: {type: number}, normalise: {method: as_is}}"
    plan = plan_of(score(f"indicators: [{{id: d, indicators: [{leaf}]}}]\n", [{"unit": "u", "a": 1.0}]).framework)
    assert weights_of(plan, Settings(), 0).tolist() == [[1.0] * BLOCK] * 3
