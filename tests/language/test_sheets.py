from __future__ import annotations

from string import Formatter

import pytest

from coscore.language.sheets import SHEETS
from coscore.language.words import WORDS


@pytest.mark.parametrize("key", SHEETS)
def test_every_text_is_there_in_both_languages_and_fits_older_terminals(key: str) -> None:
    label = WORDS[key]
    assert label is SHEETS[key]
    assert label.ko.encode("cp949")
    assert label.en.encode("cp949")


@pytest.mark.parametrize("key", SHEETS)
def test_both_languages_say_the_same_facts(key: str) -> None:
    ko, en = ({name for _, name, _, _ in Formatter().parse(text) if name} for text in SHEETS[key])
    assert ko - en <= {"unit"}
    assert en <= ko
