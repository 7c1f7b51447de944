from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from coscore.findings import Location, Refused
from coscore.intake.limits import LIMITS
from coscore.intake.sheet import Row
from coscore.intake.xlsx.rowfiller import RowFiller

Line = tuple[str | None, Sequence[str | None]]


def fill(place: Location, *lines: Line, padding: int = 100_000) -> list[Row | None]:
    """Fill rows of (number, addresses), every cell with the count of cells so far."""
    filler = RowFiller(place, replace(LIMITS, padding=padding))
    rows, count = [], 0
    for number, references in lines:
        filler.open(number)
        for reference in references:
            count += 1
            filler.reach(reference)
            filler.put(float(count))
        rows.append(filler.close())
    return rows


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        pytest.param([("2", ["A2", "B2"])], [(2, [1, 2])], id="as stated"),
        pytest.param([(None, [None, None]), (None, [None])], [(1, [1, 2]), (2, [3])], id="by counting"),
        pytest.param([("5", ["B5", None, "E5"]), (None, ["A6"])], [(5, [None, 1, 2, None, 3]), (6, [4])], id="both"),
        pytest.param(
            [("11", ["A11", "AA11"])], [(11, [1, *[None] * 25, 2])], id="a digit of the row is not one of the column"
        ),
        pytest.param([("1", [])], [None], id="an empty row"),
        pytest.param([(None, ["C9", "A9"])], [(9, [2, None, 1])], id="the first cell tells the row"),
    ],
)
def test_rows(lines: list[Line], rows: list[Row], place: Location) -> None:
    assert fill(place, *lines) == rows


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        pytest.param([("2", ["A3"])], "E005", id="a cell of another row"),
        pytest.param([("1", ["A11"])], "E005", id="a cell of row 11 in row 1"),
        pytest.param([(None, ["A3", "B4"])], "E005", id="cells of two rows"),
        pytest.param([("1", ["A1", "A1"])], "E005", id="a cell twice"),
        pytest.param([("1", ["1"])], "E005", id="an address without a column"),
        pytest.param([("x", [])], "E005", id="a row without a number"),
        pytest.param([("1048577", [])], "E028", id="a row behind the last"),
        pytest.param([("1048576", []), (None, [])], "E028", id="one more behind the last"),
        pytest.param([("1", ["XFD1", None])], "E028", id="a column behind the last"),
        pytest.param(
            [("1", ["XFD1"]), ("2", ["XFD2"]), ("3", ["XFD3"]), *[(str(n), [f"XFD{n}"]) for n in range(4, 9)]],
            "E006",
            id="scattered",
        ),
    ],
)
def test_what_cannot_be(lines: list[Line], code: str, place: Location) -> None:
    with pytest.raises(Refused, match=code):
        fill(place, *lines)


def test_the_place_of_a_cell(place: Location) -> None:
    filler = RowFiller(place, LIMITS)
    filler.open("7")
    filler.reach("B7")
    assert str(filler.cell_place) == "자료.xlsx[사업]B7"
