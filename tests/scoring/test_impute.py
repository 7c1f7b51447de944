from __future__ import annotations

import numpy as np
import pytest

from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE, PRESENT
from coscore.scoring.impute import imputed

VALUES = np.array([1.0, 2, 9, np.nan, np.nan, 20, np.nan])
STATES = np.array([PRESENT, PRESENT, PRESENT, MISSING, MISSING, PRESENT, NOT_APPLICABLE], np.uint8)
PEERS = np.array([0, 0, 0, 0, 1, 2, 0])


@pytest.mark.parametrize(
    ("way", "fourth", "fifth"),
    [("mean", 8, 8), ("median", 5.5, 5.5), ("group_mean", 4, np.nan), ("group_median", 2, np.nan)],
)
def test_gaps_are_filled_from_the_units_that_have_a_value(way: str, fourth: float, fifth: float) -> None:
    found = imputed(way, VALUES, STATES, PEERS)
    np.testing.assert_array_equal(found, [np.nan, np.nan, np.nan, fourth, fifth, np.nan, np.nan])


def test_where_nobody_has_a_value_nothing_is_found() -> None:
    states = np.array([MISSING, INVALID], np.uint8)
    assert np.isnan(imputed("mean", np.full(2, np.nan), states, np.zeros(2, np.intp))).all()
