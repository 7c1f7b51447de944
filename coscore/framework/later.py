"""What the framework language knows and this version does not score yet: refused by name, never as an unknown word."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_OF_RULERS = "direction within floor"
_KEYS = {
    "Goalposts": _OF_RULERS,
    "Steps": _OF_RULERS,
    "Points": _OF_RULERS,
    "AsIs": _OF_RULERS,
}
_WORDS = {
    "method": "target_ratio target_band pass_fail trend minmax zscore rank borda percentile exponential_rank distance_to_best "
    "distance_to_reference distance_to_target log_normal",
}


def comes_later(key: str, parts: Iterable[type]) -> bool:
    """Whether a key belongs to the language in one of these parts, but is not built yet."""
    return any(key in _KEYS.get(part.__name__, "").split() for part in parts)


def later_word(key: str, words: Iterable[str]) -> str:
    """The first of the words that under this key belongs to the language, but is not built yet; "" if none does."""
    return next((word for word in words if word in _WORDS.get(key, "").split()), "")
