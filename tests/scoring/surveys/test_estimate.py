from __future__ import annotations

import numpy as np
import pytest

from coscore.scoring.surveys.estimate import Estimate, answers, interval, interval_of_shares, over, weighted


def estimate(values: list[float], weights: list[float] | None = None, population: float = np.inf) -> Estimate:
    numbers = np.array(values, np.float64)
    weighing = np.ones_like(numbers) if weights is None else np.array(weights, np.float64)
    return weighted(answers(numbers, weighing, np.zeros(numbers.size, np.intp)), np.array([population]))


def test_a_plain_mean_has_the_usual_standard_error() -> None:
    """1 to 5: mean 3, s^2 = 2.5, s^2 / n = 0.5."""
    found = estimate([1, 2, 3, 4, 5])
    assert (found.values[0], found.variance[0], found.df[0], found.deff[0]) == pytest.approx((3, 0.5, 4, 1))
    low, high = interval(found)
    assert (low[0], high[0]) == pytest.approx((3 - 2.7764451 * 0.5**0.5, 3 + 2.7764451 * 0.5**0.5), abs=1e-6)


def test_half_of_a_population_halves_the_variance() -> None:
    assert estimate([1, 2, 3, 4, 5], population=10).variance[0] == pytest.approx(0.25)


def test_a_census_has_no_sampling_error() -> None:
    found = estimate([1, 2, 3, 4, 5], population=5)
    assert (found.variance[0], found.df[0]) == (0, np.inf)
    assert [float(end[0]) for end in interval(found)] == [3, 3]


def test_weights_by_hand() -> None:
    """5 with weight 1 and 3 with weight 3: m = 14/4; 2/1 (1 x 1.5^2 + 9 x 0.5^2) / 16; Kish 16/10; s^2 = 2 (2.25 + 0.75) / 4."""
    found = estimate([5, 3], [1, 3])
    assert found.values[0] == 3.5
    assert (found.variance[0], found.effective[0], found.deff[0]) == pytest.approx((0.5625, 1.6, 0.75))


def test_one_answer_tells_nothing_of_its_error() -> None:
    found = estimate([4])
    assert found.values[0] == 4
    assert np.isnan([found.variance[0], found.df[0], found.deff[0]]).all()


def test_equal_answers_give_their_own_value_exactly() -> None:
    assert estimate([4.1] * 7, [0.1, 0.2, 0.3, 0.7, 0.9, 1.3, 0.6]).values[0] == 4.1


def test_shares_are_after_wilson_with_the_effective_number() -> None:
    """2 of 5: 0.1176 to 0.7693."""
    low, high = interval_of_shares(estimate([0, 0, 0, 100, 100]))
    assert (low[0], high[0]) == pytest.approx((11.7621, 76.9276), abs=1e-3)


def test_a_census_of_shares_is_exact() -> None:
    low, high = interval_of_shares(estimate([0, 0, 0, 100, 100], population=5))
    assert (low[0], high[0]) == (40, 40)


def test_nothing_is_divided_by_zero() -> None:
    np.testing.assert_array_equal(over(np.array([1.0, 1.0]), np.array([0.0, 2.0])), [np.nan, 0.5])
