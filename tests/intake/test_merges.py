from __future__ import annotations

from coscore.intake.merges import filled, merged_cells
from coscore.intake.sheet import Range, Row

ROWS: list[Row] = [
    (1, ["전북", None, "가"]),
    (2, [None, "b"]),
    (4, [None, None, "d"]),
    (5, ["충남", "c"]),
]


def test_a_range_is_filled_downwards_from_its_top_left_cell() -> None:
    assert [cells[0] for _, cells in filled(ROWS, [Range(1, 1, 4, 1)], 3)] == ["전북", "전북", "전북", "충남"]


def test_a_range_is_filled_to_the_right() -> None:
    assert next(filled(ROWS, [Range(1, 1, 1, 2)], 3)) == (1, ["전북", "전북", "가"])


def test_a_range_begun_in_an_empty_row_is_empty() -> None:
    assert [cells for number, cells in filled(ROWS, [Range(3, 3, 4, 3)], 3) if number == 4] == [[None, None, None]]


def test_rows_that_are_not_there_stay_absent() -> None:
    assert [number for number, _ in filled(ROWS, [Range(1, 1, 4, 1)], 3)] == [1, 2, 4, 5]


def test_ranges_reach_no_further_than_the_width() -> None:
    assert next(filled(ROWS, [Range(1, 1, 1, 16_384)], 2)) == (1, ["전북", "전북"])


def test_without_ranges_rows_are_only_cut() -> None:
    assert list(filled(ROWS, [], 1)) == [(1, ["전북"]), (2, [None]), (4, [None]), (5, ["충남"])]


def test_ranges_that_overlap_endlessly_do_not_pile_up() -> None:
    rows: list[Row] = [(number, [float(number), None]) for number in range(1, 2000)]
    merges = [Range(number, 1, 1_048_576, 2) for number in range(1, 2000)]
    assert sum(1 for _ in filled(rows, merges, 2)) == 1999


def test_merged_cells_are_told_by_row() -> None:
    assert merged_cells([Range(2, 2, 3, 9)], 3, 3) == [False, True, True]
    assert merged_cells([Range(2, 2, 3, 9)], 4, 3) == [False, False, False]
