from __future__ import annotations

import numpy as np
import pytest

from coscore.intake.blocks import Block, blocks, is_blank, listed
from coscore.intake.sheet import Cell

BLOCK = Block([4, 5, 7], [["가", None, "다"], np.array([1.0, np.nan, 3.0])])


def test_rows_become_columns_of_equal_length() -> None:
    (block,) = blocks([(1, ["가"]), (3, ["나", 2.0])])
    assert (list(block.rows), list(block.columns)) == ([1, 3], [("가", "나"), (None, 2.0)])


def test_a_block_has_so_many_rows_at_most() -> None:
    assert [len(block.rows) for block in blocks([(row, [1.0]) for row in range(5)], size=2)] == [2, 2, 1]


def test_a_column_beyond_the_last_is_empty() -> None:
    assert list(BLOCK.column(3)) == [None, None, None]
    assert list(BLOCK.column(0)) == [None, None, None]


def test_nan_in_an_array_is_an_empty_cell() -> None:
    assert [BLOCK.cell(index, 2) for index in range(3)] == [1.0, None, 3.0]
    assert listed(BLOCK.columns[1]) == [1.0, None, 3.0]


def test_some_rows_are_taken_from_every_column() -> None:
    part = BLOCK.take([0, 2])
    assert (list(part.rows), part.columns[0], list(part.columns[1])) == ([4, 7], ["가", "다"], [1.0, 3.0])


def test_taking_all_rows_copies_nothing() -> None:
    assert BLOCK.take([0, 1, 2]) is BLOCK


def test_a_block_falls_into_parts_in_order() -> None:
    assert [list(part.rows) for part in BLOCK.parts(2)] == [[4, 5], [7]]


@pytest.mark.parametrize(
    ("cell", "expected"), [(None, True), ("", True), (" \n", True), ("0", False), (0.0, False), (False, False)]
)
def test_blank_is_what_shows_nothing(cell: Cell, expected: bool) -> None:  # noqa: FBT001 - a table of cases
    assert is_blank(cell) is expected
