"""The best: units of every group, and the single projects behind them where they are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.output.document.model import Heading, Point
from coscore.output.ranking import unit_word
from coscore.output.report.categories import best_first, with_score
from coscore.output.report.matter import Cells, groups, numbers, ranked, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.output.document.model import Block, Table
    from coscore.output.report.matter import Matter
    from coscore.scoring.evaluation import Evaluation

_PROJECTS, _STRENGTHS = 10, 2


def cases(matter: Matter) -> list[Block]:
    """Units and projects that others may learn from; nothing where nobody is ranked."""
    if not ranked(matter.evaluation):
        return []
    return [*_units(matter), *_categories(matter), *_projects(matter)]


def _units(matter: Matter) -> Iterator[Block]:
    told = groups(matter)
    firsts = [(group.label, unit) for group in told for unit in group.units if _first(matter, unit)]
    firsts = firsts or [("", unit) for unit in ranked(matter.evaluation) if matter.evaluation.ranks[unit] == 1]
    yield Heading(2, matter.say("cases.units", unit=unit_word(matter.evaluation, matter.language)))
    for label, unit in firsts:
        facts = {"unit": matter.name(unit), "score": matter.number(matter.evaluation.shown[unit])}
        yield Point(0, matter.say("cases.first", group=label, **facts, grade=matter.evaluation.grades[unit]))
        if strengths := _strengths(matter, unit):
            yield Point(1, matter.say("cases.strengths", names=", ".join(strengths)))


def _first(matter: Matter, unit: int) -> bool:
    return int(matter.evaluation.group_ranks[unit]) == 1


def _strengths(matter: Matter, unit: int) -> list[str]:
    """The indicators in which a unit is farthest above the mean of all ranked units, in points of the total."""
    evaluation, rows = matter.evaluation, [node.index for node in matter.evaluation.framework.indicators]
    scores = evaluation.scores[np.ix_(rows, ranked(evaluation))]
    held = np.where(np.isnan(scores), 0.0, scores).sum(axis=1) / np.maximum((~np.isnan(scores)).sum(axis=1), 1)
    ahead = np.nan_to_num(evaluation.weights[rows, unit] * (evaluation.scores[rows, unit] - held))
    order = [int(place) for place in np.argsort(-ahead, kind="stable") if ahead[place] > 0][:_STRENGTHS]
    nodes = evaluation.framework.indicators
    return [
        matter.say(
            "cases.strength",
            name=nodes[place].name,
            score=matter.number(evaluation.scores[rows[place], unit]),
            mean=matter.number(held[place]),
        )
        for place in order
    ]


def _categories(matter: Matter) -> Iterator[Table]:
    nodes, those = matter.evaluation.framework.categories, ranked(matter.evaluation)
    found = [(node, best_first(matter, node, those)) for node in nodes]
    found = [(node, order) for node, order in found if order]
    if found:
        columns = [
            Cells(matter.say("head.category"), [node.name.in_(matter.language) for node, _ in found], width=1.4),
            *(
                Cells(
                    matter.say("place", rank=place + 1),
                    [with_score(matter, node, order[place]) if place < len(order) else "" for node, order in found],
                    width=2,
                )
                for place in range(3)
            ),
        ]
        yield table(matter.say("caption.best"), columns, matter.say("note.points"))


def _projects(matter: Matter) -> Iterator[Block]:
    """The records that score best by themselves."""
    found = by_record(matter.evaluation)
    if found is None or not found.ranked.any():
        return
    record = matter.evaluation.framework.file.record
    word = record.name.label.in_(matter.language) if record else ""
    those = ranked(found)[:_PROJECTS]
    yield Heading(2, matter.say("cases.records", record=word))
    yield Point(0, matter.say("cases.alone", record=word, n=len(found.units)))
    pairs = [found.units[unit].name.partition(" / ") for unit in those]
    columns = [
        Cells(matter.say("head.rank"), [str(found.ranks[unit]) for unit in those], "right", 0.6),
        Cells(unit_word(matter.evaluation, matter.language), [unit for unit, _, _ in pairs], width=2),
        Cells(word, [name for _, _, name in pairs], width=3),
        Cells(matter.say("head.score"), numbers(matter, found.shown[those]), "right", 0.8),
    ]
    yield table(matter.say("caption.records", record=word, n=len(those)), columns, matter.say("note.points"))


def by_record(evaluation: Evaluation) -> Evaluation | None:
    """The same records scored one by one; None where they are not known, or are what is ranked already."""
    from coscore.scoring.evaluate import evaluate

    observations = evaluation.observations
    several = len(observations.unit) > len(observations.units)
    if evaluation.by == "record" or not several or not any(observations.record):
        return None
    return evaluate(evaluation.framework, observations, by="record")
