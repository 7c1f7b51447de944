from __future__ import annotations

from datetime import date

import pytest

from coscore.intake.kinds.year import year_reader
from coscore.intake.observations import MISSING, PRESENT
from coscore.intake.sheet import Cell

READ = year_reader()


@pytest.mark.parametrize(
    "cell", [2025.0, "2025", "2025년", "2025 년도", "２０２５", "2025.0", date(2025, 3, 5), "2025. 3. 5.", "2025-03-05"]
)
def test_years(cell: Cell) -> None:
    assert READ(cell) == (2025.0, PRESENT, "", {})


def test_an_empty_cell_is_missing() -> None:
    assert READ(None).state == MISSING


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (45356.0, "E206"),
        (2025.5, "E206"),
        (25.0, "E206"),
        ("2024~2025", "E204"),
        ("올해", "E203"),
        ("'25.3.5.", "E213"),
        (True, "E203"),
        ("-", "E205"),
    ],
)
def test_cells_that_are_no_year(cell: Cell, code: str) -> None:
    assert READ(cell).code == code
