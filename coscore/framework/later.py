"""What the framework language knows and this version does not score yet: refused by name, never as an unknown word."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_KEYS = {
    "Node": "per evidence sheet impute treat",
    "SurveyValue": "sd",
}
_WORDS = {
    "type": "ratio",
}


def comes_later(key: str, parts: Iterable[type]) -> bool:
    """Whether a key belongs to the language in one of these parts, but is not built yet."""
    return any(key in _KEYS.get(part.__name__, "").split() for part in parts)


def later_word(key: str, words: Iterable[str]) -> str:
    """The first of the words that under this key belongs to the language, but is not built yet; "" if none does."""
    return next((word for word in words if word in _WORDS.get(key, "").split()), "")
