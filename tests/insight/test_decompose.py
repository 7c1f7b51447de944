"""Shapley's value at every node: by hand, against slow code over all orders, and as a law on random trees."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import permutations
from math import factorial, log, prod
from typing import Any

import numpy as np
import pytest

from coscore.insight.decompose import decompose, handed_down
from coscore.scoring.evaluation import Evaluation
from coscore.scoring.kernel import Nodes
from coscore.scoring.plan import plan_of

Score = Callable[..., Evaluation]


def nodes(found: Evaluation) -> Nodes:
    return Nodes(found.used, found.scores, found.coverage, found.states, np.zeros(len(found.units), np.intp))


def parts(score: Score, body: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, float]:
    """What each node adds, by id, from one row to another of the same unit."""
    before, after = (score(body, [{"unit": "완주군"} | row]) for row in (old, new))
    found = decompose(plan_of(before.framework), nodes(before), nodes(after))
    return dict(zip((node.id for node in before.framework.nodes), found[:, 0].tolist(), strict=True))


def tree(*ids: str, head: str = "", weights: Mapping[str, float] | None = None) -> str:
    leaf = "{{id: {0}, {1}columns: [{0}], value: {{type: number}}, normalise: {{method: as_is}}}}"
    lines = [leaf.format(it, f"weight: {weights[it]}, " if weights else "") for it in ids]
    return f"{head}\nindicators:\n" + "".join(f"  - {line}\n" for line in lines)


def test_an_arithmetic_mean_gives_weight_times_difference(score: Score) -> None:
    body = tree("a", "b", head="weights: shares", weights={"a": 0.25, "b": 0.75})
    assert parts(score, body, {"a": 40, "b": 60}, {"a": 80, "b": 50}) == {"total": 2.5, "a": 10.0, "b": -7.5}


def test_what_does_not_change_adds_nothing(score: Score) -> None:
    found = parts(score, tree("a", "b", head="aggregate: geometric"), {"a": 40, "b": 60}, {"a": 40, "b": 50})
    assert found["a"] == 0.0
    assert found["b"] == found["total"]


def test_a_product_of_two_is_shared_as_by_hand(score: Score) -> None:
    """From 2 x 3 to 4 x 5: a adds 2 at b = 3 or 5, so 2 x 4 = 8; b adds 2 at a = 2 or 4, so 2 x 3 = 6."""
    found = parts(score, tree("a", "b", head='formula: "a * b"'), {"a": 2, "b": 3}, {"a": 4, "b": 5})
    assert found == pytest.approx({"total": 14.0, "a": 8.0, "b": 6.0})


def test_a_gap_that_closes_is_the_part_of_its_child(score: Score) -> None:
    """Without b the score is that of a, 40; with it (40 + 80) / 2 = 60."""
    body = tree("a", "b", head="missing: {policy: reweight, min_coverage: 0}")
    assert parts(score, body, {"a": 40, "b": None}, {"a": 40, "b": 80}) == {"total": 20.0, "a": 0.0, "b": 20.0}


def test_a_gap_that_moves_is_shared_though_nothing_stands_on_both(score: Score) -> None:
    """a goes, b comes: first b (40 -> 60 -> 80), or first a, after which nothing is there: half of the way is taken."""
    body = tree("a", "b", head="missing: {policy: reweight, min_coverage: 0}")
    found = parts(score, body, {"a": 40, "b": None}, {"a": None, "b": 80})
    assert found == pytest.approx({"total": 40.0, "a": 20.0, "b": 20.0})


def test_coverage_too_low_on_the_way_does_not_count(score: Score) -> None:
    """Both ends stand on two of three; in between one or three are there, and their mean is taken all the same."""
    body = tree("a", "b", "c", head="missing: {policy: reweight, min_coverage: 0.6}")
    found = parts(score, body, {"a": 30, "b": None, "c": 60}, {"a": None, "b": 90, "c": 60})
    # orders: a first 45 -> 60 -> 75, b first 45 -> 60 -> 75
    assert found == pytest.approx({"total": 30.0, "a": 15.0, "b": 15.0, "c": 0.0})


def test_a_dimension_that_comes_gives_its_part_to_what_came(score: Score) -> None:
    body = """\
missing: {policy: reweight, min_coverage: 0}
indicators:
  - {id: x, columns: [x], value: {type: number}, normalise: {method: as_is}}
  - id: d
    missing: {policy: reweight, min_coverage: 1}
    indicators:
      - {id: a, columns: [a], value: {type: number}, normalise: {method: as_is}}
      - {id: b, columns: [b], value: {type: number}, normalise: {method: as_is}}
