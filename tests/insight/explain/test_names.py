from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.insight.explain.names import near, nodes_named, units_named
from coscore.registry.resolve import registry
from coscore.scoring.evaluation import Evaluation

CODES = ("5271000000", "1114000000", "2611000000", "2717000000")
"""완주군, 서울 중구, 부산 중구, 대구 서구."""


@pytest.fixture(scope="module")
def places(score: Callable[..., Evaluation]) -> Evaluation:
    units = [registry().resolve("", "", code, None).unit for code in CODES]
    rows = [{"unit": unit, "a": 10 + place} for place, unit in enumerate(units)]
    return score("indicators: [{id: a, name: {ko: 회의, en: Talks}, columns: [a], value: {type: percent}}]\n", rows)


def names(found: Evaluation, text: str) -> list[str]:
    return [found.units[unit].short for unit in units_named(found, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("전북특별자치도 완주군", ["전북 완주군"]),
        ("전라북도 완주군", ["전북 완주군"]),
        ("전북 완주군", ["전북 완주군"]),
        ("완주군", ["전북 완주군"]),
        (" 완 주 군 ", ["전북 완주군"]),
        ("5271000000", ["전북 완주군"]),
        ("서구", ["대구 서구"]),
        ("중구", ["부산 중구", "서울 중구"]),
        ("울릉군", []),
        ("없는 곳", []),
    ],
)
def test_a_unit_goes_by_any_spelling_and_an_ambiguous_one_gives_all(
    places: Evaluation, text: str, expected: list[str]
) -> None:
    assert sorted(names(places, text)) == sorted(expected)


def test_rows_scored_on_their_own_go_by_their_own_name_or_that_of_their_unit(score: Callable[..., Evaluation]) -> None:
    rows = [{"unit": f"가평군 / {name}", "a": 1} for name in ("마을길", "쉼터")]
    found = score("indicators: [{id: a, columns: [a], value: {type: percent}}]\n", rows)
    assert units_named(found, "쉼터") == [1]
    assert units_named(found, "가평군 / 마을길") == [0]


@pytest.mark.parametrize("text", ["a", "회의", "talks", " TALKS"])
def test_an_indicator_goes_by_its_id_and_its_names(places: Evaluation, text: str) -> None:
    assert [node.id for node in nodes_named(places.framework, text)] == ["a"]


@pytest.mark.parametrize(("text", "expected"), [("완주구", "완주군"), ("회이", "회의"), ("울릉군", ""), ("qqqqq", "")])
def test_what_was_perhaps_meant(places: Evaluation, text: str, expected: str) -> None:
    assert near(text, places, places.framework) == expected
