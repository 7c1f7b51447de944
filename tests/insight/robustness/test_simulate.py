"""The simulation against one written in plain Python, and against itself under other threads, chunks and ways."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from math import sqrt
from typing import Any

import numpy as np
import pytest

from coscore.findings import Refused
from coscore.insight.robustness import simulate as module
from coscore.insight.robustness.settings import Settings
from coscore.insight.robustness.simulate import Simulation, simulate
from coscore.scoring.evaluation import Evaluation

ADJUSTED = """\
groups: {by: [g], min_size: 1}
cap_total: 95
adjustments: [{id: bonus, kind: bonus, columns: [x]}]
grades: {method: quota, bands: [{grade: A, share: 50}, {grade: B, share: 50}]}
indicators:
  - {id: a, columns: [a], value: {type: number}, normalise: {method: as_is}}
  - {id: b, columns: [b], value: {type: number}, normalise: {method: as_is}}
"""
DRAWS = 4000
TREE = {"total": {"d": 2.0, "c": 3.0}, "d": {"a": 3.0, "b": 1.0}}
LEAST = 0.4
Values = dict[str, list[float | str | None]]


def varied(weights: dict[str, float], source: random.Random) -> dict[str, float]:
    drawn = {name: weight * source.uniform(0.75, 1.25) for name, weight in weights.items()}
    return {name: weight / sum(drawn.values()) for name, weight in drawn.items()}


def scored(
    node: str, unit: int, values: Values, weights: dict[str, dict[str, float]]
) -> tuple[float | None, float | None]:
    """Score and coverage of a node, None for none: gaps are left out, and too many of them leave no score."""
    if node in values:
        value = values[node][unit]
        return (None, 0.0) if value is None else (None, None) if value == "n/a" else (float(value), 1.0)
    below = [(weights[node][child], *scored(child, unit, values, weights)) for child in weights[node]]
    applies = sum(weight for weight, _, covered in below if covered is not None)
    covered = sum(weight * there for weight, _, there in below if there is not None) / applies
    used = sum(weight for weight, score, _ in below if score is not None)
    if covered < LEAST or not used:
        return None, covered
    return sum(weight * score for weight, score, _ in below if score is not None) / used, covered


def plain_ranks(values: Values, source: random.Random, errors: dict[str, float]) -> list[int]:
    weights = {node: varied(below, source) for node, below in TREE.items()}
    drawn: Values = {
        name: [source.gauss(one, errors[name]) if name in errors and isinstance(one, float) else one for one in column]
        for name, column in values.items()
    }
    totals = [scored("total", unit, drawn, weights)[0] for unit in range(len(values["a"]))]
    shown = [None if total is None else Decimal(total).quantize(Decimal("0.1"), ROUND_HALF_UP) for total in totals]
    there = [one for one in shown if one is not None]
    return [0 if one is None else 1 + sum(other > one for other in there) for one in shown]


@pytest.mark.parametrize("errors", [{}, {"c": 5.0}])
def test_the_chances_of_every_rank_are_those_of_a_plain_simulation(
    nested: Callable[..., Evaluation], surveyed: Callable[..., Evaluation], errors: dict[str, float]
) -> None:
    source = random.Random(11)
    values: Values = {name: [round(source.uniform(30, 80), 1) for _ in range(12)] for name in "abc"}
    values["a"][2], values["b"][5], values["c"][7] = None, None, "n/a"
    evaluation = nested(f"missing: {{policy: reweight, min_coverage: {LEAST}}}", **values)
    evaluation = surveyed(evaluation, **{name: [se] * 12 for name, se in errors.items()})
    counts = [Counter[int]() for _ in range(12)]
    for _ in range(DRAWS):
        for count, rank in zip(counts, plain_ranks(values, source, errors), strict=True):
            count[rank] += 1
    settings = Settings(draws=DRAWS, level=0.8)
    below = [simulate(evaluation, settings._replace(top=top)).ranks for top in range(1, 13)]
    for unit, count in enumerate(counts):
        assert abs(below[0].ranked[unit] - (DRAWS - count[0])) <= 4 * sqrt(DRAWS / 2)
        for top in range(1, 13):
            p, q = sum(count[rank] for rank in range(1, top + 1)) / DRAWS, below[top - 1].top[unit] / DRAWS
            middle = (p + q) / 2
            assert abs(p - q) <= 4 * sqrt(2 * middle * (1 - middle) / DRAWS) + 1 / DRAWS
        # at the ends of the interval the plain simulation has reached the shares asked for, within its error
        ranked, slack = DRAWS - count[0], 4 * sqrt(2 * 0.1 * 0.9 / DRAWS)
        low, high = int(below[0].low[unit]), int(below[0].high[unit])
        reached = [sum(count[rank] for rank in range(1, last + 1)) / ranked for last in range(13)]
        assert reached[low] >= 0.1 - slack
        assert reached[low - 1] <= 0.1 + slack
        assert reached[high] >= 0.9 - slack
        assert reached[high - 1] <= 0.9 + slack


def alike(one: Simulation, other: Simulation) -> bool:
    pairs = [*zip(one.ranks, other.ranks, strict=True)]
    if one.group_ranks and other.group_ranks:
        pairs += zip(one.group_ranks, other.group_ranks, strict=True)
    if one.grades is not None and other.grades is not None:
        pairs.append((one.grades, other.grades))
    return one.pair == other.pair and all(np.array_equal(first, second, equal_nan=True) for first, second in pairs)


def test_threads_change_nothing(villages: Evaluation) -> None:
    one, *others = (simulate(villages, Settings(draws=1500), pair=(1, 2), threads=threads) for threads in (1, 2, 5))
    assert all(alike(one, other) for other in others)


@pytest.mark.parametrize("cells", [1, 77, 5000, 10**9])
def test_chunks_change_nothing(villages: Evaluation, cells: int, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = simulate(villages, Settings(draws=600), pair=(1, 2))
    monkeypatch.setattr(module, "CELLS", cells)
    monkeypatch.setattr(module, "FEWEST", 1)
    assert alike(whole, simulate(villages, Settings(draws=600), pair=(1, 2)))


def test_both_ways_agree(villages: Evaluation, surveyed: Callable[..., Evaluation]) -> None:
    evaluation = surveyed(villages, a=[3.0] * 20, c=[2.0] * 10 + [float("nan")] * 10)
    fast, slow = (simulate(evaluation, Settings(), pair=(3, 4), fast=way) for way in (True, False))
    assert alike(fast, slow)
    assert fast.sampled == ("a", "c")


def test_without_anything_varied_every_draw_is_the_result(villages: Evaluation) -> None:
    found = simulate(villages, Settings(weights=0.0, draws=50), pair=(0, 1))
    ranked = villages.ranked
    assert found.ranks.low[ranked].tolist() == found.ranks.high[ranked].tolist() == villages.ranks[ranked].tolist()
    assert found.grades is not None
    assert ["ABC"[place] for place in found.grades.argmax(axis=1)[ranked]] == [
        grade for grade in villages.grades if grade
    ]
    assert (found.weighted, found.pair and sum(found.pair[2:])) == ((), 50)


def test_the_first_draws_are_the_same_however_many_follow(villages: Evaluation) -> None:
    told: list[int] = []
    simulate(villages, Settings(draws=700), watch=told.append)
    assert sum(told) == 700
    few, many = (simulate(villages, Settings(draws=draws), threads=1).ranks.top for draws in (256, 512))
    assert (few <= many).all()


def test_another_seed_gives_other_draws(villages: Evaluation) -> None:
    one, other = (simulate(villages, Settings(seed=seed)) for seed in (0, 1))
    assert not alike(one, other)


def test_adjustments_caps_groups_and_those_left_out_take_part_as_they_do_in_the_result(
    score: Callable[..., Evaluation],
) -> None:
    rows: list[dict[str, Any]] = [
        {"unit": f"u{place}", "a": a, "b": b, "bonus": more, "group": group}
        for place, (a, b, more, group) in enumerate(
            [(90, 90, 10, "g"), (95, 95, 0, "g"), (40, 60, 0, "h"), (60, 40, 0, "h"), (99, 99, 0, "h")]
        )
    ]
    evaluation = score(ADJUSTED, rows)
    outside = np.array([False] * 4 + [True])
    evaluation = replace(evaluation, figures=evaluation.figures._replace(outside=outside), ranked=~outside)
    found = simulate(evaluation, Settings(draws=400), pair=(2, 3))
    # 90 and the bonus of 10 are capped at 95, and tie with 95 under all weights; the last is left out of every ranking
    assert found.ranks.low.tolist() == [1, 1, 3, 3, 0]
    assert found.ranks.high.tolist() == [1, 1, 4, 4, 0]
    assert found.group_ranks is not None
    assert found.group_ranks.low.tolist() == [1, 1, 1, 1, 0]
    assert found.pair is not None
    assert found.pair.above + found.pair.tied + found.pair.below == 400
    assert 120 < found.pair.above < 280
    assert found.grades is not None
    assert found.grades[:2].tolist() == [[400, 0], [400, 0]]


def test_more_ranks_than_fit_into_memory_are_refused(
    flat: Callable[..., Evaluation], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_BYTES", 50)
    with pytest.raises(Refused) as refused:
        simulate(flat(a=[1.0, 2.0]), Settings())
    assert refused.value.findings[0].code == "E041"
