"""Spellings: which places go by a name as people write it."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from coscore.registry.data import Place, places, spellings
from coscore.registry.history import continued

HEAD_OFFICES = ("본청", "시본청", "도본청", "시청", "도청")
"""Written in a 시군구 column for the province or metropolitan city itself."""
DISTRICT, ADMINISTRATIVE_CITY = "일반구", "행정시"
LONGEST = 40
"""Letters of a name that is looked at; the longest there is has 14."""

_CODE5 = 5  # digits of a code that name a 시군구; the rest are zeros
_SHORTEST_STEM = 2  # 중구 is never called 중


def normal(text: str) -> str:
    """The text as it is shown: composed Hangul (NFC), single blanks, none at the ends."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def key(text: str) -> str:
    """The text as it is compared: NFKC, letters and digits only."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text)))


def short_name(place: Place) -> str:
    """Name for narrow tables: ``전북 완주군``; of a province-level unit the full name."""
    return f"{spellings()[place.sido][0]} {place.sigungu}" if place.sigungu else place.sido


@cache
def bearers(text: str, sido: str = "") -> tuple[Place, ...]:
    """The places of any time that go by a text, in the order of their codes.

    Args:
        text: a name, with or without its province, or a code of 10 or 5 digits.
        sido: what stands in a column of its own for the province; places elsewhere are left out.
    """
    found = next(filter(None, map(_called, _readings(text))), set())
    within = sidos().get(key(sido), frozenset()) if sido else None
    return tuple(sorted(place for place in found if within is None or within & answers_to(place)))


def province_level(text: str) -> tuple[Place, ...]:
    """The province-level units of any time that go by a text."""
    named = sidos().get(key(text), frozenset())
    return tuple(place for place in _province_places() if named & answers_to(place))


@cache
def sidos() -> dict[str, frozenset[str]]:
    """By every key a province is written as, the official names it may stand for: ``전북`` is both 전라북도 and its heir."""
    found: dict[str, set[str]] = defaultdict(set)
    for place in _province_places():
        for written in (place.name, *_codes(place), *spellings()[place.name]):
            found[written].add(place.name)
    return {written: frozenset(names) for written, names in found.items()}


@cache
def sigungus() -> dict[str, tuple[Place, ...]]:
    """By every key a municipality is written as without its province, the places so called."""
    found: dict[str, list[Place]] = defaultdict(list)
    for place in places().values():
        for written in set(_local_names(place)):
            found[written].append(place)
    return {written: tuple(those) for written, those in found.items()}


@cache
def answers_to(place: Place) -> frozenset[str]:
    """Official names of provinces a place may be written under.

    Its own; and that of the place it carries on, if that province is no more: people go on writing 전라북도 완주군, but 경상북도
    군위군 names a place that now lies elsewhere.
    """
    old = continued(place)
    gone = old is not None and old.sigungu == place.sigungu and old.sido not in _present_sidos()
    return frozenset({place.sido, old.sido} if old and gone else {place.sido})


def _called(text: str) -> set[Place]:
    """Places that go by a key, also as the name of their office: 종로구청."""
    return _spelled(text) | (_spelled(text[:-1]) if text.endswith("청") else set())


def _spelled(text: str) -> set[Place]:
    found = {*sigungus().get(text, ()), *province_level(text)}
    for cut in range(2, len(text)):
        if named := sidos().get(text[:cut]):
            found |= {place for place in sigungus().get(text[cut:], ()) if named & answers_to(place)}
    return found


def _readings(text: str) -> Iterator[str]:
    """The key, and with a remark in brackets first: 고성군(강원)."""
    head, bracket, remark = unicodedata.normalize("NFKC", text).partition("(")
    if len(key(text)) <= LONGEST:
        yield key(text)
        yield from (key(remark + head),) if bracket else ()


def _local_names(place: Place) -> Iterator[str]:
    """The ways to write a place without its province."""
    if not place.sigungu:
        yield from HEAD_OFFICES
        return
    yield from (place.sigungu.replace(" ", ""), *_codes(place), *spellings().get(place.name, ()))
    if place.kind == DISTRICT:
        yield from _district_names(place)
    elif len(stem := place.sigungu[:-1]) >= _SHORTEST_STEM and place.sido not in sidos().get(stem, ()):
        yield stem


def _district_names(place: Place) -> Iterator[str]:
    """수원시 팔달구 is also 수원 팔달구, 수원특례시 팔달구 and 팔달구."""
    city, district = place.sigungu.split()
    for prefix in ("", city[:-1], *spellings().get(f"{place.sido} {city}", ())):
        yield prefix + district


def _codes(place: Place) -> tuple[str, str]:
    return place.code, place.code[:_CODE5]


@cache
def _province_places() -> tuple[Place, ...]:
    return tuple(place for place in places().values() if not place.sigungu)


@cache
def _present_sidos() -> frozenset[str]:
    return frozenset(place.name for place in _province_places() if not place.successors)
