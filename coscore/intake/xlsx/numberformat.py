"""Number formats: whether a format shows its number as a percentage or as a date."""

from __future__ import annotations

import re
from typing import Literal

Shown = Literal["number", "percent", "date"]

_PERCENTS = frozenset((9, 10, 67, 68))
_DATES = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59), *range(71, 82)))
# Built-in formats by number: 14-22 and 45-47 everywhere, 27-36 and 50-58 in Korea, China and Japan, 67-81 in Thailand.

_LITERAL = re.compile(r'"[^"]*"?|\\.|_.|\*.', re.DOTALL)
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_CONDITION = re.compile(r"\[[<>=]")
_BRACKETED = re.compile(r"\[[^\]]*\]?")
_GENERAL = re.compile(r"general|g/표준", re.IGNORECASE)
_DATE_LETTER = re.compile(r"[ymdhs]|aaa|gg|e(?![+-])", re.IGNORECASE)
_DIGIT_PLACE = re.compile(r"[0#?]")
_SECONDS_WITH_FRACTION = re.compile(r"s\.0+", re.IGNORECASE)
_LONGEST = 255


def shown_by_number(number: int) -> Shown:
    """How the built-in format of a number shows its value."""
    if number in _PERCENTS:
        return "percent"
    return "date" if number in _DATES else "number"


def shown_by_code(code: str) -> Shown:
    r"""How a format code shows a positive number; text in quotes or behind a backslash shows nothing.

    The first section counts, or all of them where conditions such as ``[>=1]`` decide between them.

    ``0.0%`` is a percentage and ``yyyy"년"`` a date; ``0"%"``, ``0\%``, ``0"days"``, ``[Red]0.0`` and ``0.00E+00`` are numbers.
    """
    bare = _LITERAL.sub("", code[:_LONGEST])
    if not _CONDITION.search(bare):
        bare = bare.partition(";")[0]
    if _ELAPSED.search(bare):
        return "date"
    bare = _GENERAL.sub("", _BRACKETED.sub("", bare))
    if "%" in bare:
        return "percent"
    without_fraction = _SECONDS_WITH_FRACTION.sub("s", bare)
    return "date" if _DATE_LETTER.search(bare) and not _DIGIT_PLACE.search(without_fraction) else "number"
