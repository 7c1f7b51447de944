"""Survey means on a declared scale: 4.2, 4.2/5, 4.2점(5점 만점), 84점. The scale is known, never guessed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coscore.intake.kinds.quantity import other_scale, quantity, reworded, tails, unlike, within
from coscore.intake.numbers import amount, fault
from coscore.intake.reading import invalid, noted
from coscore.intake.vocabulary import COUNTERS, PERCENT_SIGNS
from coscore.language import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from coscore.framework.model import SurveyValue
    from coscore.intake.reading import CellReader, Reading

SMALL_SAMPLE = 30
"""Means of fewer answers are shown with a warning."""

_TOP = r"([0-9]+(?:\.[0-9]+)?) ?점?"
_WITH_TOP = re.compile(rf"([^/(]+?) ?(?:/ ?{_TOP}|\( ?{_TOP} ?(?:만점|척도|기준) ?\))")
_SAMPLE = re.compile(r"(?:n|표본|표본수|응답|응답자|응답자수|유효표본|사례수) ?[=:]? ?(?=[0-9])", re.IGNORECASE)
_PEOPLE = next(group for group in COUNTERS if "명" in group) | {"", "부", "건", "개"}


def reader(value: SurveyValue) -> CellReader:
    """Reader of a mean on the scale of ``value``; another scale is E212, a mean outside the scale E206."""
    low, high = value.scale
    number = within(low, high)
    expected = Label(f"{low:.15g}점에서 {high:.15g}점", f"{low:.15g} to {high:.15g}")
    percent = _share_of(number) if (low, high) == (0, 100) else other_scale(expected)
    return quantity(number, _text(number, percent, high, expected), percent)


def _share_of(number: Callable[[float], Reading]) -> Callable[[float], Reading]:
    """Reader of percentages on the scale 0 to 100: read, with W308, for a share of the satisfied is no mean."""

    def read(value: float) -> Reading:
        reading = number(value)
        return reading if reading.code else noted(reading, "W308", f"{value:.15g}%")

    return read


def _text(
    number: Callable[[float], Reading], percent: Callable[[float], Reading], top: float, expected: Label
) -> Callable[[str], Reading]:
    right = tails("점")

    def read(text: str) -> Reading:
        mean, *tops = _apart(text)
        found = amount(mean)
        if found is None:
            return invalid(fault(text), text)
        if found.tail in PERCENT_SIGNS:
            return reworded(percent(found.value), text)
        if found.tail not in right:
            return unlike(text, found.tail, expected)
        if any(float(named) != top for named in tops):
            return invalid("E212", text, expected=expected)
        return reworded(number(found.value), text)

    return read


def _apart(text: str) -> list[str]:
    """The mean, and the top of the scale if the text names it."""
    match = _WITH_TOP.fullmatch(text)
    return [part for part in match.groups() if part] if match else [text]


def count_reader() -> CellReader:
    """Reader of the number of answers: 312, 312명, n=312. Below 30 it says W203."""
    number = within(0, integer=True)

    def count(value: float) -> Reading:
        reading = number(value)
        return (
            reading
            if reading.code or value >= SMALL_SAMPLE
            else noted(reading, "W203", f"{value:.0f}", least=SMALL_SAMPLE)
        )

    def text(cell: str) -> Reading:
        bare = _SAMPLE.sub("", cell, count=1) if _SAMPLE.match(cell) else cell
        found = amount(bare)
        if found is None:
            return invalid(fault(bare), cell)
        return reworded(count(found.value), cell) if found.tail in _PEOPLE else unlike(cell, found.tail, "명")

    return quantity(count, text, other_scale("명"))
