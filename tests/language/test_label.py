from __future__ import annotations

import pytest

from coscore.language import Label, fill


@pytest.mark.parametrize(
    ("template", "word", "expected"),
    [
        pytest.param("{x:이/가} 없습니다", "완주군", "완주군이 없습니다", id="a final consonant takes 이"),
        pytest.param("{x:이/가} 없습니다", "종로구", "종로구가 없습니다", id="an open syllable takes 가"),
        pytest.param("'{x}'{x:을/를}", "만족도", "'만족도'만족도를", id="the word itself comes before its particle"),
        pytest.param("{x:으로/로} 가다", "서울", "서울로 가다", id="after ㄹ stands 로"),
        pytest.param("{x:은/는} 수", "3", "3은 수", id="a digit is heard as it is read, sam"),
        pytest.param("{x:은/는} 수", "2", "2는 수", id="a digit is heard as it is read, i"),
        pytest.param("{x:을/를} 읽다", "total", "total을 읽다", id="a Latin l closes the syllable"),
        pytest.param("{x:이/가} 있다", "점수(점)", "점수(점)이 있다", id="closing brackets are not heard"),
    ],
)
def test_particles_follow_the_sound_before_them(template: str, word: str, expected: str) -> None:
    assert fill(template, "ko", x=word) == expected


def test_a_label_fills_a_blank_in_the_language_of_the_sentence() -> None:
    name = Label("만족도", "Satisfaction")
    assert Label("{x:이/가} 비었습니다", "{x} is blank")("ko", x=name) == "만족도가 비었습니다"
    assert Label("{x:이/가} 비었습니다", "{x} is blank")("en", x=name) == "Satisfaction is blank"


def test_numbers_keep_their_format() -> None:
    assert fill("{x:.2f}", "en", x=1.5) == "1.50"


@pytest.mark.parametrize(("near", "expected"), [("완주군", "없습니다. 혹시 '완주군'인가요?"), ("", "없습니다.")])
def test_words_around_an_empty_text_are_not_said(near: str, expected: str) -> None:
    assert fill("없습니다.{near:? 혹시 '@'인가요?}", "ko", near=near) == expected
