from __future__ import annotations

import pytest

from coscore.language.changes import CHANGES
from coscore.language.words import WORDS, say


@pytest.mark.parametrize("key", CHANGES)
def test_every_text_is_there_in_both_languages_and_fits_older_terminals(key: str) -> None:
    label = WORDS[key]
    assert label is CHANGES[key]
    assert label.ko
    assert label.en
    assert label.ko.encode("cp949")


def test_changed_borders_are_counted_only_where_there_are_any() -> None:
    facts = {"up": 1, "down": 2, "same": 0, "new": 0, "gone": 0}
    assert say("compare.counts", "en", **facts, regrouped="") == "Up 1, down 2, unchanged 0, new 0, gone 0"
