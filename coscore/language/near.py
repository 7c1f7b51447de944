"""Which of several texts was perhaps meant, letters of Hangul compared one by one."""

from __future__ import annotations

from difflib import get_close_matches
from itertools import islice
from typing import TYPE_CHECKING
from unicodedata import normalize

from coscore.language.headers import form

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST_COMPARED = 500


def nearest(text: str, known: Iterable[str]) -> str:
    """The known text most like one that nobody knows, as it is written; "" where none is near. 조레 is near 조례."""
    by_letters = {normalize("NFD", form(one)): one for one in islice(known, _MOST_COMPARED)}
    return next((by_letters[it] for it in get_close_matches(normalize("NFD", form(text)), by_letters, n=1)), "")
