from __future__ import annotations

import numpy as np
import pytest

from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE, PRESENT, Numbers
from coscore.scoring.combine import METHODS
from coscore.scoring.quotients import alike, divide, per_once
from coscore.scoring.records import Combined, records_of

STATES = {None: MISSING, "n/a": NOT_APPLICABLE, "bad": INVALID}
Cell = float | str | None


def numbers(*cells: Cell) -> Numbers:
    values = [np.nan if cell is None or isinstance(cell, str) else cell for cell in cells]
    states = [STATES[cell] if cell is None or isinstance(cell, str) else PRESENT for cell in cells]
    return Numbers(np.array(values, float), np.array(states, np.uint8))


def combined(*cells: Cell) -> Combined:
    return Combined(*numbers(*cells))


@pytest.mark.parametrize(
    ("above", "below", "value", "state"),
    [
        (3, 4, 75, PRESENT),
        (0, 4, 0, PRESENT),
        (None, 4, None, MISSING),
        (3, None, None, MISSING),
        (3, "n/a", None, NOT_APPLICABLE),
        (3, "bad", None, INVALID),
        ("bad", None, None, INVALID),
        ("n/a", 4, None, NOT_APPLICABLE),
    ],
)
def test_a_quotient_needs_both_halves(above: Cell, below: Cell, value: float | None, state: int) -> None:
    found = divide(combined(above), combined(below), 100, "missing").combined
    np.testing.assert_array_equal(found.values, [np.nan if value is None else value])
    assert found.states.tolist() == [state]


@pytest.mark.parametrize(
    ("when_zero", "value", "state"),
    [
        ("missing", None, MISSING),
        ("not_applicable", None, NOT_APPLICABLE),
        ("error", None, INVALID),
        (0.0, 0, PRESENT),
        (100.0, 100, PRESENT),
    ],
)
def test_a_denominator_of_0_gives_what_the_framework_says(
    when_zero: str | float, value: float | None, state: int
) -> None:
    found = divide(combined(0, 1), combined(0, 2), 1, when_zero)
    np.testing.assert_array_equal(found.combined.values, [np.nan if value is None else value, 0.5])
    assert found.combined.states.tolist() == [state, PRESENT]
    assert found.zero.tolist() == [0]


def test_what_lacks_a_denominator_is_told() -> None:
    assert divide(combined(1, None, 3), combined(None, None, 4), 1, "missing").lacking.tolist() == [0]


def test_a_row_that_lacks_one_half_leaves_both_sums() -> None:
    records = records_of(np.array([0, 0, 0, 1], np.int32), 2)
    above, below = alike(records, numbers(3, 5, None, 1), numbers(4, None, 9, 2), METHODS["sum"])
    assert (above.values.tolist(), below.values.tolist()) == ([3, 1], [4, 2])
    assert above.partial.tolist() == [0]


def test_a_number_stated_on_every_row_counts_once() -> None:
    records = records_of(np.array([0, 0, 1, 1], np.int32), 2)
    found = per_once(records, combined(30, 8), numbers(1000, 1000, 400, None), 100, "missing")
    assert found.combined.values.tolist() == [3, 2]
    assert found.parts.denominator.tolist() == [1000, 400]


def test_rows_that_state_different_numbers_are_no_denominator() -> None:
    records = records_of(np.array([0, 0, 1, 1], np.int32), 2)
    found = per_once(records, combined(30, None), numbers(1000, 900, 400, 500), 1, "missing")
    assert found.combined.states.tolist() == [INVALID, MISSING]
    assert found.unlike.tolist() == [0], "a unit without a value needs no denominator"
