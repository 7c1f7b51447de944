from __future__ import annotations

from coscore.language.certainty import CERTAINTY
from coscore.language.words import WORDS


def test_every_word_is_found_under_its_key() -> None:
    assert all(WORDS[key] is label and label.ko and label.en for key, label in CERTAINTY.items())
