"""The ranking: of all units, inside every peer group, on the map, and how sure it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.output.charts.korea import map_of
from coscore.output.charts.spec import Bars, Ranges
from coscore.output.document.model import Figure, Heading, Point
from coscore.output.ranking import adjustment_name, unit_word
from coscore.output.report.matter import NONE, Cells, before, groups, numbers, ranked, table
from coscore.output.report.summary import grade_counts
from coscore.output.shown import interval, percents, short

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coscore.output.document.model import Block, Table
    from coscore.output.report.matter import Group, Matter

_BARS, _LEAST_CERTAIN = 20, 20


def overall(matter: Matter) -> list[Block]:
    """The overall results; nothing where nobody is ranked."""
    if not ranked(matter.evaluation):
        return []
    return [*_all(matter), *_by_group(matter), *_grades(matter), *_map(matter), *_certainty(matter)]


def _all(matter: Matter) -> Iterator[Block]:
    evaluation, those = matter.evaluation, ranked(matter.evaluation)
    yield Heading(2, matter.say("overall.all"))
    first = [unit for unit in those if evaluation.ranks[unit] == evaluation.ranks[those[0]]]
    names = ", ".join(map(matter.name, first))
    yield Point(0, matter.say("overall.first", units=names, score=matter.number(evaluation.shown[those[0]])))
    if any(evaluation.group):
        yield Point(3, matter.say("overall.reference"))
    yield table(matter.say("caption.all"), _columns(matter, those, in_group=False), matter.say("note.points"))


def _columns(matter: Matter, those: Sequence[int], *, in_group: bool) -> Iterator[Cells]:
    """The columns of a ranking: rank, unit, group, grade, score, what the year before says, the interval, coverage."""
    evaluation = matter.evaluation
    ranks = (evaluation.group_ranks if in_group else evaluation.ranks)[list(those)].tolist()
    yield Cells(matter.say("head.rank"), _ranks(matter, ranks), "right", 0.9)
    word = unit_word(evaluation, matter.language)
    yield Cells(word, [matter.name(unit) for unit in those], width=2.6)
    if any(evaluation.group) and not in_group:
        labels = [matter.group_label(evaluation.group[unit]) for unit in those]
        yield Cells(matter.say("head.group"), labels, width=1.4)
    if any(evaluation.grades):
        yield Cells(matter.say("head.grade"), [evaluation.grades[unit] for unit in those], "centre", 0.9)
    yield Cells(matter.say("head.score"), numbers(matter, evaluation.shown[list(those)]), "right")
    yield from _beside(matter, those)
    yield Cells(matter.say("head.coverage"), percents(evaluation.coverage[0, list(those)]), "right", 0.9)


def _ranks(matter: Matter, ranks: Sequence[int]) -> list[str]:
    """Ranks as they stand in a table: those that several units share say so."""
    shared = {rank for rank in ranks if ranks.count(rank) > 1}
    return [matter.say("rank.shared", rank=rank) if rank in shared else str(rank) for rank in ranks]


def _beside(matter: Matter, those: Sequence[int]) -> Iterator[Cells]:
    evaluation, earlier = matter.evaluation, before(matter)
    for adjustment, points in zip(evaluation.framework.adjustments, evaluation.displayed.adjustments, strict=True):
        head = adjustment_name(adjustment, matter.language)
        yield Cells(head, [matter.signed(points[unit]) for unit in those], "right")
    if matter.change is not None:
        head = matter.say("head.change", label=matter.change.old.label)
        yield Cells(head, [matter.signed(earlier[u][2]) if u in earlier else NONE for u in those], "right")
        moved = [_moved(earlier[u][1], int(evaluation.ranks[u])) if u in earlier else NONE for u in those]
        yield Cells(matter.say("head.moved"), moved, "right", 0.9)
    if matter.robustness is not None:
        ends = matter.robustness.simulation.ranks
        yield Cells(matter.say("head.interval"), [interval(ends.low[u], ends.high[u]) for u in those], "centre")


def _moved(old: int, new: int) -> str:
    """By how many ranks a unit rose (+) or fell (-)."""
    if not old or not new:
        return NONE
    return f"{old - new:+d}" if old != new else "0"


def _by_group(matter: Matter) -> Iterator[Block]:
    told = groups(matter)
    if not told:
        yield _bars(matter, ranked(matter.evaluation), matter.say("caption.bars"))
        return
    yield Heading(2, matter.say("overall.groups"))
    yield _means(matter, told)
    for group in told:
        yield Heading(3, group.label)
        facts = _ends(matter, group)
        yield Point(0, matter.say("overall.group", name=group.label, n=len(group.units), **facts))
        yield table(
            matter.say("caption.group", name=group.label),
            _columns(matter, group.units, in_group=True),
            matter.say("note.points"),
        )
        yield _bars(matter, group.units, matter.say("caption.group_bars", name=group.label))


def _ends(matter: Matter, group: Group) -> dict[str, str]:
    scores = matter.evaluation.shown[group.units]
    first, last = matter.name(group.units[0]), matter.name(group.units[-1])
    ends = {"top": matter.number(scores.max()), "bottom": matter.number(scores.min())}
    return {"mean": matter.number(scores.mean()), "best": first, "worst": last, **ends}


def _means(matter: Matter, told: Sequence[Group]) -> Table:
    found = [_ends(matter, group) for group in told]
    columns = [
        Cells(matter.say("head.group"), [group.label for group in told], width=1.6),
        Cells(matter.say("head.ranked"), [str(len(group.units)) for group in told], "right", 0.8),
        Cells(matter.say("head.mean"), [one["mean"] for one in found], "right", 0.8),
        Cells(matter.say("head.best"), [f"{one['best']} {one['top']}" for one in found], width=2.6),
        Cells(matter.say("head.lowest"), [f"{one['worst']} {one['bottom']}" for one in found], width=2.6),
    ]
    return table(matter.say("caption.means"), columns, matter.say("note.points"))


def _bars(matter: Matter, those: Sequence[int], caption: str) -> Figure:
    """The scores of the best units as bars, with the mean of all of them."""
    evaluation, shown = matter.evaluation, those[:_BARS]
    scores = evaluation.shown[list(shown)]
    mean = float(evaluation.shown[list(those)].mean())
    labels = tuple(evaluation.units[unit].short or matter.name(unit) for unit in shown)
    highest = max(evaluation.framework.file.scale.max, float(scores.max()))
    marks = (float(matter.number(mean)),) * len(shown)
    legend = matter.say("legend.mean", mean=matter.number(mean))
    chart = Bars(labels, tuple(scores.tolist()), highest, evaluation.digits, marks=marks, mark=legend)
    said = ", ".join(f"{label} {score}" for label, score in zip(labels, numbers(matter, scores), strict=True))
    first = matter.say("first", caption=caption, n=len(shown)) if len(shown) < len(those) else caption
    return Figure(first, chart, matter.say("alternative.bars", values=said, mean=matter.number(mean)))


def _grades(matter: Matter) -> Iterator[Block]:
    those = ranked(matter.evaluation)
    counts = grade_counts(matter, those)
    if not counts:
        return
    yield Heading(2, matter.say("overall.grades"))
    sides = [(group.label, group.units) for group in groups(matter)]
    rows = [(label, [str(n) for _, n in grade_counts(matter, units)], len(units)) for label, units in sides]
    rows.append((matter.say("total"), [str(n) for _, n in counts], len(those)))
    columns = [Cells(matter.say("head.group"), [label for label, *_ in rows], width=2)]
    columns += [Cells(name, [found[place] for _, found, _ in rows], "right") for place, (name, _) in enumerate(counts)]
    columns.append(Cells(matter.say("total"), [str(n) for *_, n in rows], "right"))
    yield table(matter.say("caption.grades"), columns, matter.say("note.units"), [len(rows) - 1])


def _map(matter: Matter) -> Iterator[Block]:
    evaluation = matter.evaluation
    chart = map_of(evaluation.units, evaluation.shown.tolist(), evaluation.framework.file.scale.max)
    if chart is not None:
        yield Heading(2, matter.say("overall.map"))
        caption = matter.say("caption.map")
        yield Figure(caption, chart, matter.say("alternative.map", n=len(chart.tiles)))


def _certainty(matter: Matter) -> Iterator[Block]:
    found = matter.robustness
    if found is None:
        return
    from coscore.insight.robustness.verdict import least_certain
    from coscore.output.certainty import varied

    yield Heading(2, matter.say("overall.certainty"))
    yield Point(0, matter.say("overall.varied"))
    yield Point(1, varied(found, matter.language))
    those, ranks = least_certain(found.evaluation, found.simulation, _LEAST_CERTAIN), found.simulation.ranks
    labels = tuple(matter.evaluation.units[unit].short or matter.name(unit) for unit in those)
    low, high = (tuple(float(ends[unit]) for unit in those) for ends in (ranks.low, ranks.high))
    middle = tuple(float(matter.evaluation.ranks[unit]) for unit in those)
    chart = Ranges(labels, low, middle, high, matter.say("axis.rank"), reversed=True)
    said = ", ".join(
        f"{label} {short(rank)} ({interval(first, last)})"
        for label, rank, first, last in zip(labels, middle, np.array(low, int), np.array(high, int), strict=True)
    )
    yield Figure(matter.say("caption.intervals", n=len(those)), chart, said)
