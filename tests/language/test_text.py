from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coscore.language.text import clean, key, plain, shown, split_remark


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("１２회", "12회", id="full-width figures become plain"),
        pytest.param("85 ％", "85 %", id="a full-width percent sign becomes plain"),
        pytest.param("（월１회）", "(월1회)", id="full-width brackets become plain"),
        pytest.param("1\u200b2", "12", id="a zero-width space goes"),
        pytest.param("\ufeffO\u200e", "O", id="a byte order mark and a direction mark without an override go"),
        pytest.param("⭕\ufe0f", "⭕", id="a variation selector goes"),
        pytest.param("12\u00a0회", "12 회", id="a no-break space is a blank"),
        pytest.param("12\u3000회", "12 회", id="an ideographic space is a blank"),
        pytest.param("12\u3164회", "12 회", id="a Hangul filler is a blank"),
        pytest.param(" 조례\r\n  제정 ", "조례 제정", id="line breaks and many blanks are one blank"),
        pytest.param(unicodedata.normalize("NFD", "시행"), "시행", id="decomposed Hangul is composed"),
        pytest.param("10²", "10²", id="a superscript does not become a figure"),
        pytest.param("12①", "12①", id="a circled figure does not become a figure"),
        pytest.param("1½", "1½", id="a fraction does not become figures"),
        pytest.param("12㎡", "12㎡", id="a squared unit does not add a figure"),
        pytest.param("ㅇ", "ㅇ", id="a single Korean letter stays one"),
        pytest.param("ㅁㅜ", "ㅁㅜ", id="single Korean letters do not join"),
        pytest.param("\u202e21", "\u202e21", id="a mark that turns the reading direction stays"),
        pytest.param("О", "О", id="a Cyrillic letter stays Cyrillic"),
    ],
)
def test_clean(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_plain_keeps_line_breaks() -> None:
    assert plain("현수막\nＳＮＳ") == "현수막\nSNS"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("해당 없음", "해당없음"),
        ("Ｎ／Ａ", "n/a"),
        ("제정ㆍ시행", "제정·시행"),
        ("제정･시행", "제정 · 시행"),
        ("Yes", "yes"),
    ],
)
def test_alike_words_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize("pair", [("O", "О"), ("O", "0"), ("미제정", "제정"), ("\u202eO", "O")])
def test_different_words_have_different_keys(pair: tuple[str, str]) -> None:
    assert key(pair[0]) != key(pair[1])


@pytest.mark.parametrize(
    ("text", "head", "remark"),
    [
        pytest.param("정기(월1회)", "정기", "월1회", id="a bracket at the end"),
        pytest.param("정기 [ 월 1회 ]", "정기", "월 1회", id="blanks around a bracket"),
        pytest.param("O(가)(나)", "O(가)", "나", id="the last of two brackets"),
        pytest.param("과(課) 단위", "과(課) 단위", "", id="a bracket in the middle is no remark"),
        pytest.param("(예정)", "(예정)", "", id="a bracket alone is no remark"),
        pytest.param("정기(월1회", "정기(월1회", "", id="half a bracket is no remark"),
        pytest.param("", "", "", id="nothing"),
    ],
)
def test_split_remark(text: str, head: str, remark: str) -> None:
    assert split_remark(text) == (head, remark)


def test_shown_writes_unseen_characters_as_escapes() -> None:
    assert shown("1\u200b2\u202e\n끝") == "1\\u200b2\\u202e 끝"


def test_shown_cuts_long_text() -> None:
    assert shown("가" * 1000) == "가" * 57 + "..."


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text())
def test_what_is_shown_can_be_printed_and_is_short(text: str) -> None:
    assert len(shown(text)) <= 60
    assert all(character.isprintable() for character in shown(text))
