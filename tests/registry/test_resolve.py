from __future__ import annotations

import csv
import json
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from coscore.registry.data import places
from coscore.registry.resolve import Resolution, Unit, registry

SPELLINGS = Path(__file__).with_name("spellings.csv")  # collected apart from the rules of the code


def found(sido: str = "", sigungu: str = "", name: str = "", year: int | None = None) -> tuple[str, str]:
    unit, code, _ = registry().resolve(sido, sigungu, name, year)
    return (unit.name if unit else "", code)


def collected() -> list[tuple[str, str]]:
    with SPELLINGS.open(encoding="utf-8", newline="") as rows:
        return [(row["code"], text) for row in csv.DictReader(rows) for text in row["spellings"].split("|")]


def test_243_governments_are_ranked() -> None:
    kinds = Counter(unit.kind for unit in registry().units)
    assert sum(kinds.values()) == 243
    assert (kinds["시"], kinds["군"], kinds["구"]) == (75, 82, 70)


def test_every_collected_spelling_means_its_unit_and_no_other() -> None:
    assert len(collected()) == len({text for _, text in collected()}) == 961
    for code, text in collected():
        unit, finding, _ = registry().resolve("", "", text, None)
        city = places()[f"{code[:4]}000000" if places()[code].kind == "일반구" else code]
        assert (unit and unit.code, finding) == (city.code, "W212" if city.code != code else ""), text


def test_a_unit_knows_its_name_code_kind_and_short_name() -> None:
    unit = Unit("전북특별자치도 완주군", "5271000000", "군", "전북 완주군")
    assert registry().resolve("전북", "완주군", "", None) == Resolution(unit)


@pytest.mark.parametrize(
    ("sido", "sigungu", "name", "expected"),
    [
        ("", "", "서울특별시 종로구", "서울특별시 종로구"),
        ("", "", "서울특별시종로구", "서울특별시 종로구"),
        ("", "", "서울시 종로구", "서울특별시 종로구"),
        ("", "", unicodedata.normalize("NFD", "서울 종로구"), "서울특별시 종로구"),
        ("", "", "영등포", "서울특별시 영등포구"),
        ("", "", "영 등 포 구", "서울특별시 영등포구"),
        ("", "", "전라북도 완주군", "전북특별자치도 완주군"),
        ("", "", "강원도 고성군", "강원특별자치도 고성군"),
        ("", "", "광주 북구", "전남광주통합특별시 북구"),
        ("", "", "전남 순천시", "전남광주통합특별시 순천시"),
        ("", "", "고양특례시", "경기도 고양시"),
        ("경남", "창원특례시", "", "경상남도 창원시"),
        ("경기", "광주", "", "경기도 광주시"),
        ("광주", "남구", "", "전남광주통합특별시 남구"),
        ("전북", "", "완주군", "전북특별자치도 완주군"),
        ("전북", "전북 완주군", "", "전북특별자치도 완주군"),
        ("전북", "완주군", "농촌활력과", "전북특별자치도 완주군"),
        ("", "완주군", "", "전북특별자치도 완주군"),
        ("경기도", "", "", "경기도"),
        ("경기도", "경기도", "", "경기도"),
        ("경기도", "본청", "", "경기도"),
        ("서울", "시청", "", "서울특별시"),
        ("", "", "전라북도청", "전북특별자치도"),
        ("", "", "5271000000", "전북특별자치도 완주군"),
        ("", "", "52710", "전북특별자치도 완주군"),
        ("52000", "52710", "", "전북특별자치도 완주군"),
        ("", "", "3600000000", "세종특별자치시"),
        ("세종", "세종시", "", "세종특별자치시"),
        ("세종특별자치시", "-", "", "세종특별자치시"),
        ("제주", "", "", "제주특별자치도"),
        ("제주", "제주시", "", "제주특별자치도 제주시"),
        ("", "", "서귀포", "제주특별자치도 서귀포시"),
    ],
)
def test_a_spelling_means_a_unit_of_today(sido: str, sigungu: str, name: str, expected: str) -> None:
    assert found(sido, sigungu, name) == (expected, "")


def test_the_cities_of_jeju_are_cities() -> None:
    unit = registry().resolve("제주", "서귀포시", "", None).unit
    assert unit == Unit("제주특별자치도 서귀포시", "5013000000", "시", "제주 서귀포시")


