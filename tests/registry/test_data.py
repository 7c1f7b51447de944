from __future__ import annotations

from collections import Counter

import pytest

from coscore.registry.data import NEVER, Place, places, spellings

NOW = [place for place in places().values() if not place.successors]
ENDED = [place for place in places().values() if place.successors]


def test_there_are_as_many_places_as_the_country_has() -> None:
    assert Counter(place.kind for place in NOW) == {
        "특별시": 2,
        "광역시": 5,
        "특별자치시": 1,
        "도": 5,
        "특별자치도": 3,
        "시": 75,
        "군": 82,
        "구": 70,
        "일반구": 39,
        "행정시": 2,
    }


def test_the_ended_places_are_there_too() -> None:
    assert Counter(place.kind for place in ENDED) == {"군": 43, "시": 23, "구": 9, "일반구": 5, "도": 4, "광역시": 1}


def test_a_place_has_ended_exactly_when_it_has_successors() -> None:
    assert {place.until for place in NOW} == {NEVER}
    assert max(place.until for place in ENDED) == "2026-06-30"


def test_every_successor_is_a_place_that_stood_the_day_after() -> None:
    for place in ENDED:
        for code in place.successors:
            assert places()[code].until > place.until, place.name
            if place.kind != "일반구":  # the wards of 부천 came back under new codes
                assert places()[code].since[:7] <= _month_after(place.until), place.name


def test_codes_are_ten_digits_in_order_and_once() -> None:
    codes = [place.code for place in places().values()]
    assert codes == sorted(set(codes))
    assert {(len(code), code[5:]) for code in codes} == {(10, "00000")}


def test_no_two_places_bear_a_name_at_the_same_time() -> None:
    for place in NOW:
        assert [other.name for other in NOW].count(place.name) == 1


def test_every_province_level_unit_has_a_short_name() -> None:
    assert {place.name for place in places().values() if not place.sigungu} <= set(spellings())


def test_every_spelling_belongs_to_a_place() -> None:
    assert set(spellings()) <= {place.name for place in places().values()}


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("5271000000", Place("5271000000", "전북특별자치도", "완주군", "군", "2024-01-18", "9999-12-31", ())),
        ("1100000000", Place("1100000000", "서울특별시", "", "특별시", "0000-00-00", "9999-12-31", ())),
        (
            "2811000000",
            Place("2811000000", "인천광역시", "중구", "구", "1995-01-01", "2026-06-30", ("2812500000", "2815500000")),
        ),
    ],
    ids=["stands", "older than the codes", "was split"],
)
def test_a_row_is_read_as_it_is_written(code: str, expected: Place) -> None:
    assert places()[code] == expected


def _month_after(day: str) -> str:
    year, month = int(day[:4]), int(day[5:7])
    return f"{year + month // 12:04d}-{month % 12 + 1:02d}"
