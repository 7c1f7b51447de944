from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from coscore.insight.robustness.linear import is_linear, linear, totals
from coscore.scoring.evaluation import Evaluation
from coscore.scoring.groups import peers_of
from coscore.scoring.kernel import Nodes
from coscore.scoring.plan import Plan, plan_of

WEIGHTS = np.array([[1.0, 1.0], [0.5, 0.2], [0.6, 0.9], [0.4, 0.1], [0.5, 0.8]])
"""Of the total, d, a, b and c, in two draws."""


def ready(evaluation: Evaluation) -> tuple[Plan, Nodes]:
    arrays = evaluation.values, evaluation.scores, evaluation.coverage, evaluation.states
    return plan_of(evaluation.framework), Nodes(*arrays, peers_of(evaluation.group))


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        # d of the second unit is 80 by b alone, or 0.4 x 80 and 0.1 x 80; c is 50
        ("reweight, min_coverage: 0", [65, 56]),
        ("zero", [41, 41.6]),
        ("exclude", [None, None]),
        # 0.4 and 0.1 of d are there, which is too little; of the total 0.5 + 0.5 x 0.4 and 0.8 + 0.2 x 0.1
        ("reweight, min_coverage: 0.45", [50, 50]),
        ("reweight, min_coverage: 0.75", [None, 50]),
    ],
)
def test_totals_by_hand(nested: Callable[..., Evaluation], policy: str, expected: list[float | None]) -> None:
    plan, nodes = ready(nested(f"missing: {{policy: {policy}}}", a=[50, None], b=[40, 80], c=[60, 50]))
    found = totals(linear(plan, nodes, []), WEIGHTS, {})
    # first unit: 0.5 (0.6 x 50 + 0.4 x 40) + 0.5 x 60 = 53; 0.2 (0.9 x 50 + 0.1 x 40) + 0.8 x 60 = 57.8
    assert found[0, 0] == pytest.approx(53)
    assert found[1, 0] == pytest.approx(57.8)
    assert found[:, 1] == pytest.approx([np.nan if one is None else one for one in expected], nan_ok=True)


@pytest.mark.parametrize(
    ("head", "linear_"),
    [
        ("", True),
        ("round: {digits: 1, at: indicator}", True),
        ("round: {digits: 1, at: every_node}", False),
        ("aggregate: geometric", False),
        ("missing: {policy: mean}", False),
        ("missing: {policy: worst}", True),
    ],
)
def test_which_trees_are_linear(nested: Callable[..., Evaluation], head: str, *, linear_: bool) -> None:
    plan, nodes = ready(nested(head, a=[50, None], b=[40, 80], c=[60, 50]))
    assert is_linear(plan, nodes, []) is linear_