@pytest.mark.parametrize(
    ("name", "year", "city"),
    [
        ("수원시 팔달구", None, "경기도 수원시"),
        ("팔달구", None, "경기도 수원시"),
        ("경북 포항 남구", None, "경상북도 포항시"),
        ("고양특례시 덕양구", None, "경기도 고양시"),
        ("전주시 완산구", 2019, "전라북도 전주시"),
        ("원미구", 2018, "경기도 부천시"),
        ("4119500000", None, "경기도 부천시"),
    ],
    ids=[
        "usual",
        "bare",
        "in short",
        "under a 특례시",
        "in the name of its year",
        "abolished in between",
        "an old code",
    ],
)
def test_a_district_counts_for_its_city(name: str, year: int | None, city: str) -> None:
    assert found(name=name, year=year) == (city, "W212")


@pytest.mark.parametrize(
    ("sido", "name", "year", "expected"),
    [
        pytest.param("인천", "남구", 2017, "인천광역시 남구", id="the old name in the old time"),
        pytest.param("인천", "미추홀구", 2018, "인천광역시 미추홀구", id="the new name in the year of the change"),
        pytest.param("경북", "군위군", 2022, "경상북도 군위군", id="the old province in the old time"),
        pytest.param("", "군위군", 2022, "경상북도 군위군", id="the bare name in the old time"),
        pytest.param("", "군위군", 2023, "대구광역시 군위군", id="the bare name in the year of the change"),
        pytest.param("", "전북 완주군", 2017, "전라북도 완주군", id="a short name that fits both times, then"),
        pytest.param("", "전북 완주군", 2024, "전북특별자치도 완주군", id="a short name that fits both times, now"),
        pytest.param("", "인천 중구", 2024, "인천광역시 중구", id="later split"),
        pytest.param("", "인천 중구", 2026, "인천광역시 중구", id="split during the year"),
        pytest.param("전남", "", 2018, "전라남도", id="a province of the time"),
        pytest.param("광주", "북구", 2019, "광주광역시 북구", id="a district of a city of the time"),
        pytest.param("", "창원시", 2005, "경상남도 창원시", id="before a merger under the same name"),
        pytest.param("", "제주시", 2000, "제주도 제주시", id="when it still was a city of its own"),
        pytest.param("", "연기군", 2012, "충청남도 연기군", id="the last year"),
        pytest.param("", "완주군", 0, "전북특별자치도 완주군", id="year 0 is no year"),
    ],
)
def test_a_name_of_its_year_means_the_unit_of_that_year(sido: str, name: str, year: int, expected: str) -> None:
    assert found(sido, "", name, year) == (expected, "")


@pytest.mark.parametrize(
    ("sido", "name", "year", "expected"),
    [
        pytest.param("인천", "남구", None, "인천광역시 미추홀구", id="a former name today"),
        pytest.param("인천", "남구", 2018, "인천광역시 미추홀구", id="a former name in the year of the change"),
        pytest.param("경북", "군위군", None, "대구광역시 군위군", id="a former province that still stands"),
        pytest.param("", "마산시", 2015, "경상남도 창원시", id="merged into another"),
        pytest.param("", "연기군", None, "세종특별자치시", id="a county that became a province-level city"),
        pytest.param("광주", "", None, "전남광주통합특별시", id="a merged province"),
        pytest.param("", "45710", None, "전북특별자치도 완주군", id="a former code"),
        pytest.param("", "전북특별자치도 완주군", 2017, "전라북도 완주군", id="a later name, put back"),
        pytest.param("대구", "군위군", 2020, "경상북도 군위군", id="a later province, put back"),
        pytest.param("인천", "영종구", 2019, "인천광역시 영종구", id="a part that had no name yet stays itself"),
        pytest.param("전남광주", "", 2019, "전남광주통합특별시", id="a merger that was to come stays itself"),
    ],
)
def test_a_name_of_another_time_is_carried_over_and_said_so(
    sido: str, name: str, year: int | None, expected: str
) -> None:
    assert found(sido, "", name, year) == (expected, "W213")


def test_a_name_that_was_carried_over_is_told_with_its_unit() -> None:
    answer = registry().resolve("인천", "남구", "", None)
    assert answer.args == {"text": "인천 남구", "unit": "인천광역시 미추홀구"}


