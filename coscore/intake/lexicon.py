"""Finding words of a vocabulary in a cell: whole words and phrases only, never a part of a word (미제정 holds no 제정)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from coscore.intake.vocabulary import (
    APPROXIMATE_AFTER,
    APPROXIMATE_BEFORE,
    DOUBT_PREFIXES,
    DOUBT_SUFFIXES,
    DOUBT_WORDS,
    PLANS,
)
from coscore.language.text import folded, key

_BREAKS = re.compile(r"[\s()\[\]{}<>〔〕【】·,、/;:|+]+")
_ENDINGS = {"중", "임", "함", "됨"}
_DOUBT_WORDS = frozenset(map(key, DOUBT_WORDS | frozenset(APPROXIMATE_AFTER))) | set(
    filter(str.isalpha, APPROXIMATE_BEFORE)
)


class Meaning(NamedTuple):
    """A word as its vocabulary writes it, and what it means there."""

    word: str
    values: frozenset[float]


class Lexicon(NamedTuple):
    """A vocabulary ready for look-ups: values by key, meanings by the word's tokens joined, the longest of these."""

    whole: dict[str, float]
    phrases: dict[str, Meaning]
    longest: int


class Part(NamedTuple):
    """What was found in a cell: the phrases in order, and the tokens left over between them."""

    found: tuple[Meaning, ...]
    left: tuple[str, ...]

    @property
    def values(self) -> frozenset[float]:
        """Everything that the phrases mean."""
        return frozenset().union(*(meaning.values for meaning in self.found))

    @property
    def words(self) -> str:
        """The phrases as a message lists them."""
        return ", ".join(meaning.word for meaning in self.found)


def lexicon(words: Iterable[tuple[str, float]]) -> Lexicon:
    """Make words and their values ready for look-ups; of two values for one word the first counts."""
    whole: dict[str, float] = {}
    phrases: dict[str, Meaning] = {}
    for word, value in words:
        whole.setdefault(key(word), value)
        if phrase := "".join(tokens(word)):
            first = phrases.get(phrase, Meaning(word, frozenset()))
            phrases[phrase] = Meaning(first.word, first.values | {value})
    return Lexicon(whole, phrases, max(map(len, phrases), default=0))


def tokens(text: str) -> list[str]:
    """The words of a text, folded: what stands between blanks, brackets and separators."""
    return [token for token in _BREAKS.split(folded(text)) if token]


def find(text: str, words: Lexicon) -> Part:
    """Every phrase of the vocabulary in a text, each the longest from where it starts; none inside another."""
    parts = tokens(text)
    found: list[Meaning] = []
    left: list[str] = []
    covered = 0
    for start, token in enumerate(parts):
        end = _end_of_longest(parts, start, words)
        if end > covered:
            found.append(words.phrases["".join(parts[start:end])])
            covered = end
        elif start >= covered:
            left.append(token)
    return Part(tuple(found), tuple(left))


def _end_of_longest(parts: Sequence[str], start: int, words: Lexicon) -> int:
    joined, longest = "", 0
    for end in range(start, len(parts)):
        joined += parts[end]
        if len(joined) > words.longest:
            break
        if joined in words.phrases:
            longest = end + 1
    return longest


def doubtful(left: Iterable[str]) -> bool:
    """Whether tokens left over may turn the meaning round: not, not yet, no longer, about."""
    return any(
        token in _DOUBT_WORDS or _planned(token) or token.startswith(DOUBT_PREFIXES) or token.endswith(DOUBT_SUFFIXES)
        for token in left
    )


def ends_in_plan(text: str) -> bool:
    """Whether a text ends by saying that something is not done, not yet done or given up: 현수막 설치 예정."""
    said = [token for token in tokens(text) if token not in _ENDINGS]
    return bool(said) and _planned(said[-1])


def _planned(token: str) -> bool:
    return any(word in token for word in PLANS)
