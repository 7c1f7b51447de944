from __future__ import annotations

import pytest

from coscore.intake.sheet import ErrorCell, Percent, Uncalculated, address, letters, number_of


@pytest.mark.parametrize(
    ("column", "name"),
    [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD")],
)
def test_columns_are_named_as_spreadsheets_name_them(column: int, name: str) -> None:
    assert letters(column) == name
    assert number_of(name) == column


def test_an_address_is_column_then_row() -> None:
    assert address(1_048_576, 16_384) == "XFD1048576"


def test_special_cells_are_still_what_they_hold() -> None:
    assert (Percent(0.85) == 0.85, ErrorCell("#N/A"), Uncalculated("=A1")) == (True, "#N/A", "=A1")
