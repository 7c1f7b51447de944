"""A value of an indicator in the indicator's own words and unit: 시행, 12회, 85%, yes."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

from coscore.language.words import say
from coscore.output.shown import short

if TYPE_CHECKING:
    from coscore.framework.model import Node
    from coscore.language import Language

_DECIMALS, _SMALL_DECIMALS = 2, 6


def worded(spec: Node, number: float, language: Language) -> str:
    """The value in words; what no word stands for, such as the mean of two levels, is a number."""
    value = spec.value
    if isnan(number) or value is None:
        return say("explain.nothing", language)
    plain = _plain(number)
    if value.type == "levels":
        return next((level.words[0] for level in value.levels if level.value == number), plain)
    if value.type == "yes_no":
        return {1.0: say("explain.yes", language), 0.0: say("explain.no", language)}.get(number, plain)
    if value.type == "number":
        return _with_unit(plain, value.unit or "")
    return say(f"explain.as.{value.type}", language, number=plain, s="" if number == 1 else "s")


def named(spec: Node, number: float, language: Language) -> str:
    """The value with its number before its word, to stand beside one that no word stands for: 50 (추진)."""
    words = worded(spec, number, language)
    plain = _plain(number)
    return f"{plain} ({words})" if spec.value and spec.value.type in {"levels", "yes_no"} and words != plain else words


def is_word(spec: Node, number: float, language: Language) -> bool:
    """Whether the value is missing, or as good as a word: no number between two levels."""
    between = spec.value is not None and spec.value.type in {"levels", "yes_no"}
    return isnan(number) or not between or worded(spec, number, language) != _plain(number)


def _plain(number: float) -> str:
    """Two decimals; more of numbers below 1."""
    return short(number, _DECIMALS if abs(number) >= 1 else _SMALL_DECIMALS)


def _with_unit(number: str, unit: str) -> str:
    """Korean counters stand close to their number, other units apart from it."""
    apart = " " if unit and unit.isascii() and unit != "%" else ""
    return f"{number}{apart}{unit}"
