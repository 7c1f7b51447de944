"""Words of the screens and reports: headings, verdicts, notes."""

from __future__ import annotations

from coscore.language.label import Label, Language

WORDS: dict[str, Label] = {}


def say(key: str, language: Language, /, **blanks: object) -> str:
    """The text of a key in a language, its blanks filled."""
    return WORDS[key](language, **blanks)
