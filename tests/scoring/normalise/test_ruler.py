from __future__ import annotations

import numpy as np
import pytest

from coscore.scoring.normalise.ruler import Bounds, Ruler, prepared


def test_values_are_clipped_before_they_are_transformed() -> None:
    found = prepared(np.array([0.0, 10.0, 1000.0]), Ruler("zscore", clip=(1.0, 100.0), transform="log10"))
    assert found.tolist() == [0, 1, 2]


def test_values_stay_where_nothing_is_asked_for() -> None:
    values = np.array([1.0, np.nan])
    assert prepared(values, Ruler("minmax")) is values


@pytest.mark.parametrize(
    ("bounds", "stated"),
    [
        (Bounds(min=1.0, max=2.0), {"min": 1.0, "max": 2.0}),
        (Bounds(values=np.array([1.0, 2.0])), {"values": [1.0, 2.0]}),
        (Bounds(), {}),
    ],
)
def test_bounds_state_what_was_measured(bounds: Bounds, stated: dict[str, object]) -> None:
    assert bounds.stated() == stated
