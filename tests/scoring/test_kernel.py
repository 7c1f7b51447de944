from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from coscore.framework.tree import Framework
from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE, PRESENT
from coscore.scoring import kernel
from coscore.scoring.evaluation import Evaluation
from coscore.scoring.kernel import score
from coscore.scoring.normalise import Others
from coscore.scoring.plan import plan_of, reweighted

TREE = {"d": {"": "weight: 3", "a": "weight: 1", "b": "weight: 1"}, "c": "weight: 1"}
NOW = "missing: {policy: reweight, min_coverage: 0.0}"


def of(found: Evaluation, node: str) -> tuple[float, float, int]:
    """Score, coverage and state of a node for the first unit."""
    row = found.framework.by_id[node].index
    return found.scores[row, 0], found.coverage[row, 0], found.states[row, 0]


@pytest.mark.parametrize(
    ("row", "dimension", "total"),
    [
        ({"a": 80, "b": 40, "c": 20}, (60, 1, PRESENT), (50, 1, PRESENT)),
        ({"a": 80, "b": None, "c": 20}, (80, 0.5, PRESENT), (65, 0.625, PRESENT)),
        ({"a": 80, "b": "n/a", "c": 20}, (80, 1, PRESENT), (65, 1, PRESENT)),
        ({"a": None, "b": None, "c": 20}, (np.nan, 0, MISSING), (20, 0.25, PRESENT)),
        ({"a": "n/a", "b": "n/a", "c": 20}, (np.nan, np.nan, NOT_APPLICABLE), (20, 1, PRESENT)),
        ({"a": "n/a", "b": None, "c": 20}, (np.nan, 0, MISSING), (20, 0.25, PRESENT)),
        ({"a": "bad", "b": 40, "c": 20}, (np.nan, 0.5, INVALID), (np.nan, 0.625, INVALID)),
        ({"a": 80, "b": 40, "c": "bad"}, (60, 1, PRESENT), (np.nan, 0.75, INVALID)),
        ({"a": None, "b": None, "c": None}, (np.nan, 0, MISSING), (np.nan, 0, MISSING)),
        ({"a": "n/a", "b": "n/a", "c": "n/a"}, (np.nan, np.nan, NOT_APPLICABLE), (np.nan, np.nan, NOT_APPLICABLE)),
    ],
    ids=[
        "all present",
        "a missing value leaves its weight to its siblings",
        "what does not apply does not lower coverage",
        "a dimension without values leaves its weight",
        "a dimension that does not apply",
        "a dimension with nothing but a gap",
        "an invalid value blocks its dimension and the total",
        "an invalid value blocks only what is above it",
        "nothing is present",
        "nothing applies",
    ],
)
def test_score_coverage_and_state(
    scored: Callable[..., Evaluation], row: dict[str, object], dimension: tuple[float, ...], total: tuple[float, ...]
) -> None:
    found = scored(TREE, row, head=NOW)
    assert of(found, "d") == pytest.approx(dimension, nan_ok=True)
    assert of(found, "total") == pytest.approx(total, nan_ok=True)


@pytest.mark.parametrize(
    ("least", "totals"),
    [(0.6, [65]), (0.625, [65]), (0.63, [np.nan])],
    ids=["above the minimum", "on the minimum", "below the minimum"],
)
def test_coverage_below_its_minimum_gives_no_score(
    scored: Callable[..., Evaluation], least: float, totals: list[float]
) -> None:
    tree = {"d": {"": "weight: 3, missing: {min_coverage: 0.0}", "a": "weight: 1", "b": "weight: 1"}, "c": "weight: 1"}
    found = scored(tree, {"a": 80, "b": None, "c": 20}, head=f"missing: {{min_coverage: {least}}}")
    assert found.totals == pytest.approx(totals, nan_ok=True)


def test_a_gap_that_excludes_blocks_up_to_the_total_but_is_not_invalid(scored: Callable[..., Evaluation]) -> None:
    found = scored(TREE, {"a": None, "b": 40, "c": 20}, head="missing: {policy: exclude}")
    assert of(found, "d") == pytest.approx((np.nan, 0.5, MISSING), nan_ok=True)
    assert of(found, "total")[2] == MISSING


def test_invalid_wins_over_a_gap_that_excludes(scored: Callable[..., Evaluation]) -> None:
    found = scored(TREE, {"a": None, "b": "bad", "c": 20}, head="missing: {policy: exclude}")
    assert of(found, "d")[2] == INVALID


def test_weights_as_given_are_used_as_they_stand(scored: Callable[..., Evaluation]) -> None:
    tree = {"a": "weight: 0.5", "b": "weight: 0.499"}
    found = scored(tree, {"a": 80, "b": 40}, {"a": 80, "b": None}, head=f"weights: as_given\n{NOW}")
    assert found.totals == pytest.approx([0.5 * 80 + 0.499 * 40, 80 * 0.999])


def test_equal_scores_give_exactly_that_score(scored: Callable[..., Evaluation]) -> None:
    tree = dict.fromkeys("abcdefghij", "weight: 0.1")
    assert scored(tree, dict.fromkeys(tree, 55), head="weights: shares").totals == pytest.approx([55], abs=1e-13)


