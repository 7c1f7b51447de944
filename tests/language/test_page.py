from __future__ import annotations

import re

import pytest

from coscore.language.page import PAGE
from coscore.language.words import WORDS


def test_every_text_is_found_under_its_key() -> None:
    assert all(WORDS[key] is label and key.startswith("page.") for key, label in PAGE.items())


@pytest.mark.parametrize("key", PAGE)
def test_both_languages_have_the_same_blanks(key: str) -> None:
    ko, en = (set(re.findall(r"\{(\w+)", text)) for text in PAGE[key])
    assert ko == en
