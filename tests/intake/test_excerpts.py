from __future__ import annotations

from datetime import date, datetime

import pytest

from coscore.intake.excerpts import Shown, excerpt, header_excerpt, shown
from coscore.intake.sheet import Cell, ErrorCell, Percent


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        pytest.param(None, "", id="nothing"),
        pytest.param("두\n 회 ", "두 회", id="text on one line"),
        pytest.param(12.0, "12", id="a whole number"),
        pytest.param(4.25, "4.25", id="a number with decimals"),
        pytest.param(5271000000.0, "5271000000", id="a code kept as a number"),
        pytest.param(Percent(0.57), "57%", id="a percentage"),
        pytest.param(True, "TRUE", id="a truth value"),
        pytest.param(date(2025, 3, 5), "2025-03-05", id="a date"),
        pytest.param(datetime(2025, 3, 5, 12), "2025-03-05", id="a date with a time"),  # noqa: DTZ001 - as in a sheet
        pytest.param(ErrorCell("#N/A"), "#N/A", id="an error value"),
    ],
)
def test_cells_are_shown_as_people_see_them(cell: Cell, expected: str) -> None:
    assert shown(cell) == expected


def test_cells_stand_below_their_labels_in_screen_columns() -> None:
    found = excerpt(14, [Shown(2, "시군구", "양양군"), Shown(6, "회의", "두 회")], 6)
    assert found.lines == (("", "B 시군구   F 회의"), ("14", "양양군     두 회"))


def test_the_mark_is_on_the_cell_in_characters() -> None:
    found = excerpt(14, [Shown(2, "시군구", "양양군"), Shown(6, "회의", "두 회")], 6)
    assert found.lines[found.marked][1][found.start : found.start + found.length] == "두 회"


def test_an_empty_cell_is_marked_where_it_would_stand() -> None:
    found = excerpt(14, [Shown(2, "시군구", "양양군"), Shown(6, "회의", None)], 6)
    assert (found.start, found.length) == (8, 1)


def test_long_cells_are_cut() -> None:
    found = excerpt(1, [Shown(1, "가", "나" * 50)], 1)
    assert found.lines[1][1] == "나" * 37 + "..."


def test_a_label_is_marked_among_the_labels() -> None:
    found = header_excerpt(4, [(1, "시도"), (3, "조래")], 3)
    assert found.lines == (("4", "A 시도   C 조래"),)
    assert found.lines[0][1][found.start : found.start + found.length] == "C 조래"


def test_without_a_column_to_point_at_the_whole_line_is_marked() -> None:
    found = header_excerpt(4, [(1, "시도"), (3, "조래")], 0)
    assert (found.start, found.length) == (0, len("A 시도   C 조래"))
