"""How sure ranks are, on the terminal: the verdict in sentences, the least certain units, and the scenarios."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

from coscore.insight.robustness.scenarios import by_influence
from coscore.insight.robustness.verdict import least_certain
from coscore.language.words import say
from coscore.output.cells import fold, narrow, plain
from coscore.output.certainty import (
    error,
    grade_names,
    kept_chance,
    listed,
    percent,
    scenario_name,
    sentences,
    title,
    top_chance,
    varied,
)
from coscore.output.ranking import safe, unit_word
from coscore.output.shown import interval
from coscore.output.table import Column, fitting, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coscore.insight.robustness.analysis import Robustness
    from coscore.insight.robustness.scenarios import Scenario
    from coscore.language import Language
    from coscore.output.console import Console

UNITS_LISTED = 20
DROPS_LISTED = 5

_OF_UNITS = ("top", "grade", "group", "median")
_OF_SCENARIOS = ("moves", "grades", "top", "tau", "rho", "unit")


def lines(found: Robustness, console: Console) -> Iterator[str]:
    """The screen, from the verdict to its grounds."""
    yield from _folded(title(found, console.language), console)
    yield from _folded(varied(found, console.language), console)
    yield ""
    for text in sentences(found, console.language):
        yield from _folded(text, console)
    those = least_certain(found.evaluation, found.simulation, UNITS_LISTED)
    yield ""
    yield console.paint(console.say("robust.units", n=len(those), of=len(listed(found))), "head")
    columns = units(found, those, console.language, short_names=console.width is not None)
    yield from _table(columns, _OF_UNITS, console)
    yield ""
    yield console.paint(console.say("robust.scenarios"), "head")
    shown, rest = scenarios_shown(found)
    yield from _table(
        scenarios(found, shown, console.language, short_names=console.width is not None), _OF_SCENARIOS, console
    )
    if rest:
        yield from _folded(console.say("robust.more", n=rest), console)


def scenarios_shown(found: Robustness) -> tuple[list[Scenario], int]:
    """The scenarios with a name, then the indicators whose loss moves ranks most; and how many are not among them."""
    drops = by_influence(found.scenarios)
    named = [one for one in found.scenarios if not one.indicator]
    return [*named, *drops[:DROPS_LISTED]], len(drops[DROPS_LISTED:])


def units(
    found: Robustness, those: Sequence[int], language: Language, *, short_names: bool = False
) -> Iterator[Column]:
    """What is known of units: where they stand, where they could, and how likely they are among the first or keep their grade."""
    evaluation, ranks = found.evaluation, found.simulation.ranks
    names = [evaluation.units[unit] for unit in those]
    yield Column("", say("rank", language), [str(evaluation.ranks[unit]) for unit in those])
    shown = [unit.short or unit.name if short_names else unit.name for unit in names]
    yield Column("", unit_word(evaluation, language), shown, right=False, folds=True)
    yield Column("", say("robust.interval", language), [interval(ranks.low[unit], ranks.high[unit]) for unit in those])
    yield Column("median", say("robust.median", language), [str(ranks.median[unit]) for unit in those])
    top = [top_chance(found, unit) for unit in those]
    yield Column("top", say("robust.in_top", language, k=found.settings.top), list(map(percent, top)))
    yield Column("top", say("robust.error", language), list(map(error, top)))
    if grade_names(found):
        kept = [kept_chance(found, unit) for unit in those]
        yield Column("grade", say("grade", language), [evaluation.grades[unit] for unit in those], right=False)
        yield Column("grade", say("robust.in_grade", language), list(map(percent, kept)))
        yield Column("grade", say("robust.error", language), list(map(error, kept)))
    inside = found.simulation.group_ranks
    if inside and any(evaluation.group):
        ranks_inside = [str(evaluation.group_ranks[unit] or "") for unit in those]
        yield Column("group", say("group_rank", language), ranks_inside)
        ends = [interval(inside.low[unit], inside.high[unit]) for unit in those]
        yield Column("group", say("robust.group_interval", language), ends)


def scenarios(
    found: Robustness, those: Sequence[Scenario], language: Language, *, short_names: bool = False
) -> Iterator[Column]:
    """What becomes of the ranking under each scenario."""
    names = [scenario_name(one, language) for one in those]
    yield Column("", say("robust.scenario", language), names, right=False, folds=True)
    yield Column("tau", say("robust.tau", language), [_decimals(one.kendall, 2) for one in those])
    yield Column("rho", say("robust.rho", language), [_decimals(one.spearman, 2) for one in those])
    yield Column("moves", say("robust.moves", language), [_decimals(one.mean, 1) for one in those])
    yield Column("moves", say("robust.most", language), [str(one.most) for one in those])
    movers = [found.evaluation.units[one.unit] if one.unit >= 0 else None for one in those]
    farthest = [(unit.short or unit.name if short_names else unit.name) if unit else "" for unit in movers]
    yield Column("unit", say("robust.farthest", language), farthest, right=False)
    if grade_names(found):
        yield Column("grades", say("robust.grades_changed", language), [str(one.grades) for one in those])
    head = say("robust.top_kept", language, k=found.settings.top)
    yield Column("top", head, [f"{one.top}/{one.of}" for one in those])


def _decimals(value: float, decimals: int) -> str:
    return "" if isnan(value) else f"{value:.{decimals}f}"


def _table(columns: Iterator[Column], wanted: Sequence[str], console: Console) -> Iterator[str]:
    chosen = fitting([safe(column, console) for column in columns], wanted, console.width)
    heads, rows = table(chosen, console.width, console.glyphs.rule)
    yield from (console.paint(line, "head") for line in heads)
    yield from rows


def _folded(text: str, console: Console) -> list[str]:
    shown = narrow(plain(text)) if console.glyphs.narrow else plain(text)
    return [shown] if console.width is None else fold(shown, max(console.width, 20))
