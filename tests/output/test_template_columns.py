from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from coscore.framework.load import load_framework
from coscore.framework.tree import Framework
from coscore.output.template_columns import Bounds, Choices, Column, columns, count

From = Callable[[str], Framework]


@pytest.fixture
def only(framework_from: From) -> Callable[[str], Column]:
    """The column of an indicator with a value, in English."""

    def build(value: str) -> Column:
        body = f"indicators:\n  - {{id: it, columns: [지표, 다른 이름], value: {value}, normalise: {{method: goalposts, worst: 0, best: 9}}}}\n"
        return columns(framework_from(body), "en")[-1]

    return build


def test_the_columns_of_the_built_in_framework_stand_in_the_order_of_its_file() -> None:
    those = columns(load_framework("coproduction"), "ko")
    assert [column.header for column in those[:5]] == ["시도", "시군구", "사업명", "연도", "조례"]
    assert [column.header for column in those if not column.is_required] == ["시군구", "연도", "표본"]
    assert (count(Choices, those), count(Bounds, those)) == (5, 6)


def test_provinces_and_municipalities_of_today_are_offered() -> None:
    sido, sigungu = columns(load_framework("coproduction"), "ko")[:2]
    assert len(sido.check.words) == 16
    assert len(sigungu.check.words) == len(sigungu.check.within) == 227
    assert ("전북특별자치도", "완주군") in set(zip(sigungu.check.within, sigungu.check.words, strict=True))


def test_the_parts_of_a_name_or_the_whole_are_asked_for_never_both(framework_from: From) -> None:
    framework = framework_from("indicators:\n  - {id: it, columns: [지표], value: {type: percent}}\n")
    unit = framework.file.unit

    def asked(**headers: list[str]) -> list[str]:
        parts = unit.model_copy(update={"columns": type(unit.columns)(**headers)})
        file = framework.file.model_copy(update={"unit": parts})
        return [one.header for one in columns(replace(framework, file=file), "ko") if one.target.kind == "unit"]

    assert asked(sido=["시도"], sigungu=["시군구"], name=["지자체"]) == ["시도", "시군구"]
    assert asked(sido=["시도"], name=["지자체"]) == ["지자체"]
    assert asked(sido=["시도"]) == ["시도"]


def test_a_column_of_whole_names_offers_every_unit(framework_from: From) -> None:
    body = "indicators:\n  - {id: it, columns: [지표], value: {type: percent}}\n"
    whole = columns(framework_from(body), "ko")[0]
    assert len(whole.check.words) == 243
    assert (whole.example, whole.is_required) == ("전북특별자치도 완주군", True)


@pytest.mark.parametrize(
    ("value", "check", "example", "entry"),
    [
        ("{type: number}", Bounds(), 12, "number"),
        ("{type: number, unit: 회, min: 0}", Bounds(0), 12, "number (회), 0 or more"),
        ("{type: number, max: 5}", Bounds(None, 5), 5, "number, 5 or less"),
        ("{type: number, min: 20.5, max: 30, integer: true}", Bounds(20.5, 30, whole=True), 21, "number, whole number, 20.5 to 30"),
        ("{type: percent}", Bounds(0, 100), 85, "percentage"),
        ("{type: survey, scale: [1, 5]}", Bounds(1, 5), 4.2, "survey mean (1 to 5)"),
        ("{type: yes_no}", Choices(("O", "X")), "O", "yes 1, no 0: O, X"),
        ("{type: yes_no, yes: [X], no: [O]}", Choices(("X", "O")), "X", "yes 1, no 0: X, O"),
        ("{type: levels, levels: [{value: 1, words: [함, 했음]}, {value: 0, words: [안 함]}]}", Choices(("함", "안 함")), "함", "words: 함 = 1, 안 함 = 0"),
        ("{type: list}", None, "press release, banner", "number of distinct kinds, with ',' between them"),
        ("{type: list, separators: [;], vocabulary: {sns: [SNS], 신문: [신문]}}", None, "sns ; 신문", "number of distinct kinds, with ';' between them: sns, 신문"),
        ("{type: list, vocabulary: {'a, b': [SNS], c: [c]}}", None, "a, b", "number of distinct kinds, with ',' between them: a, b, c"),
    ],
)  # fmt: skip
def test_each_type_of_value_says_what_may_be_entered(
    only: Callable[[str], Column], value: str, check: Choices | Bounds | None, example: str | float, entry: str
) -> None:
    column = only(value)
    assert (column.check, column.example, column.entry) == (check, example, entry)
    assert column.header == "지표"


def test_the_year_is_required_only_where_an_indicator_asks_for_the_last(framework_from: From) -> None:
    body = "indicators:\n  - {{id: it, columns: [지표], value: {{type: percent}}, combine: {}}}\n"
    needed = [columns(framework_from(body.format(combine)), "ko")[2].is_required for combine in ("mean", "last")]
    assert needed == [False, True]
