"""Answers of single respondents: 4, 4점, 매우 만족, ⑤ 매우 만족. No opinion is no answer, and never the middle."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coscore.intake.kinds.quantity import other_scale, quantity, within
from coscore.intake.kinds.words import no_word
from coscore.intake.reading import MISSING_READING, invalid, present
from coscore.intake.vocabulary import DONT_KNOW, SCALES
from coscore.language import Label
from coscore.language.text import key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from coscore.framework.surveys import Answers, SurveyValue
    from coscore.intake.reading import CellReader, Reading
    from coscore.intake.sheet import Cell

_CIRCLED = str.maketrans(
    {"①": "1.", "②": "2.", "③": "3.", "④": "4.", "⑤": "5.", "⑥": "6.", "⑦": "7.", "⑧": "8.", "⑨": "9."}
)
_NUMBERED = re.compile(r"([0-9]+) ?점?[ .):]*(.*)")


def answer_reader(value: SurveyValue, answers: Answers) -> CellReader:
    """Reader of one answer: a whole number on the scale, a word for one, or no opinion, which is missing.

    The framework's own words and codes come first. A number with a word must mean the same twice (E211); other words are
    E210, numbers off the scale E206.
    """
    low, high = value.scale
    number = within(low, high, integer=True)
    levels = _levels(value, answers)
    codes = frozenset(code for code in answers.dont_know if isinstance(code, float | int))
    unsaid = frozenset(map(key, (*DONT_KNOW, *(word for word in answers.dont_know if isinstance(word, str))))) - {
        key(word) for level in answers.levels for word in level.words
    }
    expected = Label(f"{low:.15g}점에서 {high:.15g}점", f"{low:.15g} to {high:.15g}")

    def coded(cell: float) -> Reading:
        return MISSING_READING if cell in codes else number(cell)

    rest = quantity(coded, _text(coded, levels, expected), other_scale(expected))

    def read(cell: Cell) -> Reading:
        if type(cell) is str:
            word = key(cell)
            if word in unsaid:
                return MISSING_READING
            if word in levels:
                return present(levels[word])
        return rest(cell)

    return read


def _text(number: Callable[[float], Reading], levels: dict[str, float], expected: Label) -> Callable[[str], Reading]:
    """Reader of a number with a word behind it."""

    def read(text: str) -> Reading:
        match = _NUMBERED.fullmatch(text.translate(_CIRCLED))
        if not match:
            return no_word(text, expected)
        reading, word = number(float(match[1])), key(match[2])
        if word and word not in levels:
            return no_word(text, expected)
        if word and levels[word] != reading.value:
            return invalid("E211", text, words=f"{match[1]}, {match[2]}")
        return reading

    return read


def _levels(value: SurveyValue, answers: Answers) -> dict[str, float]:
    """Answers by their words: those everybody uses on a scale of so many points, and the framework's own over them."""
    low, high = value.scale
    usual: Iterable[tuple[str, ...]] = SCALES.get(round(high - low) + 1, ())
    found = {key(word): low + at for at, words in enumerate(usual) for word in words}
    return found | {key(word): level.value for level in answers.levels for word in level.words}


def sure_answers(value: SurveyValue, answers: Answers) -> tuple[float, float] | None:
    """The scale, if every whole number on it is an answer; None where one of them is a code for no opinion."""
    low, high = value.scale
    codes = (code for code in answers.dont_know if isinstance(code, float | int))
    return None if any(low <= code <= high for code in codes) else (low, high)
