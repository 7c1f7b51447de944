from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from coscore.framework.tree import Framework
from coscore.intake.blocks import blocks
from coscore.intake.fields import fields
from coscore.intake.log import FindingLog
from coscore.intake.observations import MISSING, PRESENT
from coscore.intake.records import Plan, Records, joined, read_block
from coscore.intake.targets import targets
from coscore.intake.units import NOBODY, UnitBook

HEAD = ["시군구", "사업명", "연도", "조례", "교육 횟수", "교육 만족도", "만족도", "응답자"]
ROW = ["완주군", "잇기", 2025, "O", 3, 4.2, 88, 100]

Read = Callable[..., tuple[Records, int]]


@pytest.fixture
def read(small: Framework, laid_out: Callable[..., Any], sheet: Callable[..., Any]) -> Read:
    """Records of rows below the header, and how many rows of other years were left out."""

    def of(*rows: list[Any], year: int | None = None) -> tuple[Records, int]:
        plan = Plan(fields(small, targets(small)), UnitBook(None, year), FindingLog(), year)
        (block,) = blocks(sheet([HEAD, *rows]).rows())
        return read_block(block.take(range(1, len(block.rows))), laid_out([HEAD]), plan)

    return of


def test_a_record_has_its_row_unit_year_and_name(read: Read) -> None:
    found, _ = read(ROW, ["완주군", None, None, "X"])
    assert (found.rows.tolist(), found.units.tolist(), found.years.tolist()) == ([2, 3], [0, 0], [2025, 0])
    assert (list(found.names), list(found.groups)) == (["잇기", ""], ["", ""])


def test_a_record_has_every_value_and_its_state(read: Read) -> None:
    found, _ = read(ROW, ["완주군", None, None, "X"])
    assert found.values["ordinance"].tolist() == [1, 0]
    assert found.states["training"].tolist() == [PRESENT, MISSING]
    np.testing.assert_array_equal(found.values["satisfaction"], [88, np.nan])


def test_a_row_of_values_without_a_unit_is_kept_for_nobody(read: Read) -> None:
    found, _ = read(ROW, [None, "무명", 2025, "O"])
    assert found.units.tolist() == [0, NOBODY]


def test_a_row_with_neither_unit_nor_values_is_passed_over(read: Read) -> None:
    found, left_out = read(ROW, [None, "메모", None, " ", None])
    assert (found.rows.tolist(), left_out) == ([2], 0)


def test_a_unit_without_any_value_is_a_record(read: Read) -> None:
    assert read(["완주군"])[0].states["ordinance"].tolist() == [MISSING]


@pytest.mark.parametrize(
    ("year", "rows", "left_out"),
    [
        pytest.param(None, [2, 3, 4], 0, id="not without a year"),
        pytest.param(2025, [2, 4], 1, id="but those that state none stay"),
        pytest.param(2024, [3, 4], 1, id="by the year asked for"),
    ],
)
def test_rows_of_other_years_are_left_out(read: Read, year: int | None, rows: list[int], left_out: int) -> None:
    found, count = read(ROW, ["완주군", "둘", "2024년", "O"], ["완주군", "셋", None, "O"], year=year)
    assert (found.rows.tolist(), count) == (rows, left_out)


def test_records_are_joined_in_order(read: Read) -> None:
    one, _ = read(ROW, ROW)
    both = joined([one, one])
    assert (both.rows.tolist(), list(both.names)) == ([2, 3, 2, 3], ["잇기"] * 4)
    assert both.values["training"].tolist() == [3, 3, 3, 3]
    assert joined([one]) is one
