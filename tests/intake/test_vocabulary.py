from __future__ import annotations

from itertools import combinations

import pytest

from coscore.intake import vocabulary
from coscore.language.text import key


def keys(*words: frozenset[str]) -> set[str]:
    return {key(word) for group in words for word in group}


MEANINGS = [
    vocabulary.AFFIRMATIVE,
    vocabulary.NEGATIVE,
    vocabulary.NOT_APPLICABLE,
    vocabulary.MISSING,
    vocabulary.DASHES,
]


@pytest.mark.parametrize(("one", "other"), list(combinations(MEANINGS, 2)))
def test_no_word_means_two_things(one: frozenset[str], other: frozenset[str]) -> None:
    assert keys(one) & keys(other) == set()


def test_no_counter_word_measures_two_things() -> None:
    assert sum(len(group) for group in vocabulary.COUNTERS) == len(frozenset().union(*vocabulary.COUNTERS))


@pytest.mark.parametrize("mark", ["O", "Ｏ", "o", "○", "◯", "〇", "●", "◎", "ㅇ", "⭕"])
def test_every_circle_is_a_yes(mark: str) -> None:
    assert key(mark) in keys(vocabulary.CIRCLES) <= keys(vocabulary.AFFIRMATIVE)


@pytest.mark.parametrize("mark", ["X", "Ｘ", "x", "×", "✕", "✗", "╳", "❌"])
def test_every_cross_is_a_no(mark: str) -> None:
    assert key(mark) in keys(vocabulary.CROSSES) <= keys(vocabulary.NEGATIVE)


def test_bookkeeping_headers_stand_in_the_form_they_are_compared_in() -> None:
    assert {key(header) for header in vocabulary.BOOKKEEPING} == vocabulary.BOOKKEEPING
