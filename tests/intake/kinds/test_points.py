from __future__ import annotations

import pytest

from coscore.intake.kinds.points import points_reader
from coscore.intake.observations import MISSING, PRESENT
from coscore.intake.sheet import Cell

READ = points_reader()


@pytest.mark.parametrize(("cell", "value"), [(0.3, 0.3), ("1.5점", 1.5), ("+2", 2.0), (0.0, 0.0)])
def test_points(cell: Cell, value: float) -> None:
    assert READ(cell) == (value, PRESENT, "", {})


@pytest.mark.parametrize("cell", [None, "", "-", "없음", "실적없음"])
def test_no_points(cell: Cell) -> None:
    assert READ(cell)[1:] == (MISSING, "", {})


@pytest.mark.parametrize(
    ("cell", "code"), [(-1.0, "E206"), ("△2", "E206"), ("약 2점", "E204"), ("2건", "E212"), ("우수", "E203")]
)
def test_cells_that_are_no_points(cell: Cell, code: str) -> None:
    assert READ(cell).code == code
