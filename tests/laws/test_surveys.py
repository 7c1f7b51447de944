"""Laws of estimates from samples, whatever the answers."""

from __future__ import annotations

from itertools import repeat
from random import Random

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from coscore.scoring.surveys.between import between, drawn_in
from coscore.scoring.surveys.estimate import Estimate, answers, interval, interval_of_shares, weighted
from coscore.scoring.surveys.strata import Strata, stratified

LIKERT = st.lists(st.sampled_from([1.0, 2.0, 3.0, 4.0, 5.0]), min_size=2, max_size=40)
WEIGHTED = st.lists(st.tuples(st.sampled_from([1.0, 2.0, 3.0, 4.0, 5.0]), st.floats(0.1, 9.0)), min_size=2, max_size=40)
CLOSE = 1e-9


def simple(values: list[float], weights: list[float] | None = None, population: float = np.inf) -> Estimate:
    numbers = np.array(values)
    given = np.ones_like(numbers) if weights is None else np.array(weights)
    return weighted(answers(numbers, given, np.zeros(numbers.size, np.intp)), np.array([population]))


def in_strata(strata: list[tuple[float, list[float]]]) -> Estimate:
    values = np.array([value for _, those in strata for value in those])
    cell = np.repeat(np.arange(len(strata)), [len(those) for _, those in strata])
    names = tuple(map(str, range(len(strata))))
    cells = Strata(np.zeros(len(strata), np.intp), names, np.array([size for size, _ in strata]))
    return stratified(answers(values, np.ones_like(values), cell), cells, 1)


def numbers(found: Estimate) -> list[float]:
    return [float(field[0]) for field in found]


@given(WEIGHTED, st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing_at_all(rows: list[tuple[float, float]], chance: Random) -> None:
    shuffled = chance.sample(rows, len(rows))
    np.testing.assert_array_equal(
        *(numbers(simple([x for x, _ in those], [w for _, w in those])) for those in (rows, shuffled))
    )


@given(LIKERT, st.floats(0.1, 50))
def test_equal_weights_are_none(values: list[float], weight: float) -> None:
    one, other = simple(values), simple(values, list(repeat(weight, len(values))))
    assert numbers(other) == pytest.approx(numbers(one), rel=CLOSE, nan_ok=True)


@given(LIKERT, st.integers(0, 1000))
def test_one_stratum_is_a_simple_sample(values: list[float], others: int) -> None:
    size = float(len(values) + others)
    assert numbers(in_strata([(size, values)])) == pytest.approx(
        numbers(simple(values, population=size)), rel=CLOSE, abs=CLOSE, nan_ok=True
    )


@given(LIKERT)
def test_an_endless_population_corrects_nothing(values: list[float]) -> None:
    assert simple(values, population=1e15).variance[0] == pytest.approx(simple(values).variance[0], rel=1e-9)


@given(LIKERT)
def test_who_asked_everybody_knows(values: list[float]) -> None:
    found = simple(values, population=float(len(values)))
    assert found.variance[0] == 0
    assert interval(found)[0][0] == interval(found)[1][0] == found.values[0]


@given(LIKERT, st.integers(1, 500), st.integers(1, 500))
def test_a_smaller_population_never_makes_the_error_larger(values: list[float], few: int, more: int) -> None:
    small, large = float(len(values) + few), float(len(values) + few + more)
    assert simple(values, population=small).variance[0] <= simple(values, population=large).variance[0]


@given(LIKERT, st.integers(10, 100))
def test_strata_drawn_in_proportion_have_the_mean_of_all(values: list[float], times: int) -> None:
    assume(len(values) >= 4)
    half = len(values) // 2
    parts = [values[:half], values[half:]]
    found = in_strata([(float(times * len(part)), part) for part in parts])
    assert found.values[0] == pytest.approx(sum(values) / len(values))
    assert found.effective[0] == pytest.approx(len(values))


@given(st.integers(0, 60), st.integers(1, 60))
def test_an_interval_of_shares_holds_the_share_and_stays_on_the_scale(yes: int, no: int) -> None:
    found = simple([100.0] * yes + [0.0] * no)
    low, high = (float(end[0]) for end in interval_of_shares(found))
    assert 0 <= low <= found.values[0] <= high <= 100


@given(st.lists(st.tuples(st.floats(1, 5), st.floats(0.001, 1)), min_size=3, max_size=30))
def test_drawn_in_values_lie_between_the_value_and_the_mean(rows: list[tuple[float, float]]) -> None:
    values, errors = (np.array(column) for column in zip(*rows, strict=True))
    drawn, mean = drawn_in(values, errors, np.full(values.size, 50.0)), between(values, errors).mean
    low, high = np.minimum(values, mean), np.maximum(values, mean)
    assert ((drawn >= low - CLOSE) & (drawn <= high + CLOSE)).all()


def test_nineteen_of_twenty_intervals_hold_the_mean_of_the_population() -> None:
    """2,000 samples of 60 from the same 400 people: without the correction the intervals would be 8 % too wide."""
    chance = np.random.default_rng(7)
    people = chance.integers(1, 6, 400).astype(np.float64)
    drawn = np.concatenate([chance.choice(people, 60, replace=False) for _ in range(2000)])
    cell = np.repeat(np.arange(2000), 60)
    low, high = interval(weighted(answers(drawn, np.ones_like(drawn), cell), np.full(2000, 400.0)))
    held = ((low <= people.mean()) & (people.mean() <= high)).mean()
    assert 0.94 <= held <= 0.96
