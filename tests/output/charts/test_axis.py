from __future__ import annotations

import pytest

from coscore.output.charts.axis import ticks


@pytest.mark.parametrize(
    ("low", "high", "whole", "marks"),
    [
        (0, 100, False, [0, 20, 40, 60, 80, 100]),
        (0.3, 0.9, False, [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]),
        (1, 4, True, [1, 2, 3, 4]),
        (5, 5, False, [5.0]),
    ],
)
def test_marks_stand_at_round_numbers(low: float, high: float, whole: bool, marks: list[float]) -> None:  # noqa: FBT001
    found = ticks(low, high, whole=whole)
    assert found == marks or (low == high and low in found)
