"""Cell text in one form: what looks alike to people becomes alike to the program."""

from __future__ import annotations

import re
from itertools import groupby
from unicodedata import is_normalized, normalize

_NO_WIDTH = (0xAD, 0x61C, 0x180E, *range(0x200B, 0x2010), *range(0x2060, 0x2065), 0xFEFF, *range(0xFE00, 0xFE10))
_BLANK_LETTERS = (0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0)
_UNSEEN: dict[int, str | None] = {**dict.fromkeys(_NO_WIDTH), **dict.fromkeys(_BLANK_LETTERS, " ")}
# Marks that turn the reading direction round (U+202A..E, U+2066..9) stay: people then see another text than the one that
# is stored, so such a cell must match nothing.

_DOTS = str.maketrans(dict.fromkeys("ㆍ・･•‧∙⋅", "·"))
_OPENING, _CLOSING = "([〔【", ")]〕】"
_LONGEST_SHOWN = 60

_is_common = re.compile("[\\x00-\\x7f가-힣]*").fullmatch
"""Letters that nothing here would change but for their case; nearly every cell is made of them alone."""


def plain(text: str) -> str:
    """Text in NFKC and without characters that have no width; line breaks stay.

    What is no digit but would turn into digits (², ①, ½) stays as it is: 10² is not 102. Single Korean letters (ㅇ) stay
    too, or they would join into syllables that nobody wrote.
    """
    if _is_common(text):
        return text
    seen = text.translate(_UNSEEN)
    if is_normalized("NFKC", seen):
        return seen
    runs = ((kept, "".join(run)) for kept, run in groupby(seen, _is_kept))
    return "".join(run if kept else normalize("NFKC", run) for kept, run in runs)


def _is_kept(character: str) -> bool:
    if character.isascii() or character.isdecimal():
        return False
    return "ㄱ" <= character <= "ㆎ" or any("0" <= part <= "9" for part in normalize("NFKC", character))


def clean(text: str) -> str:
    """:func:`plain` text on one line, with single blanks and none at the ends."""
    return " ".join(plain(text).split())


def folded(text: str) -> str:
    """:func:`plain` text, case folded, all middle dots alike; blanks stay."""
    small = plain(text).casefold()
    return small if _is_common(small) else small.translate(_DOTS)


def key(text: str) -> str:
    """Text as words are compared: :func:`folded`, without blanks."""
    return "".join(folded(text).split())


def split_remark(text: str) -> tuple[str, str]:
    """Cut one bracket off the end: ``정기(월1회)`` gives ``정기`` and ``월1회``; without one the remark is empty."""
    start = max(map(text.rfind, _OPENING))
    if start < 1 or text[-1] not in _CLOSING or any(closing in text[start:-1] for closing in _CLOSING):
        return text, ""
    return text[:start].rstrip(), text[start + 1 : -1].strip()


def shown(text: str) -> str:
    """Text fit for a message: one line of at most 60 characters, unseen characters written as escapes."""
    line = " ".join(text[: 4 * _LONGEST_SHOWN].split())
    seen = "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in line)
    return seen if len(seen) <= _LONGEST_SHOWN else seen[: _LONGEST_SHOWN - 3] + "..."
