"""Words from an ordered vocabulary: 시행, 공포·의결, 검토, 없음."""

from __future__ import annotations

from math import isnan, nan
from typing import TYPE_CHECKING

from coscore.intake.kinds.words import no_word, words
from coscore.intake.lexicon import Lexicon, Part, doubtful, find, lexicon
from coscore.intake.marks import mark
from coscore.intake.observations import MISSING, NOT_APPLICABLE, PRESENT
from coscore.intake.reading import invalid, noted, present
from coscore.intake.vocabulary import BARE_YES, NEGATIVE
from coscore.language.text import key

if TYPE_CHECKING:
    from coscore.framework.model import LevelsValue
    from coscore.intake.reading import CellReader, Reading
    from coscore.intake.sheet import Cell

STATES = {"missing": MISSING, "not_applicable": NOT_APPLICABLE}
"""The states that a level may stand for instead of a value."""

_BARE_YES = frozenset(map(key, BARE_YES))
_NEGATIVE = frozenset(map(key, NEGATIVE))


def reader(value: LevelsValue) -> CellReader:
    """Reader of a level as its value; see :func:`places`."""
    read, scale = places(value), scale_of(value)

    def valued(cell: Cell) -> Reading:
        reading = read(cell)
        return reading if isnan(reading.value) else reading._replace(value=scale[int(reading.value)])

    return valued


def scale_of(value: LevelsValue) -> list[float]:
    """The value of each level, in their order; NaN for those that say that there is none."""
    return [nan if isinstance(level.value, str) else level.value + 0.0 for level in value.levels]


def places(value: LevelsValue) -> CellReader:
    """Reader of a level as its place among the levels, from 0, for two of them may have one value.

    The whole cell is looked at, then the marks valid everywhere, then phrases at the borders of words.

    Phrases must agree on one level (E211), and nothing beside them may doubt it (E210); what is read from part of a cell
    is told (W204). A bare yes gives way to the phrase beside it that says more, unless this means no: O(분기 1회) is 분기
    1회. A phrase with a figure stands alone, for 주 1회 is not 1회.
    """
    states = [STATES.get(str(level.value), PRESENT) for level in value.levels]
    known = lexicon((word, place) for place, level in enumerate(value.levels) for word in level.words)
    some = ", ".join(level.words[0] for level in value.levels)
    negative = frozenset(level for word, level in known.whole.items() if word in _NEGATIVE)

    def read(text: str) -> Reading:
        level = known.whole.get(key(text))
        reading = (mark(text) or _from_part(text, known, some, negative)) if level is None else present(level)
        return reading if isnan(reading.value) else reading._replace(state=states[int(reading.value)])

    return words(read)


def _from_part(text: str, known: Lexicon, some: str, negative: frozenset[float]) -> Reading:
    part = find(text, known)
    levels = part.values if len(part.values) == 1 else _beside_a_yes(part) - negative
    if len(part.values) > 1 and len(levels) != 1:
        return invalid("E211", text, words=part.words)
    if not levels or doubtful(part.left) or (part.left and _has_figure(part.words)):
        return no_word(text, some)
    (level,) = levels
    whole = part.values == levels and not part.left
    return present(level) if whole else noted(present(level), "W204", text, word=part.words)


def _beside_a_yes(part: Part) -> frozenset[float]:
    """What the phrases mean apart from a bare yes; nothing if none of them is one."""
    others = [meaning.values for meaning in part.found if key(meaning.word) not in _BARE_YES]
    return frozenset().union(*others) if len(others) < len(part.found) else frozenset()


def _has_figure(words: str) -> bool:
    return any(character.isdecimal() for character in words)
