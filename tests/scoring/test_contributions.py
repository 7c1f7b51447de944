from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from coscore.scoring.evaluation import Evaluation

TREE = {"d": {"": "weight: 3", "a": "weight: 1", "b": "weight: 2"}, "c": "weight: 1"}
LOOSE = "missing: {policy: reweight, min_coverage: 0.0}"
NONE = np.nan


def by_node(found: Evaluation, what: str) -> dict[str, float]:
    return {node.id: getattr(found, what)[node.index, 0] for node in found.framework.nodes[1:]}


@pytest.mark.parametrize(
    ("row", "weights", "points"),
    [
        ({"a": 40, "b": 80, "c": 20}, (0.75, 0.25, 0.5, 0.25), (50, 10, 40, 5)),
        ({"a": None, "b": 80, "c": 20}, (0.75, 0, 0.75, 0.25), (60, NONE, 60, 5)),
        ({"a": "n/a", "b": 80, "c": 20}, (0.75, 0, 0.75, 0.25), (60, NONE, 60, 5)),
        ({"a": None, "b": None, "c": 20}, (0, 0, 0, 1), (NONE, NONE, NONE, 20)),
        ({"a": 0, "b": 0, "c": 20}, (0.75, 0.25, 0.5, 0.25), (0, 0, 0, 5)),
        ({"a": "bad", "b": 80, "c": 20}, (0, 0, 0, 0), (NONE, NONE, NONE, NONE)),
    ],
    ids=["all present", "a gap", "not applicable", "a dimension without values", "zeros", "a unit without a total"],
)
def test_weights_used_and_points_added(
    scored: Callable[..., Evaluation], row: dict[str, Any], weights: tuple[float, ...], points: tuple[float, ...]
) -> None:
    found = scored(TREE, row, head=LOOSE)
    assert by_node(found, "weights") == pytest.approx(dict(zip("dabc", weights, strict=True)))
    assert by_node(found, "contributions") == pytest.approx(dict(zip("dabc", points, strict=True)), nan_ok=True)


@pytest.mark.parametrize(
    ("policy", "points"),
    [("zero", (40, 0, 40, 5)), ("mean", (55, 15, 40, 5))],
)
def test_a_gap_that_was_filled_adds_what_it_was_filled_with(
    scored: Callable[..., Evaluation], policy: str, points: tuple[float, ...]
) -> None:
    found = scored(
        TREE, {"a": None, "b": 80, "c": 20}, {"a": 60, "b": 0, "c": 0}, head=f"missing: {{policy: {policy}}}"
    )
    assert by_node(found, "contributions") == pytest.approx(dict(zip("dabc", points, strict=True)))
    assert by_node(found, "weights")["a"] == 0.25


def test_a_dimension_that_was_filled_is_shared_by_weight_below_it(scored: Callable[..., Evaluation]) -> None:
    tree = {
        "d": {"": "weight: 3, missing: {policy: mean, min_coverage: 0.9}", "a": "weight: 1", "b": "weight: 2"},
        "c": "weight: 1",
    }
    found = scored(tree, {"a": 40, "b": None, "c": 20}, {"a": 60, "b": 60, "c": 0}, head=LOOSE)
    assert by_node(found, "contributions") == pytest.approx({"d": 45, "a": 15, "b": 30, "c": 5})
    assert by_node(found, "weights") == pytest.approx({"d": 0.75, "a": 0.25, "b": 0.5, "c": 0.25})


def test_what_does_not_apply_takes_no_part_in_a_filled_dimension(scored: Callable[..., Evaluation]) -> None:
    tree = {"d": {"": "missing: {policy: mean, min_coverage: 0.9}", "a": "", "b": "", "x": ""}, "c": ""}
    found = scored(tree, {"a": "n/a", "b": None, "x": 50, "c": 20}, {"a": 60, "b": 60, "x": 60, "c": 0}, head=LOOSE)
    assert by_node(found, "contributions") == pytest.approx(
        {"d": 30, "a": NONE, "b": 15, "x": 15, "c": 10}, nan_ok=True
    )


def test_rounding_on_the_way_is_shared_out(scored: Callable[..., Evaluation]) -> None:
    """The dimension scores 66.666..., carried on as 66.7."""
    tree = {"d": {"a": "", "b": "", "x": ""}}
    found = scored(tree, {"a": 100, "b": 100, "x": 0}, head="round: {digits: 1, at: [d]}")
    assert by_node(found, "contributions") == pytest.approx({"d": 66.7, "a": 33.35, "b": 33.35, "x": 0})


