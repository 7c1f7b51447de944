from __future__ import annotations

from itertools import combinations
from math import isnan, sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coscore.insight.robustness.concordance import inversions, kendall, spearman

PAIRS = st.lists(st.tuples(st.integers(1, 9), st.integers(1, 9)), min_size=2, max_size=30)


def test_an_example_by_hand() -> None:
    # of ten pairs two stand the other way round: (8 - 2) / 10; squared differences 4: 1 - 6 x 4 / (5 x 24)
    one, other = np.array([1, 2, 3, 4, 5]), np.array([2, 1, 4, 3, 5])
    assert (kendall(one, other), spearman(one, other)) == (pytest.approx(0.6), pytest.approx(0.8))


def test_an_example_with_ties_by_hand() -> None:
    # pairs 6, tied 1 and 1, C = 4, D = 0 (one pair tied in the first only, one in the second only): 4 / sqrt(5 x 5)
    assert kendall(np.array([1, 2, 2, 4]), np.array([1, 1, 3, 4])) == pytest.approx(0.8)


@given(PAIRS)
def test_kendall_by_its_definition(pairs: list[tuple[int, int]]) -> None:
    sums = [((a > c) - (a < c), (b > d) - (b < d)) for (a, b), (c, d) in combinations(pairs, 2)]
    above = sum(one * other for one, other in sums)
    below = sqrt(sum(one * one for one, _ in sums) * sum(other * other for _, other in sums))
    found = kendall(*np.array(pairs).T)
    assert isnan(found) if below == 0 else found == pytest.approx(above / below)


@given(PAIRS)
def test_spearman_is_the_correlation_of_mean_places(pairs: list[tuple[int, int]]) -> None:
    def places(numbers: list[int]) -> list[float]:
        return [sum(other < one for other in numbers) + sum(other == one for other in numbers) / 2 for one in numbers]

    first, second = (places([pair[side] for pair in pairs]) for side in (0, 1))
    found = spearman(*np.array(pairs).T)
    if len(set(first)) == 1 or len(set(second)) == 1:
        assert isnan(found)
    else:
        assert found == pytest.approx(np.corrcoef(first, second)[0, 1])


@given(st.lists(st.integers(0, 70)))
def test_inversions_by_their_definition(numbers: list[int]) -> None:
    assert inversions(np.array(numbers, np.int64)) == sum(one > other for one, other in combinations(numbers, 2))
