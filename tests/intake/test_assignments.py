from __future__ import annotations

from collections.abc import Callable
from typing import Any
from unicodedata import normalize

import pytest

from coscore.findings.catalogue import headline, help_line
from coscore.framework.tree import Framework
from coscore.intake.assignments import Assignment, listed, misdirected, overlaid, parse, stated, together, unmet
from coscore.intake.columns import Layout
from coscore.intake.tables import tables
from coscore.intake.targets import lookup, targets

HEAD = ["시도", "시군구", "사업명", "조례(안)", "조례", "교육 횟수", "교육 만족도", "만족도"]
TWO_ROWS = [["시군구", "조례", "교육", None, "평가"], [None, None, "교육 횟수", "만족도", "만족도"]]

LaidOut = Callable[..., Layout | None]


@pytest.fixture
def assigned(small: Framework, sheet: Callable[..., Any]) -> LaidOut:
    """The table found in rows while headers are assigned."""

    def build(rows: Any, *said: str) -> Layout | None:
        assignments = [one for text in said if (one := parse(text))]
        wanted = targets(small, {one.target for one in assignments})
        return next(iter(tables(sheet(rows), overlaid(lookup(wanted), assignments, wanted))), None)

    return build


@pytest.mark.parametrize(
    ("text", "header", "target"),
    [
        pytest.param("조례(안)=ordinance", "조례(안)", "ordinance", id="a header and an id"),
        pytest.param(" 조례 안 = ordinance ", "조례 안", "ordinance", id="blanks around either"),
        pytest.param("A=B=ordinance", "A=B", "ordinance", id="a header with an equals sign"),
        pytest.param("'조례=ordinance'", "조례", "ordinance", id="single quotes that cmd.exe hands on"),
        pytest.param("“조례=ordinance”", "조례", "ordinance", id="quotes pasted from a document"),
        pytest.param("조례=ｏｒｄｉｎａｎｃｅ", "조례", "ordinance", id="an id in full-width letters"),
        pytest.param("예산=weight:ordinance", "예산", "weight:ordinance", id="a weight"),
    ],
)
def test_a_header_and_an_id_are_told_apart(text: str, header: str, target: str) -> None:
    assert parse(text) == Assignment(header, target)


@pytest.mark.parametrize("text", ["조례", "조례=", "=ordinance", " = ", "'조례", ""])
def test_what_lacks_a_side_is_no_assignment(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    ("header", "column"),
    [
        pytest.param("조례(안)", 4, id="as written"),
        pytest.param("조례 (안)", 4, id="blanks do not matter"),
        pytest.param("조례（안）", 4, id="full-width brackets"),
        pytest.param(normalize("NFD", "조례(안)"), 4, id="decomposed, as a Mac writes it"),
        pytest.param("D:D", 4, id="the letter of the column"),
        pytest.param("ｄ：ｄ", 4, id="the letter in full width"),
        pytest.param("조례", 5, id="whole before its beginning"),
    ],
)
def test_an_assigned_header_wins_over_those_of_the_framework(assigned: LaidOut, header: str, column: int) -> None:
    table = assigned([HEAD], f"{header}=ordinance")
    assert table
    assert (table.columns["ordinance"], table.doubled) == (column, ())


def test_the_column_the_framework_would_have_read_is_left_over(assigned: LaidOut) -> None:
    table = assigned([HEAD], "조례(안)=ordinance")
    assert table
    assert table.unused == (5,)
    assert table.chosen == {("조례(안)", "ordinance")}


def test_a_header_of_one_target_can_be_given_to_another(assigned: LaidOut) -> None:
    table = assigned([["시군구", "조례", "만족도", "체감도"]], "만족도=taught", "체감도=satisfaction")
    assert table
    assert (table.columns["taught"], table.columns["satisfaction"]) == (3, 4)


def test_a_header_that_stands_there_twice_is_not_guessed_at(assigned: LaidOut) -> None:
    table = assigned([["시군구", "조례", "점수", "점수"]], "점수=satisfaction")
    assert table
    assert [finding.code for finding in table.doubled] == ["E013"]