def test_weights_as_given_stay_as_they_are(scored: Callable[..., Evaluation]) -> None:
    tree = {"a": "weight: 0.5", "b": "weight: 0.499"}
    found = scored(tree, {"a": 80, "b": 40}, head="weights: as_given")
    assert by_node(found, "weights") == pytest.approx({"a": 0.5, "b": 0.499})
    assert by_node(found, "contributions") == pytest.approx({"a": 40, "b": 19.96})


@pytest.mark.parametrize(
    ("terms", "points"),
    [((10, 30), (25, 75)), ((0, 40), (0, 100)), ((-10, 50), (20, 80)), ((0, 0), (25, 25))],
    ids=["in proportion", "nothing comes of nothing", "terms of both signs", "a sum of nothing, lifted by the ruler"],
)
def test_points_of_a_dimension_that_was_measured_anew(
    scored: Callable[..., Evaluation], terms: tuple[float, float], points: tuple[float, float]
) -> None:
    """The ruler makes 100 of a sum of 40, and 50 of 0: 60 or 50 more are shared by weight where they cannot be by proportion."""
    ruler = "normalise: {method: points, points: [[0, 50], [40, 100]]}"
    tree = {"d": {"": f"weight: 1, {ruler}", "a": "weight: 1", "b": "weight: 1"}}
    found = scored(tree, dict(zip("ab", terms, strict=True)), head="weights: as_given")
    assert by_node(found, "contributions") == pytest.approx({"d": sum(points), **dict(zip("ab", points, strict=True))})


@pytest.mark.parametrize("method", ["geometric", "harmonic", "{power: 2}", "sum", "median", "min", "max", "copeland"])
@pytest.mark.parametrize("ruler", ["zscore", "percentile", "exponential_rank", "distance_to_best"])
def test_points_add_up_whatever_the_method_and_the_ruler(
    scored: Callable[..., Evaluation], method: str, ruler: str
) -> None:
    tree = {"d": {"": f"aggregate: {method}, normalise: {{method: {ruler}}}", "a": "", "b": "", "e": ""}, "c": ""}
    values = np.random.default_rng(4).uniform(1, 90, (9, 4)).round(1).tolist()
    found = scored(tree, *(dict(zip("abec", row, strict=True)) for row in values))
    node = found.framework.by_id["d"]
    below = found.contributions[list(node.children)].sum(axis=0)
    assert below == pytest.approx(found.contributions[node.index], abs=1e-9)
    assert found.ranked.all()


@pytest.mark.parametrize(
    ("way", "row", "points"),
    [
        ("aggregate: geometric", {"a": 4, "b": 9}, (3, 3)),
        ("aggregate: geometric, floor: 4", {"a": 0, "b": 9}, (3, 3)),
        ("aggregate: harmonic", {"a": 10, "b": 40}, (12.8, 3.2)),
        ("aggregate: {power: 2}", {"a": 1, "b": 7}, (0.1, 4.9)),
        ("aggregate: sum", {"a": 10, "b": 40}, (10, 40)),
        ("aggregate: sum", {"a": None, "b": 40}, (NONE, 80)),
        ("aggregate: min", {"a": 10, "b": 40}, (10, 0)),
        ("aggregate: max", {"a": 40, "b": 40}, (20, 20)),
        ("aggregate: median", {"a": 10, "b": 40}, (5, 20)),
        ("formula: a * b", {"a": 2, "b": 9}, (9, 9)),
        ("formula: a - b", {"a": 9, "b": 3}, (4.5, 1.5)),
        ("formula: 50 + 0 * a * b", {"a": 9, "b": 3}, (25, 25)),
        ("aggregate: geometric, round: {digits: 0}", {"a": 2, "b": 3}, (1, 1)),
    ],
)
def test_points_go_to_children_as_they_bear_on_the_score(
    scored: Callable[..., Evaluation], way: str, row: dict[str, Any], points: tuple[float, ...]
) -> None:
    found = scored({"d": {"": way, "a": "", "b": ""}}, row, head=LOOSE)
    contributed = by_node(found, "contributions")
    assert (contributed["a"], contributed["b"]) == pytest.approx(points, nan_ok=True)
    assert found.totals[0] == pytest.approx(np.nansum(points))


def test_copeland_shares_by_the_duels_won_with_each_child(scored: Callable[..., Evaluation]) -> None:
    rows = [{"a": 9, "b": 5}, {"a": 5, "b": 9}, {"a": 1, "b": 1}]
    found = scored({"d": {"": "aggregate: copeland", "a": "weight: 1", "b": "weight: 2"}}, *rows)
    assert by_node(found, "contributions") == pytest.approx({"d": 50, "a": 25, "b": 25})
