from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from coscore.intake.observations import MISSING, PRESENT
from coscore.scoring.evaluation import Evaluation
from coscore.scoring.missing import ACROSS, POLICIES
from coscore.scoring.plan import plan_of

SCORES, STATES = np.array([np.nan, 40, 80, np.nan]), np.array([MISSING, PRESENT, PRESENT, MISSING], np.uint8)
PEERS = np.array([0, 0, 0, 1])


@pytest.mark.parametrize(
    ("policy", "filling"),
    [
        ("zero", 0),
        ("worst", 10),
        ("mean", 60),
        ("group_mean", [60, 60, 60, np.nan]),
        ("exclude", np.nan),
        ("error", np.nan),
    ],
)
def test_what_a_policy_puts_into_a_gap(framework: Callable, policy: str, filling: object) -> None:
    step = plan_of(framework({"a": "normalise: {method: points, points: [[0, 10], [10, 90]]}"})).leaves[0]
    assert POLICIES[policy](step, SCORES, STATES, PEERS) == pytest.approx(filling, nan_ok=True)


def test_reweight_leaves_the_gap(framework: Callable) -> None:
    step = plan_of(framework({"a": ""})).leaves[0]
    assert POLICIES["reweight"](step, SCORES, STATES, PEERS) is None


@pytest.mark.parametrize("policy", sorted(ACROSS))
def test_nobody_has_a_score(framework: Callable, policy: str) -> None:
    step = plan_of(framework({"a": ""})).leaves[0]
    nothing = POLICIES[policy](step, np.full(2, np.nan), np.full(2, MISSING, np.uint8), np.zeros(2, np.intp))
    assert np.isnan(nothing).all()


@pytest.mark.parametrize(
    ("policy", "total"),
    [("reweight", 90), ("zero", 67.5), ("worst", 67.5), ("mean", 77.5), ("exclude", np.nan), ("error", np.nan)],
)
def test_the_total_of_a_unit_with_a_gap(scored: Callable[..., Evaluation], policy: str, total: float) -> None:
    tree = {"a": "weight: 1", "b": "weight: 3"}
    found = scored(
        tree, {"a": None, "b": 90}, {"a": 30, "b": 0}, {"a": 50, "b": 0}, head=f"missing: {{policy: {policy}}}"
    )
    assert found.totals[0] == pytest.approx(total, nan_ok=True)
    assert found.totals[1:].tolist() == [7.5, 12.5]


def test_a_node_of_its_own_policy(scored: Callable[..., Evaluation]) -> None:
    tree = {"a": "missing: {policy: zero}", "b": "", "c": ""}
    found = scored(tree, {"a": None, "b": 90, "c": 60}, {"a": 90, "b": None, "c": 60})
    assert found.totals.tolist() == [50, 75]


def test_a_dimension_without_a_score_follows_its_own_policy(scored: Callable[..., Evaluation]) -> None:
    dimension = {"": "missing: {policy: zero, min_coverage: 0.6}", "a": "missing: {policy: reweight}", "b": ""}
    found = scored(
        {"d": dimension, "e": ""}, {"a": None, "b": 90, "e": 60}, head="missing: {policy: reweight, min_coverage: 0.0}"
    )
    assert found.totals.tolist() == [30]


@pytest.mark.parametrize("rule", ["zscore", "distance_to_best", "distance_to_reference, unit: u0"])
def test_where_there_is_no_lowest_score_the_lowest_of_the_units_stands_for_it(framework: Callable, rule: str) -> None:
    step = plan_of(framework({"a": f"normalise: {{method: {rule}}}"})).leaves[0]
    assert POLICIES["worst"](step, SCORES, STATES, PEERS) == 40
    assert np.isnan(POLICIES["worst"](step, SCORES[:1], STATES[:1], PEERS[:1]))


def test_the_worst_of_a_dimension_of_z_scores_is_that_of_the_units(scored: Callable[..., Evaluation]) -> None:
    tree = {"d": {"": "missing: {policy: worst, min_coverage: 1.0}", "a": "normalise: {method: zscore}"}, "b": ""}
    found = scored(tree, {"a": 1, "b": 4}, {"a": 3, "b": 4}, {"a": None, "b": 4}, head="missing: {min_coverage: 0.0}")
    assert found.totals[2] == found.totals[0]
