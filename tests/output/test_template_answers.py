from __future__ import annotations

import pytest

from coscore.framework.surveys import SurveyValue
from coscore.intake.kinds.answer import answer_reader
from coscore.intake.observations import PRESENT
from coscore.intake.targets import Target
from coscore.language import Label
from coscore.output.template_answers import NO_OPINION, choices, entry, question


def survey(scale: tuple[float, float], **answers: object) -> SurveyValue:
    return SurveyValue.model_validate({"type": "survey", "scale": scale, "answers": answers})


@pytest.mark.parametrize("scale", [(1, 4), (1, 5), (1, 7), (0, 10)])
def test_every_choice_is_an_answer_from_the_highest_to_the_lowest(scale: tuple[float, float]) -> None:
    value = survey(scale)
    assert value.answers
    read = answer_reader(value, value.answers)
    *words, unsure = choices(value, value.answers)
    readings = [read(word) for word in words]
    assert [reading.value for reading in readings] == [*range(int(scale[1]), int(scale[0]) - 1, -1)]
    assert {reading.state for reading in readings} == {PRESENT}
    assert unsure == NO_OPINION


def test_the_words_of_the_framework_come_first() -> None:
    value = survey((1, 5), levels=[{"value": 5, "words": ["아주 좋음"]}])
    assert value.answers
    assert choices(value, value.answers)[:2] == ("아주 좋음", "만족")


def test_a_long_scale_takes_numbers() -> None:
    value = survey((0, 100))
    assert value.answers
    assert choices(value, value.answers) == ()
    assert entry(value, "en", ()) == "a number from 0 to 100; '모름' for no opinion"


def test_a_question_is_called_by_its_number_and_says_if_it_is_turned() -> None:
    value = survey((1, 5), items=[["가"], {"columns": ["나"], "reverse": True}])
    target = Target("item2:a", "item", Label("만족도", "Satisfaction"), ("나",), "a")
    assert question(target, value, "ko") == "'만족도'의 문항 2 (거꾸로 물은 문항)"
    assert (
        entry(value, "ko", ("매우 만족", "만족", NO_OPINION)) == "1에서 5까지의 수, 또는 매우 만족, 만족. 모르면 '모름'"
    )
