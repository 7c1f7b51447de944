"""What a form for raw answers asks for: a column per question with its answers to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.intake.vocabulary import SCALES
from coscore.language.words import say
from coscore.output.shown import short

if TYPE_CHECKING:
    from coscore.framework.surveys import Answers, SurveyValue
    from coscore.intake.targets import Target
    from coscore.language import Language

NO_OPINION = "모름"
_MOST_CHOICES = 11
"""Answers that a list to choose from may hold; longer scales take numbers."""


def choices(value: SurveyValue, answers: Answers) -> tuple[str, ...]:
    """The answers from the highest to the lowest, and no opinion; none for a scale of more than 11 points."""
    low, high = value.scale
    count = round(high - low) + 1
    if count > _MOST_CHOICES:
        return ()
    own = {level.value: level.words[0] for level in answers.levels}
    usual = [words[0] for words in SCALES.get(count, ())] or [short(low + at) for at in range(count)]
    said = [own.get(low + at, word) for at, word in enumerate(usual)]
    return (*reversed(said), NO_OPINION)


def question(target: Target, value: SurveyValue, language: Language) -> str:
    """What a column of answers is called: question 2 of '...' (worded the other way round)."""
    at = int(target.id.partition(":")[0].removeprefix("item"))
    items = value.items(None)
    reverse = say("form.reverse", language) if items[at - 1].reverse else ""
    return say("form.item", language, name=target.name.in_(language), at=at, reverse=reverse)


def entry(value: SurveyValue, language: Language, words: tuple[str, ...]) -> str:
    """What may be entered: numbers on the scale, or words."""
    lowest, highest = map(short, value.scale)
    told = ", ".join(words[:-1]) if words and not words[0].isdecimal() else ""
    return say("form.answer", language, lowest=lowest, highest=highest, words=told, unsure=NO_OPINION)
