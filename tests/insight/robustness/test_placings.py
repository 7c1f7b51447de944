from __future__ import annotations

import numpy as np
import pytest

from coscore.insight.robustness.placings import Places, Placings

RANKS = np.array([[1, 2, 0], [1, 3, 2], [2, 1, 3], [1, 2, 3]])


def placed(units: int, draws: int, ranks: np.ndarray) -> Places:
    found = Placings(units, draws)
    for first in range(0, len(ranks), 2):
        found.add(first, found.digest(ranks[first : first + 2].copy()))
    return found.places(0.5, 1)


@pytest.mark.parametrize("draws", [4, 3])
def test_what_the_ranks_of_a_unit_say(draws: int) -> None:
    found = placed(3, draws, RANKS[:draws])
    mean = {4: [1.25, 2.0, 8 / 3], 3: [4 / 3, 2.0, 2.5]}[draws]
    assert found.mean == pytest.approx(mean)
    assert found.ranked.tolist() == {4: [4, 4, 3], 3: [3, 3, 2]}[draws]
    assert found.top.tolist() == {4: [3, 1, 0], 3: [2, 1, 0]}[draws]
    # a quarter, half and three quarters of the draws in which a unit is ranked, rounded up
    assert found.low.tolist() == {4: [1, 1, 2], 3: [1, 1, 2]}[draws]
    assert found.median.tolist() == {4: [1, 2, 3], 3: [1, 2, 2]}[draws]
    assert found.high.tolist() == {4: [1, 2, 3], 3: [2, 3, 3]}[draws]


def test_counting_and_keeping_say_the_same() -> None:
    random = np.random.default_rng(0)
    ranks = random.integers(0, 8, (40, 7))
    counted, kept = Placings(7, 40), Placings(7, 7)
    counted.add(0, counted.digest(ranks.copy()))
    kept._kept = ranks.astype(np.uint32)
    for one, other in zip(counted.places(0.9, 3), kept.places(0.9, 3), strict=True):
        assert one.tolist() == other.tolist()


def test_a_unit_never_ranked_is_nowhere() -> None:
    found = placed(2, 4, np.array([[0, 1]] * 4))
    assert (found.low.tolist(), found.high.tolist(), np.isnan(found.mean[0])) == ([0, 1], [0, 1], True)


def test_the_room_taken_is_the_smaller_of_the_two_ways() -> None:
    assert Placings.room(200, 1000) == 200 * 201 * 8
    assert Placings.room(5000, 1000) == 5000 * 1000 * 4