def test_units_of_several_years_are_brought_together_by_their_codes() -> None:
    years = [registry().resolve("전북", "완주군", "", year).unit for year in (2019, 2025)]
    assert {found(name=unit.code, year=2025)[0] for unit in years if unit} == {"전북특별자치도 완주군"}


@pytest.mark.parametrize(
    ("sido", "name", "year", "code", "candidates"),
    [
        ("", "고성군", None, "E208", "경상남도 고성군, 강원특별자치도 고성군"),
        ("", "강서", None, "E208", "서울특별시 강서구, 부산광역시 강서구"),
        ("", "광주", None, "E208", "전남광주통합특별시, 경기도 광주시"),
        ("", "광주시", 2019, "E208", "광주광역시, 경기도 광주시"),
        (
            "",
            "남구",
            None,
            "E208",
            "전남광주통합특별시 남구, 부산광역시 남구, 대구광역시 남구, 울산광역시 남구, 경상북도 포항시 남구",
        ),
        ("인천", "중구", None, "E217", "인천광역시 제물포구, 인천광역시 영종구"),
        ("", "인천 서구", 2027, "E217", "인천광역시 서해구, 인천광역시 검단구"),
    ],
)
def test_what_may_mean_several_units_is_not_guessed(
    sido: str, name: str, year: int | None, code: str, candidates: str
) -> None:
    text = f"{sido} {name}".strip()
    assert registry().resolve(sido, "", name, year) == Resolution(None, code, {"text": text, "candidates": candidates})


def test_candidates_are_those_of_the_year() -> None:
    before, after = (registry().resolve("", "", "중구", year).args["candidates"].split(", ") for year in (2020, 2027))
    assert set(before) - set(after) == {"인천광역시 중구"}
    assert len(after) == 5


@pytest.mark.parametrize(
    ("sido", "sigungu", "suggestion"),
    [
        ("경기도", "완주군", "전북특별자치도 완주군"),
        ("경기북도", "양주시", "경기도 양주시"),
        ("서울", "부산", "부산광역시"),
        ("", "완주구", "완주군"),
        ("", "홍보담당관", ""),
        ("광주", "목포시", "전남광주통합특별시 목포시"),
    ],
    ids=[
        "a wrong province",
        "an unknown province",
        "two provinces",
        "a wrong letter",
        "no name at all",
        "a merged province",
    ],
)
def test_an_unknown_name_is_never_put_right_silently(sido: str, sigungu: str, suggestion: str) -> None:
    text = f"{sido} {sigungu}".strip()
    answer = registry().resolve(sido, sigungu, "", None)
    assert answer == Resolution(None, "E207", {"text": text, "suggestion": suggestion})


@pytest.mark.parametrize("blank", ["", "  ", "-", "\u3000"])
def test_a_row_that_names_nobody_is_told(blank: str) -> None:
    assert registry().resolve(blank, blank, blank, 2025) == Resolution(None, "E209")


@pytest.mark.parametrize("year", [1995, 2005, 2010, 2014, 2018, 2023, 2024, 2026, 2027])
def test_every_full_name_of_a_year_is_clean_unless_it_was_renamed_in_that_year(year: int) -> None:
    for place in places().values():
        if place.since[:4] <= str(year) < place.until[:4] and place.kind != "일반구":
            assert found(name=place.name, year=year) == (place.name, ""), place


def test_every_place_ever_gives_a_unit_of_today_or_is_told_to_be_split() -> None:
    today = {place.name for place in places().values() if not place.successors}
    split = {place.name for place in places().values() if found(name=place.name)[1] == "E217"}
    assert split == {"인천광역시 중구", "인천광역시 서구"}
    assert {found(name=place.name)[0] for place in places().values() if place.name not in split} <= today


def test_facts_can_be_written_as_json_and_shared_answers_are_the_same_object() -> None:
    answer = registry().resolve("", "", "고성군", None)
    assert json.loads(json.dumps(answer.args)) == answer.args
    assert registry().resolve("", "", "고성군", None) is answer


def test_a_unit_is_found_by_its_code() -> None:
    assert registry().unit("5271000000") == Unit("전북특별자치도 완주군", "5271000000", "군", "전북 완주군")
    assert registry().unit("0000000000") is None
