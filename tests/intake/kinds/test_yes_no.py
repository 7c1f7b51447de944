from __future__ import annotations

import pytest

from coscore.framework.model import YesNoValue
from coscore.intake.kinds.yes_no import reader
from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE, PRESENT
from coscore.intake.sheet import Cell

READ = reader(YesNoValue(type="yes_no"))
OWN = reader(YesNoValue(type="yes_no", yes=["수립", "없음"], no=["-", "제정"]))


def test_a_look_alike_letter_is_said_with_what_was_meant() -> None:
    finding = READ("\u041e")
    assert (finding.code, finding.args["meant"]) == ("E210", "O")


@pytest.mark.parametrize(
    "cell",
    [
        "O",
        "o",
        "Ｏ",
        "○",
        "◯",
        "〇",
        "●",
        "ㅇ",
        "⭕\ufe0f",
        "V",
        "√",
        "Y",
        "YES",
        "유",
        "有",
        "예",
        "제정",
        "공개",
        "1",
        1.0,
        True,
        "TRUE",
    ],
)
def test_yes(cell: Cell) -> None:
    assert READ(cell) == (1.0, PRESENT, "", {})


@pytest.mark.parametrize(
    "cell", ["X", "x", "Ｘ", "×", "✕", "N", "무", "없음", "미제정", "비공개", "미실시", "0", 0.0, "영", False, "FALSE"]
)
def test_no(cell: Cell) -> None:
    assert READ(cell) == (0.0, PRESENT, "", {})


@pytest.mark.parametrize(
    ("cell", "value", "word"),
    [("O(제정·시행)", 1.0, "O"), ("유(2023. 5.)", 1.0, "유"), ("X (추진중)", 0.0, "X"), ("ㅇ（시행）", 1.0, "ㅇ")],
)
def test_a_remark_behind_an_answer_is_told(cell: str, value: float, word: str) -> None:
    assert READ(cell)[:3] == (value, PRESENT, "W204")
    assert READ(cell).args["word"] == word


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        pytest.param("О", "E210", id="a Cyrillic letter that looks like O"),
        pytest.param("제정 추진중", "E210", id="a known word inside a plan"),
        pytest.param("미공개", "E210", id="a known word inside another word"),
        pytest.param("O(추진중)", "E210", id="a yes that is doubted"),
        pytest.param("O(미정)", "E210", id="a yes that is open"),
        pytest.param("X(해당없음)", "E210", id="a no that is not applicable"),
        pytest.param("0(시행)", "E210", id="a zero with a remark"),
        pytest.param("해당 여부 확인", "E210", id="a sentence"),
        pytest.param(2.0, "E210", id="a number"),
        pytest.param("O(X)", "E211", id="yes and no"),
        pytest.param("X(2025년 시행)", "E211", id="no, and a word that means yes"),
        pytest.param("-", "E205", id="a dash"),
        pytest.param("#N/A", "E201", id="an error value"),
    ],
)
def test_cells_that_are_no_answer(cell: Cell, code: str) -> None:
    assert READ(cell)[1:3] == (INVALID, code)


@pytest.mark.parametrize(
    ("cell", "state"),
    [
        ("", MISSING),
        ("미제출", MISSING),
        ("해당없음", NOT_APPLICABLE),
        ("비해당", NOT_APPLICABLE),
        ("N/A", NOT_APPLICABLE),
    ],
)
def test_cells_without_an_answer(cell: Cell, state: int) -> None:
    assert READ(cell)[1:] == (state, "", {})


@pytest.mark.parametrize(("cell", "value"), [("수립", 1.0), ("없음", 1.0), ("-", 0.0), ("제정", 0.0), ("O", 1.0)])
def test_words_of_the_framework_go_before_all_others(cell: Cell, value: float) -> None:
    assert OWN(cell) == (value, PRESENT, "", {})
