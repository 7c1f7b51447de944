"""Did you mean: the name nearest to one that nobody bears."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import cache

from coscore.registry.data import Place, places, spellings
from coscore.registry.names import LONGEST, answers_to, bearers, key, sidos, sigungus

_NEAR = 0.75
"""Least share of common letters, Hangul taken apart: 완주구 and 완주군 have 0.93."""


def suggestion(sido: str, local: str) -> str:
    """The official name perhaps meant, ready to be written instead; "" where none is near.

    Near is a name in another province, or one syllable more, less or other.
    """
    text = key(sido + local)
    return _elsewhere(sido, key(local)) or _alike(text) if len(text) <= LONGEST else ""


def _elsewhere(sido: str, text: str) -> str:
    """The full name where everything fits but the province: 경기도 완주군."""
    found = set(bearers(text) if key(sido) else ())
    for cut in range(2, len(text)):
        if text[:cut] in sidos():
            found |= set(sigungus().get(text[cut:], ()))
    names = {place.name for place in _present(found)}
    return names.pop() if len(names) == 1 else ""


def _alike(text: str) -> str:
    near = {known for form in _worn(text) for known in _by_worn_form().get(form, ())}
    ratios = {known: SequenceMatcher(None, _letters(text), _letters(known)).ratio() for known in near}
    best = max(ratios, key=lambda known: (ratios[known], known), default="")
    return _suggested()[best] if best and ratios[best] >= _NEAR else ""


@cache
def _by_worn_form() -> dict[str, list[str]]:
    """The spellings of today by what is left of them without one syllable."""
    found: dict[str, list[str]] = defaultdict(list)
    for known in _suggested():
        for form in _worn(known):
            found[form].append(known)
    return found


@cache
def _suggested() -> dict[str, str]:
    """By spelling, the name to suggest for it. What several places are called is left out."""
    return {key(written): name for place in _present(places().values()) for written, name in _forms(place)}


def _forms(place: Place) -> Iterator[tuple[str, str]]:
    for sido in answers_to(place):
        for province in (sido, *spellings()[sido]):
            yield province + place.sigungu, place.name
    if place.sigungu and _present(sigungus()[key(place.sigungu)]) == [place]:
        yield place.sigungu, place.sigungu


def _present(candidates: Iterable[Place]) -> list[Place]:
    return [place for place in candidates if not place.successors]


def _worn(text: str) -> set[str]:
    """The text, and the text without each of its characters."""
    return {text, *(text[:at] + text[at + 1 :] for at in range(len(text)))}


def _letters(text: str) -> str:
    """Hangul syllables taken apart, so that one wrong letter of three is a small difference."""
    return unicodedata.normalize("NFD", text)
