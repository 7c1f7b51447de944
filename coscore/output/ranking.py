"""The ranking as a table of text: which columns there are, in which order they give way when the line is short."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from coscore.language.words import say
from coscore.output.cells import narrow, pad, plain
from coscore.output.shown import interval, percents, short, texts
from coscore.output.table import Column, fitting, table
from coscore.output.touching import touched
from coscore.scoring.groups import group_labels
from coscore.scoring.plan import plan_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from coscore.framework.model import Adjustment
    from coscore.framework.tree import TreeNode
    from coscore.intake.observations import Floats
    from coscore.language import Language
    from coscore.output.console import Console
    from coscore.scoring.evaluation import Evaluation

WANTED = ("grade", "findings", "group", "coverage", "adjustments", "categories", "bar")
"""Columns in the order in which they are given room; rank, unit and score always have it."""

_MOST_CATEGORIES = 8
_WIDE, _BAR, _WIDE_BAR = 110, 10, 16


def ranking(evaluation: Evaluation, console: Console) -> Iterator[str]:
    """The lines of the table, as wide as the console allows; nothing where no unit is ranked."""
    listed = ranked(evaluation)
    if listed.size:
        found = columns(evaluation, listed, console.language, short_names=console.width is not None)
        shown = [safe(column, console) for column in found]
        chosen = fitting([*shown, _bars(evaluation, evaluation.shown[listed], console)], WANTED, console.width)
        heads, rows = table(chosen, console.width, console.glyphs.rule)
        yield from (console.paint(line, "head") for line in heads)
        yield from rows


def ranked(evaluation: Evaluation) -> NDArray[np.intp]:
    """Indices of the ranked units, in the order in which they are listed."""
    return np.array([unit for unit in evaluation.order() if evaluation.ranked[unit]], np.intp)


def columns(
    evaluation: Evaluation, listed: NDArray[np.intp], language: Language, *, short_names: bool = False
) -> Iterator[Column]:
    """Every column that has something to show of the units listed, from left to right."""
    digits = evaluation.digits
    units = [evaluation.units[unit] for unit in listed]
    names = [unit.short or unit.name if short_names else unit.name for unit in units]
    yield Column("", say("rank", language), [str(rank) for rank in evaluation.ranks[listed]])
    if evaluation.intervals:
        yield Column("", say("robust.interval", language), interval_texts(evaluation, listed))
    yield Column("", unit_word(evaluation, language), names, right=False, folds=True)
    yield Column("", say("score", language), texts(evaluation.shown[listed], digits))
    if any(evaluation.grades):
        yield Column("grade", say("grade", language), [evaluation.grades[unit] for unit in listed], right=False)
    if any(evaluation.group):
        yield Column("group", say("group", language), group_texts(evaluation, listed, language), right=False)
        yield Column("group", say("group_rank", language), [str(rank or "") for rank in evaluation.group_ranks[listed]])
    if len(evaluation.framework.categories) <= _MOST_CATEGORIES:
        for node in evaluation.framework.categories:
            yield Column(
                "categories", category_head(node, language), texts(evaluation.scores[node.index, listed], digits)
            )
    for adjustment, points in zip(evaluation.framework.adjustments, evaluation.displayed.adjustments, strict=True):
        yield Column("adjustments", adjustment_name(adjustment, language), texts(points[listed], digits))
    yield Column("coverage", say("coverage", language), percents(evaluation.coverage[0, listed]))
    counts = touched(evaluation)
    yield Column("findings", say("findings", language), [str(counts[unit] or "") for unit in listed.tolist()])


def interval_texts(evaluation: Evaluation, listed: NDArray[np.intp]) -> list[str]:
    """The interval of each rank, as ``11-20``; "" where there is none."""
    found = evaluation.intervals
    return [interval(int(found.low[unit]), int(found.high[unit])) for unit in listed] if found else []


def group_texts(evaluation: Evaluation, listed: NDArray[np.intp], language: Language) -> list[str]:
    """What the peer groups of the units listed are called."""
    labels = group_labels(evaluation.framework.file.groups)
    names = [evaluation.group[unit] for unit in listed]
    return [labels[name].in_(language) if name in labels else name for name in names]


def unit_word(evaluation: Evaluation, language: Language) -> str:
    """What is ranked: a municipality, or a project where every record is scored on its own."""
    file = evaluation.framework.file
    name = (file.record or file.unit if evaluation.by == "record" else file.unit).name.label.in_(language)
    return name[:1].upper() + name[1:]


def category_head(node: TreeNode, language: Language) -> str:
    """A category's name and its points of 100: ``참여 30``."""
    return f"{node.name.in_(language)} {short(node.points, 2)}"


def adjustment_name(adjustment: Adjustment, language: Language) -> str:
    """Name of an adjustment, its id where it has none."""
    return adjustment.name.label.in_(language) if adjustment.name else adjustment.id


def safe(column: Column, console: Console) -> Column:
    """A column with its texts made safe for the terminal."""
    head, *cells = (
        narrow(plain(text)) if console.glyphs.narrow else plain(text) for text in (column.head, *column.cells)
    )
    return replace(column, head=head, cells=cells)


def _bars(evaluation: Evaluation, scores: Floats, console: Console) -> Column:
    """The bar stands last: a terminal that draws it wider than it is moves no number."""
    lowest, highest = _ends(evaluation, scores)
    size = _BAR if console.width is not None and console.width < _WIDE else _WIDE_BAR
    span = highest - lowest or 1.0
    reached = np.clip(np.floor((scores - lowest) / span * size + 0.5), 0, size).astype(int).tolist()
    bars = [console.glyphs.full * cells + console.glyphs.rest * (size - cells) for cells in reached]
    left, right = short(lowest), short(highest)
    return Column("bar", left + pad(right, size - len(left), right=True), bars, right=False)


def _ends(evaluation: Evaluation, scores: Floats) -> tuple[float, float]:
    """Where bars begin and end: on the scale, or at the lowest and the highest total where these may leave it."""
    if scores.size == 0 or plan_of(evaluation.framework).stays_on_scale:
        return 0.0, evaluation.framework.file.scale.max
    return float(scores.min()), float(scores.max())
