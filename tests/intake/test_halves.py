from __future__ import annotations

import numpy as np
import pytest

from coscore.intake.halves import divided, joint
from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE, PRESENT, Numbers


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        (PRESENT, PRESENT, PRESENT),
        (PRESENT, MISSING, MISSING),
        (MISSING, NOT_APPLICABLE, NOT_APPLICABLE),
        (NOT_APPLICABLE, INVALID, INVALID),
        (INVALID, PRESENT, INVALID),
    ],
)
def test_a_row_has_the_worse_state_of_its_halves(one: int, other: int, both: int) -> None:
    first, second = (np.array([state], np.uint8) for state in (one, other))
    assert joint(first, second).tolist() == joint(second, first).tolist() == [both]


def test_a_row_has_a_ratio_where_both_halves_are_there_and_the_lower_is_not_0() -> None:
    above = Numbers(np.array([3.0, 1.0, np.nan]), np.array([PRESENT, PRESENT, MISSING], np.uint8))
    below = Numbers(np.array([4.0, 0.0, 5.0]), np.full(3, PRESENT, np.uint8))
    found = divided(above, below, 100)
    np.testing.assert_array_equal(found.values, [75, np.nan, np.nan])
    assert found.states.tolist() == [PRESENT, PRESENT, MISSING]
