"""How sure ranks are, in words: intervals, probabilities, settings, scenarios, and the sentences of the verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from coscore.framework.tree import ROOT
from coscore.insight.robustness.certainty import Chance
from coscore.insight.robustness.verdict import ranked
from coscore.language.words import say
from coscore.output.shown import short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.insight.robustness.analysis import Robustness
    from coscore.insight.robustness.scenarios import Scenario
    from coscore.insight.robustness.settings import Settings
    from coscore.insight.robustness.verdict import Statement
    from coscore.language import Language


def percent(chance: Chance) -> str:
    """A probability in whole per cent; one that is not quite 0 or 1 never says so."""
    if not chance.draws:
        return ""
    whole = round(100 * chance.p)
    if 0 < chance.times < chance.draws:
        return "<1%" if whole == 0 else ">99%" if whole == 100 else f"{whole}%"  # noqa: PLR2004 - all of it
    return f"{whole}%"


def error(chance: Chance) -> str:
    """The Monte Carlo error of a probability in percentage points: its standard error, or what it is below."""
    if chance.se is not None:
        return f"{100 * chance.se:.1f}"
    return "" if chance.bound is None else f"<{100 * chance.bound:.2g}"


def title(found: Robustness, language: Language) -> str:
    """Which framework, and how many units are ranked."""
    framework, units = found.evaluation.framework, len(found.evaluation.units)
    facts = {"name": framework.name.in_(language), "version": framework.version, "units": units}
    return say("robust.head", language, **facts, ranked=int(found.evaluation.ranked.sum()))


def varied(found: Robustness, language: Language) -> str:
    """What was varied, how often, and from which seed."""
    simulation, parts = found.simulation, []
    if simulation.weighted:
        parts.append(_weights(found.settings, language))
    if simulation.sampled:
        many = len(simulation.sampled)
        parts.append(say("robust.sampled", language, n=many, s="" if many == 1 else "s"))
    parts = parts or [say("robust.nothing", language)]
    settings = found.settings
    facts = {"draws": f"{settings.draws:,}", "seed": settings.seed, "level": f"{settings.level:.0%}"}
    return ". ".join([*parts, say("robust.draws", language, **facts)])


def _weights(settings: Settings, language: Language) -> str:
    if settings.dirichlet is None:
        return say("robust.uniform", language, x=f"{short(100 * settings.weights, 2)}%")
    return say("robust.dirichlet", language, x=short(settings.dirichlet))


def sentences(found: Robustness, language: Language) -> Iterator[str]:
    """The verdict, a sentence each."""
    for statement in found.verdict:
        yield sentence(statement, language)
    if names := unweighted(found, language):
        yield say("robust.unweighted", language, names=", ".join(names))


def sentence(statement: Statement, language: Language) -> str:
    """A statement in words."""
    facts = {key: _worded(fact, language) for key, fact in statement.facts.items()}
    return say(f"robust.{statement.key}", language, **facts)


def _worded(fact: Any, language: Language) -> Any:
    if isinstance(fact, list):
        return ", ".join(say("robust.one", language, **one) for one in fact)
    if not isinstance(fact, Chance):
        return fact
    if fact.se is None:
        return say("robust.sure", language, p=percent(fact), bound=error(fact).lstrip("<"))
    return say("robust.chance", language, p=percent(fact), se=error(fact))


def unweighted(found: Robustness, language: Language) -> list[str]:
    """Nodes whose method knows no weights, with the method: ``Leadership (min)``."""
    nodes = [found.evaluation.framework.by_id[node] for node in found.simulation.unweighted]
    total = say("score", language)
    names = [total if node.id == ROOT else node.name.in_(language) for node in nodes]
    return [
        f"{name} ({node.combining.method})"
        for name, node in zip(names, nodes, strict=True)
        if node.combining is not None
    ]


def scenario_name(scenario: Scenario, language: Language) -> str:
    """What was chosen otherwise."""
    if scenario.indicator:
        return say("scenario.drop", language, name=scenario.indicator.name.in_(language))
    if scenario.floor:
        return say("scenario.geometric_floored", language, floor=short(scenario.floor))
    return say(f"scenario.{scenario.name}", language)


def top_chance(found: Robustness, unit: int) -> Chance:
    """The probability that a unit is among the first."""
    return Chance(int(found.simulation.ranks.top[unit]), found.settings.draws)


def grade_chance(found: Robustness, unit: int, place: int) -> Chance:
    """The probability that a unit has the grade at a place, in the draws in which it is ranked."""
    assert found.simulation.grades is not None  # noqa: S101 - only asked where there are grades
    return Chance(int(found.simulation.grades[unit, place]), int(found.simulation.ranks.ranked[unit]))


def kept_chance(found: Robustness, unit: int) -> Chance:
    """The probability that a unit has the grade that it has; of nothing where it has none."""
    names = grade_names(found)
    grade = found.evaluation.grades[unit]
    return grade_chance(found, unit, names.index(grade)) if grade in names else Chance(0, 0)


def grade_names(found: Robustness) -> list[str]:
    """The grades from the best to the worst; none without grades."""
    spec = found.evaluation.framework.file.grades
    return [band.grade for band in spec.bands] if spec else []


def listed(found: Robustness) -> list[int]:
    """Positions of the units ranked, by rank."""
    return ranked(found.evaluation, found.simulation)
