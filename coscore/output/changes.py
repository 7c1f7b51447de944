"""A comparison as texts: the columns of its table, and the sentences about single units. Every format takes them from here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.insight.compare.units import matched
from coscore.language.words import say
from coscore.output.ranking import adjustment_name, unit_word
from coscore.output.shown import percents, short, texts
from coscore.output.table import Column
from coscore.scoring.rounding import decimal_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from coscore.insight.compare.change import Change
    from coscore.insight.compare.comparison import Comparison
    from coscore.insight.compare.projects import Project
    from coscore.insight.compare.targets import Progress
    from coscore.insight.compare.units import Regrouped
    from coscore.language import Language
    from coscore.scoring.evaluation import Evaluation

_PARTS = 3
"""Parts named in a sentence."""


def signed(value: float, digits: int) -> str:
    """A change with its sign: ``+3.2``, ``-7.1``, and ``0.0`` without one; "" where there is none."""
    if np.isnan(value):
        return ""
    text = decimal_text(value, digits)
    return f"+{text}" if float(text) > 0 else text


def listed(change: Change) -> list[int]:
    """Places of the units of a change as they are listed: the largest rise first, then by name."""
    units = change.new.shown.units
    names = [units[place].name for place in change.there.tolist()]
    return sorted(range(len(names)), key=lambda unit: (-change.delta[unit], names[unit]))


def columns(comparison: Comparison, language: Language, *, short_names: bool = False) -> Iterator[Column]:
    """The columns of the table: a year each, the change, what the rules made of it, ranks, and what moved most."""
    whole, order = comparison.whole, listed(comparison.whole)
    digits, new = comparison.digits, comparison.whole.new.shown
    units = [new.units[whole.there[unit]] for unit in order]
    names = [unit.short or unit.name if short_names else unit.name for unit in units]
    yield Column("", unit_word(new, language), names, right=False, folds=True)
    for place, (label, scores) in enumerate(_scores(comparison, order)):
        yield Column("" if place in (0, len(comparison.years) - 1) else "years", label, scores)
    yield Column("", say("compare.delta", language), [signed(whole.delta[unit], digits) for unit in order])
    if comparison.basis.kind == "rescored":
        made = [signed(whole.parts.rules[unit], digits) for unit in order]
        yield Column("", say("compare.rules", language), made)
    yield Column("rank", say("compare.rank", language), _ranks(whole, order), right=False)
    yield Column(
        "mover", say("compare.mover", language), [_mover(comparison, unit, language) for unit in order], right=False
    )
    notes = [_note(whole, unit, language) for unit in order]
    if any(notes):
        yield Column("note", say("compare.note", language), notes, right=False)


def _scores(comparison: Comparison, order: Sequence[int]) -> Iterator[tuple[str, list[str]]]:
    """Per year its label and the scores of the units listed, "" where a unit has none."""
    last, there = comparison.years[-1].shown, comparison.whole.there
    for year in comparison.years:
        pairs = matched(year.shown.units, last.units).pairs
        places = {pair.new: pair.old for pair in pairs}
        shown = texts(year.shown.shown, year.shown.digits)
        yield year.label, [shown[places[there[unit]]] if there[unit] in places else "" for unit in order]


def _ranks(change: Change, order: Sequence[int]) -> list[str]:
    old, new = change.old.shown.ranks[change.here], change.new.shown.ranks[change.there]
    return [f"{old[unit] or '-'} -> {new[unit] or '-'}" for unit in order]


def _note(change: Change, unit: int, language: Language) -> str:
    old, new = change.old.shown.units[change.here[unit]], change.new.shown.units[change.there[unit]]
    notes = [say("compare.unmeasured", language)] if change.doubt.total[unit] else []
    if old.name != new.name:
        notes.append(say("compare.renamed", language, name=old.short or old.name))
    return ", ".join(notes)


def parts(comparison: Comparison, unit: int, language: Language) -> list[tuple[str, float]]:
    """Names and displayed points of what changed a unit's score, the largest first: see :func:`moved`, and the changed rules."""
    made = float(comparison.whole.parts.rules[unit])
    rules = [(say("compare.changed_rules", language), made)] if made else []
    return sorted([*moved(comparison, unit, language), *rules], key=lambda row: -abs(row[1]))


def moved(comparison: Comparison, unit: int, language: Language) -> list[tuple[str, float]]:
    """Names and displayed points of the indicators, the adjustments and the cap that changed a unit's score, the largest first."""
    found, framework = comparison.whole.parts, comparison.framework
    rows = [(node.name.in_(language), found.nodes[node.index, unit]) for node in framework.indicators]
    specs = zip(framework.adjustments, found.adjustments, strict=True)
    rows += [(adjustment_name(spec, language), points[unit]) for spec, points in specs]
    rows.append((say("compare.cut", language), found.cut[unit]))
    return sorted(((name, float(points)) for name, points in rows if points), key=lambda row: -abs(row[1]))


def _mover(comparison: Comparison, unit: int, language: Language) -> str:
    found = moved(comparison, unit, language)
    return f"{found[0][0]} {signed(found[0][1], comparison.digits)}" if found else ""


def why(comparison: Comparison, unit: int, language: Language) -> str:
    """The change of a unit in a sentence: its score with the largest parts, its rank by who passed whom."""
    change, digits = comparison.whole, comparison.digits
    named = ", ".join(f"{name} {signed(points, digits)}" for name, points in parts(comparison, unit, language)[:_PARTS])
    score = say("compare.score", language, delta=signed(change.delta[unit], digits), parts=named)
    return f"{score}; {_rank(change, unit, language)}" if change.ranked[unit] else score


