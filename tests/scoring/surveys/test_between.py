from __future__ import annotations

import numpy as np
import pytest

from coscore.scoring.surveys.between import between, drawn_in, reliability

VALUES = np.array([1.0, 2.0, 3.0, 4.0, 5.0])


def test_equal_errors_by_hand() -> None:
    """Sum of (x - 3)^2 = 10; 10 / (A + 1) = 4 gives A = 1.5."""
    found = between(VALUES, np.ones(5))
    assert (found.variance, found.mean) == pytest.approx((1.5, 3))
    assert reliability(VALUES, np.ones(5)) == pytest.approx(0.6)


def test_unequal_errors_fulfil_the_equation() -> None:
    errors = np.array([0.5, 2.0, 0.1, 1.0, 0.3])
    variance, mean = between(VALUES, errors)
    weights = 1 / (variance + errors)
    assert mean == pytest.approx((weights * VALUES).sum() / weights.sum())
    assert (weights * (VALUES - mean) ** 2).sum() == pytest.approx(4)


@pytest.mark.parametrize(
    ("values", "errors", "expected"),
    [
        pytest.param([3, 3, 3], [1, 1, 1], 0, id="equal values"),
        pytest.param([2.9, 3, 3.1], [1, 1, 1], 0, id="differences smaller than the errors"),
        pytest.param([1, 2, 3], [0, 0, 0], 1, id="a census"),
    ],
)
def test_the_ends_of_the_reliability(values: list[float], errors: list[float], expected: float) -> None:
    assert reliability(np.array(values, np.float64), np.array(errors, np.float64)) == expected


def test_two_units_tell_nothing() -> None:
    assert np.isnan(reliability(np.array([1.0, 2.0, np.nan]), np.ones(3)))
    assert np.isnan(drawn_in(np.array([1.0, 2.0]), np.ones(2), np.full(2, 50.0))).all()


def test_values_are_drawn_in_by_how_unsure_they_are() -> None:
    """A = 1.5 and s^2 = 1: B = 0.6."""
    found = drawn_in(VALUES, np.ones(5), np.full(5, 50.0))
    assert found == pytest.approx([1.8, 2.4, 3.0, 3.6, 4.2])


def test_what_is_known_for_sure_stays_and_what_is_unknown_stays_unknown() -> None:
    found = drawn_in(np.array([1.0, 2.0, 3.0, 9.0, 4.0]), np.array([0, 1, 1, 1, np.nan]), np.full(5, 50.0))
    assert found[0] == 1
    assert np.isnan(found[4])


def test_a_few_answers_that_agree_take_the_spread_of_all() -> None:
    """20 answers with s^2 = 20 each (se^2 = 1) and 5 that agree: pooled 20 x 76 / 80 = 19, over 5 answers 3.8."""
    values, errors, n = np.append(VALUES[1:], 1.0), np.array([1.0, 1, 1, 1, 0]), np.array([20.0, 20, 20, 20, 5])
    pooled = np.array([1.0, 1, 1, 1, 3.8])
    variance, mean = between(values, pooled)
    expected = mean + variance / (variance + 3.8) * (1 - mean)
    assert drawn_in(values, errors, n)[4] == pytest.approx(expected)
