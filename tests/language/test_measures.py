from __future__ import annotations

import pytest

from coscore.language.measures import MEASURES
from coscore.language.words import WORDS, say


@pytest.mark.parametrize("key", MEASURES)
def test_every_text_is_there_in_both_languages_and_fits_older_terminals(key: str) -> None:
    label = WORDS[key]
    assert label is MEASURES[key]
    assert label.ko
    assert label.en
    assert label.ko.encode("cp949")


def test_a_factor_of_1_is_not_said() -> None:
    assert say("value.ratio", "en", above="a", below="b", times="") == "a / b"
