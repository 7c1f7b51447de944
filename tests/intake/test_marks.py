from __future__ import annotations

from datetime import date, datetime

import pytest

from coscore.intake.marks import as_text, mark, nothing, special
from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE
from coscore.intake.sheet import Cell, ErrorCell, Percent, Repeated, Uncalculated


@pytest.mark.parametrize(
    ("cell", "code", "text"),
    [
        (ErrorCell("#DIV/0!"), "E201", "#DIV/0!"),
        (ErrorCell("#N/A"), "E201", "#N/A"),
        (Uncalculated("=SUM(F2:F9)"), "E202", "=SUM(F2:F9)"),
        (Repeated("8, 6"), "E230", "8, 6"),
        (date(2024, 3, 5), "E213", "2024-03-05"),
        (datetime(2024, 3, 5, 14, 30), "E213", "2024-03-05"),  # noqa: DTZ001 - cells have no time zone
    ],
)
def test_cells_that_hold_no_value(cell: Cell, code: str, text: str) -> None:
    reading = special(cell)
    assert reading
    assert (reading.state, reading.code, reading.args["text"]) == (INVALID, code, text)


def test_an_empty_cell_is_missing() -> None:
    reading = special(None)
    assert reading
    assert (reading.state, reading.code) == (MISSING, "")


@pytest.mark.parametrize("cell", ["#DIV/0!", "", 0.0, False, Percent(0.5)])
def test_texts_and_numbers_are_left_to_others(cell: Cell) -> None:
    assert special(cell) is None


@pytest.mark.parametrize(
    ("text", "state", "code"),
    [
        ("", MISSING, ""),
        (" \u3000\u200b ", MISSING, ""),
        ("미제출", MISSING, ""),
        ("확인 중", MISSING, ""),
        ("？", MISSING, ""),
        ("해당없음", NOT_APPLICABLE, ""),
        ("해당 없음", NOT_APPLICABLE, ""),
        ("해당사항 없음", NOT_APPLICABLE, ""),
        ("n/a", NOT_APPLICABLE, ""),
        ("해당없음(신규 사업)", NOT_APPLICABLE, "W204"),
        ("미제출 (추가 요구)", MISSING, "W204"),
        ("-", INVALID, "E205"),
        ("—", INVALID, "E205"),
        ("ㅡ", INVALID, "E205"),
        ("－", INVALID, "E205"),
        ("- -", INVALID, "E205"),
        ("･", INVALID, "E205"),
        ("#N/A", INVALID, "E201"),
        ("#div/0!", INVALID, "E201"),
        ("######", INVALID, "E201"),
    ],
)
def test_marks(text: str, state: int, code: str) -> None:
    reading = mark(text)
    assert reading
    assert (reading.state, reading.code) == (state, code)


@pytest.mark.parametrize(
    "text", ["해당", "12", "없음", "-5", "해당없음(예정)", "해당없음(3건)", "미제출 사유", "#1", "Х", "(해당없음)"]
)
def test_other_texts_are_no_marks(text: str) -> None:
    assert mark(text) is None


@pytest.mark.parametrize("text", ["없음", "실적 없음", "전무", "미실시"])
def test_nothing_is_ambiguous_where_a_quantity_is_asked_for(text: str) -> None:
    reading = nothing(text)
    assert reading
    assert reading.code == "E205"


def test_a_quantity_is_not_nothing() -> None:
    assert nothing("0") is None


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (True, "TRUE"),
        (Percent(0.57), "57%"),
        (3.0, "3"),
        (4.25, "4.25"),
        (1e308, "1e+308"),
        ("O", "O"),
        (float("nan"), "nan"),
    ],
)
def test_a_cell_as_text(cell: Cell, text: str) -> None:
    assert as_text(cell) == text
