from __future__ import annotations

import pytest

from coscore.registry.data import Place, places
from coscore.registry.history import (
    TODAY,
    at_the_end,
    carried_by,
    continuation,
    continued,
    is_over,
    is_same,
    reached,
    span,
    standing,
    stands,
)

WANJU_OLD, WANJU = places()["4571000000"], places()["5271000000"]  # renamed with its province on 2024-01-18
JUNGGU, YEONGJONG = places()["2811000000"], places()["2815500000"]  # split on 2026-07-01
CHANGWON_OLD, CHANGWON = places()["4811000000"], places()["4812000000"]  # merged with two others on 2010-07-01


def test_a_year_is_its_days_and_no_year_is_today() -> None:
    assert span(2017) == ("2017-01-01", "2017-12-31")
    assert span(None) == TODAY


@pytest.mark.parametrize(
    ("year", "old", "new"),
    [
        pytest.param(2023, True, False, id="the year before a change knows the old"),
        pytest.param(2024, True, True, id="the year of a change knows both"),
        pytest.param(2025, False, True, id="the year after a change knows the new"),
        pytest.param(None, False, True, id="today knows the new"),
        pytest.param(1950, True, False, id="what is older than the codes stood always"),
    ],
)
def test_who_stood_when(year: int | None, *, old: bool, new: bool) -> None:
    assert (stands(WANJU_OLD, span(year)), stands(WANJU, span(year))) == (old, new)
    assert is_over(WANJU_OLD, span(year)) == (not old)


@pytest.mark.parametrize(
    ("code", "after"),
    [
        pytest.param("4571000000", "5271000000", id="renamed with its province"),
        pytest.param("2817000000", "2817700000", id="a new name"),
        pytest.param("4772000000", "2772000000", id="moved to another province"),
        pytest.param("4173000000", "4167000000", id="a county raised to a city"),
        pytest.param("2811000000", None, id="split"),
        pytest.param("4811000000", None, id="merged"),
        pytest.param("2900000000", None, id="a province merged with another"),
        pytest.param("4371000000", None, id="joined to a city that stood already"),
        pytest.param("4473000000", None, id="a county raised to a province-level city"),
        pytest.param("1111000000", None, id="stands"),
    ],
)
def test_only_a_place_carried_on_whole_and_alone_continues(code: str, after: str | None) -> None:
    assert continuation(places()[code]) == (places()[after] if after else None)


def test_continued_looks_the_other_way() -> None:
    assert continued(WANJU) == WANJU_OLD
    assert continued(CHANGWON) is None
    assert continued(YEONGJONG) is None


def test_in_the_year_of_a_change_the_old_gives_way_to_the_new() -> None:
    assert standing([WANJU_OLD, WANJU], span(2024)) == [WANJU]
    assert standing([CHANGWON_OLD, CHANGWON], span(2010)) == [CHANGWON]


def test_the_old_stays_where_only_part_of_what_followed_is_meant() -> None:
    assert standing([JUNGGU, YEONGJONG], span(2026)) == [JUNGGU, YEONGJONG]


@pytest.mark.parametrize(
    ("year", "end"),
    [
        pytest.param(2023, WANJU_OLD, id="before the change"),
        pytest.param(2024, WANJU, id="in the year of the change"),
    ],
)
def test_a_place_renamed_during_a_year_leaves_it_under_the_new_name(year: int, end: object) -> None:
    assert at_the_end(WANJU_OLD, span(year)) == end


def test_a_place_that_lasted_to_the_last_day_of_a_year_keeps_its_name_for_it() -> None:
    dangjin = places()["4483000000"]  # a county to 2011-12-31, a city from 2012-01-01
    assert at_the_end(dangjin, span(2011)) == dangjin


@pytest.mark.parametrize(
    ("code", "year", "found"),
    [
        pytest.param("4571000000", 2025, {"5271000000"}, id="forward to the new name"),
        pytest.param("5271000000", 2017, {"4571000000"}, id="back to the old name"),
        pytest.param("2811000000", None, {"2812500000", "2815500000"}, id="forward to both parts"),
        pytest.param("2815500000", 2017, {"2815500000"}, id="a part is not the whole it was cut from"),
        pytest.param("4812000000", 2005, {"4812000000"}, id="a merger is none of those it was made of"),
        pytest.param("4571000000", 2017, {"4571000000"}, id="a place of the time is itself"),
    ],
)
def test_who_stood_for_a_place_of_another_time(code: str, year: int | None, found: set[str]) -> None:
    assert {place.code for place in reached(places()[code], span(year))} == found


@pytest.mark.parametrize("year", [1990, 2006, 2013, 2018, 2023, 2024, 2026, 2030, None])
def test_every_place_leads_to_places_of_the_time_or_stays_itself(year: int | None) -> None:
    for place in places().values():
        for there in reached(place, span(year)):
            assert stands(there, span(year)) or (not is_over(there, span(year)) and not is_over(place, span(year)))


@pytest.mark.parametrize(
    ("place", "there", "codes"),
    [
        pytest.param(WANJU_OLD, {WANJU.code}, {WANJU.code}, id="under its new code"),
        pytest.param(WANJU_OLD, {WANJU_OLD.code, WANJU.code}, {WANJU_OLD.code}, id="under its own where that is there"),
        pytest.param(JUNGGU, {YEONGJONG.code}, {YEONGJONG.code}, id="in one of its parts"),
        pytest.param(YEONGJONG, {JUNGGU.code}, set(), id="not backwards"),
    ],
)
def test_in_whom_a_place_goes_on(place: Place, there: set[str], codes: set[str]) -> None:
    assert carried_by(place, there) == codes


@pytest.mark.parametrize(
    ("earlier", "later", "same"),
    [(WANJU_OLD, WANJU, True), (WANJU, WANJU, True), (JUNGGU, YEONGJONG, False), (CHANGWON_OLD, CHANGWON, False)],
)
def test_only_a_renamed_place_is_the_same(earlier: Place, later: Place, *, same: bool) -> None:
    assert is_same(earlier, later) is same