"""
    found = parts(score, body, {"x": 40, "a": 10, "b": None}, {"x": 40, "a": 50, "b": 70})
    assert found == {"total": 10.0, "x": 0.0, "d": 10.0, "a": 0.0, "b": 10.0}


def test_without_a_score_at_one_end_there_are_no_parts(score: Score) -> None:
    body = tree("a", "b", head="missing: {policy: exclude}")
    assert np.isnan(list(parts(score, body, {"a": 40, "b": None}, {"a": 40, "b": 80}).values())).all()


METHODS = {
    "geometric": lambda s: prod(s) ** (1 / len(s)),
    "harmonic": lambda s: len(s) / sum(1 / one for one in s),
    "{power: 3}": lambda s: (sum(one**3 for one in s) / len(s)) ** (1 / 3),
    "median": lambda s: sorted(s)[1],
    "min": min,
    "max": max,
    "sum": sum,
    "arithmetic": lambda s: sum(s) / len(s),
}


@pytest.mark.parametrize("method", METHODS)
def test_each_method_agrees_with_all_orders_written_out(score: Score, method: str) -> None:
    old, new, value = [20.0, 55.0, 30.0], [60.0, 35.0, 45.0], METHODS[method]
    shares = [0.0, 0.0, 0.0]
    for order in permutations(range(3)):
        state = list(old)
        for child in order:
            earlier = value(state)
            state[child] = new[child]
            shares[child] += (value(state) - earlier) / factorial(3)
    found = parts(
        score,
        tree(*"abc", head=f"aggregate: {method}"),
        dict(zip("abc", old, strict=True)),
        dict(zip("abc", new, strict=True)),
    )
    assert [found[it] for it in "abc"] == pytest.approx(shares)


def test_a_geometric_mean_is_near_its_logarithmic_index(score: Score) -> None:
    """LMDI: w L(S1, S0) ln(z1 / z0), L the logarithmic mean (B. W. Ang, 2005, doi 10.1016/j.enpol.2003.10.010)."""
    old, new = {"a": 81.0, "b": 60.0, "c": 72.0}, {"a": 84.0, "b": 66.0, "c": 75.0}
    found = parts(score, tree(*"abc", head="aggregate: geometric"), old, new)
    first, last = (prod(row.values()) ** (1 / 3) for row in (old, new))
    mean = (last - first) / log(last / first)
    index = {it: mean * log(new[it] / old[it]) / 3 for it in "abc"}
    assert {it: found[it] for it in "abc"} == pytest.approx(index, abs=0.002)
    assert sum(index.values()) == pytest.approx(found["total"])


def test_many_children_are_shared_by_drawn_orders_that_still_add_up(score: Score) -> None:
    ids = [f"i{number}" for number in range(14)]
    old = {it: 20.0 + 3 * place for place, it in enumerate(ids)}
    new = {it: 90.0 - 4 * place for place, it in enumerate(ids)}
    body = tree(*ids, head="aggregate: geometric")
    found = parts(score, body, old, new)
    assert sum(found[it] for it in ids) == pytest.approx(found["total"], abs=1e-9)
    back = parts(score, body, new, old)
    assert [back[it] for it in ids] == pytest.approx([-found[it] for it in ids], abs=1e-9)


def test_points_obtained_are_shared_as_they_are_rounded(score: Score) -> None:
    """Of 40 points 33.3 % are 13.3 and 66.6 % are 26.6 obtained: 13.3 more, not 13.32."""
    body = tree("a", "b", head="weights: points\nround: {digits: 1, at: indicator}", weights={"a": 40, "b": 60})
    found = parts(score, body, {"a": 33.3, "b": 50}, {"a": 66.6, "b": 50})
    assert found == pytest.approx({"total": 13.3, "a": 13.3, "b": 0.0})


def test_duels_count_by_what_each_child_would_win_alone(score: Score) -> None:
    """Unit 1 wins both children in the second year, none in the first: each child is half of the way up."""
    rows = [{"unit": "1", "a": 1, "b": 1}, {"unit": "2", "a": 2, "b": 2}]
    body = tree("a", "b", head="aggregate: copeland")
    before, after = score(body, rows), score(body, [{"unit": "1", "a": 3, "b": 3}, rows[1]])
    found = decompose(plan_of(before.framework), nodes(before), nodes(after))
    assert found[:, 0] == pytest.approx([100.0, 50.0, 50.0])


def test_two_units_may_be_set_side_by_side(score: Score) -> None:
    found = score(tree("a", "b"), [{"unit": "1", "a": 10, "b": 50}, {"unit": "2", "a": 30, "b": 40}])
    both = nodes(found)
    shown = decompose(plan_of(found.framework), both, both, ([0, 1], [1, 0]))
    assert shown.tolist() == [[5.0, -5.0], [10.0, -10.0], [-5.0, 5.0]]


def test_shares_that_cancel_are_not_made_giants() -> None:
    """0.1 of the node's own becomes 100 of the total (a step above it): the shares keep their size, the rest is spread."""
    shares, rests = np.array([[10.0], [-9.9]]), np.array([[0.5], [0.5]])
    found = handed_down(np.array([100.0]), shares, rests, lift=0.5, highest=100.0)
    assert found[:, 0] == pytest.approx([5.0 + 49.975, -4.95 + 49.975])


def test_a_part_without_any_share_is_spread_by_the_rests() -> None:
    found = handed_down(np.array([4.0]), np.zeros((2, 1)), np.array([[0.75], [0.25]]), lift=0.5, highest=100.0)
    assert found[:, 0].tolist() == [3.0, 1.0]
