"""The indicators: how each is scored, how its values and scores are spread, who is ahead and who is behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.intake.observations import PRESENT
from coscore.output.charts.spec import Bars
from coscore.output.document.model import Figure, Heading, Point
from coscore.output.report.matter import NONE, Cells, numbers, ranked, table
from coscore.output.rulers import how_scored
from coscore.output.shown import short
from coscore.output.worded import worded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coscore.framework.tree import TreeNode
    from coscore.intake.observations import Floats
    from coscore.output.document.model import Block, Table
    from coscore.output.report.matter import Matter

_NAMED, _BANDS = 3, 5
_HAIR = 1e-9


def indicators(matter: Matter) -> list[Block]:
    """Every indicator; nothing where nobody is ranked."""
    if not ranked(matter.evaluation):
        return []
    nodes = matter.evaluation.framework.indicators
    blocks: list[Block] = [Heading(2, matter.say("indicators.all")), _spread(matter, nodes)]
    for node in nodes:
        blocks += [Heading(2, node.name.in_(matter.language)), *_told(matter, node)]
    return blocks


def _values(matter: Matter, node: TreeNode) -> tuple[list[int], Floats]:
    """The units with a value, and their values."""
    evaluation = matter.evaluation
    units = np.flatnonzero((evaluation.states[node.index] == PRESENT) & ~np.isnan(evaluation.values[node.index]))
    return units.tolist(), evaluation.values[node.index, units]


def _full(matter: Matter, node: TreeNode) -> int:
    """How many units have full marks."""
    highest = matter.evaluation.framework.file.scale.max
    return int((matter.evaluation.scores[node.index] >= highest - _HAIR).sum())


def _spread(matter: Matter, nodes: Sequence[TreeNode]) -> Table:
    """All indicators in one table."""
    found = [_values(matter, node)[1] for node in nodes]

    def over(figure: str) -> list[str]:
        pairs = zip(nodes, found, strict=True)
        return [
            worded(n.spec, float(getattr(v, figure)()), matter.language) if n.spec and v.size else NONE
            for n, v in pairs
        ]

    scores = [matter.evaluation.scores[node.index] for node in nodes]
    means = [float(np.nanmean(own)) if not np.isnan(own).all() else np.nan for own in scores]
    columns = [
        Cells(matter.say("head.indicator"), [node.name.in_(matter.language) for node in nodes], width=2.2),
        Cells(matter.say("head.points"), [short(node.points, 2) for node in nodes], "right", 0.7),
        Cells(matter.say("head.n"), [str(values.size) for values in found], "right", 0.7),
        Cells(matter.say("head.mean_value"), over("mean"), "right", 1.2),
        Cells(matter.say("head.max_value"), over("max"), "right", 1.2),
        Cells(matter.say("head.min_value"), over("min"), "right", 1.2),
        Cells(matter.say("head.mean_score"), numbers(matter, means), "right", 0.9),
        Cells(matter.say("head.full"), [str(_full(matter, node)) for node in nodes], "right", 0.8),
    ]
    return table(matter.say("caption.indicators"), columns)


def _told(matter: Matter, node: TreeNode) -> Iterator[Block]:
    spec, language = node.spec, matter.language
    assert spec  # noqa: S101 - every indicator stands in the file
    formula = how_scored(spec, matter.evaluation.framework.file.scale.max, language)
    yield Point(0, matter.say("indicators.formula", formula=formula))
    units, values = _values(matter, node)
    if not units:
        yield Point(1, matter.say("indicators.none"))
        return
    rank = matter.evaluation.scores[node.index, units]
    order = [units[place] for place in np.argsort(-np.nan_to_num(rank, nan=-np.inf), kind="stable")]
    if np.ptp(values) == 0:
        yield Point(1, matter.say("indicators.equal", n=len(units), value=worded(spec, float(values[0]), language)))
        return
    yield Point(1, matter.say("indicators.best", units=_ends(matter, node, order)))
    yield Point(1, matter.say("indicators.lowest", units=_ends(matter, node, order[::-1])))
    yield from _bands(matter, node)


def _ends(matter: Matter, node: TreeNode, order: Sequence[int]) -> str:
    """The first few units with their values and scores; of those that score the same as the first only a few, and how many."""
    scores, spec = matter.evaluation.scores[node.index], node.spec
    assert spec  # noqa: S101 - every indicator stands in the file
    same = [unit for unit in order if scores[unit] == scores[order[0]]]
    chosen = sorted(order[: max(_NAMED, 1)], key=lambda unit: (order.index(unit),))
    texts = [
        matter.say(
            "indicators.unit",
            unit=matter.name(unit),
            value=worded(spec, float(matter.evaluation.values[node.index, unit]), matter.language),
            score=matter.number(scores[unit]),
        )
        for unit in chosen
    ]
    more = len(same) - len(chosen)
    names = ", ".join(texts)
    return matter.say("and_equal", names=names, n=more) if more > 0 else names


def _bands(matter: Matter, node: TreeNode) -> Iterator[Block]:
    """How many units score in each fifth of the scale, where scores stay on it."""
    highest = matter.evaluation.framework.file.scale.max
    scores = matter.evaluation.scores[node.index]
    there = scores[~np.isnan(scores)]
    if not there.size or there.min() < 0 or there.max() > highest + _HAIR:
        return
    places = np.minimum((there / highest * _BANDS + _HAIR).astype(int), _BANDS - 1)
    counts = [int((places == place).sum()) for place in reversed(range(_BANDS))]
    edges = [short(highest * place / _BANDS, 4) for place in range(_BANDS + 1)]
    labels = tuple(f"{edges[place]} ~ {edges[place + 1]}" for place in reversed(range(_BANDS)))
    said = ", ".join(f"{label}: {n}" for label, n in zip(labels, counts, strict=True))
    caption = matter.say("caption.bands", name=node.name.in_(matter.language))
    yield Figure(caption, Bars(labels, tuple(map(float, counts)), float(max(counts)), 0), said)
