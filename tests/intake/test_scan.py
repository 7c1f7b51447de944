from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coscore.framework.tree import Framework
from coscore.intake.blocks import BLOCK_ROWS
from coscore.intake.scan import SCANNED_ROWS, Scan, scan, unit_columns
from coscore.intake.targets import lookup, targets

Make = Callable[..., Any]


@pytest.fixture
def scanned(small: Framework, sheet: Make) -> Callable[..., Scan]:
    return lambda rows, *merges: scan(sheet(rows, *merges), lookup(targets(small)))


@pytest.mark.parametrize("label", ["시군구", "시 군 구", "시군구*", "시군구(기초)", "시\u200b군구"])
def test_a_row_with_the_label_of_a_unit_column_tells(scanned: Callable[..., Scan], label: str) -> None:
    assert scanned([["제목"], [None], ["연번", label]]).telling == (1,)


@pytest.mark.parametrize("label", ["완주군", "시군구별 현황", "시군구" * 30, 12])
def test_other_rows_do_not(scanned: Callable[..., Scan], label: Any) -> None:
    assert scanned([["제목"], ["연번", label]]).telling == ()


def test_a_label_merged_downwards_tells_once(scanned: Callable[..., Scan]) -> None:
    assert scanned([["시군구", "교육"], [None, "횟수"]], "A1:A2").telling == (0,)


def test_rows_near_the_top_and_around_headers_are_kept(scanned: Callable[..., Scan]) -> None:
    seen = scanned([*[["글"]] * 100, ["시군구"], *[["글"]] * 100])
    assert sorted(seen.rows) == [*range(30), *range(88, 112)]


def test_a_long_sheet_is_not_scanned_to_its_end(scanned: Callable[..., Scan]) -> None:
    assert scanned([*[["글"]] * SCANNED_ROWS, ["시군구"]]).telling == ()


def test_columns_cut_out_stay_in_their_places(scanned: Callable[..., Scan]) -> None:
    assert scanned([["가", "나", "다"]]).cut(2, 2).rows == {0: (1, [None, "나"])}


def test_columns_of_units_are_found_by_target(small: Framework) -> None:
    row = (1, ["시도", "시군구", "조례", None, "시군구"])
    assert unit_columns(row, lookup(targets(small))) == {"unit.sido": [1], "unit.sigungu": [2, 5]}


@pytest.mark.parametrize("at", [BLOCK_ROWS - 1, BLOCK_ROWS, BLOCK_ROWS + 5])
def test_rows_around_a_header_are_kept_wherever_blocks_end(scanned: Callable[..., Scan], at: int) -> None:
    seen = scanned([*[["글"]] * at, ["시군구"], *[["글"]] * 100])
    assert (seen.telling, sorted(seen.rows)) == ((at,), [*range(30), *range(at - 12, at + 12)])
    assert seen.rows[at] == (at + 1, ["시군구"])
