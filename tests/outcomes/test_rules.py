"""The rules against independent arithmetic in fractions, on random contracts."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

TENTHS = st.integers(0, 400).map(lambda n: n / 10)


def plain(number: float) -> Fraction:
    return Fraction(round(number * 10), 10)


def half_up(value: Fraction) -> int:
    return int(value + Fraction(1, 2))


@given(
    actual=TENTHS,
    bounds=st.lists(TENTHS, min_size=1, max_size=5, unique=True),
    amounts=st.lists(st.integers(0, 10**12), min_size=5, max_size=5),
    falls=st.booleans(),
    cap=st.none() | st.integers(0, 10**12),
)
@settings(max_examples=60, deadline=None)
def test_steps_pay_the_best_that_is_reached(
    *,
    settled: Callable[..., Any],
    contract: Callable[..., Any],
    value: dict[str, Any],
    actual: float,
    bounds: list[float],
    amounts: list[int],
    falls: bool,
    cap: int | None,
) -> None:
    bounds.sort(reverse=falls)
    steps = [{"at": at, "amount": amount} for at, amount in zip(bounds, amounts, strict=False)]
    rule = {"method": "steps", "steps": steps, "+": {} if cap is None else {"cap": cap}}
    found = settled(contract([value | {"direction": "down" if falls else "up"}], [rule]), [["v"], [actual]])
    expected = 0
    for at, amount in zip(bounds, amounts, strict=False):
        if (plain(actual) <= plain(at)) if falls else (plain(actual) >= plain(at)):
            expected = amount
    assert found.settlement.total == (expected if cap is None else min(expected, cap))


@given(
    actual=TENTHS,
    xs=st.lists(TENTHS, min_size=2, max_size=4, unique=True).map(sorted),
    ys=st.lists(st.integers(0, 10**9), min_size=4, max_size=4).map(sorted),
)
@settings(max_examples=60, deadline=None)
def test_a_line_joins_its_points_and_rises_with_the_outcome(
    *,
    settled: Callable[..., Any],
    contract: Callable[..., Any],
    value: dict[str, Any],
    actual: float,
    xs: list[float],
    ys: list[int],
) -> None:
    points = [[x, y] for x, y in zip(xs, ys, strict=False)]
    file = contract([value], [{"method": "linear", "points": points}])
    x = plain(actual)
    expected = Fraction(0)
    for (x0, y0), (x1, y1) in itertools.pairwise(points):
        if plain(x0) <= x:
            share = min((x - plain(x0)) / (plain(x1) - plain(x0)), Fraction(1))
            expected = y0 + share * (y1 - y0)
    total = settled(file, [["v"], [actual]]).settlement.total
    assert total == half_up(expected)
    assert settled(file, [["v"], [round(actual + 0.1, 1)]]).settlement.total >= total


@given(
    rows=st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(0, 5)), min_size=1, max_size=6),
    prices=st.tuples(st.integers(0, 5000), st.integers(0, 5000)),
    cap=st.none() | st.integers(0, 9000),
)
@settings(max_examples=60, deadline=None)
def test_a_rate_card_adds_up_results_and_caps_each_row(
    settled: Callable[..., Any],
    contract: Callable[..., Any],
    rows: list[tuple[int, int, int]],
    prices: tuple[int, int],
    cap: int | None,
) -> None:
    items = [{"id": c, "name": c, "columns": [c], "price": p} for c, p in zip("ab", prices, strict=True)]
    rule = {"method": "rate_card", "items": items, "persons": ["n"]} | ({} if cap is None else {"cap_per_person": cap})
    paid = [a * prices[0] + b * prices[1] for a, b, _ in rows]
    expected = sum(paid if cap is None else (min(p, cap * n) for p, (_, _, n) in zip(paid, rows, strict=True)))
    assert settled(contract([], [rule]), [["a", "b", "n"], *map(list, rows)]).settlement.total == expected


def cohorts(share: dict[str, Any]) -> dict[str, Any]:
    return share | {"cohorts": {"columns": ["cohort"], "names": ["1", "2", "3"]}}


@given(
    counts=st.lists(st.tuples(st.integers(0, 20), st.just(20)), min_size=3, max_size=3),
    each=st.integers(0, 100),
    pooled=st.integers(0, 100),
)
@settings(max_examples=60, deadline=None)
def test_cohorts_are_paid_at_once_or_together(
    *,
    settled: Callable[..., Any],
    contract: Callable[..., Any],
    share: dict[str, Any],
    counts: list[tuple[int, int]],
    each: int,
    pooled: int,
) -> None:
    rule = {"method": "cohorts", "each": each, "pooled": pooled, "amount": 100}
    rows = [[str(number), *count] for number, count in enumerate(counts, 1)]
    found = settled(contract([cohorts(share)], [rule]), [["cohort", "good", "all"], *rows])
    alone = sum(Fraction(100 * good, whole) >= each for good, whole in counts)
    together = Fraction(100 * sum(good for good, _ in counts), sum(whole for _, whole in counts)) >= pooled
    assert found.settlement.total == 100 * (3 if together else alone)


def test_the_pooled_test_waits_for_all_cohorts(
    settled: Callable[..., Any], contract: Callable[..., Any], share: dict[str, Any]
) -> None:
    rule = {"method": "cohorts", "each": 50, "pooled": 10, "amount": 100}
    found = settled(contract([cohorts(share)], [rule]), [["cohort", "good", "all"], ["1", 10, 20], ["2", 8, 20]])
    assert found.settlement.total == 100
    assert [finding.code for finding in found.findings if finding.code != "W320"] == ["W323"]


@pytest.mark.parametrize("row", [["1", "", 20], ["1", "?", 20]])
def test_a_cohort_that_cannot_be_read_settles_nothing(
    settled: Callable[..., Any], contract: Callable[..., Any], share: dict[str, Any], row: list[object]
) -> None:
    rule = {"method": "cohorts", "each": 50, "pooled": 10, "amount": 100}
    rows = [["cohort", "good", "all"], row, ["2", 8, 20], ["3", 8, 20]]
    assert settled(contract([cohorts(share)], [rule]), rows).settlement.total is None
