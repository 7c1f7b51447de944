from __future__ import annotations

from datetime import date

import pytest

from coscore.framework.surveys import SurveyValue
from coscore.intake.kinds.answer import answer_reader, sure_answers
from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE, PRESENT
from coscore.intake.reading import CellReader
from coscore.intake.sheet import Cell, ErrorCell, Percent


def survey(scale: tuple[float, float] = (1, 5), **answers: object) -> SurveyValue:
    return SurveyValue.model_validate({"type": "survey", "scale": scale, "answers": answers})


def reader(value: SurveyValue) -> CellReader:
    assert value.answers
    return answer_reader(value, value.answers)


FIVE = reader(survey(dont_know=["판단 유보", 9]))
OWN = reader(survey(levels=[{"value": 5, "words": ["아주 좋음"]}, {"value": 1, "words": ["모름"]}]))


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (4.0, 4),
        ("4", 4),
        ("4점", 4),
        ("４", 4),
        ("⑤", 5),
        ("매우 만족", 5),
        ("매우만족", 5),
        ("보통이다", 3),
        ("그렇지 않다", 2),
        ("전혀 그렇지 않다", 1),
        ("Strongly agree", 5),
        ("5. 매우 만족", 5),
        ("② 불만족", 2),
        ("4) 만족", 4),
    ],
)
def test_an_answer_is_a_number_or_a_word(cell: Cell, value: float) -> None:
    reading = FIVE(cell)
    assert (reading.value, reading.state, reading.code) == (value, PRESENT, "")


@pytest.mark.parametrize("cell", [None, "", "모름", "잘 모르겠음", "무응답", "판단 유보", 9.0, "9", "Don't know"])
def test_no_opinion_is_no_answer(cell: Cell) -> None:
    reading = FIVE(cell)
    assert (reading.state, reading.code) == (MISSING, "")


def test_a_question_may_not_apply() -> None:
    assert FIVE("해당없음").state == NOT_APPLICABLE


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (6.0, "E206"),
        (0.0, "E206"),
        (3.5, "E206"),
        ("7점", "E206"),
        ("5. 불만족", "E211"),
        ("대체로 만족", "E210"),
        ("5 아주 좋음", "E210"),
        (Percent(0.8), "E212"),
        (True, "E203"),
        (date(2026, 1, 2), "E213"),
        (ErrorCell("#N/A"), "E201"),
    ],
)
def test_anything_else_is_an_error(cell: Cell, code: str) -> None:
    reading = FIVE(cell)
    assert (reading.state, reading.code) == (INVALID, code)


def test_the_words_of_the_framework_come_first() -> None:
    assert (OWN("아주 좋음").value, OWN("모름").value, OWN("만족").value) == (5, 1, 4)


@pytest.mark.parametrize(
    ("scale", "word", "value"), [((1, 7), "약간 만족", 5), ((1, 4), "만족", 3), ((0, 4), "보통", 2)]
)
def test_words_follow_the_number_of_answers(scale: tuple[float, float], word: str, value: float) -> None:
    assert reader(survey(scale))(word).value == value


def test_a_long_scale_has_no_words() -> None:
    eleven = reader(survey((0, 10)))
    assert eleven("매우 만족").code == "E210"
    assert eleven(10.0).value == 10


def test_a_code_on_the_scale_asks_for_a_second_look() -> None:
    apart, inside = survey(dont_know=[9]), survey((0, 10), dont_know=[9])
    assert apart.answers
    assert inside.answers
    assert sure_answers(apart, apart.answers) == (1, 5)
    assert sure_answers(inside, inside.answers) is None
    assert reader(inside)(9.0).state == MISSING
