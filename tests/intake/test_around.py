from __future__ import annotations

from typing import Any

import pytest

from coscore.framework.tree import Framework
from coscore.intake.around import Line, lines, region, stated, words
from coscore.intake.targets import Lookup, lookup, targets


@pytest.fixture
def known(small: Framework) -> Lookup:
    return lookup(targets(small))


def above(*rows: list[Any]) -> list[Line]:
    return lines((number, row) for number, row in enumerate(rows, start=1))


def test_the_nearest_line_comes_first_and_each_text_once() -> None:
    found = above(["제목", "제목"], [None, " 둘째\u00a0줄 ", 3], ["※ 서울은 제외"])
    assert found == [Line(2, 2, "둘째 줄"), Line(1, 1, "제목")]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param(["기관명: 완주군"], [("unit.name", "완주군")], id="in one cell"),
        pytest.param(["기관명 ： 전북 완주군"], [("unit.name", "전북 완주군")], id="with a wide colon"),
        pytest.param(["지자체", "완주군"], [("unit.name", "완주군")], id="in two cells"),
        pytest.param(["시군구:", "완주군"], [("unit.sigungu", "완주군")], id="in two cells, with a colon"),
        pytest.param(
            ["시도: 전북  시군구: 완주군"], [("unit.sido", "전북"), ("unit.sigungu", "완주군")], id="two in one line"
        ),
        pytest.param(
            ["시도: 전북, 시군구: 완주군"], [("unit.sido", "전북"), ("unit.sigungu", "완주군")], id="with a comma"
        ),
        pytest.param(["작성자: 홍길동"], [], id="nothing of units"),
        pytest.param(["완주군 현황"], [], id="nothing without a label"),
    ],
)
def test_what_lines_state_of_the_unit(known: Lookup, row: list[Any], expected: list[tuple[str, str]]) -> None:
    assert [(target, line.text) for target, line in stated(above(row), known)] == expected


@pytest.mark.parametrize(
    ("rows", "sheet", "expected"),
    [
        ([["서울특별시 현황"]], "", "서울특별시"),
        ([["2025년_경기도_취합"]], "", "경기도"),
        ([["경기도 현황"], ["시도: 전북"]], "", "전북"),
        ([["시도: 전국"]], "강원", "강원"),
        ([["경기도 현황"], ["(단위: 건)"]], "부산", "경기도"),
        ([["광주 현황"]], "", ""),
        ([["광주광역시 현황"]], "", "광주광역시"),
        ([["경기 서울 현황"]], "부산", ""),
        ([["전라북도(전북) 현황"]], "", ""),
        ([], "광주", "광주"),
        ([], " 서울 ", "서울"),
        ([], "Sheet1", ""),
    ],
)
def test_the_region_named_around_a_table(known: Lookup, rows: list[list[str]], sheet: str, expected: str) -> None:
    assert region(above(*rows), sheet, known) == expected


def test_words_of_a_file_name() -> None:
    assert words("2025년_공동생산(완주군)-최종.xlsx") == ["2025년", "공동생산", "완주군", "최종", "xlsx"]
