"""How the value of an indicator is made, in words: from cells over ratios and denominators to gaps filled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.language.words import say
from coscore.output.shown import short

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coscore.framework.model import Node
    from coscore.framework.quotients import Half, RatioValue
    from coscore.framework.treatments import Treat
    from coscore.language import Language


def ratio_in_words(value: RatioValue, language: Language) -> str:
    """What is divided by what: ``'제정 건수' 합 / '대상 건수' 합 x 100``."""
    above, below = (_half(half, language) for half in (value.numerator, value.denominator))
    words = say("value.ratio", language, above=above, below=below, times=_times(value.times))
    left_out = say("half.drop", language, words=_words(value.drop, language)) if value.drop else ""
    return f"{words} ({left_out})" if left_out else words


def how_made(spec: Node, language: Language) -> Iterator[str]:
    """What else makes the value of an indicator: its sheet, denominator, evidence, what fills gaps, what is treated."""
    if spec.sheet:
        yield say("made.sheet", language, sheet=spec.sheet)
    if spec.per:
        yield say(f"made.per.{spec.per.rows}", language, column=spec.per.columns[0], times=_times(spec.per.times))
    if spec.evidence:
        yield say("made.evidence", language, column=spec.evidence[0])
    if spec.impute:
        yield say(f"made.impute.{spec.impute}", language)
    if spec.treat:
        yield how_treated(spec.treat, language)


def how_treated(treat: Treat, language: Language) -> str:
    """What is done to values far from the others."""
    log = say("made.treat.log", language)
    if treat.rule:
        numbers = {"skewness": short(treat.rule.skewness), "kurtosis": short(treat.rule.kurtosis)}
        otherwise = log if treat.rule.otherwise == "log" else ""
        return say("made.treat.rule", language, **numbers, most=treat.rule.most, log=otherwise)
    if treat.winsorise:
        highest, lowest = treat.winsorise.highest, treat.winsorise.lowest
        return say("made.treat.winsorise", language, highest=highest, lowest=lowest)
    if treat.percentiles:
        low, high = map(short, (treat.percentiles.low, treat.percentiles.high))
        return say("made.treat.percentiles", language, low=low, high=high)
    return log


def words_of(half: Half, language: Language) -> str:
    """The words that a half counts; "" where it counts all rows, or none."""
    return _words(half.count, language) if isinstance(half.count, list) else ""


def _half(half: Half, language: Language) -> str:
    column = half.columns[0]
    if half.count is None:
        return say("half.sum", language, column=column)
    if isinstance(half.count, str):
        return say("half.all", language, column=column)
    return say("half.count", language, column=f"'{column}'", words=words_of(half, language))


def _words(words: Sequence[str], language: Language) -> str:
    return ", ".join(word or say("half.empty", language) for word in words)


def _times(times: float) -> str:
    return "" if times == 1 else short(times)
