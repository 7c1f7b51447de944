import numpy as np
import pytest

from coscore.scoring import rank
from coscore.scoring.rank import levels, order_levels, ranks, tally

ONE = np.zeros(6, np.intp)
SCORES = np.array([70, 90, 80, 80, 60, 80.04])


@pytest.mark.parametrize(
    ("method", "found"),
    [("competition", [5, 1, 2, 2, 6, 2]), ("dense", [3, 1, 2, 2, 4, 2]), ("ordinal", [5, 1, 2, 2, 6, 2])],
)
def test_equal_rounded_scores_share_a_rank(method: str, found: list[int]) -> None:
    assert ranks(order_levels(SCORES, 1, []), ONE, method).tolist() == found


def test_ranks_on_full_scores_tell_apart_what_is_shown_alike() -> None:
    assert ranks(order_levels(SCORES, 9, []), ONE, "competition").tolist() == [5, 1, 3, 3, 6, 2]


def test_noise_of_binary_sums_decides_nothing() -> None:
    scores = np.array([0.1 + 0.2, 0.3])
    assert ranks(order_levels(scores, 9, []), ONE[:2], "competition").tolist() == [1, 1]


@pytest.mark.parametrize(
    ("breaks", "method", "found"),
    [
        ([[0, 0, 5, 7, 0, 6]], "competition", [5, 1, 4, 2, 6, 3]),
        ([[0, 0, 5, 7, 0, 7]], "competition", [5, 1, 4, 2, 6, 2]),
        ([[0, 0, 5, 7, 0, 7], [0, 0, 0, 1, 0, 2]], "ordinal", [5, 1, 4, 3, 6, 2]),
        ([[0, 0, 5, np.nan, 0, 7]], "competition", [5, 1, 3, 4, 6, 2]),
        ([[0, 0, 5, 7, 0, 7]], "dense", [4, 1, 3, 2, 5, 2]),
        ([[99, 0, 5, 5, 99, 5]], "competition", [5, 1, 2, 2, 6, 2]),
    ],
    ids=[
        "one indicator decides all",
        "one indicator decides some",
        "the second decides where the first does not",
        "a missing score is the lowest",
        "dense ranks of what is left tied",
        "only equal totals are told apart",
    ],
)
def test_declared_indicators_decide(breaks: list[list[float]], method: str, found: list[int]) -> None:
    order = order_levels(SCORES, 1, [np.array(scores, float) for scores in breaks])
    assert ranks(order, ONE, method).tolist() == found


@pytest.mark.parametrize(("method", "found"), [("competition", [3, 1, 2, 1, 2, 1]), ("dense", [2, 1, 2, 1, 2, 1])])
def test_ranks_inside_each_group(method: str, found: list[int]) -> None:
    peers = np.array([0, 0, 1, 2, 2, 0])
    scores = np.array([50, 90, 60, 70, 60, 90])
    assert ranks(order_levels(scores, 1, []), peers, method).tolist() == [*found[:2], 1, 1, 2, 1]


def test_nobody_to_rank() -> None:
    assert ranks(order_levels(np.zeros(0), 1, []), ONE[:0], "competition").tolist() == []


def test_negative_scores_and_all_alike() -> None:
    assert ranks(order_levels(np.array([-5.0, -1.0, -5.0]), 1, []), ONE[:3], "competition").tolist() == [2, 1, 2]
    assert levels(np.full(3, 50.0), 1).tolist() == [0, 0, 0] or len(set(levels(np.full(3, 50.0), 1).tolist())) == 1


def test_scores_beyond_whole_numbers_of_64_bits() -> None:
    assert levels(np.array([1e15, np.nan, -1e15, 1e15]), 9).tolist() == [2, 0, 1, 2]


def test_a_gap_is_below_the_lowest_score() -> None:
    assert levels(np.array([1.1, np.nan, 1.0]), 1).tolist() == [2, 0, 1]


def test_only_gaps() -> None:
    assert set(levels(np.full(3, np.nan), 9).tolist()) == {0}


@pytest.mark.parametrize("size", [10, 10**9], ids=["by counting", "by sorting"])
def test_a_tally(size: int) -> None:
    found = tally(np.array([7, 2, 7, 9, 2, 2]), size)
    assert [part.tolist() for part in found] == [[2, 7, 9], [3, 2, 1], [1, 0, 1, 2, 0, 0]]


def test_counting_and_sorting_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(5)
    scores, breaks = random.integers(0, 200, 500) / 10, [random.integers(0, 3, 500) * 1.0]
    peers = random.integers(0, 7, 500)
    counted = ranks(order_levels(scores, 1, breaks), peers, "competition")
    monkeypatch.setattr(rank, "_close", lambda _: 0)
    assert np.array_equal(ranks(order_levels(scores, 1, breaks), peers, "competition"), counted)


def test_ranks_are_one_more_than_the_number_of_better_units() -> None:
    scores = np.random.default_rng(6).integers(0, 100, 300) / 10
    expected = [1 + int((scores > score).sum()) for score in scores]
    assert ranks(order_levels(scores, 1, []), np.zeros(300, np.intp), "competition").tolist() == expected
