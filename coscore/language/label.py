"""A text in both languages, and filling in its blanks with the right Korean particle."""

from __future__ import annotations

from string import Formatter
from typing import Any, Literal, NamedTuple

Language = Literal["ko", "en"]

_HANGUL_FIRST, _HANGUL_LAST, _FINALS = 0xAC00, 0xD7A3, 28
_RIEUL = 8  # the final consonant after which 로 stands, not 으로
_DIGIT_FINALS = {"0": 21, "1": 8, "2": 0, "3": 16, "4": 0, "5": 0, "6": 1, "7": 8, "8": 8, "9": 0}
_LETTER_FINALS = {"l": 8, "r": 8, "m": 16, "n": 4}


class Label(NamedTuple):
    """One text in Korean and English."""

    ko: str
    en: str

    def __call__(self, language: Language, /, **blanks: object) -> str:
        """Give the text of a language with its ``{blanks}`` filled; see :func:`fill`."""
        return fill(self.ko if language == "ko" else self.en, language, **blanks)

    def in_(self, language: Language) -> str:
        """Give the text of a language as it stands."""
        return self.ko if language == "ko" else self.en


class _Blanks(Formatter):
    """Formatter whose format spec may name a pair of Korean particles, ``{name:을/를}``, or words around a text that may be missing."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def format_field(self, value: Any, format_spec: str) -> str:
        text = value.in_(self.language) if isinstance(value, Label) else value
        if format_spec.startswith("?"):
            return format_spec[1:].replace("@", str(text)) if text else ""
        if "/" in format_spec:
            return f"{text}{_particle(str(text), format_spec)}"
        return format(text, format_spec)


def fill(template: str, language: Language, /, **blanks: object) -> str:
    """Fill the ``{blanks}`` of a template; a :class:`Label` gives its text in the language.

    A pair of particles after a colon is chosen by the sound before it: ``{unit:이/가}`` gives ``완주군이`` or ``종로구가``.
    After ``:?`` stand words that are said only of a text that is not empty, with ``@`` for it: ``{near:? Did you mean @?}``.
    """
    return _Blanks(language).vformat(template, (), blanks)


def _particle(word: str, pair: str) -> str:
    after_consonant, after_vowel = pair.split("/")
    final = _final_consonant(word.rstrip("'\")]} "))
    if after_consonant == "으로" and final == _RIEUL:
        return after_vowel
    return after_consonant if final else after_vowel


def _final_consonant(word: str) -> int:
    """Index of the final consonant a Korean reader hears, 0 for none."""
    last = word[-1:].lower()
    if last and _HANGUL_FIRST <= ord(last) <= _HANGUL_LAST:
        return (ord(last) - _HANGUL_FIRST) % _FINALS
    return _DIGIT_FINALS.get(last, _LETTER_FINALS.get(last, 0))
