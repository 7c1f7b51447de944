from __future__ import annotations

import pytest

from coscore.intake.kinds.weight import weight_reader
from coscore.intake.observations import PRESENT
from coscore.intake.sheet import Cell

READ = weight_reader()
IN_MILLIONS = weight_reader("백만원")


@pytest.mark.parametrize(
    ("cell", "value"), [(800.0, 800.0), ("1,250", 1250.0), ("5명", 5.0), ("3,200천원", 3.2e6), ("1억 5천만원", 1.5e8)]
)
def test_weights(cell: Cell, value: float) -> None:
    assert READ(cell) == (value, PRESENT, "", {})


@pytest.mark.parametrize("cell", [800.0, "800", "800백만원", "8억원", "8억"])
def test_the_unit_of_the_header_makes_plain_numbers_and_amounts_alike(cell: Cell) -> None:
    assert IN_MILLIONS(cell) == (8e8, PRESENT, "", {})


def test_a_unit_that_is_no_money_changes_nothing() -> None:
    assert [weight_reader("명")(cell).value for cell in (120.0, "120명")] == [120.0, 120.0]


@pytest.mark.parametrize(
    ("cell", "code"), [(-1.0, "E206"), ("약 3억", "E204"), ("3억 2천", "E204"), ("-", "E205"), ("비예산", "E203")]
)
def test_cells_that_are_no_weight(cell: Cell, code: str) -> None:
    assert READ(cell).code == code
