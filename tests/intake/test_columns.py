from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coscore.findings.catalogue import headline, help_line
from coscore.framework.tree import Framework
from coscore.intake.columns import Layout, absent, lacking, unused
from coscore.intake.tables import tables
from coscore.intake.targets import lookup, targets

LaidOut = Callable[..., Layout]
Said = Callable[..., list[str]]

HEAD = ["시도", "시군구", "사업명", "조례", "교육 횟수", "교육 만족도", "만족도", "응답자"]
ROW = ["전북", "완주군", "잇기", "O", 3, 4.2, 88, 100]


def lacks(small: Framework, *tables: Layout) -> list[Any]:
    return absent(tables, targets(small))


def test_every_target_has_its_column(laid_out: LaidOut) -> None:
    assert laid_out([HEAD, ROW]).columns == {
        "unit.sido": 1,
        "unit.sigungu": 2,
        "record": 3,
        "ordinance": 4,
        "training": 5,
        "taught": 6,
        "satisfaction": 7,
        "n:satisfaction": 8,
    }


def test_columns_may_stand_in_any_order(laid_out: LaidOut) -> None:
    assert laid_out([HEAD[::-1], ROW[::-1]]).columns["unit.sido"] == 8


def test_label_columns_are_those_before_the_name_of_the_record_that_hold_no_values(laid_out: LaidOut) -> None:
    table = laid_out([["연번", "조례", "시군구", "부서", "사업명", "만족도", "비고"]])
    assert (table.labels, table.values) == ((1, 3, 4, 5), (2, 6))


def test_two_columns_for_one_target_are_told_with_both_addresses(laid_out: LaidOut) -> None:
    (finding,) = laid_out([[*HEAD, "조례(제정)"], ROW]).doubled
    assert (finding.code, finding.location.cell, finding.args["other"]) == ("E013", "I1", "D1")


@pytest.mark.parametrize("head", [["시군구", "조례", "과제명", "사업명"], ["사업명", "과제명", "조례", "시군구"]])
def test_of_two_names_of_a_row_the_one_listed_first_is_taken(laid_out: LaidOut, head: list[str]) -> None:
    table = laid_out([head])
    assert (table.columns["record"], table.doubled) == (head.index("사업명") + 1, ())


@pytest.mark.parametrize(
    ("body", "merges", "doubled"),
    [
        pytest.param(["완주군", "O", None, "잇기"], ["B1:C1"], 0, id="not where the second is empty"),
        pytest.param(["완주군", "O", None, "잇기"], ["B1:C1", "B2:C2"], 0, id="not where its cells are merged as well"),
        pytest.param(["완주군", "O", "X", "잇기"], ["B1:C1"], 1, id="but where something else stands in it"),
    ],
)
def test_two_columns_below_one_merged_label(laid_out: LaidOut, body: Any, merges: list[str], doubled: int) -> None:
    assert len(laid_out([["시군구", "조례", None, "사업명"], body], *merges).doubled) == doubled


def test_all_missing_columns_are_named_at_once(small: Framework, laid_out: LaidOut) -> None:
    refusals = lacks(small, laid_out([["시군구", "조례", "교욱 횟수"], ROW]))
    assert [(finding.code, finding.args["indicator"]) for finding in refusals] == [
        ("E011", "training"),
        ("E011", "taught"),
        ("E011", "satisfaction"),
    ]


def test_a_missing_column_is_told_with_the_headers_found_and_the_one_that_is_like_it(
    small: Framework, laid_out: LaidOut
) -> None:
    refusals = lacks(small, laid_out([["시군구", "조례", "교욱 횟수"], ROW]))
    finding = refusals[0]
    assert (finding.args["found"], finding.args["suggestion"]) == ("시군구, 조례, 교욱 횟수", "교욱 횟수")
    assert headline(finding, "ko") == "'교육 횟수' 열이 없습니다"
    assert help_line(finding, "en") == (
        'Give the column one of these headers (교육 횟수), or choose it: --map "HEADER=training".'
        " Is it perhaps the column '교욱 횟수'?"
    )


def test_a_missing_column_points_at_the_label_that_is_like_it(small: Framework, laid_out: LaidOut) -> None:
    refusals = lacks(small, laid_out([["시군구", "조례", "교욱 횟수"], ROW]))
    around = refusals[0].excerpt
    assert around.lines[0][1][around.start : around.start + around.length] == "C 교욱 횟수"


@pytest.mark.parametrize(
    ("units", "expected"),
    [
        pytest.param(({0}, {1}), ["W208 A2"], id="for units that no other table has it for"),
        pytest.param(({0, 1}, {1}), [], id="not where another table has it for all of them"),
        pytest.param(({0}, set()), [], id="not where no unit of the table is known"),
    ],
)
def test_a_column_missing_from_some_tables_is_told(
    small: Framework, laid_out: LaidOut, said: Said, units: tuple[set[int], set[int]], expected: list[str]
) -> None:
    tables = laid_out([HEAD, ROW]), laid_out([[None], HEAD[:-2], ROW])
    warnings = lacking(list(zip(tables, units, strict=True)), targets(small))
    assert said(warnings) == expected
    assert {finding.args["indicator"] for finding in warnings} <= {"satisfaction"}


def test_columns_beside_the_indicators_may_be_missing(small: Framework, laid_out: LaidOut) -> None:
    assert lacks(small, laid_out([["시군구", *HEAD[3:7]], ROW])) == []


def test_columns_that_are_not_used_are_told_except_bookkeeping(laid_out: LaidOut, said: Said) -> None:
    table = laid_out([["연번", "담당 부서", None, "날씨", *HEAD, "비고 (기타)"]])
    assert said(unused(table)) == ["W206 D1"]
    assert unused(table)[0].args == {"text": "날씨"}


def test_adjustments_and_groups_that_are_missing_are_told(
    framework_of: Callable[[str], Framework], sheet: Callable[..., Any]
) -> None:
    framework = framework_of(
        "{coscore: 1, id: g, version: '1', name: g, unit: {name: u, columns: {name: [지자체]}}, groups: {by: [평가군]},"
        " adjustments: [{id: award, kind: bonus, columns: [가점]}],"
        " indicators: [{id: one, columns: [만족도], value: {type: percent}}]}"
    )
    wanted = targets(framework)
    (table,) = tables(sheet([["지자체", "만족도"], ["완주군", 3]]), lookup(wanted))
    assert table
    assert [finding.args["indicator"] for finding in absent([table], wanted)] == ["group"]
    assert [finding.args["indicator"] for finding in lacking([(table, {0})], wanted)] == ["group", "award"]
