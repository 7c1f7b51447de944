from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from coscore.language import Language
from coscore.scoring.evaluation import Evaluation

HOSTILE = [
    '=HYPERLINK("http://example.org","수원시")',
    "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "가" * 200,
    "\u202eabc",
    "+1",
    "@x",
]


def records(found: Any, sheet: str) -> list[dict[str, Any]]:
    heads, *rows = found.values[sheet].iter_rows(min_row=4, values_only=True)
    return [dict(zip(heads, row, strict=True)) for row in rows]


def test_the_ranking_holds_true_numbers(village: Evaluation, book: Callable[..., Any]) -> None:
    assert records(book(village, "ko"), "순위")[1] == {
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


def test_those_not_ranked_stand_last_with_the_reason(village: Evaluation, book: Callable[..., Any]) -> None:
    last = records(book(village, "ko"), "순위")[-1]
    assert (last["순위"], last["종합"], last["지자체"]) == (None, None, "경상북도 울릉군")
    assert str(last["산정 제외 까닭"]).startswith("자료 35% (60% 이상이어야 함)")


def test_lines_look_up_the_unit_of_their_place(village: Evaluation, book: Callable[..., Any]) -> None:
    found = book(village)
    text = found.written("Ranking", "Municipality", 1)
    assert text.startswith("=INDEX('Values'!$A$5:$A$9,'Calculation'!$")
    assert text.endswith('6)&""')


def test_dimensions_are_listed_in_the_same_order(village: Evaluation, book: Callable[..., Any]) -> None:
    rows = records(book(village, "ko"), "영역")
    assert [row["순위"] for row in rows] == [1, 2, 2, 4, None]
    assert (rows[0]["참여 60"], rows[0]["나눔·공유 40"]) == (93.3, 92.5)


@pytest.mark.parametrize("name", HOSTILE)
def test_names_stay_text_wherever_they_stand(name: str, village: Evaluation, book: Callable[..., Any]) -> None:
    units = tuple(replace(unit, name=name) for unit in village.units)
    found = book(replace(village, units=units))
    cells = [cell for sheet in found.formulas for row in sheet.iter_rows() for cell in row if cell.value == name]
    assert len(cells) >= 5 * 3
    assert {cell.data_type for cell in cells} == {"s"}
    formulas = [cell for sheet in found.formulas for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert not [cell for cell in formulas if len(name) > 2 and name in cell.value]


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_cells_are_the_ones_approved(
    village: Evaluation, book: Callable[..., Any], snapshot: Callable[[str, str], None], language: Language
) -> None:
    found = book(village, language)
    cells = (cell for sheet in found.values for row in sheet for cell in row if cell.value is not None)
    lines = [f"{cell.parent.title}!{cell.coordinate}\t{cell.value!r}\t{cell.number_format}" for cell in cells]
    formulas = (cell for sheet in found.formulas for cell in sheet[5] if cell.data_type == "f")
    lines += [f"{cell.parent.title}!{cell.coordinate}\t{cell.value}" for cell in formulas]
    snapshot(f"village.{language}.xlsx.txt", "\n".join(lines) + "\n")


def test_intervals_stand_in_the_ranking_where_they_were_asked_for(
    with_intervals: Evaluation, book: Callable[..., Any]
) -> None:
    found = records(book(with_intervals, "en"), "Ranking")
    assert [row["Interval"] or None for row in found] == ["1-2", "1-3", "2-3", "4", None]
