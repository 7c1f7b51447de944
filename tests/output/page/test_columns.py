from __future__ import annotations

import numpy as np

from coscore.output.page.columns import column, exact, rounded


def test_what_is_the_same_everywhere_is_said_once() -> None:
    assert column([3, 3, 3]) == 3
    assert column([3, 4]) == [3, 4]
    assert column([]) == []


def test_numbers_keep_all_their_digits_and_whole_ones_lose_their_point() -> None:
    found = exact(np.array([0.1 + 0.2, 2.0, np.nan]))
    assert found == [0.30000000000000004, 2, None]
    assert isinstance(found[1], int)


def test_displayed_numbers_are_rounded_half_up() -> None:
    assert rounded(np.array([2.675, 1.0]), 2) == [2.68, 1]