@pytest.mark.parametrize(
    ("said", "columns", "doubled"),
    [
        pytest.param(["교육 만족도=satisfaction"], {"satisfaction": 4}, 0, id="by both of its labels"),
        pytest.param(
            ["평가 만족도=satisfaction"], {"satisfaction": 5, "taught": 4}, 0, id="which leaves the other alone"
        ),
        pytest.param(["만족도=satisfaction"], {"satisfaction": 4}, 1, id="by the last, which two columns have"),
        pytest.param(
            ["만족도=taught", "평가 만족도=satisfaction"], {"taught": 4, "satisfaction": 5}, 0, id="the longest first"
        ),
    ],
)
def test_a_header_of_two_rows_is_named_by_its_end(
    assigned: LaidOut, said: list[str], columns: dict[str, int], doubled: int
) -> None:
    table = assigned(TWO_ROWS, *said)
    assert table
    assert {target: table.columns[target] for target in columns} == columns
    assert len(table.doubled) == doubled


def test_a_target_without_headers_of_its_own_can_be_given_one(assigned: LaidOut) -> None:
    table = assigned([["시군구", "조례", "표본"]], "표본=n:taught")
    assert table
    assert table.columns["n:taught"] == 3


def test_ids_that_nothing_has_are_told_with_the_nearest(small: Framework) -> None:
    (finding,) = misdirected(stated({"만족도": "satisfacton"}), small)
    assert (
        headline(finding, "en")
        == "The framework has nothing called 'satisfacton', which the column '만족도' was given to"
    )
    assert help_line(finding, "en") == "Correct the id. Did you mean 'satisfaction'?"


@pytest.mark.parametrize(
    ("first", "second", "codes"),
    [
        pytest.param("taught", "satisfaction", ["E024"], id="not for two indicators"),
        pytest.param("n:taught", "n:satisfaction", [], id="but for two sample sizes"),
        pytest.param("taught", "taught", [], id="and twice for one"),
    ],
)
def test_one_header_stands_for_one_target(small: Framework, first: str, second: str, codes: list[str]) -> None:
    said = [Assignment("만족도", first), Assignment("만 족 도", second)]
    assert [finding.code for finding in misdirected(said, small)] == codes


def test_headers_that_no_table_has_are_told_with_the_nearest(assigned: LaidOut) -> None:
    table = assigned([HEAD], "조레(안)=ordinance")
    assert table
    (finding,) = unmet([Assignment("조레(안)", "ordinance")], [table])
    assert (finding.code, finding.args["near"]) == ("E023", "조례(안)")
    assert help_line(finding, "ko") == "머리글을 표에 적힌 대로 써 주세요. 혹시 '조례(안)'인가요?"


def test_a_header_with_an_unknown_id_is_looked_for_as_well(assigned: LaidOut) -> None:
    table = assigned([HEAD])
    assert table
    said = [Assignment("조례", "nothing"), Assignment("날씨", "nothing"), Assignment("Z:Z", "nothing")]
    assert [finding.args["header"] for finding in unmet(said, [table])] == ["날씨", "Z:Z"]


def test_a_letter_that_means_different_headers_is_refused(assigned: LaidOut) -> None:
    tables = [assigned([head], "C:C=ordinance") for head in (HEAD, HEAD[1:])]
    (finding,) = unmet([Assignment("C:C", "ordinance")], [table for table in tables if table])
    assert headline(finding, "en").endswith("that column has another header in each table: '사업명', '조례(안)'")


def test_of_a_standing_list_one_header_is_enough(assigned: LaidOut) -> None:
    table = assigned([HEAD], "조례(안)=ordinance")
    assert table
    assert unmet(listed({"ordinance": ["조례안", "조례(안)"]}), [table]) == []
    assert [one.args["header"] for one in unmet(listed({"taught": ["수강 만족도"]}), [table])] == ["수강 만족도"]


def test_what_is_said_now_goes_before_a_standing_list() -> None:
    said = stated({"만족도": "taught"})
    standing = listed({"taught": ["교육 평가"], "satisfaction": ["만 족 도", "체감도"]})
    assert [(one.header, one.target) for one in together(said, standing)] == [
        ("만족도", "taught"),
        ("체감도", "satisfaction"),
    ]
