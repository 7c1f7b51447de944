"""Projects followed by unit and name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from coscore.insight.compare.projects import bare
from coscore.registry.resolve import Unit
from coscore.scoring.evaluation import Evaluation

Year, Rules, Compared = Callable[..., Evaluation], Callable[..., str], Callable[..., Any]


def row(name: str, value: float | None = 5.0) -> dict[str, object]:
    return {"record": name, "a": value}


def told(found: Any) -> dict[str, str]:
    return {one.name: one.status for one in found.projects.all}


def test_continued_new_and_dropped(year: Year, rules: Rules, compared: Compared) -> None:
    text = rules(("a", 1, 10))
    old = year(text, {"가": [row("마을길 잇기", 3), row("텃밭")]})
    new = year(text, {"가": [row("마을길  잇기", 6), row("쉼터")]})
    found = compared(old, new)
    assert told(found) == {"마을길  잇기": "continued", "텃밭": "dropped", "쉼터": "new"}
    (kept,) = found.projects.of("continued")
    assert (kept.years, kept.values) == ((True, True), {"a": (3.0, 6.0)})


def test_a_project_of_a_renamed_unit_is_the_same(year: Year, rules: Rules, compared: Compared) -> None:
    text = rules(("a", 1, 10))
    old = year(text, {Unit("인천광역시 남구", "2817000000"): [row("텃밭")]})
    new = year(text, {Unit("인천광역시 미추홀구", "2817700000"): [row("텃밭")]})
    assert told(compared(old, new)) == {"텃밭": "continued"}


def test_a_project_goes_on_in_any_part_of_a_unit_that_was_split(year: Year, rules: Rules, compared: Compared) -> None:
    text = rules(("a", 1, 10))
    seo, seohae, geomdan = (
        Unit(f"인천광역시 {name}", code)
        for name, code in (("서구", "2826000000"), ("서해구", "2827500000"), ("검단구", "2829000000"))
    )
    old = year(text, {seo: [row("텃밭"), row("쉼터")]})
    found = compared(old, year(text, {seohae: [row("텃밭"), row("쉼터")], geomdan: [row("쉼터")]}))
    assert sorted((one.unit, one.name, one.status) for one in found.projects.all) == [
        ("인천광역시 검단구", "쉼터", "new"),
        ("인천광역시 서해구", "쉼터", "continued"),
        ("인천광역시 서해구", "텃밭", "continued"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "asked"),
    [
        pytest.param("어르신 말벗 이웃단", "어르신 말벗 이웃단(2기)", True, id="a remark behind it"),
        pytest.param("2024 마을 축제", "2025 마을 축제", True, id="another year in it"),
        pytest.param("마을 축제", "하천 쉼터", False, id="another name"),
    ],
)
def test_names_nearly_alike_are_asked_about_and_not_joined(
    year: Year, rules: Rules, compared: Compared, *, old: str, new: str, asked: bool
) -> None:
    text = rules(("a", 1, 10))
    found = compared(year(text, {"가": [row(old)]}), year(text, {"가": [row(new)]}))
    assert told(found) == {old: "dropped", new: "new"}
    assert [one.code for one in found.findings] == (["W421"] if asked else [])


def test_rows_of_one_name_that_differ_have_no_value(year: Year, rules: Rules, compared: Compared) -> None:
    text = rules(("a", 1, 10))
    old = year(text, {"가": [row("텃밭", 3), row("텃밭", 4)]})
    (one,) = compared(old, year(text, {"가": [row("텃밭", 6)]})).projects.all
    assert one.values == {"a": (None, 6.0)}


def test_a_saved_result_knows_names_but_no_values(year: Year, rules: Rules, compared: Compared) -> None:
    text = rules(("a", 1, 10))
    old = replace(year(text, {"가": {"a": 5}}), records=(("텃밭", "쉼터"),))
    found = compared(old, year(text, {"가": [row("텃밭", 6)]}))
    assert told(found) == {"쉼터": "dropped", "텃밭": "continued"}
    assert found.projects.of("continued")[0].values == {"a": (None, 6.0)}


def test_a_year_without_names_is_said(year: Year, rules: Rules, compared: Compared) -> None:
    text = rules(("a", 1, 10))
    found = compared(year(text, {"가": {"a": 5}}), year(text, {"가": [row("텃밭")]}))
    assert found.projects is None
    assert [(one.code, one.args["years"]) for one in found.findings] == [("W422", "2024")]


@pytest.mark.parametrize(("name", "expected"), [("마을길 잇기", "마을길잇기"), ("Ｓ.N.S", "sns"), ("***", "***")])
def test_signs_blanks_and_case_do_not_matter(name: str, expected: str) -> None:
    assert bare(name) == expected
