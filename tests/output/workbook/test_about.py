from __future__ import annotations

from collections.abc import Callable
from typing import Any

from coscore.scoring.evaluation import Evaluation

SHEETS = ["Ranking", "Dimensions", "Charts", "Indicators", "Values", "Weights", "Parameters", "Calculation"]


def rows(found: Any, sheet: str) -> list[tuple[Any, ...]]:
    return list(found.values[sheet].iter_rows(min_row=5, values_only=True))


def test_there_is_a_sheet_for_every_level(village: Evaluation, book: Callable[..., Any]) -> None:
    assert book(village).values.sheetnames == [*SHEETS, "Evidence", "Findings", "Method", "Identity"]
    korean = ["순위", "영역", "도표", "지표", "값", "가중치", "기준", "계산", "근거", "경고", "방법", "식별"]
    assert book(village, "ko").values.sheetnames == korean


def test_findings_have_their_places_and_units(village: Evaluation, book: Callable[..., Any]) -> None:
    found = rows(book(village, "ko"), "경고")
    assert [row[1] for row in found] == ["E207", "W201", "W201", "W201", "W210", "W402"]
    assert (found[1][0], *found[1][3:7]) == ("경고", "projects.xlsx", "사업", "D3", "강원특별자치도 양양군")


def test_the_rules_stand_in_words(village: Evaluation, book: Callable[..., Any]) -> None:
    found = {row[0]: row for row in rows(book(village, "ko"), "방법")}
    assert found["meetings"][3] == "값 / 12 x 100 (0과 100 사이로)"
    assert found["taking_part"][3] == "주민 회의 x 0.6667 + 만족도 x 0.3333"


def test_what_follows_a_change_is_said(
    village: Evaluation, book: Callable[..., Any], small: Callable[..., Evaluation]
) -> None:
    assert "노란 칸을 고치면" in book(village, "ko").values["순위"]["A2"].value
    leaf = {"normalise": {"method": "as_is"}}
    texts = [(row[0], row[2]) for row in rows(book(small(leaf | {"treat": {"rule": {}}}, leaf)), "Method")]
    assert any(head == "Follow no change" and text.startswith("i0: ") for head, text in texts)
    assert not any(row[0] == "Follow no change" for row in rows(book(village), "Method"))


def test_the_result_says_what_it_rests_on_and_how_the_gates_ended(
    village: Evaluation, book: Callable[..., Any]
) -> None:
    found = [row[:2] for row in rows(book(village, "ko"), "식별")]
    assert ("지표체계 sha256", "ab" * 32) in found
    assert ("입력", f"projects.xlsx  sha256 {'cd' * 32}") in found
    assert any(head == "불합격" for head, _ in found)


def test_means_of_the_categories_are_drawn_beside_the_highest_totals(
    village: Evaluation, book: Callable[..., Any]
) -> None:
    found = book(village)
    assert [row[:4] for row in rows(found, "Charts")[:1]] == [("Taking part", 66.35416666666666, 25, 93.33333333333333)]
    assert found.written("Charts", "Mean").startswith("=IF(COUNT('Calculation'!")
    titles = [chart.title.tx.rich.p[0].r[0].t for chart in found.formulas["Charts"]._charts]
    assert titles == ["Mean score of each category", "Highest totals: 4"]