def _rank(change: Change, unit: int, language: Language) -> str:
    place = int(change.ranked[:unit].sum())
    found = {name: int(numbers[place]) for name, numbers in change.moves._asdict().items()}
    reasons = ", ".join(
        say(f"compare.{name}", language, n=found[name])
        for name in ("overtaken", "passed", "arrived", "left")
        if found[name]
    )
    if found["old"] == found["new"]:
        return say("compare.rank_same", language, rank=found["new"], why=reasons)
    facts = {"old": found["old"], "new": found["new"], "n": abs(found["new"] - found["old"]), "why": reasons}
    text = say("compare.rank_down" if found["new"] > found["old"] else "compare.rank_up", language, **facts)
    return f"{text}; {say('compare.alone', language, rank=found['alone'])}"


def movers(change: Change) -> list[int]:
    """Units ranked in both years whose rank changed, by how far, then as they are listed."""
    gaps = np.zeros(len(change.there), np.int64)
    gaps[change.ranked] = np.abs(change.moves.new - change.moves.old)
    return sorted((unit for unit in listed(change) if gaps[unit]), key=lambda unit: -gaps[unit])


def counts(change: Change, language: Language) -> str:
    """How many rose, fell, stayed, came and went."""
    up, down = int((change.delta > 0).sum()), int((change.delta < 0).sum())
    facts = {"up": up, "down": down, "same": len(change.delta) - up - down}
    matching = change.matching
    ends = {"new": len(matching.new), "gone": len(matching.gone), "regrouped": len(matching.regrouped) or ""}
    return say("compare.counts", language, **facts, **ends)


def step(change: Change, digits: int, language: Language) -> str:
    """One step from year to year in a line."""
    up, down = int((change.delta > 0).sum()), int((change.delta < 0).sum())
    mean = signed(float(change.delta.mean()), digits) if change.delta.size else "-"
    facts = {"up": up, "down": down, "same": len(change.delta) - up - down, "mean": mean}
    return say("compare.step", language, old=change.old.label, new=change.new.label, **facts)


def regrouped(change: Change, one: Regrouped, language: Language) -> str:
    """What became of units whose borders changed, with the scores on both sides."""
    sides = (change.old.shown, one.old), (change.new.shown, one.new)
    before, after = (", ".join(scored(result, place) for place in places) for result, places in sides)
    kind = say(f"compare.{'both' if one.kind == 'regrouped' else one.kind}", language)
    others = say("compare.with", language, others=", ".join(one.others)) if one.others else ""
    return f"{kind}  {before} -> {after}{f' ({others})' if others else ''}"


def scored(result: Evaluation, place: int) -> str:
    """A unit with its displayed score, ``-`` where it has none."""
    shown = result.shown[place]
    return f"{result.units[place].name} {'-' if np.isnan(shown) else decimal_text(shown, result.digits)}"


def unscored(change: Change) -> list[str]:
    """The units of both years that have a score in one of them only, with both scores."""
    known = {*change.there.tolist()}
    pairs = [pair for pair in change.matching.pairs if pair.new not in known]
    lines = []
    for pair in pairs:
        before, after = (
            "-" if np.isnan(result.shown[place]) else decimal_text(result.shown[place], result.digits)
            for result, place in ((change.old.shown, pair.old), (change.new.shown, pair.new))
        )
        if before != after:
            lines.append(f"{change.new.shown.units[pair.new].name} {before} -> {after}")
    return lines


def streaks(comparison: Comparison, language: Language) -> list[str]:
    """What goes on, a line per unit."""
    units, told = comparison.years[-1].shown.units, dict[int, list[str]]()
    for one in comparison.streaks:
        text = say(f"compare.{one.kind}", language, n=one.years, grade=one.grade)
        told.setdefault(one.unit, []).append(text)
    return [f"{units[unit].name}  {', '.join(those)}" for unit, those in told.items()]


def target(progress: Progress, language: Language) -> str:
    """Progress on one indicator in a line."""
    before, after = (int(reached.sum()) for reached in progress.reached)
    (median,) = percents(np.array([progress.median]))
    facts = {"target": short(progress.target), "before": before, "after": after, "of": progress.units.size}
    return f"{progress.node.name.in_(language)}  {say('compare.target', language, **facts, median=median)}"


def project(comparison: Comparison, one: Project, language: Language) -> str:
    """A project in a line: what became of it, and its values that changed."""
    names = {node.id: node.name.in_(language) for node in comparison.framework.indicators}
    moved = [
        f"{names[indicator]} {' -> '.join('-' if value is None else short(value) for value in values)}"
        for indicator, values in one.values.items()
        if len(set(_there(values))) > 1
    ]
    status = say(f"compare.project.{one.status}", language)
    return "  ".join([status, f"{one.unit} / {one.name}", *([", ".join(moved)] if moved else [])])


def _there(values: Iterable[float | None]) -> list[float]:
    return [value for value in values if value is not None]


def doubtful(comparison: Comparison, language: Language) -> list[str]:
    """What sampling errors say, for all units and for each surveyed indicator."""
    doubt, names = comparison.whole.doubt, comparison.framework.by_id
    lines = []
    if doubt.total.any():
        lines.append(say("compare.doubtful", language, n=int(doubt.total.sum())))
    for indicator, units in doubt.indicators.items():
        if units.any():
            name = names[indicator].name.in_(language)
            lines.append(say("compare.doubtful_indicators", language, name=name, n=int(units.sum())))
    return lines
