"""Ratios, values per head and filled gaps against plain sums over rows, which share no code with the scorer; and law 7 for them."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from statistics import median
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from coscore.framework.tree import Framework
from coscore.intake.memory import read_table
from coscore.scoring.evaluate import evaluate
from coscore.scoring.evaluation import Evaluation

BODY = """\
missing: {policy: reweight, min_coverage: 0.0}
indicators:
  - {id: share, value: {type: ratio, numerator: [위], denominator: [아래], times: 100, when_zero: %s}, normalise: {method: as_is}}
  - {id: heads, columns: [건수], value: {type: number}, combine: sum, per: {columns: [인구], times: 1000}, normalise: {method: as_is}}
  - {id: each, columns: [횟수], value: {type: number}, combine: sum, per: {columns: [명], rows: each}, normalise: {method: as_is}}
  - {id: filled, columns: [점], value: {type: number}, impute: %s, normalise: {method: as_is}}
"""
UNITS = ("전북 완주군", "충북 진천군", "경남 거창군")
WAYS = {"mean": lambda it: sum(it) / Fraction(len(it)), "median": median}

numbers = st.one_of(st.integers(0, 40).map(float), st.integers(0, 40).map(float), st.sampled_from([None, "해당없음"]))
rows = st.lists(
    st.fixed_dictionaries(
        {"지자체": st.sampled_from(UNITS)} | dict.fromkeys(("위", "아래", "건수", "횟수", "명", "점"), numbers)
    ),
    min_size=1,
    max_size=12,
)
From = Callable[[str], Framework]


def scored(framework: Framework, table: list[dict[str, Any]]) -> Evaluation:
    people = {unit: 1000.0 * (place + 1) for place, unit in enumerate(UNITS)}
    return evaluate(framework, read_table([row | {"인구": people[row["지자체"]]} for row in table], framework))


def quotient(pairs: list[tuple[Any, Any]]) -> Fraction | None:
    """Sum over sum of the pairs that are there; None where there is none, or nothing below the line."""
    there = [(Fraction(a), Fraction(b)) for a, b in pairs if isinstance(a, float) and isinstance(b, float)]
    below = sum(b for _, b in there)
    return sum(a for a, _ in there) / below if below else None


def total(cells: list[Any]) -> Fraction | None:
    there = [Fraction(cell) for cell in cells if isinstance(cell, float)]
    return sum(there, Fraction()) if there else None


def expected(table: list[dict[str, Any]], unit: str) -> dict[str, Fraction | None]:
    own = [row for row in table if row["지자체"] == unit]
    share = quotient([(row["위"], row["아래"]) for row in own])
    count = total([row["건수"] for row in own])
    return {
        "share": None if share is None else share * 100,
        "heads": None if count is None else count / (UNITS.index(unit) + 1),
        "each": quotient([(row["횟수"], row["명"]) for row in own]),
    }


def found(evaluation: Evaluation, name: str, unit: str) -> float:
    names = [one.name for one in evaluation.units]
    place = next(place for place, full in enumerate(names) if full.endswith(unit.split()[1]))
    return float(evaluation.values[evaluation.framework.by_id[name].index, place])


@settings(max_examples=100, deadline=None, derandomize=True)
@given(table=rows, zero=st.sampled_from(["missing", "not_applicable"]))
def test_quotients_are_sums_over_sums(framework_from: From, table: list[dict[str, Any]], zero: str) -> None:
    evaluation = scored(framework_from(BODY % (zero, "mean")), table)
    for unit in {row["지자체"] for row in table}:
        for name, value in expected(table, unit).items():
            np.testing.assert_allclose(found(evaluation, name, unit), np.nan if value is None else float(value))


@settings(max_examples=100, deadline=None, derandomize=True)
@given(table=rows, way=st.sampled_from(sorted(WAYS)))
def test_gaps_are_filled_from_the_means_of_the_units(
    framework_from: From, table: list[dict[str, Any]], way: str
) -> None:
    evaluation = scored(framework_from(BODY % ("missing", way)), table)
    means, absent = {}, set()
    for unit in {row["지자체"] for row in table}:
        cells = [row["점"] for row in table if row["지자체"] == unit]
        there = [Fraction(cell) for cell in cells if isinstance(cell, float)]
        if there:
            means[unit] = sum(there) / len(there)
        elif None not in cells:
            absent.add(unit)
    for unit in {row["지자체"] for row in table}:
        value = means.get(unit, WAYS[way](list(means.values())) if means and unit not in absent else np.nan)
        np.testing.assert_allclose(found(evaluation, "filled", unit), float(value))


@settings(max_examples=60, deadline=None, derandomize=True)
@given(table=rows, half=st.sampled_from(["위", "아래"]), cell=st.sampled_from([None, "해당없음", "미제출"]))
def test_a_row_that_lacks_a_half_changes_no_ratio(
    framework_from: From, table: list[dict[str, Any]], half: str, cell: str | None
) -> None:
    framework = framework_from(BODY % ("missing", "mean"))
    further = dict.fromkeys(("위", "아래", "건수", "횟수", "명", "점")) | {"지자체": UNITS[0], "위": 9.0, "아래": 9.0}
    before, after = (
        scored(framework, [*table, further | {"위": None}]),
        scored(framework, [*table, further | {half: cell}]),
    )
    np.testing.assert_array_equal(found(before, "share", UNITS[0]), found(after, "share", UNITS[0]))


@settings(max_examples=60, deadline=None, derandomize=True)
@given(table=rows)
def test_a_filled_gap_never_counts_as_present(framework_from: From, table: list[dict[str, Any]]) -> None:
    evaluation = scored(framework_from(BODY % ("missing", "mean")), table)
    assert not (evaluation.imputed & (evaluation.coverage > 0))[1:].any()
