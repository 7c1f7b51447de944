"""The sheet that is sent back to a unit: one page with its place, every score with its cells, and what to raise."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.insight.explain.advice import advice
from coscore.insight.explain.explanation import lines
from coscore.insight.explain.peers import peers_of
from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE
from coscore.language.words import say
from coscore.output.charts.spec import Bars
from coscore.output.document.model import Centred, Document, Figure, Heading, Point
from coscore.output.explained import together, value_text
from coscore.output.identity import TOOL
from coscore.output.places import Places
from coscore.output.report.follow import value_texts
from coscore.output.report.matter import NONE, Cells, before, numbers, table
from coscore.output.shown import percents
from coscore.output.unranked import reasons
from coscore.scoring.rounding import round_half_up

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coscore.framework.tree import TreeNode
    from coscore.insight.explain.advice import Advice
    from coscore.insight.explain.explanation import Line
    from coscore.intake.observations import Floats
    from coscore.output.document.model import Block, Table
    from coscore.output.report.matter import Matter

_BARS, _CELLS = 16, 3
"""Bars of a chart, and addresses of cells beside a value."""


class Known(NamedTuple):
    """What is worked out once for all sheets.

    Attributes:
        matter: what the sheets are about.
        cells: by indicator, the addresses of every unit's cells.
        advised: by unit, what to raise.
        earlier: by unit, score and rank of the year before, and the change of the score.
        then: by unit, the points that the nodes of this framework brought in the year before (k,).
        why: by unit that is not ranked, the reason.
    """

    matter: Matter
    cells: dict[int, list[list[str]]]
    advised: dict[int, list[Advice]]
    earlier: dict[int, tuple[float, int, float]]
    then: dict[int, Floats]
    why: dict[int, str]


def known(matter: Matter) -> Known:
    """Work out what all sheets need."""
    evaluation = matter.evaluation
    places = Places(evaluation)
    cells = {node.index: places.of(node.id) for node in evaluation.framework.indicators}
    return Known(
        matter,
        cells,
        advice(evaluation),
        before(matter),
        _points_then(matter),
        reasons(evaluation, matter.language),
    )


def _points_then(matter: Matter) -> dict[int, Floats]:
    change = matter.change
    if change is None:
        return {}
    old, now = change.old.shown, matter.evaluation.framework
    rows = {node.index: old.framework.by_id[node.id].index for node in now.nodes if node.id in old.framework.by_id}
    points = np.full((len(now.nodes), len(old.units)), np.nan)
    points[[*rows]] = round_half_up(old.displayed.nodes[[*rows.values()]], old.digits)
    return {unit: points[:, then] for unit, then in zip(change.there.tolist(), change.here.tolist(), strict=True)}


def sheet(found: Known, unit: int) -> Document:
    """The sheet of a unit, on one page."""
    matter = found.matter
    framework = matter.evaluation.framework
    told = lines(matter.evaluation, unit, peers_of(matter.evaluation, unit))
    name = framework.name.in_(matter.language)
    return Document(
        matter.language,
        matter.name(unit),
        matter.say("sheet.of", name=name),
        (),
        tuple(_blocks(found, unit, told)),
        has_cover=False,
        footer=f"{framework.id} {framework.version} sha256 {framework.sha256[:16]}  {TOOL}",
        is_one_page=True,
    )


def _blocks(found: Known, unit: int, told: Sequence[Line]) -> Iterator[Block]:
    matter = found.matter
    yield Centred(matter.name(unit), "large")
    yield Centred(matter.say("sheet.of", name=matter.evaluation.framework.name.in_(matter.language)))
    if dated := "  ".join(filter(None, [matter.issuer, matter.date])):
        yield Centred(dated, "small")
    yield _standing(found, unit)
    if unit in found.why:
        yield Point(3, matter.say("sheet.why", reason=found.why[unit]))
    mean = _peer_means(matter, unit)
    yield _parts(found, unit, told, mean)
    if any(line.obtained > 0 for line in told):
        yield _bars(matter, told, mean)
    if found.advised.get(unit):
        yield Heading(2, matter.say("sheet.advice"))
        yield from (Point(1, _advice(matter, one)) for one in found.advised[unit])
    yield from _gaps(matter, unit)


def _standing(found: Known, unit: int) -> Table:
    """Where the unit stands, in one row."""
    matter, evaluation = found.matter, found.matter.evaluation
    yes = bool(evaluation.ranked[unit])
    rank, inside = int(evaluation.ranks[unit]), int(evaluation.group_ranks[unit])
    columns = [Cells(matter.say("head.score"), [matter.number(evaluation.shown[unit])], "centre")]
    of = matter.say("sheet.of_all", n=int(evaluation.ranked.sum()))
    place = matter.place(rank, evaluation.ranks.tolist())
    columns.append(Cells(matter.say("head.rank"), [f"{place} {of}" if yes else NONE], "centre", 1.6))
    if evaluation.group[unit]:
        peers = peers_of(evaluation, unit)
        place = matter.place(inside, evaluation.group_ranks[peers].tolist())
        text = f"{place} {matter.say('sheet.of_all', n=len(peers))}" if inside else NONE
        columns.append(Cells(matter.group_label(evaluation.group[unit]), [text], "centre", 1.6))
    if any(evaluation.grades):
        columns.append(Cells(matter.say("head.grade"), [evaluation.grades[unit] or NONE], "centre"))
    if unit in found.earlier:
        score, then, delta = found.earlier[unit]
        text = f"{matter.number(score)} ({matter.place(then, [])}), {matter.signed(delta)}"
        columns.append(Cells(matter.change.old.label if matter.change else "", [text], "centre", 1.8))
    columns.append(Cells(matter.say("head.coverage"), percents(evaluation.coverage[0, [unit]]), "centre"))
    return table(matter.say("sheet.standing"), columns, matter.say("note.points"), [0])


def _peer_means(matter: Matter, unit: int) -> Floats:
    """Mean points that the nodes bring the unit's peers (k,), as displayed; NaN where no peer has any."""
    points = matter.evaluation.displayed.nodes[:, peers_of(matter.evaluation, unit)]
    counted = (~np.isnan(points)).sum(axis=1)
    means = np.where(counted > 0, np.nansum(points, axis=1) / np.maximum(counted, 1), np.nan)
    return round_half_up(means, matter.evaluation.digits)


