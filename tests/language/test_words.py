from __future__ import annotations

import re
from string import Formatter

import pytest

from coscore.language.words import WORDS, say


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("key", WORDS)
def test_every_text_is_in_both_languages_and_prints_on_an_old_korean_console(key: str) -> None:
    for text in WORDS[key]:
        assert text.strip()
        assert text.encode("cp949").decode("cp949") == text


@pytest.mark.parametrize("key", WORDS)
def test_both_languages_say_the_same_facts(key: str) -> None:
    korean, english = WORDS[key]
    assert blanks(korean) == blanks(english) - {"s"}


@pytest.mark.parametrize(
    "key", [key for key in WORDS if key != "page.language"]
)  # which names the other language in its own words
def test_english_is_english(key: str) -> None:
    assert not re.search("[가-힣]", WORDS[key].en)


def test_a_text_is_said_with_its_blanks_filled() -> None:
    assert (say("errors", "ko", n=2), say("errors", "en", n=1, s="")) == ("오류 2건", "1 error")
