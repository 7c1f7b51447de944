"""The screen of an evaluation: what was scored, the ranking, who is left out and why, what was found, the verdict."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

import numpy as np

from coscore.output.cells import width
from coscore.output.folding import PLACES, addresses, counts, folds
from coscore.output.listed import listed
from coscore.output.ranking import ranking
from coscore.output.unranked import reasons
from coscore.output.verdict import sentence, verdict, worst_last

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from coscore.intake.observations import Table
    from coscore.output.console import Console
    from coscore.output.folding import Fold
    from coscore.scoring.evaluation import Evaluation

_MOST_KINDS = 10
"""Kinds of findings listed; the others are counted."""


def render(evaluation: Evaluation, console: Console, *, baseline: str = "", saved: bool = False) -> None:
    """Print the screen; ``baseline`` is the path of the result compared with, ``saved`` whether a file was written as well."""
    sections = (
        _head(evaluation, console, baseline),
        ranking(evaluation, console),
        _sampled(evaluation, console),
        _left_out(evaluation, console),
        _found(evaluation, console),
        _verdicts(evaluation, console),
        _next(evaluation, console, saved=saved),
    )
    shown = ["\n".join(lines) for lines in map(list, sections) if lines]
    console.print("\n\n".join(shown))


def _head(evaluation: Evaluation, console: Console, baseline: str) -> Iterator[str]:
    framework, say = evaluation.framework, console.say
    parts = say("parts", categories=len(framework.categories), indicators=len(framework.indicators))
    facts = {
        "framework": f"{framework.name.in_(console.language)} {framework.version} ({framework.path}, {parts})",
        "data": _data(evaluation, console),
        "baseline": baseline,
    }
    yield from listed([(say(key), text) for key, text in facts.items() if text], console)


def _data(evaluation: Evaluation, console: Console) -> str:
    observations, file = evaluation.observations, evaluation.framework.file
    tables = dict.fromkeys(
        f"{table.source.name} [{table.sheet}]" if table.sheet else table.source.name for table in observations.tables
    )
    aside = [at for at, table in enumerate(observations.tables) if is_of_populations(table, observations.values)]
    sizes = {"rows": int((~np.isin(observations.table, aside)).sum()), "units": len(observations.units)}
    names = {"record": file.record.name.label if file.record else console.say("row"), "unit": file.unit.name.label}
    return f"{', '.join(tables)}  {console.say('size', **sizes, **names)}"


def _sampled(evaluation: Evaluation, console: Console) -> Iterator[str]:
    """How sure the values of surveys are; only where they are known to be unsure."""
    if not evaluation.sampling:
        return
    from coscore.output.sampling import summary, surveyed

    if nodes := surveyed(evaluation):
        yield console.say("sampling")
        told = [(node.name.in_(console.language), summary(evaluation, node, console.language)) for node in nodes]
        yield from listed(told, console, indent=2)


def is_of_populations(table: Table, indicators: Iterable[str]) -> bool:
    """Whether a table only says how many people respondents were drawn from: its rows are no records."""
    return any(target.startswith("population:") for target in table.columns) and not table.asks(indicators)


def _left_out(evaluation: Evaluation, console: Console) -> Iterator[str]:
    why = reasons(evaluation, console.language)
    if why:
        yield console.paint(console.say("unranked", n=len(why)), "warning")
        units = [evaluation.units[unit] for unit in why]
        names = [unit.name if console.width is None else unit.short or unit.name for unit in units]
        yield from listed(zip(names, why.values(), strict=True), console, indent=2)


def _found(evaluation: Evaluation, console: Console) -> Iterator[str]:
    findings = [finding for finding in evaluation.findings if finding.level == "error" or not console.quiet]
    if findings:
        yield counts(findings, console.language)
        kinds = list(folds(findings, console.language))
        shown = kinds if console.verbose else kinds[:_MOST_KINDS]
        yield from listed([(fold.code, _told(fold, evaluation, console)) for fold in shown], console, indent=2)
        if rest := sum(len(fold.findings) for fold in kinds[len(shown) :]):
            yield f"  {console.say('more_findings', n=rest)}"


def _told(kind: Fold, evaluation: Evaluation, console: Console) -> str:
    several = len(evaluation.observations.sources) > 1
    most = len(kind.findings) if console.verbose else PLACES
    return f"{kind.headline}  {addresses(kind.findings, console.language, most=most, with_file=several)}".rstrip()


def _verdicts(evaluation: Evaluation, console: Console) -> Iterator[str]:
    """The verdict stands last, because the eye ends there."""
    start = console.say("verdict") + "  "
    for gate in worst_last(evaluation.gates):
        word = verdict(gate, console.language)
        first, *others = listed([(word, sentence(gate, console.language))], console, indent=width(start))
        painted = console.paint(word, "good" if gate.passed else "error")
        yield from (start + painted + first.removeprefix(" " * width(start) + word), *others)
        start = " " * width(start)


def _next(evaluation: Evaluation, console: Console, *, saved: bool) -> Iterator[str]:
    """What to do next; only where somebody reads it."""
    if not console.interactive or console.quiet:
        return
    hints = [] if saved else [console.say("next.save")]
    if evaluation.findings:
        hints.append(console.say("next.explain", code=evaluation.findings[0].code))
    yield from listed(zip_longest([console.say("next")], hints, fillvalue=""), console)