@pytest.mark.parametrize(
    ("weights", "at", "total"),
    [
        ("points", "total", 66.95),
        ("points", "indicator", 66.9),
        ("points", "every_node", 66.9),
        ("relative", "total", 66.95),
        ("relative", "indicator", 66.97),
        ("relative", "[b]", 66.98),
    ],
)
def test_where_rounding_happens(scored: Callable[..., Evaluation], weights: str, at: str, total: float) -> None:
    """Points obtained 30 * 84.44 % = 25.332 and 70 * 59.46 % = 41.622; scores 84.4 and 59.5."""
    tree = {"a": "weight: 30", "b": "weight: 70"}
    found = scored(tree, {"a": 84.44, "b": 59.46}, head=f"weights: {weights}\nround: {{digits: 1, at: {at}}}")
    assert round(found.totals[0], 2) == total


def test_blocks_of_units_do_not_show(framework: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = plan_of(framework(TREE, NOW))
    random = np.random.default_rng(3)
    states = random.integers(0, 4, (5, 100)).astype(np.uint8)
    values = np.where(states == PRESENT, random.random((5, 100)) * 100, np.nan)
    whole = score(plan, values, states, Others(np.zeros(100, np.intp)))
    monkeypatch.setattr(kernel, "BLOCK", 7)
    for one, other in zip(whole, score(plan, values, states, Others(np.zeros(100, np.intp))), strict=True):
        assert np.array_equal(one, other, equal_nan=True)


def test_what_is_given_is_left_alone(framework: Callable) -> None:
    plan = plan_of(framework(TREE))
    values, states = np.full((5, 2), 50.0), np.full((5, 2), PRESENT, np.uint8)
    states[0] = MISSING
    score(plan, values, states, Others(np.zeros(2, np.intp)))
    assert (values == 50).all()
    assert (states[0] == MISSING).all()


def test_no_units_have_no_scores(framework: Callable) -> None:
    nothing = score(
        plan_of(framework(TREE)), np.empty((5, 0)), np.empty((5, 0), np.uint8), Others(np.zeros(0, np.intp))
    )
    assert nothing.scores.shape == (5, 0)


ANEW = {"d": {"": "normalise: {method: minmax}", "a": "", "b": ""}, "c": ""}


def test_a_dimension_is_measured_anew_before_its_parent_combines_it(scored: Callable[..., Evaluation]) -> None:
    found = scored(ANEW, {"a": 10, "b": 20, "c": 0}, {"a": 40, "b": 50, "c": 0}, {"a": 30, "b": 30, "c": 0})
    row = found.framework.by_id["d"].index
    assert found.values[row].tolist() == [15, 45, 30]
    assert found.scores[row].tolist() == [0, 100, 50]
    assert found.totals.tolist() == [0, 50, 25]


def test_it_is_rounded_after_it_is_measured(scored: Callable[..., Evaluation]) -> None:
    head = "round: {digits: 1, at: [d]}"
    found = scored(ANEW, {"a": 0, "b": 0, "c": 0}, {"a": 3, "b": 3, "c": 0}, {"a": 1, "b": 1, "c": 0}, head=head)
    assert found.scores[found.framework.by_id["d"].index].tolist() == [0, 100, 33.3]


def test_a_unit_without_a_score_there_is_not_measured(scored: Callable[..., Evaluation]) -> None:
    found = scored(
        ANEW, {"a": 10, "b": 20, "c": 0}, {"a": None, "b": None, "c": 6}, {"a": 30, "b": 30, "c": 0}, head=NOW
    )
    assert found.scores[found.framework.by_id["d"].index].tolist() == pytest.approx([0, np.nan, 100], nan_ok=True)
    assert found.totals[1] == 6


def test_a_value_without_a_score_is_not_covered(scored: Callable[..., Evaluation]) -> None:
    found = scored({"a": "normalise: {method: zscore}", "b": ""}, {"a": 4, "b": 4}, {"a": 4, "b": 4})
    assert of(found, "a") == pytest.approx((np.nan, 0, INVALID), nan_ok=True)
    assert of(found, "total") == pytest.approx((np.nan, 0.5, INVALID), nan_ok=True)


def test_units_weighed_each_by_weights_of_its_own_score_as_alone(framework: Callable[..., Framework]) -> None:
    plan = plan_of(framework({"d": {"a": "", "b": ""}, "c": ""}))
    values = np.array([[np.nan] * 2, [np.nan] * 2, [20.0, 20.0], [60.0, np.nan], [90.0, 90.0]])
    states = np.where(np.isnan(values), MISSING, PRESENT).astype(np.uint8)
    weights = [np.ones(2), np.array([0.5, 0.2]), np.array([0.25, 0.5]), np.array([0.75, 0.5]), np.array([0.5, 0.8])]
    together = score(reweighted(plan, weights), values, states, Others(np.zeros(2, np.intp)))
    for unit in (0, 1):
        one = reweighted(plan, [float(weight[unit]) for weight in weights])
        alone = score(one, values[:, [unit]], states[:, [unit]], Others(np.zeros(1, np.intp)))
        np.testing.assert_array_equal(together.scores[:, [unit]], alone.scores)
        np.testing.assert_array_equal(together.coverage[:, [unit]], alone.coverage)
