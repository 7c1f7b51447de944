from __future__ import annotations

from coscore.language.descriptions import DESCRIBE_HELP, DESCRIPTIONS
from coscore.language.help import HELP
from coscore.language.words import WORDS


def test_every_word_is_found_under_its_key() -> None:
    assert all(WORDS[key] is label and label.ko and label.en for key, label in DESCRIPTIONS.items())


def test_every_help_text_is_found_under_its_key() -> None:
    assert all(HELP[key] is label and label.ko and label.en for key, label in DESCRIBE_HELP.items())
