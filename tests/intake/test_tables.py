from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coscore.framework.tree import Framework
from coscore.intake.columns import Layout
from coscore.intake.sheet import MAX_ROWS
from coscore.intake.tables import tables, without_units
from coscore.intake.targets import lookup, targets

Make = Callable[..., Any]
Find = Callable[..., list[Layout]]

HEAD = ["시군구", "사업명", "조례", "만족도"]
OTHER = ["시군구", "교육 횟수", "교육 만족도"]
A, B, C = ["완주군", "가", "O", 88], ["군산시", "나", "X", 77], ["무주군", "다", "O", 66]


@pytest.fixture
def find(small: Framework, sheet: Make) -> Find:
    return lambda rows, *merges, **options: tables(sheet(rows, *merges, **options), lookup(targets(small)))


def spans(found: list[Layout]) -> list[list[tuple[int, int]]]:
    return [[(part.first_row, part.last_row) for part in table.parts] for table in found]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param([HEAD, A, B], [[(2, MAX_ROWS)]], id="one table to the end of the sheet"),
        pytest.param([HEAD, A, HEAD, B], [[(2, 2), (4, MAX_ROWS)]], id="a header repeated goes on with its table"),
        pytest.param([HEAD, A, OTHER, C], [[(2, 2)], [(4, MAX_ROWS)]], id="another header begins another table"),
        pytest.param(
            [HEAD, A, OTHER, C, HEAD, B],
            [[(2, 2), (6, MAX_ROWS)], [(4, 4)]],
            id="a header from further up goes on with its table",
        ),
        pytest.param(
            [HEAD, A, [None], ["둘째 표"], ["(단위: 회)"], OTHER, C],
            [[(2, 3)], [(7, MAX_ROWS)]],
            id="titles belong to the table below",
        ),
        pytest.param(
            [HEAD, A, ["무주군"], OTHER, C],
            [[(2, 3)], [(5, MAX_ROWS)]],
            id="a name alone right below a record is a record",
        ),
        pytest.param(
            [HEAD, A, ["지자체", "사업명", "연락처"], ["완주군", "가", "063-0"], HEAD, B],
            [[(2, 2), (6, MAX_ROWS)]],
            id="a table without indicators ends the one above",
        ),
        pytest.param(
            [HEAD, A, ["군산시", "지자체", "O", 12], B],
            [[(2, MAX_ROWS)]],
            id="a record that holds a word of a header is a record",
        ),
        pytest.param([*[["글"]] * 30, HEAD, A], [], id="none where the first header comes after row 30"),
        pytest.param([["글"], *[A] * 3], [], id="none without a header"),
    ],
)
def test_the_tables_of_a_sheet(find: Find, rows: Any, expected: list[list[tuple[int, int]]]) -> None:
    assert spans(find(rows)) == expected


def test_a_header_far_below_is_found(find: Find) -> None:
    assert spans(find([HEAD, *[A] * 2000, OTHER, C])) == [[(2, 2001)], [(2003, MAX_ROWS)]]


def test_a_header_of_two_rows_may_be_repeated(find: Find) -> None:
    head = [["시군구", "교육", None, "조례"], [None, "횟수", "만족도", None]]
    rows = [*head, ["완주군", 1, 2, "O"], *head, ["군산시", 1, 2, "O"]]
    assert spans(find(rows, "A1:A2", "B1:C1", "D1:D2", "A4:A5", "B4:C4", "D4:D5")) == [[(3, 3), (6, MAX_ROWS)]]


def test_tables_beside_each_other_are_read_apart(find: Find) -> None:
    rows = [["2025년 현황"], [*HEAD, None, *HEAD], [*A, None, *B], [*C]]
    left, right = find(rows, "A1:I1")
    assert (left.columns["ordinance"], right.columns["ordinance"]) == (3, 8)
    assert (left.labels, right.labels) == ((1, 2), (6, 7))
    assert (left.doubled, right.doubled) == ((), ())


def test_spacer_columns_inside_a_table_do_not_cut_it(find: Find) -> None:
    (table,) = find([["시군구", None, "사업명", None, "조례", "만족도"], ["완주군", None, "가", None, "O", 88]])
    assert table.columns == {"unit.sigungu": 1, "record": 3, "ordinance": 5, "satisfaction": 6}


def test_two_columns_of_units_without_a_gap_are_no_two_tables(find: Find) -> None:
    (table,) = find([[*HEAD, *HEAD], [*A, *B]])
    assert [finding.code for finding in table.doubled] == ["E013"] * 3


@pytest.mark.parametrize(
    ("title", "name", "expected"),
    [
        pytest.param("2025년 현황", "서울", "서울", id="the name of the sheet"),
        pytest.param("경기도 공동생산 현황", "서울", "경기도", id="a title before the name of the sheet"),
        pytest.param("시도: 부산", "서울", "부산", id="a line that states it"),
        pytest.param("서울·경기 공동생산 현황", "부산", "", id="nothing where a title names two"),
        pytest.param("현황", "서울 사업", "", id="not a part of the name of a sheet"),
    ],
)
def test_the_region_around_a_table(find: Find, title: str, name: str, expected: str) -> None:
    (table,) = find([[title], HEAD, A], name=name)
    assert table.parts[0].region == expected


def test_each_block_has_the_region_of_its_own_title(find: Find) -> None:
    (table,) = find([["1. 서울특별시"], HEAD, A, [None], ["2. 부산광역시"], HEAD, B], "A1:D1", "A5:D5")
    assert [part.region for part in table.parts] == ["서울특별시", "부산광역시"]


@pytest.mark.parametrize(
    ("head", "count"), [(["사업명", "조례", "만족도"], 1), (["사업명", "조례"], 0), (["시군구", "조례", "만족도"], 0)]
)
def test_a_table_without_units_needs_several_indicators(
    small: Framework, sheet: Make, head: list[str], count: int
) -> None:
    assert len(without_units(sheet([["기관명: 완주군"], head]), lookup(targets(small)), fewest=2)) == count


def test_a_table_with_places_under_an_unknown_header_is_none_without_units(small: Framework, sheet: Make) -> None:
    rows = [["경기도 현황"], ["위치", "조례", "만족도"], ["수원시", "O", 88], ["계", None, 3]]
    assert without_units(sheet(rows), lookup(targets(small)), fewest=2) == []
