from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coscore.framework.tree import Framework
from coscore.intake.header import Header, find, matched, nearest, preview
from coscore.intake.targets import lookup, targets

Find = Callable[..., Header | None]


@pytest.fixture
def header_of(small: Framework, sheet: Callable[..., Any]) -> Find:
    return lambda rows, *merges: find(preview(sheet(rows, *merges)), lookup(targets(small)))


TITLE = ["2025년 추진실적"]
TWO_ROWS = [
    ["시도", "시군구", "교육", None, "사업 평가", None],
    [None, None, "횟수", "만족도", "만족도", "응답자"],
]
DATA = ["전북", "완주군", 3, 4.2, 88, 100]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param([["시군구", "조례"], ["완주군", "O"]], (1,), id="the first row"),
        pytest.param([TITLE, [None], ["시군구", "조례"], ["완주군", "O"]], (3,), id="below a title and an empty row"),
        pytest.param([*TWO_ROWS, DATA], (1, 2), id="two rows, where that names more"),
        pytest.param([TITLE, *TWO_ROWS, DATA], (2, 3), id="not the title as well, for that names no more"),
        pytest.param([["시군구", "조례"], ["시군구", "조례"]], (1,), id="the earlier of two equal rows"),
    ],
)
def test_the_header_is_the_block_that_names_most(header_of: Find, rows: Any, expected: tuple[int, ...]) -> None:
    header = header_of(rows)
    assert header
    assert header.rows == expected


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([["시도", "시군구"], ["전북", "완주군"]], id="without an indicator"),
        pytest.param([["조례", "만족도"], ["O", "88"]], id="without a unit"),
        pytest.param([["전북", "완주군", "O"]], id="without any label"),
        pytest.param([], id="of an empty sheet"),
        pytest.param([*([["글"]] * 30), ["시군구", "조례"]], id="after row 30"),
    ],
)
def test_there_is_no_header(header_of: Find, rows: Any) -> None:
    assert header_of(rows) is None


@pytest.mark.parametrize(
    ("rows", "merges", "expected"),
    [
        pytest.param(
            [["시군구", "교육", None], [None, "횟수", "만족도"]],
            [],
            [("시군구",), ("교육", "횟수"), ("교육", "만족도")],
            id="a parent is filled to the right over blanks",
        ),
        pytest.param(
            [["시군구", "교육", None, None], [None, "횟수", "만족도", "만족도"]],
            ["B1:C1"],
            [("시군구",), ("교육", "횟수"), ("교육", "만족도"), ("만족도",)],
            id="a merged parent reaches as far as it is merged",
        ),
        pytest.param(
            [["시군구", "교육 횟수", None], [None, None, "만족도"]],
            [],
            [("시군구",), ("교육 횟수",), ("만족도",)],
            id="a label without anything below is no parent",
        ),
        pytest.param(
            [["시군구", "교육", None, "평가"], [None, "내부", None, None], [None, "횟수", "만족도", "만족도"]],
            [],
            [("시군구",), ("교육", "내부", "횟수"), ("교육", "내부", "만족도"), ("평가", "만족도")],
            id="no parent reaches past the end of its own parent",
        ),
        pytest.param(
            [["시군구", "교육"], [None, "횟수"]],
            ["A1:A2"],
            [("시군구",), ("교육", "횟수")],
            id="a label merged downwards is one label",
        ),
    ],
)
def test_labels_above_a_column_are_joined(
    header_of: Find, rows: Any, merges: list[str], expected: list[tuple[str, ...]]
) -> None:
    header = header_of(rows, *merges)
    assert header
    assert list(header.paths) == expected


def test_the_body_begins_below_cells_merged_downwards(header_of: Find) -> None:
    header = header_of([["시군구", "조례", "교육 횟수"], [None, None, "(회)"], ["완주군", "O", 3]], "A1:A2", "B1:B2")
    assert header
    assert (header.rows, header.last_row) == ((1,), 2)


def test_a_label_has_the_address_of_its_own_cell(header_of: Find) -> None:
    header = header_of([TITLE, *TWO_ROWS, DATA])
    assert header
    assert header.own_row == (2, 2, 3, 3, 3, 3)


def test_a_label_is_shown_on_one_line(header_of: Find) -> None:
    header = header_of([["시군구", "교육\n 횟수 (회)"]])
    assert header
    assert header.label(2) == "교육 횟수 (회)"
    assert not header.label(3)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param(("교육", "만족도"), "taught", id="the whole path before its end"),
        pytest.param(("사업 평가", "만족도"), "satisfaction", id="the end, where the whole is unknown"),
        pytest.param(("만족도 (점)",), "satisfaction", id="without its bracket"),
        pytest.param(("교육 횟수", "(회)"), "training", id="a unit of measurement in a row of its own"),
        pytest.param(("체감도",), None, id="an unknown label names nothing"),
    ],
)
def test_a_path_names_a_target_by_its_longest_end(
    small: Framework, path: tuple[str, ...], expected: str | None
) -> None:
    assert next((target.id for target in matched(path, lookup(targets(small)))), None) == expected


def test_the_nearest_row_is_the_one_that_names_most(small: Framework, sheet: Callable[..., Any]) -> None:
    seen = preview(sheet([["만족도에 대하여"], ["지역명", "조례", "만족도"], ["완주군", "O", 88]]))
    near = nearest(seen, lookup(targets(small)))
    assert near
    assert near.listed() == [(1, "지역명"), (2, "조례"), (3, "만족도")]


def test_nothing_is_near_where_nothing_is_known(small: Framework, sheet: Callable[..., Any]) -> None:
    assert nearest(preview(sheet([["가", "나"]])), lookup(targets(small))) is None
