from __future__ import annotations

from coscore.language.certainty_help import CERTAINTY_HELP
from coscore.language.help import HELP


def test_every_text_is_found_under_its_key() -> None:
    assert all(HELP[key] is label and label.ko and label.en for key, label in CERTAINTY_HELP.items())
