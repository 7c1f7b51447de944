from __future__ import annotations

import pytest

from coscore.framework.later import comes_later, later_word
from coscore.framework.model import FrameworkFile, Node
from coscore.framework.values import AsIs, Goalposts

NOT_YET = {
    AsIs: "floor",
    Goalposts: "direction within",
}


@pytest.mark.parametrize(("part", "key"), [(part, key) for part, keys in NOT_YET.items() for key in keys.split()])
def test_keys_of_the_language_that_are_not_built_yet_are_known_by_name(part: type, key: str) -> None:
    assert comes_later(key, [part])
    assert key not in part.model_fields


def test_a_key_comes_later_only_where_it_belongs() -> None:
    assert not comes_later("split", [Node])
    assert not comes_later("colour", [Node, FrameworkFile])


@pytest.mark.parametrize(
    ("key", "words", "later"),
    [
        ("method", ["zscore"], "zscore"),
        ("type", ["zscore"], ""),
        ("policy", ["rank"], ""),
    ],
)
def test_words_come_later_only_under_their_key(key: str, words: list[str], later: str) -> None:
    assert later_word(key, words) == later
