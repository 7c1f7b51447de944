"""Verdicts on numbers made by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from coscore.insight.robustness.placings import Places
from coscore.insight.robustness.settings import Settings
from coscore.insight.robustness.simulate import Pair, Simulation
from coscore.insight.robustness.verdict import Run, least_certain, longest_run, ranked, statements
from coscore.scoring.evaluation import Evaluation

LOW, HIGH = [1, 1, 2, 4, 5, 5, 7], [2, 3, 3, 6, 6, 7, 7]
"""Intervals of seven units, first to last."""


@pytest.fixture
def seven(flat: Callable[..., Evaluation]) -> Callable[[str], Evaluation]:
    return lambda head="": flat(head, a=[70.0, 60.0, 50.0, 40.0, 30.0, 20.0, 10.0])


def simulated(low: list[int], high: list[int], **more: Any) -> Simulation:
    ends = [np.array(low), np.array(high)]
    draws, top = np.full(len(low), 1000), np.array(more.pop("top", [1000] * 3 + [0] * (len(low) - 3)))
    places = Places(more.pop("ranked", draws), ends[0] * 1.0, ends[0], *ends, top)
    facts = {"group_ranks": None, "grades": None, "pair": None, "weighted": (), "unweighted": (), "sampled": ()}
    return Simulation(places, **{**facts, **more})


def said(evaluation: Evaluation, found: Simulation, **more: Any) -> dict[str, dict[str, Any]]:
    settings = Settings(top=3)._replace(**more)
    return {one.key: one.facts for one in statements(evaluation, settings, found)}


def test_the_longest_run_overlaps_throughout(seven: Callable[..., Evaluation]) -> None:
    evaluation, found = seven(), simulated(LOW, HIGH)
    # 1-2, 1-3, 2-3 share place 2; 4-6, 5-6, 5-7 share 5 and 6, but the last, 7-7, does not meet 5-6
    assert longest_run(evaluation, found, ranked(evaluation, found)) == Run(1, 3, 3)
    assert said(evaluation, found)["apart"] == {"low": 1, "high": 3, "units": 3, "level": "90%"}


def test_of_all_runs_the_longest_is_that_of_trying_them_all(seven: Callable[..., Evaluation]) -> None:
    evaluation, random = seven(), np.random.default_rng(5)
    for _ in range(200):
        low = random.integers(1, 8, 7)
        high = np.minimum(low + random.integers(0, 5, 7), 7)
        found = simulated(low.tolist(), high.tolist())
        runs = [
            end - start
            for start in range(7)
            for end in range(start + 1, 8)
            if low[start:end].max() <= high[start:end].min()
        ]
        assert longest_run(evaluation, found, list(range(7))).units == max(runs)


def test_where_no_neighbours_overlap_it_is_said(seven: Callable[..., Evaluation]) -> None:
    places = [1, 2, 3, 4, 5, 6, 7]
    assert "told" in said(seven(), simulated(places, places))


def test_how_many_of_the_first_stay(seven: Callable[..., Evaluation]) -> None:
    found = simulated(LOW, HIGH, top=[1000, 900, 850, 250, 0, 0, 0])
    # 1 + .9 + .85 = 2.75, with an error of sqrt((.09 + .1275) / 1000) = .015
    assert said(seven(), found)["top"] == {"k": 3, "of": 3, "sure": 2, "stay": "2.8", "p": "90%"}


def test_no_more_decimals_than_the_error_allows(seven: Callable[..., Evaluation]) -> None:
    found = simulated(LOW, HIGH, top=[20, 18, 17, 5, 0, 0, 0], ranked=np.full(7, 20))
    assert said(seven(), found, draws=20)["top"]["stay"] == "3"  # the error is .10


@pytest.mark.parametrize(
    ("high", "kept", "key"),
    [
        (LOW, 7, "places_graded"),
        (LOW, 3, "places_graded"),
        ([4, 4, 6, 7, 7, 7, 7], 7, "grades"),
        ([7] * 7, 6, "neither"),
    ],
)
def test_what_the_ranking_is_good_for(seven: Callable[..., Evaluation], high: list[int], kept: int, key: str) -> None:
    evaluation = seven("grades: {method: cut, bands: [{grade: A, min: 0}]}")
    low = [1, 1, 1, 2, 3, 3, 4] if high != LOW else LOW
    grades = np.array([[900]] * kept + [[899]] * (7 - kept))
    assert said(evaluation, simulated(low, high, grades=grades))[key]["kept"] == kept


@pytest.mark.parametrize(("high", "key"), [(LOW, "places"), ([7] * 7, "ranges")])
def test_without_grades_places_hold_or_they_do_not(seven: Callable[..., Evaluation], high: list[int], key: str) -> None:
    assert key in said(seven(), simulated([1] * 7 if key == "ranges" else LOW, high))


def test_the_least_certain_are_the_widest_of_equal_ones_the_first(seven: Callable[..., Evaluation]) -> None:
    evaluation, found = seven(), simulated(LOW, HIGH)
    assert least_certain(evaluation, found, 4) == [1, 3, 5, 0]
    assert [one["unit"] for one in said(evaluation, found)["least"]["those"]] == ["u001", "u003", "u005"]
    assert "least" not in said(evaluation, simulated(LOW, LOW))


@pytest.mark.parametrize(
    ("above", "below", "key"), [(950, 50, "above"), (949, 30, "level"), (10, 960, "below"), (500, 500, "level")]
)
def test_two_units_can_be_told_apart_or_not(seven: Callable[..., Evaluation], above: int, below: int, key: str) -> None:
    found = said(seven(), simulated(LOW, HIGH, pair=Pair(1, 4, above, 1000 - above - below, below)))[key]
    assert (found["one"], found["other"], found["above"].times) == ("u001", "u004", above)


def test_units_that_drop_out_of_some_draws_are_counted(seven: Callable[..., Evaluation]) -> None:
    counts = np.array([1000] * 5 + [999, 3])
    assert said(seven(), simulated(LOW, HIGH, ranked=counts))["unranked"] == {"n": 2}


def test_where_nobody_is_ranked_nothing_is_said(flat: Callable[..., Evaluation]) -> None:
    nobody = flat("missing: {policy: exclude}", a=[None, None])
    assert said(nobody, simulated([0, 0], [0, 0], ranked=np.zeros(2, np.int64), top=[0, 0])) == {}
