"""What was evaluated and how: purpose, units, period, peer groups, weights and rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.output.document.model import Heading, Point
from coscore.output.formulas import gap_rule, rules
from coscore.output.ranking import unit_word
from coscore.output.report.matter import Cells, ranked, table, usual
from coscore.output.shown import short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.output.document.model import Block, Table
    from coscore.output.report.matter import Matter


def outline(matter: Matter) -> list[Block]:
    """The evaluation in outline."""
    return [*_purpose(matter), *_units(matter), *_method(matter)]


def _purpose(matter: Matter) -> Iterator[Block]:
    file, language = matter.evaluation.framework.file, matter.language
    if file.description or file.source:
        yield Heading(2, matter.say("outline.purpose"))
    if file.description:
        yield Point(0, file.description.label.in_(language))
    if file.source:
        yield Point(1, matter.say("outline.source", source=file.source.label.in_(language)))


def _units(matter: Matter) -> Iterator[Block]:
    evaluation, language = matter.evaluation, matter.language
    yield Heading(2, matter.say("outline.units"))
    word = unit_word(evaluation, language)
    yield Point(0, matter.say("outline.count", unit=word, n=len(evaluation.units), ranked=len(ranked(evaluation))))
    record = evaluation.framework.file.record
    rows = len(evaluation.observations.unit) or sum(map(len, evaluation.records))
    if record and rows and evaluation.by == "unit":
        yield Point(1, matter.say("outline.records", record=record.name.label.in_(language), n=f"{rows:,}"))
    years = [str(year) for year in np.unique(evaluation.observations.year).tolist() if year > 0]
    if years:
        yield Point(1, matter.say("outline.years", years=", ".join(years)))
    if any(evaluation.group):
        yield _groups(matter)


def _groups(matter: Matter) -> Table:
    evaluation = matter.evaluation
    names = sorted(set(evaluation.group), key=usual)
    all_of = [[unit for unit, own in enumerate(evaluation.group) if own == name] for name in names]
    counted = [int(evaluation.ranked[those].sum()) for those in all_of]
    labels = [matter.group_label(name) or matter.say("outline.no_group") for name in names]
    whole = len(evaluation.units), sum(counted)
    columns = [
        Cells(matter.say("head.group"), [*labels, matter.say("total")], width=2),
        Cells(matter.say("head.evaluated"), [*map(str, map(len, all_of)), str(whole[0])], "right"),
        Cells(matter.say("head.ranked"), [*map(str, counted), str(whole[1])], "right"),
        Cells(
            matter.say("head.left_out"),
            [*(str(len(those) - n) for those, n in zip(all_of, counted, strict=True)), str(whole[0] - whole[1])],
            "right",
        ),
    ]
    return table(matter.say("caption.groups"), columns, matter.say("note.units"), [len(labels)])


def _method(matter: Matter) -> Iterator[Block]:
    framework = matter.evaluation.framework
    yield Heading(2, matter.say("outline.method"))
    categories, indicators = len(framework.categories), len(framework.indicators)
    yield Point(0, matter.say("outline.parts", categories=categories, indicators=indicators))
    yield _weights(matter)
    yield Point(0, matter.say("outline.rules"))
    for heading, sentence in rules(framework, matter.language):
        yield Point(1, f"{heading}: {sentence}")
    yield Point(1, f"{matter.say('outline.gaps')}: {gap_rule(framework.nodes[0], matter.language)}")


def _weights(matter: Matter) -> Table:
    """The tree with the points of every part; the share that each is weighed with, of 100."""
    framework, nodes = matter.evaluation.framework, matter.evaluation.framework.nodes[1:]
    whole = sum(node.points for node in framework.below(framework.nodes[0]))
    columns = [
        Cells(
            matter.say("head.part"),
            [*("\u3000" * (node.depth - 1) + node.name.in_(matter.language) for node in nodes), matter.say("total")],
            width=2.4,
        ),
        Cells(matter.say("head.id"), [*(node.id for node in nodes), ""], width=1.8),
        Cells(matter.say("head.points"), [*(short(node.points, 2) for node in nodes), short(whole, 2)], "right"),
    ]
    strong = [place for place, node in enumerate(nodes) if node.children]
    return table(matter.say("caption.weights"), columns, matter.say("note.weights"), [*strong, len(nodes)])
