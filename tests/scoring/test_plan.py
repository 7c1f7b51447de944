from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coscore.framework.tree import Framework
from coscore.scoring.plan import plan_of, reweighted

TREE = {"d": {"a": "weight: 10", "b": "weight: 30"}, "c": "weight: 60"}


def test_children_come_before_their_parents_and_rows_are_reading_order(framework: Callable[..., Framework]) -> None:
    plan = plan_of(framework({"d": {"a": "", "b": ""}, "c": ""}))
    assert [(step.id, step.row) for step in plan.steps] == [("c", 4), ("b", 3), ("a", 2), ("d", 1), ("total", 0)]
    assert [leaf.id for leaf in plan.leaves] == ["a", "b", "c"]
    assert [child.id for child in plan.root.children] == ["d", "c"]


@pytest.mark.parametrize(
    ("weights", "at", "rounded", "earned"),
    [
        ("points", "indicator", [None, None, None], [(0.6, 2), (0.3, 2), (0.1, 2)]),
        ("points", "every_node", [None, None, None], [(0.6, 2), (0.3, 2), (0.1, 2)]),
        ("points", "total", [None, None, None], [None, None, None]),
        ("relative", "indicator", [2, 2, 2], [None, None, None]),
        ("relative", "[b]", [None, 2, None], [None, None, None]),
    ],
)
def test_what_is_rounded(
    framework: Callable[..., Framework], weights: str, at: str, rounded: list[object], earned: list[object]
) -> None:
    tree = {"d": {"": "weight: 40", **TREE["d"]}, "c": TREE["c"]}  # type: ignore[dict-item]
    plan = plan_of(framework(tree, f"weights: {weights}\nround: {{digits: 2, at: {at}}}"))
    leaves = [step for step in plan.steps if step.ruler]
    assert [step.rounded for step in leaves] == rounded
    assert [step.earned for step in leaves] == earned


def test_the_root_is_rounded_only_at_every_node(framework: Callable[..., Framework]) -> None:
    for at, digits in (("every_node", 1), ("indicator", None)):
        assert plan_of(framework({"a": "weight: 100"}, f"weights: points\nround: {{at: {at}}}")).root.rounded == digits


@pytest.mark.parametrize(
    ("tree", "stays"),
    [
        ({"a": ""}, True),
        ({"a": "normalise: {method: rank}"}, True),
        ({"a": "normalise: {method: zscore}"}, False),
        ({"a": "normalise: {method: distance_to_target, target: 1}"}, False),
        ({"d": {"": "normalise: {method: percentile}", "a": "normalise: {method: zscore}"}}, True),
        ({"d": {"": "normalise: {method: zscore}", "a": ""}, "b": ""}, False),
    ],
    ids=["fixed", "ranks", "z-scores", "ratios", "a sum of z-scores ranked", "a z-score of a dimension"],
)
def test_whether_totals_stay_on_the_scale(
    framework: Callable[..., Framework],
    tree: dict[str, Any],
    stays: bool,  # noqa: FBT001 - a case
) -> None:
    assert plan_of(framework(tree)).stays_on_scale is stays


def test_dimensions_that_are_normalised_are_measured_too(framework: Callable[..., Framework]) -> None:
    plan = plan_of(framework({"d": {"": "normalise: {method: zscore}", "a": ""}, "b": ""}))
    assert [step.id for step in plan.measured] == ["d", "a", "b"]
    assert [step.id for step in plan.leaves] == ["a", "b"]


def test_a_plan_with_other_weights_adds_them_up_anew_and_scales_points_that_are_rounded(
    framework: Callable[..., Framework],
) -> None:
    tree = {"d": {"": "weight: 40", **TREE["d"]}, "c": TREE["c"]}  # type: ignore[dict-item]
    plan = plan_of(framework(tree, "weights: points\nround: {digits: 2, at: indicator}"))
    other = reweighted(plan, [1.0, 0.5, 0.75, 0.25, 0.5])
    assert {step.id: (step.weight, step.rule.whole) for step in other.steps if step.children} == {
        "d": (0.5, 1.0),
        "total": (1.0, 1.0),
    }
    # a has 0.5 * 0.75 * 100 = 37.5 points of 100, b 12.5, c 50
    assert {step.id: step.earned for step in other.steps if not step.children} == {
        "a": (pytest.approx(0.375), 2),
        "b": (pytest.approx(0.125), 2),
        "c": (pytest.approx(0.5), 2),
    }
