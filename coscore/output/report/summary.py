"""The summary: the whole result in a page of sentences, each with its numbers."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from coscore.language.endings import outlined
from coscore.output.changes import counts
from coscore.output.document.model import Point
from coscore.output.ranking import unit_word
from coscore.output.report.matter import before, groups, ranked
from coscore.output.shown import short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.output.document.model import Block
    from coscore.output.report.matter import Matter

_NAMED = 5


def summary(matter: Matter) -> list[Block]:
    """What was evaluated, how it came out, what changed, how sure it is, and who could not be scored."""
    return [*_result(matter), *_parts(matter), *_changes(matter), *_certainty(matter), *_left_out(matter)]


def _result(matter: Matter) -> Iterator[Block]:
    evaluation, those = matter.evaluation, ranked(matter.evaluation)
    out = len(evaluation.units) - len(those)
    facts = {"unit": unit_word(evaluation, matter.language), "n": len(evaluation.units), "ranked": len(those)}
    yield Point(0, matter.say("summary.size", **facts, out=out or ""))
    if not those:
        return
    scores = evaluation.shown[those]
    highest = short(evaluation.framework.file.scale.max)
    spread = {"mean": matter.number(scores.mean()), "median": matter.number(np.median(scores)), "highest": highest}
    yield Point(1, matter.say("summary.mean", **spread, sd=matter.number(scores.std())))
    ends = {"best": _named(matter, [u for u in those if evaluation.ranks[u] == evaluation.ranks[those[0]]])}
    last = [u for u in those if evaluation.ranks[u] == evaluation.ranks[those[-1]]]
    facts = {
        "top": matter.number(scores.max()),
        "bottom": matter.number(scores.min()),
        "range": matter.number(np.ptp(scores)),
    }
    yield Point(1, matter.say("summary.ends", **ends, **facts, worst=_named(matter, last)))
    if grades := grade_counts(matter, those):
        told = ", ".join(matter.say("summary.count", name=name, n=n) for name, n in grades)
        yield Point(1, matter.say("summary.grades", counts=told))


def grade_counts(matter: Matter, those: list[int]) -> list[tuple[str, int]]:
    """How many of some units have each grade, from the best grade to the worst."""
    spec = matter.evaluation.framework.file.grades
    found = Counter(matter.evaluation.grades[unit] for unit in those)
    return [(band.grade, found[band.grade]) for band in spec.bands] if spec else []


def _parts(matter: Matter) -> Iterator[Block]:
    evaluation, those = matter.evaluation, ranked(matter.evaluation)
    means = [(node, _mean(evaluation.scores[node.index, those])) for node in evaluation.framework.categories]
    means = sorted((pair for pair in means if not np.isnan(pair[1])), key=lambda pair: -pair[1])
    if len(means) > 1:
        (best, top), (worst, bottom) = means[0], means[-1]
        facts = {"top": matter.number(top), "bottom": matter.number(bottom), "best": best.name, "worst": worst.name}
        yield Point(0, matter.say("summary.categories", **facts))
    if told := groups(matter):
        texts = (
            matter.say("summary.group", name=group.label, mean=matter.number(evaluation.shown[group.units].mean()))
            for group in told
        )
        yield Point(1, matter.say("summary.groups", means=", ".join(texts)))
        firsts = (matter.say("summary.first", name=group.label, unit=matter.name(group.units[0])) for group in told)
        yield Point(1, matter.say("summary.firsts", units=", ".join(firsts)))


def _mean(scores: np.ndarray) -> float:
    there = scores[~np.isnan(scores)]
    return float(there.mean()) if there.size else np.nan


def _changes(matter: Matter) -> Iterator[Block]:
    change, earlier = matter.change, before(matter)
    if change is None or not earlier:
        return
    mean = float(np.mean([delta for *_, delta in earlier.values()]))
    facts = {"label": change.old.label, "counts": counts(change, matter.language)}
    yield Point(0, matter.say("summary.change", **facts, mean=matter.signed(mean)))
    order = sorted(earlier, key=lambda unit: (-earlier[unit][2], matter.name(unit)))
    for key, those in (("risen", order[:1]), ("fallen", order[-1:])):
        unit = those[0]
        delta = earlier[unit][2]
        if (delta > 0) == (key == "risen") and delta:
            scores = {"before": matter.number(earlier[unit][0]), "after": matter.number(matter.evaluation.shown[unit])}
            yield Point(1, matter.say(f"summary.{key}", unit=matter.name(unit), delta=matter.signed(delta), **scores))


def _certainty(matter: Matter) -> Iterator[Block]:
    if matter.robustness is None:
        return
    from coscore.output.certainty import sentences

    first, *more = map(outlined, sentences(matter.robustness, matter.language))
    yield Point(0, first)
    yield from (Point(1, text) for text in more)


def _left_out(matter: Matter) -> Iterator[Block]:
    out = [unit for unit in matter.evaluation.order() if not matter.evaluation.ranked[unit]]
    if out:
        yield Point(3, matter.say("summary.left_out", units=_named(matter, out)))


def _named(matter: Matter, those: list[int]) -> str:
    """The names of a few units, and how many more there are."""
    names = ", ".join(matter.name(unit) for unit in those[:_NAMED])
    more = len(those) - _NAMED
    return matter.say("and_more", names=names, n=more) if more > 0 else names
