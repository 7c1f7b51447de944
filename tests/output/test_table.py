from __future__ import annotations

import pytest

from coscore.output.cells import width
from coscore.output.table import Column, fitting, table

RANK = Column("", "순위", ["1", "2"])
NAME = Column("", "지자체", ["전북 완주군", "세종특별자치시"], right=False, folds=True)
SCORE = Column("", "종합", ["84.7", "100.0"])
GRADE = Column("grade", "등급", ["우수", "보통"], right=False)
PARTS = [Column("parts", "참여 30", ["88.1", "68.8"]), Column("parts", "Administrative support 20", ["1.0", "2.0"])]
ALL = [RANK, NAME, SCORE, GRADE, *PARTS]


def drawn(columns: list[Column], limit: int | None) -> list[str]:
    heads, rows = table(columns, limit, "-")
    return [*heads, *rows]


def test_without_a_limit_nothing_folds() -> None:
    assert drawn([RANK, NAME, SCORE, GRADE], None) == [
        "순위  지자체           종합  등급",
        "---------------------------------",
        "   1  전북 완주군      84.7  우수",
        "   2  세종특별자치시  100.0  보통",
    ]


def test_heads_fold_at_blanks_to_the_width_of_the_numbers() -> None:
    assert drawn([RANK, *PARTS], 40)[:3] == [
        "      참여  Administrative",
        "순위    30      support 20",
        "--------------------------",
    ]


def test_only_the_name_folds_when_the_line_is_short() -> None:
    assert drawn([RANK, NAME, SCORE], 21) == [
        "순위  지자체     종합",
        "---------------------",
        "   1  전북       84.7",
        "      완주군         ",
        "   2  세종특별  100.0",
        "      자치시         ",
    ]


@pytest.mark.parametrize(
    ("limit", "groups"),
    [
        (None, {"", "grade", "parts"}),
        (80, {"", "grade", "parts"}),
        (50, {"", "grade"}),
        (32, {"", "grade"}),
        (22, {""}),
        (5, {""}),
    ],
)
def test_columns_are_chosen_by_the_room_there_is(limit: int | None, groups: set[str]) -> None:
    assert {column.group for column in fitting(ALL, ("grade", "parts"), limit)} == groups


def test_a_group_that_does_not_fit_makes_room_for_the_next() -> None:
    assert [column.group for column in fitting(ALL, ("parts", "grade"), 36)] == ["", "", "", "grade"]


@pytest.mark.parametrize("limit", range(21, 100))
def test_lines_are_equally_wide_and_fit(limit: int) -> None:
    lines = drawn(fitting(ALL, ("grade", "parts"), limit), limit)
    assert {width(line) for line in lines} == {width(lines[0])}
    assert width(lines[0]) <= limit


def test_cells_of_a_tree_are_indented_and_so_are_the_lines_they_fold_into() -> None:
    tree = Column("", "지표", ["참여", "주민 회의 수"], right=False, folds=True, indents=(0, 2))
    assert drawn([tree, SCORE], 17)[2:] == ["참여         84.7", "  주민      100.0", "  회의 수        "]
    assert drawn([tree, SCORE], None)[2:] == ["참여             84.7", "  주민 회의 수  100.0"]
