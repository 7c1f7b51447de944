from __future__ import annotations

import numpy as np
import pytest

from coscore.intake.sheet import Cell, ErrorCell, Uncalculated
from coscore.intake.units import NOBODY, UnitBook, texts_by_unit
from coscore.registry.resolve import Unit, registry


def by_name(sido: Cell = None, sigungu: Cell = None, name: Cell = None, code: Cell = None) -> Unit | None:
    """The unit of a row without a registry."""
    book = UnitBook(None, None)
    index = book[sido, sigungu, name, code, 0, ""].unit
    return None if index == NOBODY else book.settled({0})[0][index]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param(("전북", "완주군"), Unit("전북 완주군"), id="both columns together"),
        pytest.param((None, " 완주군 "), Unit("완주군"), id="one of them alone"),
        pytest.param(("전북", "완주군", "완주"), Unit("완주"), id="a whole name before both"),
        pytest.param((None, None, "완주\n군 청"), Unit("완주 군 청"), id="line breaks as blanks"),
        pytest.param((None, None, "완주군", 52710.0), Unit("완주군", "52710"), id="with its code"),
        pytest.param((None, None, None, 52710.0), Unit("52710", "52710"), id="the code where there is no name"),
        pytest.param((None, "  "), None, id="nobody, where the cells are blank"),
        pytest.param((ErrorCell("#N/A"), "#REF!"), None, id="nobody, where a look-up failed"),
        pytest.param((None, Uncalculated("=B2")), None, id="nobody, where a formula was not calculated"),
    ],
)
def test_without_a_registry_a_unit_is_its_spelling(written: tuple[Cell, ...], expected: Unit | None) -> None:
    assert by_name(*written) == expected


def test_a_row_that_names_nobody_is_told_apart_from_one_that_is_unknown() -> None:
    book = UnitBook(registry(), None)
    assert book[None, None, None, None, 0, ""].is_blank
    assert not book["전북", "완주구", None, None, 0, ""].is_blank


def test_spellings_of_one_unit_meet() -> None:
    book = UnitBook(registry(), None)
    spellings = [("전북", "완주군"), ("전북특별자치도", "완주군"), (None, "완주군")]
    assert {book[sido, sigungu, None, None, 0, ""].unit for sido, sigungu in spellings} == {0}


def test_the_code_comes_before_the_name() -> None:
    book = UnitBook(registry(), None)
    assert book[None, None, "아무 군", "5271000000", 0, ""].unit == book["전북", "완주군", None, None, 0, ""].unit


def test_what_the_row_wrote_is_kept_in_one_form() -> None:
    book = UnitBook(registry(), None)
    assert book[" 전북", "완주군 ", None, None, 0, ""].text == "전북 완주군"
    assert book["전북", "완주군", "완주", "5271000000", 0, ""].text == "완주"


def test_the_year_of_the_row_comes_before_that_of_the_reading() -> None:
    names = {2017: "인천광역시 남구", 2020: "인천광역시 미추홀구"}
    for year, name in names.items():
        book = UnitBook(registry(), 2015)
        assert book["인천", name.split()[1], None, None, year, ""].unit == 0
        assert book.settled({year})[0][0].name == name


def test_units_are_sorted_by_name_and_indices_follow() -> None:
    book = UnitBook(None, None)
    found = np.array([book[None, None, name, None, 0, ""].unit for name in ("다", "가", "나", None)])
    units, position = book.settled({0})
    assert [unit.name for unit in units] == ["가", "나", "다"]
    assert position[found].tolist() == [2, 0, 1, NOBODY]


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        pytest.param((2017, 2020), ["인천광역시 미추홀구"], id="the last of them"),
        pytest.param((2017, 0), ["인천광역시 미추홀구"], id="today, where a row states none"),
        pytest.param((2017,), ["인천광역시 남구"], id="its own time, where there is one"),
    ],
)
def test_a_unit_of_several_years_is_one_as_of(years: tuple[int, ...], expected: list[str]) -> None:
    book = UnitBook(registry(), None)
    for year in years:
        book["인천", "남구" if year == 2017 else "미추홀구", None, None, year, ""]
    assert [unit.name for unit in book.settled(set(years))[0]] == expected


def test_texts_are_gathered_by_unit_with_their_first_row() -> None:
    units = np.array([1, 0, 1, NOBODY, 1], np.int32)
    assert texts_by_unit(units, ["시", "", "군", "구", "시"], 2) == [{}, {"시": 0, "군": 2}]


@pytest.mark.parametrize(
    ("written", "code", "unit"),
    [
        pytest.param((None, "중구", "부산"), "W225", "부산광역시 중구", id="it decides between several"),
        pytest.param((None, "해운대구", "부산"), "", "부산광역시 해운대구", id="it is not needed"),
        pytest.param(("서울", "중구", "부산"), "", "서울특별시 중구", id="the row comes first"),
        pytest.param((None, "완주군", "부산"), "W229", "전북특별자치도 완주군", id="the place lies elsewhere"),
        pytest.param((None, "없는군", "부산"), "E207", None, id="there is no such place"),
        pytest.param((None, None, "부산"), "E209", None, id="the row names nobody"),
        pytest.param((None, "남구", "인천"), "W213", "인천광역시 미추홀구", id="a former name is told as ever"),
    ],
)
def test_the_region_around_a_table(written: tuple[Cell, Cell, str], code: str, unit: str | None) -> None:
    book = UnitBook(registry(), None)
    named = book[written[0], written[1], None, None, 0, written[2]]
    assert (named.code, [one.name for one in book.settled({0})[0]]) == (code, [unit] if unit else [])


def test_without_a_registry_the_region_around_a_table_is_the_first_part_of_a_name() -> None:
    book = UnitBook(None, None)
    assert book[None, "중구", None, None, 0, "부산"].text == "부산 중구"
    assert book[None, None, "중구", None, 0, "부산"].text == "중구"
