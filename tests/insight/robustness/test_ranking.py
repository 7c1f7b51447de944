from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coscore.insight.robustness.ranking import decimals, orders, ranks
from coscore.scoring.rank import order_levels
from coscore.scoring.rank import ranks as ranks_of_one

NAN = float("nan")
NUMBERS = st.one_of(st.integers(0, 6), st.integers(0, 10**7), st.integers(0, 10**17), st.just(NAN))


@pytest.mark.parametrize(
    ("method", "expected"),
    [("competition", [1, 2, 2, 4, 0]), ("dense", [1, 2, 2, 3, 0]), ("ordinal", [1, 2, 2, 4, 0])],
)
@pytest.mark.parametrize("scale", [1, 10**6, 10**16])
def test_equal_numbers_share_a_rank(method: str, expected: list[int], scale: int) -> None:
    order = np.array([[9, 7, 7, 3, NAN], [9, 7, 7, 3, NAN]]) * scale
    assert ranks(order, method).tolist() == [expected] * 2


def test_where_nobody_takes_part_nobody_is_ranked() -> None:
    assert ranks(np.full((2, 3), NAN), "competition").tolist() == [[0, 0, 0]] * 2


@given(
    st.integers(1, 7).flatmap(
        lambda size: st.lists(st.lists(NUMBERS, min_size=size, max_size=size), min_size=1, max_size=4)
    )
)
def test_ranks_of_many_are_those_of_each(rows: list[list[float]]) -> None:
    order = np.array(rows, np.float64)
    for method in ("competition", "dense"):
        found = ranks(order, method)
        for row, given_ranks in zip(order, found, strict=True):
            there = ~np.isnan(row)
            levels = order_levels(row[there], 0, [])
            expected = np.zeros(row.size, np.int64)
            expected[there] = ranks_of_one(levels, np.zeros(levels.size, np.intp), method)
            assert given_ranks.tolist() == expected.tolist()


def test_ties_are_broken_by_the_next_score() -> None:
    totals, deciding = np.array([[50.04, 49.96, NAN]]), np.array([[1.0, 2.0, 9.0]])
    assert ranks(orders(totals, 1, []), "competition").tolist() == [[1, 1, 0]]
    assert ranks(orders(totals, 1, [deciding]), "competition").tolist() == [[2, 1, 0]]


def test_full_scores_are_compared_to_nine_decimals() -> None:
    assert (decimals(1, "rounded"), decimals(1, "full")) == (1, 9)
