"""Who is compared with whom, and what happens where nothing can be compared."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from coscore.scoring.evaluation import Evaluation
from coscore.scoring.normalise import Others, Ruler
from coscore.scoring.normalise.among import comparisons

Of = Callable[..., list[float]]
RANKS = ("rank", "borda", "percentile", "exponential_rank")


def test_units_without_a_value_are_compared_with_nobody() -> None:
    others = Others(np.array([0, 1, 0, 1]), ("가", "나"))
    found = list(comparisons(np.array([1.0, np.nan, 3.0, np.nan]), Ruler("minmax", grouped=True), others))
    assert [(it.group, it.units.tolist(), it.flaw) for it in found] == [("가", [0, 2], "")]


@pytest.mark.parametrize("method", ["minmax", "zscore"])
@pytest.mark.parametrize(
    "values", [[7, 7, 7], [0.1 + 0.2, 0.3, 0.3], [5], [0, 0]], ids=["constant", "noise", "one unit", "zeros"]
)
def test_a_constant_column_has_no_scores(
    evaluated: Callable[..., Evaluation], method: str, values: list[float]
) -> None:
    found = evaluated(f"method: {method}", values)
    assert np.isnan(found.scores[1]).all()
    assert not found.ranked.any()
    assert [it.code for it in found.findings if it.code.startswith("E")] == ["E220"]


@pytest.mark.parametrize("method", RANKS)
def test_a_single_unit_has_no_place(evaluated: Callable[..., Evaluation], method: str) -> None:
    found = evaluated(f"method: {method}", [5, None])
    assert [it.code for it in found.findings if it.code in ("E220", "W407")] == ["E220"]
    assert found.findings[0].args["why"].en == "there is only one value, and nothing to compare it with"


@pytest.mark.parametrize(
    ("method", "score"),
    [
        ("rank", 100),
        ("borda", 50),
        ("percentile", 0),
        ("percentile, ties: max", 100),
        ("percentile, ties: average", 50),
    ],
)
def test_units_that_are_all_tied_have_one_score_and_a_word_about_it(
    evaluated: Callable[..., Evaluation], method: str, score: float
) -> None:
    found = evaluated(f"method: {method}", [4, 4, 4])
    assert found.scores[1].tolist() == [score] * 3
    assert "W407" in [it.code for it in found.findings]


def test_a_group_of_one_leaves_the_others_their_scores(evaluated: Callable[..., Evaluation]) -> None:
    found = evaluated("method: minmax, within: group", [1, 3, 7], groups="aab")
    assert found.scores[1].tolist() == pytest.approx([0, 100, np.nan], nan_ok=True)
    assert [it.args["group"] for it in found.findings if it.code == "E220"] == ["b"]


@pytest.mark.parametrize(
    ("rule", "values", "code", "lost"),
    [
        ("method: distance_to_best", [-1, -2], "E220", 2),
        ("method: distance_to_best, direction: down", [0, 5], "E220", 2),
        ("method: distance_to_reference, unit: nobody", [3, 5], "E222", 2),
        ("method: distance_to_reference, unit: u00", [None, 5], "E222", 1),
        ("method: distance_to_reference, unit: u00", [0, 5], "E222", 2),
        ("method: distance_to_reference, unit: u01, direction: down", [0, 5], "E221", 1),
        ("method: distance_to_target, target: 5, direction: down", [0, 5, -1], "E221", 2),
    ],
    ids=[
        "the best is below 0",
        "the best is 0",
        "no such unit",
        "the unit has no value",
        "the unit has 0",
        "one value has no ratio",
        "two values have no ratio",
    ],
)
def test_ratios_that_mean_nothing(
    evaluated: Callable[..., Evaluation], rule: str, values: list[float], code: str, lost: int
) -> None:
    found = evaluated(rule, values)
    there = [value is not None for value in values]
    assert np.isnan(found.scores[1][there]).sum() == lost
    assert {it.code for it in found.findings if it.code in ("E220", "E221", "E222")} == {code}


def test_frozen_bounds_know_only_their_groups(evaluated: Callable[..., Evaluation]) -> None:
    head = "bounds: {a: {groups: {a: {min: 0, max: 10}}}}"
    found = evaluated("method: minmax, within: group", [5, 7], groups="ab", head=head)
    assert found.scores[1].tolist() == pytest.approx([50, np.nan], nan_ok=True)
    assert [(it.code, it.args["group"]) for it in found.findings if it.code == "E222"] == [("E222", "b")]


def test_a_unit_of_no_group_is_compared_with_others_of_none(scores: Of) -> None:
    assert scores("method: minmax, within: group", [1, 3, 0, 9], groups="aa  ") == [0, 100, 0, 100]
