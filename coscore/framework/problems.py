"""Findings about a framework file: each with its line, its column and the text around it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING

from coscore.findings import Finding
from coscore.language import Label

if TYPE_CHECKING:
    from coscore.findings.finding import Fact
    from coscore.framework.document import Place

MOST = 200
"""So many problems are listed; a file with more of them is of another kind, or hostile."""

TOO_MANY = Label(f"문제가 {MOST}개를 넘어 그만 셉니다", f"there are more than {MOST} problems, the rest is not listed")
_LONGEST = 300
_CLOSE_ENOUGH = 0.6
_MOST_COMPARED = 500


def problem(code: str, place: Place, **facts: Fact) -> Finding:
    """A finding at a place of a framework file."""
    return Finding(code, place.location, {key: _shortened(fact) for key, fact in facts.items()}, place.excerpt())


def _shortened(fact: Fact) -> Fact:
    """A fact that fits into a sentence, however long the text that stands in the file."""
    if isinstance(fact, Label):
        return Label(*(text[:_LONGEST] for text in fact))
    return fact[:_LONGEST] if isinstance(fact, str) else fact


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that was perhaps meant, "" where none is close."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, islice(known, _MOST_COMPARED), n=1, cutoff=_CLOSE_ENOUGH)), "")


def hint(word: str, known: Iterable[str]) -> Label:
    """What was perhaps meant; where nothing is close, everything that is known."""
    words = list(known)
    near = nearest(word, words)
    if near:
        return Label(f"혹시 '{near}'인가요?", f"Did you mean '{near}'?")
    return Label(f"쓸 수 있는 것: {', '.join(words)}", f"Known here: {', '.join(words)}") if words else Label("", "")


def said(number: float) -> str:
    """A number as it is written in a sentence."""
    return f"{number:.12g}"
