from __future__ import annotations

import unicodedata

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coscore.intake.beginnings import Beginnings, beginning
from coscore.intake.blocks import Block

WORDS = ("계", "합계", "주1)", "주)", "※", "total", "각")


def may_begin(text: str) -> bool:
    return bool(Beginnings(WORDS).may_begin(np.array([beginning(text.encode())], np.uint64))[0])


@pytest.mark.parametrize(
    "text", ["계", "합계(전체)", "주1) 참고", "※ 참고", " 계", "(계)", "total", "가\u11a8", "", "힣"]
)
def test_what_may_begin_with_a_word(text: str) -> None:
    assert may_begin(text)


@pytest.mark.parametrize("text", ["주민참여", "나", "합산", "12", "sum", "계획"])
def test_what_surely_does_not(text: str) -> None:
    assert not may_begin(text)


@given(st.sampled_from([word for word in WORDS if len(word) > 1]), st.text(max_size=4))
def test_no_word_is_overlooked(word: str, behind: str) -> None:
    for form in ("NFC", "NFD"):
        text = unicodedata.normalize(form, word + behind)
        assert may_begin(text) or not unicodedata.normalize("NFC", text).startswith(word)


@pytest.mark.parametrize("text", ["계", "계 ", "계(시)", "계1", "계\u11a8"])
def test_a_word_of_one_syllable_stands_alone(text: str) -> None:
    assert may_begin(text)


@pytest.mark.parametrize("text", ["Total", "TOTAL(전체)"])
def test_capitals_are_small_letters(text: str) -> None:
    assert may_begin(text)


def test_texts_of_a_column_and_where_they_are() -> None:
    block = Block([1, 2, 3, 4], [["계", 1.0, "나", "계"]])
    texts, places = Beginnings(WORDS).texts(block, 1)
    assert [texts.get(place) for place in places.tolist()] == ["계", None, "나", "계"]
    assert Beginnings(WORDS).texts(block, 2)[0] == {}
