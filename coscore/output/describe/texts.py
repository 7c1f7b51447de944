"""What every format says of a description: lines of a frequency table, statistics as texts, and notes."""

from __future__ import annotations

from math import floor, isnan, log10
from typing import TYPE_CHECKING, NamedTuple

from coscore.insight.describe.frequencies import off, percent
from coscore.language.words import say
from coscore.output.shown import short
from coscore.scoring.rounding import decimal_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from coscore.insight.describe.description import Description
    from coscore.insight.describe.distribution import Distribution, Summary
    from coscore.insight.describe.frequencies import Frequency, FrequencyTable
    from coscore.language import Language

NONE = "-"
"""What stands for a category that does not occur, as in Korean statistical tables."""

STATISTICS = ("mean", "sd", "min", "q1", "median", "q3", "max")
"""The numbers of a summary, in the order in which they are told."""

ABOUT = ("sd", "quartiles", "histogram", "scale")
"""What of the distributions needs a note."""

GAPS = ("missing", "not_applicable", "invalid")

_SHADES = ":-=+*#%@"
_EMPTY = "."
_SIGNIFICANT, _FEWEST, _MOST = 2, 1, 6
"""Decimals: so many digits beyond the first of the range, held between two bounds."""


class Line(NamedTuple):
    """A line of a frequency table: its label, and per indicator a count and a percentage."""

    label: str
    cells: tuple[tuple[str, str], ...]


def lines(table: FrequencyTable, language: Language) -> Iterator[Line]:
    """The categories, the total, and below it what has no category, where there is any."""
    found = table.frequencies
    for place, category in enumerate(table.categories):
        yield Line(category.name.in_(language), tuple(_cell(one, one.counts[place]) for one in found))
    if any(one.mixed for one in found):
        yield Line(say("describe.mixed", language), tuple(_cell(one, one.mixed) for one in found))
    yield Line(say("describe.total", language), tuple((str(one.total), "100.0" if one.total else "") for one in found))
    for gap in GAPS:
        if any(getattr(one, gap) for one in found):
            counts = ((str(getattr(one, gap) or NONE), "") for one in found)
            yield Line(say(f"state.{gap}", language), tuple(counts))


def _cell(frequency: Frequency, count: int) -> tuple[str, str]:
    return (str(count), percent(frequency.share(count))) if count else (NONE, NONE)


def statistics(summary: Summary) -> list[str]:
    """The numbers of a summary with as many decimals as tell values apart; "" where there is none."""
    decimals = _decimals(summary.max - summary.min or abs(summary.max))
    numbers = (getattr(summary, name) for name in STATISTICS)
    return ["" if isnan(number) else decimal_text(number, decimals) for number in numbers]


def _decimals(span: float) -> int:
    """Three digits of the range: one decimal for 0 to 100, two for 1 to 5, four for 0.01 to 0.09."""
    if isnan(span) or span <= 0:
        return _FEWEST
    return min(max(_SIGNIFICANT - floor(log10(span)), _FEWEST), _MOST)


def bars(summary: Summary) -> str:
    """A histogram in ten signs of ASCII: a dot where a bar is empty, darker the higher it is."""
    highest = max(summary.histogram, default=0)
    return "".join(_SHADES[(count * len(_SHADES) - 1) // highest] if count else _EMPTY for count in summary.histogram)


def unit_of(one: Distribution) -> str:
    """The unit of measurement of an indicator, "" where it states none."""
    value = one.node.spec.value if one.node.spec else None
    return str(getattr(value, "unit", None) or "")


def named(one: Distribution, language: Language) -> str:
    """The name of an indicator with its unit of measurement: 홍보 건수 (건)."""
    unit = unit_of(one)
    return one.node.name.in_(language) + (f" ({unit})" if unit else "")


def head(description: Description, language: Language) -> list[tuple[str, str]]:
    """What is described: framework, data, and how much of it."""
    evaluation = description.evaluation
    framework, file = evaluation.framework, evaluation.framework.file
    names = {"record": file.record.name.label if file.record else say("row", language), "unit": file.unit.name.label}
    if description.distributed == "record":
        size = say("describe.records", language, rows=description.records or len(evaluation.units), **names)
    elif description.records is None:
        size = say("describe.units", language, units=len(evaluation.units), **names)
    else:
        size = say("size", language, rows=description.records, units=len(evaluation.units), **names)
    sources = ", ".join(source.name for source in evaluation.observations.sources)
    return [
        (say("framework", language), f"{framework.name.in_(language)} {framework.version}"),
        (say("data", language), f"{sources}  {size}".strip()),
    ]


def counted(description: Description, language: Language) -> str:
    """What the frequency tables count, in words."""
    return _what(description, description.counted, language)


def distributed(description: Description, language: Language) -> str:
    """What the distributions are over, in words."""
    return _what(description, description.distributed, language)


def _what(description: Description, what: str, language: Language) -> str:
    file = description.evaluation.framework.file
    if what == "unit":
        return file.unit.name.label.in_(language)
    return file.record.name.label.in_(language) if file.record else say("row", language)


def notes_on_tables(description: Description, language: Language) -> Iterator[str]:
    """Percentages that rounding keeps from adding up, and categories that are counted and not scored."""
    if rounded := [f"{one.node.name.in_(language)} {percent(one.displayed_total)}" for one in off(description.tables)]:
        yield say("describe.off", language, names=", ".join(rounded))
    unscored = dict.fromkeys(
        category.name.in_(language)
        for table in description.tables
        for place, category in enumerate(table.categories)
        if isinstance(category.value, str) and any(one.counts[place] for one in table.frequencies)
    )
    if unscored:
        yield say("describe.unscored", language, names=", ".join(unscored))
    if any(one.mixed for table in description.tables for one in table.frequencies):
        yield say("describe.mixed_means", language)


def notes_on_distributions(description: Description, language: Language, about: Iterable[str]) -> Iterator[str]:
    """How what is shown of the distributions is meant: sd, quartiles, histogram, scale."""
    highest = short(description.evaluation.framework.file.scale.max)
    return (say(f"describe.about.{one}", language, highest=highest) for one in about)
