from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coscore.findings import Finding
from coscore.framework.tree import Framework
from coscore.intake.owner import Owner, owner
from coscore.intake.tables import without_units
from coscore.intake.targets import lookup, targets
from coscore.registry.resolve import registry

HEAD = ["사업명", "조례", "만족도"]
Own = Callable[..., Owner | Finding | None]


@pytest.fixture
def owner_of(small: Framework, sheet: Callable[..., Any]) -> Own:
    def find(*above: list[str], by: Any = registry(), **names: str) -> Owner | Finding | None:  # noqa: B008
        known = lookup(targets(small))
        (table,) = without_units(sheet([*above, HEAD], **names), known, 2)
        return owner(table, known, by, None)

    return find


@pytest.mark.parametrize(
    ("above", "names", "texts", "place"),
    [
        pytest.param([["기관명: 완주군"]], {}, ("", "", "완주군"), "a.xlsx[사업]A1", id="a line that states it"),
        pytest.param(
            [["시도: 서울"], ["시군구: 중구"]],
            {},
            ("서울", "중구", ""),
            "a.xlsx[사업]A2",
            id="lines that state its parts",
        ),
        pytest.param([["전북 완주군 현황"]], {}, ("전북", "완주군", ""), "a.xlsx[사업]A1", id="a title"),
        pytest.param([["경기도 현황"]], {}, ("", "", "경기도"), "a.xlsx[사업]A1", id="a province itself"),
        pytest.param([], {"name": "완주군"}, ("", "완주군", ""), "a.xlsx[완주군]", id="the name of the sheet"),
        pytest.param(
            [],
            {"file": "2025_공동생산_완주군.xlsx"},
            ("", "완주군", ""),
            "2025_공동생산_완주군.xlsx",
            id="that of the file",
        ),
        pytest.param(
            [["기관명: 군산시"], ["완주군 현황"]],
            {"file": "진안군.xlsx"},
            ("", "", "군산시"),
            "진안군.xlsx[사업]A1",
            id="what is stated before any title or name",
        ),
        pytest.param(
            [["군산시"], ["완주군"]],
            {"name": "진안군"},
            ("", "완주군", ""),
            "a.xlsx[진안군]A2",
            id="the nearest title before names",
        ),
    ],
)
def test_the_owner_of_a_table(
    owner_of: Own, above: list[list[str]], names: dict[str, str], texts: tuple[str, ...], place: str
) -> None:
    found = owner_of(*above, **names)
    assert isinstance(found, Owner)
    assert (found.texts, str(found.place)) == (texts, place)


@pytest.mark.parametrize(
    ("title", "code"),
    [("기관명: 중구", "E208"), ("기관명: 양펑군", "E207"), ("완주군, 진안군", "E207"), ("시군구: 고성군", "E208")],
)
def test_a_name_of_none_or_of_several_is_a_finding(owner_of: Own, title: str, code: str) -> None:
    found = owner_of([title])
    assert isinstance(found, Finding)
    assert (found.code, found.location.cell) == (code, "A1")


@pytest.mark.parametrize("title", ["2025년 예산 현황", "사업 진도", "장수 마을"])
def test_words_that_are_also_stems_of_names_name_nobody(owner_of: Own, title: str) -> None:
    assert owner_of([title]) is None


def test_without_a_registry_only_a_statement_counts(owner_of: Own) -> None:
    assert owner_of(["완주군 현황"], by=None) is None
    found = owner_of(["기관명: 우리 동네"], by=None)
    assert isinstance(found, Owner)
    assert found.texts == ("", "", "우리 동네")
