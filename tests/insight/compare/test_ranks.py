"""Who passed whom, against counting by hand."""

from __future__ import annotations

import numpy as np

from coscore.insight.compare.ranks import moves

NOBODY = np.zeros(0, np.int64)


def test_a_unit_falls_because_others_rose_more() -> None:
    """The first gains 1 point and falls from rank 1 to 3: two passed it, and with the others as before it would lead."""
    found = moves(
        np.array([1, 2, 3]),
        np.array([3, 1, 2]),
        np.array([80.0, 79.0, 78.0]),
        np.array([81.0, 90.0, 85.0]),
        (NOBODY, NOBODY),
    )
    assert found.overtaken.tolist() == [2, 0, 0]
    assert found.passed.tolist() == [0, 1, 1]
    assert found.alone.tolist() == [1, 1, 1]


def test_new_and_gone_units_count_on_their_own() -> None:
    """Rank 2 to rank 3: the one ahead is gone, two new ones stand ahead."""
    found = moves(
        np.array([2]), np.array([3]), np.array([70.0]), np.array([70.0]), (np.array([1, 3]), np.array([1, 2, 4]))
    )
    assert (found.arrived.tolist(), found.left.tolist()) == ([2], [1])
    assert (found.overtaken.tolist(), found.passed.tolist()) == ([0], [0])


def test_a_tie_that_is_broken_passes_nobody_who_was_level() -> None:
    """Both first; one falls behind: it is overtaken by one, the other has passed nobody."""
    found = moves(np.array([1, 1]), np.array([1, 2]), np.array([80.0, 80.0]), np.array([80.0, 75.0]), (NOBODY, NOBODY))
    assert (found.overtaken.tolist(), found.passed.tolist()) == ([0, 1], [0, 0])
