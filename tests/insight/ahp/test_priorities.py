"""Weights and consistency, by published examples and by matrices that agree throughout."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coscore.insight.ahp.priorities import joint, parts, priorities, worst_triple
from coscore.insight.ahp.random_index import random_index

GAP = np.nan
T = 1 / 3
TEXTBOOK = np.array([[1, 3, 5], [T, 1, 3], [1 / 5, T, 1]])
HOUSE = np.array(
    [
        [1, 5, 3, 7, 6, 6, T, 1 / 4],
        [1 / 5, 1, T, 5, 3, 3, 1 / 5, 1 / 7],
        [T, 3, 1, 6, 3, 4, 6, 1 / 5],
        [1 / 7, 1 / 5, 1 / 6, 1, T, 1 / 4, 1 / 7, 1 / 8],
        [1 / 6, T, T, 3, 1, 1 / 2, 1 / 5, 1 / 6],
        [1 / 6, T, 1 / 4, 4, 2, 1, 1 / 5, 1 / 6],
        [3, 5, 1 / 6, 7, 5, 5, 1, 1 / 2],
        [4, 7, 5, 8, 6, 6, 2, 1],
    ]
)
"""Buying a house: Saaty 1990, How to make a decision, European J. of Operational Research 48:9, table 2."""


def test_the_textbook_matrix_of_three() -> None:
    found = priorities(TEXTBOOK)
    assert found.weights == pytest.approx([0.6370, 0.2583, 0.1047], abs=5e-5)
    assert (found.largest, found.consistency) == (pytest.approx(3.0385, abs=5e-5), pytest.approx(0.0193, abs=5e-5))
    assert found.consistency / 0.58 == pytest.approx(0.033, abs=5e-4)


def test_the_house_that_saaty_bought() -> None:
    found = priorities(HOUSE)
    assert found.weights == pytest.approx([0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333], abs=5e-4)
    assert (found.largest, found.consistency) == (pytest.approx(9.669, abs=5e-4), pytest.approx(0.238, abs=5e-4))
    assert found.consistency / (random_index("saaty1980", 8) or 0) == pytest.approx(0.169, abs=5e-4)


@given(st.lists(st.floats(0.1, 10), min_size=1, max_size=12))
def test_judgements_that_agree_give_back_their_weights(weights: list[float]) -> None:
    given_ = np.array(weights)
    found = priorities(given_[:, np.newaxis] / given_)
    assert found.weights == pytest.approx(given_ / given_.sum())
    assert found.consistency == pytest.approx(0, abs=1e-9)


@given(st.lists(st.floats(0.1, 10), min_size=3, max_size=9), st.randoms())
def test_judgements_that_agree_need_not_all_be_made(weights: list[float], random: object) -> None:
    given_ = np.array(weights)
    ratios = given_[:, np.newaxis] / given_
    for row in range(len(weights)):
        for column in range(row + 2, len(weights)):
            if random.random() < 0.7:
                ratios[row, column] = ratios[column, row] = GAP
    found = priorities(ratios)
    assert found.weights == pytest.approx(given_ / given_.sum())
    assert found.consistency == pytest.approx(0, abs=1e-9)


def test_a_gap_is_the_ratio_of_the_weights_that_come_out() -> None:
    ratios = HOUSE.copy()
    ratios[0, 7] = ratios[7, 0] = ratios[2, 6] = ratios[6, 2] = GAP
    found = priorities(ratios)
    for row, column in ((0, 7), (2, 6)):
        ratios[row, column] = found.weights[row] / found.weights[column]
        ratios[column, row] = 1 / ratios[row, column]
    again = priorities(ratios)
    assert (again.weights, again.largest) == (pytest.approx(found.weights), pytest.approx(found.largest))


def test_several_persons_are_one_by_the_geometric_mean() -> None:
    first, second = np.array([[1, 2], [0.5, 1]]), np.array([[1, 8], [0.125, 1]])
    assert joint([first, second]) == pytest.approx(np.array([[1, 4], [0.25, 1]]))


def test_the_joint_matrix_is_reciprocal() -> None:
    both = joint([TEXTBOOK, TEXTBOOK.T])
    assert both * both.T == pytest.approx(np.ones((3, 3)))


def test_who_did_not_judge_does_not_count() -> None:
    first, second = np.array([[1, 2], [0.5, 1]]), np.array([[1, GAP], [GAP, 1]])
    assert joint([first, second]).tolist() == first.tolist()
    assert np.isnan(joint([second, second])[0, 1])


@pytest.mark.parametrize(
    ("pairs", "groups"),
    [([(0, 1), (1, 2), (2, 3)], [[0, 1, 2, 3]]), ([(0, 2), (1, 3)], [[0, 2], [1, 3]]), ([], [[0], [1], [2], [3]])],
    ids=["a chain", "two pairs", "no judgement"],
)
def test_items_that_judgements_connect(pairs: list[tuple[int, int]], groups: list[list[int]]) -> None:
    ratios = np.where(np.eye(4) == 1, 1.0, GAP)
    for row, column in pairs:
        ratios[row, column] = ratios[column, row] = 1.0
    assert parts(ratios) == groups


def test_the_three_judgements_that_contradict_each_other_most() -> None:
    found = worst_triple(HOUSE)
    assert found is not None
    assert found.items == (0, 2, 6)  # size 3 neighbourhood, neighbourhood 6 condition, but size 1/3 condition
    assert (found.first, found.second, found.implied, found.judged) == (3, 6, 18, pytest.approx(T))
    assert found.strain == pytest.approx(np.log(54))


def test_where_nothing_contradicts_there_is_no_worst() -> None:
    assert worst_triple(np.array([[1, 2, 8], [1 / 2, 1, 4], [1 / 8, 1 / 4, 1]])) is None
    assert worst_triple(np.array([[1.0]])) is None
