from __future__ import annotations

from dataclasses import replace

import pytest

from coscore.findings import Location, Refused
from coscore.intake.blocks import Block, blocks
from coscore.intake.limits import LIMITS
from coscore.intake.sheet import Row
from coscore.intake.xlsx.order import as_they_stand, by_number

RISING: list[Row] = [(1, ["가"]), (3, ["나"])]


def test_rising_rows_pass(place: Location) -> None:
    block = Block([4, 6], [["다", "라"]])
    assert list(as_they_stand([RISING, block], place)) == [RISING, block]


@pytest.mark.parametrize("rows", [[(2, ["가"]), (1, ["나"])], [(1, ["가"]), (1, ["나"])]], ids=["falling", "twice"])
def test_rows_that_do_not_rise_are_damage(rows: list[Row], place: Location) -> None:
    for parts in ([rows], [rows[:1], rows[1:]], list(blocks(rows))):
        with pytest.raises(Refused, match=r"E005 자료\.xlsx\[사업\]"):
            list(as_they_stand(parts, place))


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        pytest.param([(3, ["나"]), (1, ["가"])], RISING, id="falling rows are sorted"),
        pytest.param([(1, ["가"]), (1, [None, "나"])], [(1, ["가", "나"])], id="halves are joined"),
        pytest.param(
            [(1, [None, "나"]), (2, ["다"]), (1, ["가"])], [(1, ["가", "나"]), (2, ["다"])], id="the shorter half last"
        ),
        pytest.param([(1, [False]), (1, [None, 0.0])], [(1, [False, 0.0])], id="what is false is not empty"),
    ],
)
def test_rows_by_number(rows: list[Row], found: list[Row], place: Location) -> None:
    assert list(by_number(rows, place, LIMITS)) == found


def test_a_cell_that_is_there_twice_is_damage(place: Location) -> None:
    with pytest.raises(Refused, match="E005"):
        by_number([(7, [None, 1.0]), (7, ["", 2.0])], place, LIMITS)


def test_no_more_is_sorted_than_the_limit(place: Location) -> None:
    with pytest.raises(Refused, match="E006"):
        by_number([(2, [1.0] * 3), (1, [1.0] * 3)], place, replace(LIMITS, unordered_cells=5))
