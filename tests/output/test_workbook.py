from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import openpyxl
import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from coscore.language import Language
from coscore.output.workbook import render
from coscore.scoring.evaluation import Evaluation


@pytest.fixture(scope="module")
def book(village: Evaluation) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(render(village, "ko")))


def records(sheet: Worksheet) -> list[dict[str, object]]:
    heads, *rows = sheet.iter_rows(min_row=4, max_row=sheet.max_row, values_only=True)
    end = next((index for index, row in enumerate(rows) if not any(row)), len(rows))
    return [dict(zip(heads, row, strict=True)) for row in rows[:end]]


def test_there_is_a_sheet_for_every_level(village: Evaluation, book: Workbook) -> None:
    assert book.sheetnames == ["순위", "영역", "지표", "경고", "산식"]
    english = openpyxl.load_workbook(io.BytesIO(render(village, "en")))
    assert english.sheetnames == ["Ranking", "Dimensions", "Indicators", "Findings", "Formulas"]


def test_the_ranking_holds_true_numbers(book: Workbook) -> None:
    assert records(book["순위"])[1] == {
        "순위": 2,
        "지자체": "서울특별시 종로구",
        "종합": 78.8,
        "코드": "1111000000",
        "등급": "보통",
        "다음 등급까지": 11.3,
        "평가군": "구",
        "평가군 순위": 1,
        "감사 감점": 0,
        "자료": 1,
        "경고": None,
        "산정 제외 까닭": None,
    }


def test_those_not_ranked_stand_last_with_the_reason(book: Workbook) -> None:
    last = records(book["순위"])[-1]
    assert (last["순위"], last["종합"], last["지자체"]) == (None, None, "경상북도 울릉군")
    assert str(last["산정 제외 까닭"]).startswith("자료 35% (60% 이상이어야 함)")


def test_the_points_of_the_dimensions_add_up_to_the_total(book: Workbook) -> None:
    for row in records(book["영역"])[:4]:
        parts = [row["참여 기여"], row["나눔·공유 기여"], row["감사 감점"]]
        assert round(sum(parts), 1) == row["종합"]  # type: ignore[arg-type]


def test_every_value_stands_with_its_cells(book: Workbook) -> None:
    rows = records(book["지표"])
    assert len(rows) == 5 * 4
    assert rows[0] == {
        "순위": 1,
        "지자체": "전북특별자치도 완주군",
        "영역": "참여",
        "지표": "주민 회의",
        "값": 12,
        "상태": "있음",
        "점수": 100,
        "가중치(100점 기준)": 40,
        "기여": 40,
        "근거 칸": "projects.xlsx[사업]C6, projects.xlsx[사업]C7",
    }
    gap = next(row for row in rows if row["지자체"] == "강원특별자치도 양양군" and row["지표"] == "만족도")
    assert (gap["값"], gap["상태"], gap["점수"], gap["가중치(100점 기준)"], gap["기여"]) == (
        None,
        "빈칸",
        None,
        0,
        None,
    )


def test_findings_have_their_places_and_units(book: Workbook) -> None:
    rows = records(book["경고"])
    assert [row["번호"] for row in rows] == ["E207", "W201", "W201", "W201", "W210", "W402"]
    assert (rows[1]["수준"], rows[1]["파일"], rows[1]["시트"], rows[1]["칸"], rows[1]["지자체"]) == (
        "경고",
        "projects.xlsx",
        "사업",
        "D3",
        "강원특별자치도 양양군",
    )


def test_the_rules_stand_in_words(book: Workbook) -> None:
    rows = {row["식별자"]: row for row in records(book["산식"])}
    assert rows["meetings"]["점수 산식"] == "값 / 12 x 100 (0과 100 사이로)"
    assert rows["taking_part"]["점수 산식"] == "주민 회의 x 0.6667 + 만족도 x 0.3333"
    assert (rows["taking_part"]["가중치(100점 기준)"], rows["satisfaction"]["읽는 값"]) == (60, "조사 평균 (1 ~ 5)")


def test_the_ranking_says_what_it_rests_on_and_how_the_gates_ended(book: Workbook) -> None:
    texts = {(row[0], row[2]) for row in book["순위"].iter_rows(min_row=10, values_only=True)}
    assert ("지표체계 sha256", "ab" * 32) in texts
    assert ("입력", f"projects.xlsx  sha256 {'cd' * 32}") in texts
    assert any(head == "불합격" for head, _ in texts)


def test_formulas_in_names_stay_text(village: Evaluation) -> None:
    evil = '=HYPERLINK("http://example.org","수원시")'
    units = tuple(replace(unit, name=evil) for unit in village.units)
    book = openpyxl.load_workbook(io.BytesIO(render(replace(village, units=units), "ko")))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value == evil]
    assert len(cells) >= 5 * 3
    assert {cell.data_type for cell in cells} == {"s"}


def test_two_runs_give_the_same_bytes(village: Evaluation) -> None:
    assert render(village, "ko") == render(village, "ko")


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_cells_are_the_ones_approved(
    village: Evaluation, snapshot: Callable[[str, str], None], language: Language
) -> None:
    read = openpyxl.load_workbook(io.BytesIO(render(village, language)))
    cells = (cell for sheet in read for row in sheet for cell in row if cell.value is not None)
    lines = [f"{cell.parent.title}!{cell.coordinate}\t{cell.value!r}\t{cell.number_format}" for cell in cells]
    snapshot(f"village.{language}.xlsx.txt", "\n".join(lines) + "\n")


def test_intervals_stand_in_the_ranking_where_they_were_asked_for(with_intervals: Evaluation) -> None:
    found = openpyxl.load_workbook(io.BytesIO(render(with_intervals, "en")))
    assert [row["Interval"] for row in records(found["Ranking"])] == ["1-2", "1-3", "2-3", "4", None]
