from __future__ import annotations

import pytest

from coscore.findings import Location, Refused
from coscore.intake.sheet import Range
from coscore.intake.xlsx.addresses import cell_address, cell_range, row_number


@pytest.mark.parametrize(
    ("text", "row_and_column"),
    [
        ("A1", (1, 1)),
        ("B7", (7, 2)),
        ("Z1", (1, 26)),
        ("AA1", (1, 27)),
        ("XFD1048576", (1_048_576, 16_384)),
        ("c3", (3, 3)),
    ],
)
def test_an_address_names_row_and_column(text: str, row_and_column: tuple[int, int], place: Location) -> None:
    assert cell_address(text, place) == row_and_column


@pytest.mark.parametrize("text", ["", "A", "7", "A0", "7A", "$A$1", "가1", "A-1", "A１", "A 1", "R1C1"])
def test_what_is_no_address_is_damage(text: str, place: Location) -> None:
    with pytest.raises(Refused, match="E005"):
        cell_address(text, place)


@pytest.mark.parametrize("text", ["A1048577", "A4294967295", "A" + "9" * 5000, "XFE1", "ZZZZZZZ1", "A" * 50_000 + "1"])
def test_what_no_sheet_can_hold_is_beyond_the_limits(text: str, place: Location) -> None:
    with pytest.raises(Refused, match="E028"):
        cell_address(text, place)


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("A1:B3", Range(1, 1, 3, 2)),
        ("B3:A1", Range(1, 1, 3, 2)),
        ("C5", Range(5, 3, 5, 3)),
        ("A1:XFD1048576", Range(1, 1, 1_048_576, 16_384)),
    ],
)
def test_a_range_runs_from_its_top_left_corner(text: str, block: Range, place: Location) -> None:
    assert cell_range(text, place) == block


@pytest.mark.parametrize(("text", "number"), [("1", 1), ("0012", 12), ("1048576", 1_048_576)])
def test_a_row_number(text: str, number: int, place: Location) -> None:
    assert row_number(text, place) == number


@pytest.mark.parametrize("text", ["0", "", "-1", "1.5", "1e3", " 1", "²"])
def test_what_is_no_row_number_is_damage(text: str, place: Location) -> None:
    with pytest.raises(Refused, match="E005"):
        row_number(text, place)