def _parts(found: Known, unit: int, told: Sequence[Line], mean: Floats) -> Table:
    """Every node: points possible, obtained, those of the peers and of the year before, and the value with its cells."""
    matter = found.matter
    below = [*told[1:], told[0]]
    rows = [line.node.index for line in below]
    obtained = np.array([line.obtained for line in below])
    names = ["\u3000" * (line.node.depth - 1) + line.node.name.in_(matter.language) for line in told[1:]]
    columns = [Cells(matter.say("head.part"), [*names, matter.say("total")], width=2.4)]
    if not all(isnan(line.possible) for line in below):
        columns.append(
            Cells(matter.say("head.points"), numbers(matter, [line.possible for line in below]), "right", 0.8)
        )
    columns.append(Cells(matter.say("sheet.obtained"), numbers(matter, obtained), "right", 0.8))
    columns.append(Cells(matter.say("sheet.mean"), numbers(matter, mean[rows]), "right", 0.9))
    columns.append(
        Cells(matter.say("sheet.apart"), [matter.signed(gap) for gap in obtained - mean[rows]], "right", 0.8)
    )
    if unit in found.then:
        label = matter.change.old.label if matter.change else ""
        columns.append(Cells(label, numbers(matter, found.then[unit][rows]), "right", 0.8))
    columns.append(Cells(matter.say("sheet.value"), [_value(found, unit, line) for line in below], width=3))
    strong = [place for place, line in enumerate(below) if line.node.children]
    return table(matter.say("sheet.parts"), columns, matter.say("note.points"), strong)


def _value(found: Known, unit: int, line: Line) -> str:
    """The value in words and the first cells it came from."""
    if line.node.children:
        return ""
    cells = found.cells[line.node.index][unit]
    more = len(cells) - _CELLS
    places = together([cell.split("/")[-1] for cell in cells[:_CELLS]]) + (f" +{more}" if more > 0 else "")
    return (
        f"{value_text(line, found.matter.language)} [{places}]" if places else value_text(line, found.matter.language)
    )


def _bars(matter: Matter, told: Sequence[Line], mean: Floats) -> Figure:
    """Points obtained, possible behind them, and the mean of the peers across: of indicators, or of categories where they are many."""
    leaves = [line for line in told if line.node.is_indicator and not isnan(line.obtained)]
    chosen = leaves if len(leaves) <= _BARS else _categories(matter, told)
    labels = tuple(line.node.name.in_(matter.language) for line in chosen)
    values = tuple(line.obtained for line in chosen)
    whole = tuple(line.possible for line in chosen)
    has_whole = not any(map(isnan, whole))
    highest = max((*values, *(whole if has_whole else ()), *(mean[line.node.index] for line in chosen)))
    marks = tuple(float(mean[line.node.index]) for line in chosen)
    legend = matter.say("sheet.legend")
    chart = Bars(labels, values, highest, matter.evaluation.digits, whole if has_whole else (), marks, legend)
    said = ", ".join(f"{label} {text}" for label, text in zip(labels, numbers(matter, values), strict=True))
    return Figure(matter.say("sheet.bars"), chart, said)


def _categories(matter: Matter, told: Sequence[Line]) -> list[Line]:
    rows = {node.index for node in matter.evaluation.framework.categories}
    return [line for line in told if line.node.index in rows and not isnan(line.obtained)]


def _advice(matter: Matter, one: Advice) -> str:
    before_, after = value_texts(one, matter)
    facts = {"before": before_, "after": after, "score": matter.number(one.score), "gain": matter.signed(one.gain)}
    return matter.say("sheet.raise", name=one.node.name, kind=matter.say(f"advice.{one.kind}"), **facts)


def _gaps(matter: Matter, unit: int) -> Iterator[Point]:
    """The indicators that have no value, and those whose value cannot be read."""
    states = matter.evaluation.states[:, unit]
    for state, key in ((MISSING, "missing"), (INVALID, "invalid"), (NOT_APPLICABLE, "not_applicable")):
        nodes = [node for node in matter.evaluation.framework.indicators if states[node.index] == state]
        if nodes:
            yield Point(3, f"{say(f'state.{key}', matter.language)}: {_names(nodes, matter)}")


def _names(nodes: Sequence[TreeNode], matter: Matter) -> str:
    return ", ".join(node.name.in_(matter.language) for node in nodes)
