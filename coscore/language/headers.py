"""The forms under which header labels are compared."""

from __future__ import annotations

import re
from functools import lru_cache

from coscore.language.text import key

_MARKS = re.compile(r"[※*†‡§¹²³⁰-⁹①-⓿❶-➓]|(?<=[^0-9(])[0-9]\)$")
"""References to notes. They go before anything else, for folding would make a circled digit part of the label."""

_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}|<[^<>]*>|〔[^〔〕]*〕|【[^【】]*】")


@lru_cache(maxsize=1 << 15)
def forms(label: str) -> tuple[str, ...]:
    """The label as written, and without its bracketed parts if it has any; both without blanks, case and note marks."""
    whole = key(_MARKS.sub("", label.strip()))
    bare = _BRACKETED.sub("", whole)
    return (whole, bare) if bare and bare != whole else (whole,)


def form(label: str) -> str:
    """The label as written, without blanks, letter case and note marks."""
    return forms(label)[0]
