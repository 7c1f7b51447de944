from __future__ import annotations

import numpy as np
import pytest

from coscore.intake.observations import INVALID, MISSING, PRESENT
from coscore.intake.totals import Mismatch, Total, mismatches

P = PRESENT


def wrong(
    rows: list[int], values: list[float], totals: list[tuple[int, str, float]], states: list[int] | None = None
) -> list[Mismatch]:
    column = np.array(values), np.array(states or [P] * len(values), np.uint8)
    found = [Total(row, word, {"a": number}) for row, word, number in totals]
    return mismatches(found, np.array(rows, np.int32), {"a": column})


@pytest.mark.parametrize(
    ("rows", "values", "totals"),
    [
        pytest.param([5, 6, 7], [1.0, 2.0, 6.0], [(8, "계", 9.0)], id="a sum below"),
        pytest.param([5, 6, 7], [1.0, 2.0, 6.0], [(4, "계", 9.0)], id="a sum above"),
        pytest.param([5, 6, 7], [1.0, 2.0, 6.0], [(8, "평균", 3.0)], id="a mean"),
        pytest.param([5, 6, 7], [1.0, 1.0, 2.0], [(8, "평균", 1.3)], id="a mean as far as it is written"),
        pytest.param([5, 6, 8, 9], [1.0, 2.0, 4.0, 8.0], [(7, "소계", 3.0), (10, "소계", 12.0)], id="subtotals below"),
        pytest.param([5, 6, 8, 9], [1.0, 2.0, 4.0, 8.0], [(4, "소계", 3.0), (7, "소계", 12.0)], id="subtotals above"),
        pytest.param(
            [5, 6, 8, 9],
            [1.0, 2.0, 4.0, 8.0],
            [(7, "소계", 3.0), (10, "소계", 12.0), (11, "합계", 15.0), (12, "평균", 3.75)],
            id="subtotals, a sum and a mean",
        ),
        pytest.param(
            [5, 7, 9],
            [1.0, 2.0, 4.0],
            [(6, "소계", 1.0), (8, "소계", 2.0), (8, "계", 3.0), (10, "계", 4.0)],
            id="sums of subtotals up to the last of their kind",
        ),
        pytest.param([5, 6], [0.1, 0.2], [(7, "계", 0.3)], id="binary fractions"),
    ],
)
def test_totals_fit(rows: list[int], values: list[float], totals: list[tuple[int, str, float]]) -> None:
    assert wrong(rows, values, totals) == []


def test_a_total_that_fits_nothing_is_told_with_the_nearest_sum_or_mean() -> None:
    assert wrong([5, 6, 7], [1.0, 2.0, 6.0], [(8, "계", 10.0)]) == [Mismatch(8, "a", 10.0, 9.0)]


@pytest.mark.parametrize(("number", "fits"), [(9.4, True), (9.5, True), (9.6, False)])
def test_a_total_fits_within_half_a_unit_of_its_last_digit(number: float, fits: bool) -> None:  # noqa: FBT001
    assert (wrong([5, 6], [number, 0.0], [(7, "계", 9.0)]) == []) is fits


def test_missing_values_add_nothing() -> None:
    assert wrong([5, 6], [4.0, np.nan], [(7, "계", 4.0)], [P, MISSING]) == []


def test_a_total_of_nothing_is_zero() -> None:
    assert wrong([5], [np.nan], [(7, "계", 0.0)], [MISSING]) == []
    assert wrong([5], [np.nan], [(7, "계", 2.0)], [MISSING]) == [Mismatch(7, "a", 2.0, 0.0)]


def test_rows_with_an_invalid_value_fit_everything() -> None:
    assert wrong([5, 6], [4.0, np.nan], [(7, "계", 99.0)], [P, INVALID]) == []


def test_many_subtotals_take_no_time_to_speak_of() -> None:
    rows = list(range(1, 40_001, 2))
    totals = [(row + 1, "소계", float(row)) for row in rows]
    assert wrong(rows, [float(row) for row in rows], totals) == []


@pytest.mark.parametrize(("starts", "fits"), [([5, 8], True), ([], False)])
def test_a_total_may_stand_for_its_part_of_a_table(starts: list[int], fits: bool) -> None:  # noqa: FBT001
    column = np.array([1.0, 2.0, 4.0, 8.0]), np.array([P] * 4, np.uint8)
    totals = [Total(11, "계", {"a": 12.0})]
    assert (mismatches(totals, np.array([5, 6, 9, 10], np.int32), {"a": column}, starts) == []) is fits
