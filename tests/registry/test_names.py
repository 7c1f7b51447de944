from __future__ import annotations

import unicodedata
from collections import Counter

import pytest

from coscore.registry.data import places
from coscore.registry.names import answers_to, bearers, key, normal, province_level, short_name, sidos, sigungus


@pytest.mark.parametrize(
    ("text", "shown", "compared"),
    [
        ("  전북   완주군 ", "전북 완주군", "전북완주군"),
        (unicodedata.normalize("NFD", "완주군"), "완주군", "완주군"),
        ("완주군\n(전북)", "완주군 (전북)", "완주군전북"),
        ("５２７１０", "５２７１０", "52710"),
        ("서울\u200b종로구\u00a0", "서울\u200b종로구", "서울종로구"),
        ("-", "-", ""),
    ],
    ids=["blanks", "decomposed", "a line break and brackets", "full width", "invisible characters", "only a mark"],
)
def test_a_text_has_a_form_to_show_and_one_to_compare(text: str, shown: str, compared: str) -> None:
    assert (normal(text), key(text)) == (shown, compared)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("5271000000", "전북 완주군"),
        ("1111000000", "서울 종로구"),
        ("3611000000", "세종특별자치시"),
        ("5200000000", "전북특별자치도"),
        ("1230000000", "광주특별시 북구"),
        ("2917000000", "광주 북구"),
        ("5011000000", "제주 제주시"),
    ],
)
def test_short_names(code: str, expected: str) -> None:
    assert short_name(places()[code]) == expected


@pytest.mark.parametrize(
    ("text", "sido", "codes"),
    [
        ("완주군", "", ["4571000000", "5271000000"]),
        ("완주군", "전북", ["4571000000", "5271000000"]),
        ("완주군", "전라북도", ["4571000000", "5271000000"]),
        ("완주군", "전북특별자치도", ["5271000000"]),
        ("완주군", "경기도", []),
        ("완주군", "아무개도", []),
        ("군위군", "경북", ["4772000000"]),
        ("전북 완주군", "전북", ["4571000000", "5271000000"]),
        ("고성군(강원)", "", ["4282000000", "5182000000"]),
        ("종로구청", "", ["1111000000"]),
        ("산청", "", ["4886000000"]),
        ("11110", "", ["1111000000"]),
        ("중", "", []),
        ("", "", []),
    ],
)
def test_who_bears_a_name(text: str, sido: str, codes: list[str]) -> None:
    assert [place.code for place in bearers(text, sido)] == codes


@pytest.mark.parametrize(
    ("code", "provinces"),
    [
        pytest.param("5271000000", {"전북특별자치도", "전라북도"}, id="its province was renamed"),
        pytest.param("1211000000", {"전남광주통합특별시", "전라남도"}, id="its province was merged"),
        pytest.param("1230000000", {"전남광주통합특별시", "광주광역시"}, id="and so was its city"),
        pytest.param("2772000000", {"대구광역시"}, id="it moved, and the old province still stands"),
        pytest.param("1200000000", {"전남광주통합특별시"}, id="a merger is not one of its parts"),
    ],
)
def test_people_go_on_writing_a_province_that_is_no_more(code: str, provinces: set[str]) -> None:
    assert answers_to(places()[code]) == provinces


def test_a_province_column_never_means_a_city_of_the_same_name() -> None:
    assert [place.name for place in province_level("광주")] == ["광주광역시"]
    assert province_level("종로구") == ()


def test_no_spelling_with_its_province_belongs_to_two_places_of_today() -> None:
    owners: Counter[str] = Counter()
    for place in places().values():
        if not place.successors:
            provinces = {written for written, names in sidos().items() if names & answers_to(place)}
            locals_ = {written for written, those in sigungus().items() if place in those and place.sigungu}
            owners.update({province + local for province in provinces for local in locals_ or {""}})
    assert {text for text, count in owners.items() if count > 1} == set()


def test_the_bare_names_that_several_places_of_today_share_are_known() -> None:
    now = {text: [place for place in those if not place.successors] for text, those in sigungus().items()}
    shared = {text for text, those in now.items() if len(those) > 1}
    assert shared == {"중구", "동구", "서구", "남구", "북구", "강서구", "강서", "고성군", "고성"} | {
        "본청",
        "시본청",
        "도본청",
        "시청",
        "도청",
    }


def test_a_text_of_absurd_length_is_nobodys_name() -> None:
    assert bearers("완주" * 20_000) == ()
