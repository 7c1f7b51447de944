from __future__ import annotations

import pytest

from coscore.framework.model import PercentValue
from coscore.intake.kinds.percent import reader
from coscore.intake.observations import PRESENT
from coscore.intake.sheet import Cell, Percent

READ = reader(PercentValue(type="percent"))


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("85%", 85.0),
        ("85 %", 85.0),
        ("８５％", 85.0),
        ("85퍼센트", 85.0),
        ("0.85%", 0.85),
        ("△1.2%", -1.2),
        ("120%", 120.0),
        (Percent(0.85), 85.0),
        (Percent(0.57), 57.0),
        (Percent(0.005), 0.5),
        (85.0, 85.0),
        ("85.5", 85.5),
        (0.0, 0.0),
        ("0", 0.0),
    ],
)
def test_percentages(cell: Cell, value: float) -> None:
    assert READ(cell) == (value, PRESENT, "", {})


@pytest.mark.parametrize(("cell", "value"), [(0.85, 0.85), ("0.85", 0.85), (1.0, 1.0), (-0.5, -0.5)])
def test_a_small_number_without_a_sign_is_read_as_written_and_told(cell: Cell, value: float) -> None:
    assert READ(cell)[:3] == (value, PRESENT, "W302")


@pytest.mark.parametrize(
    ("cell", "code"),
    [("85점", "E212"), ("85%p", "E203"), ("80~85%", "E204"), ("약 85%", "E204"), ("-", "E205"), (1e308, "E206")],
)
def test_cells_that_are_no_exact_percentage(cell: Cell, code: str) -> None:
    assert READ(cell).code == code
