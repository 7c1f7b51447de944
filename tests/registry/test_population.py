from __future__ import annotations

import pytest

from coscore.registry.data import places
from coscore.registry.population import SOURCE, YEAR, population
from coscore.registry.resolve import registry


def test_the_provinces_add_up_to_the_nation() -> None:
    assert sum(population(unit.code) or 0 for unit in registry().units if " " not in unit.name) == 51_817_499


def test_every_unit_that_is_ranked_has_its_figure() -> None:
    assert [unit.name for unit in registry().units if population(unit.code) is None] == []


@pytest.mark.parametrize("sido", ["경상남도", "경기도", "제주특별자치도"])
def test_municipalities_add_up_to_their_province(sido: str) -> None:
    now = [place for place in places().values() if place.sido == sido and not place.successors]
    below = [population(place.code) or 0 for place in now if place.sigungu and place.kind != "일반구"]
    assert sum(below) == population(next(place.code for place in now if not place.sigungu))


@pytest.mark.parametrize(
    ("name", "year", "residents"),
    [
        ("경기도 수원시", None, 1_221_616),
        ("전라북도 전주시", 2017, 641_632),
        ("충청북도 청원군", 2013, None),
    ],
    ids=["a city", "under its code of 2017", "joined to another place since"],
)
def test_residents(name: str, year: int | None, residents: int | None) -> None:
    found = registry().resolve("", "", name, year).unit
    assert found is not None
    assert population(found.code) == residents


def test_a_code_that_does_not_exist_has_no_figure() -> None:
    assert population("") is None


def test_the_source_says_who_counted_and_when() -> None:
    assert all(str(YEAR) in text for text in SOURCE)
