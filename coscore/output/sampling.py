"""The sampling errors of survey indicators: in one line each, and unit by unit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from coscore.language.words import say
from coscore.output.shown import texts
from coscore.scoring.surveys.among import among, meaning

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coscore.framework.tree import TreeNode
    from coscore.intake.observations import Floats
    from coscore.language import Language
    from coscore.scoring.combine import Indices
    from coscore.scoring.evaluation import Evaluation

_WIDE = 20.0
"""Scales wider than this are shown with one decimal, narrower ones with two."""


class Column(NamedTuple):
    """A column of figures: its heading, what kind of cells it has, these, and the decimals of numbers."""

    head: str
    kind: Literal["text", "whole", "number"]
    cells: Sequence[str | float | None]
    digits: int = 0


def surveyed(evaluation: Evaluation) -> list[TreeNode]:
    """The indicators whose sampling error is known for some unit."""
    nodes = evaluation.framework.indicators
    return [node for node in nodes if node.id in evaluation.sampling and _known(evaluation, node).size]


def summary(evaluation: Evaluation, node: TreeNode, language: Language) -> str:
    """How many answered, how far off the values may be, what a ranking by them tells, and who differs from the mean."""
    sampling, found, digits = evaluation.sampling[node.id], among(evaluation, node), digits_of(node)
    known = _known(evaluation, node)
    answers = float(np.nansum(sampling.n))
    asked = 0.0 if sampling.asked is None else float(np.nansum(sampling.asked))
    rate = f"{answers / asked:.0%}" if asked else ""
    halves = texts(np.sort((sampling.high - sampling.low)[known] / 2), digits)
    low, high = halves[0], halves[-1]
    parts = [
        say("sampling.answers", language, n=f"{answers:,.0f}", rate=rate),
        say("sampling.error", language, low=low, high="" if high == low else high),
    ]
    if found.tells:
        told = {"found": f"{found.reliability:.2f}", "meaning": meaning(found.tells).in_(language)}
        parts.append(say("sampling.reliability", language, **told))
    marks = {mark: found.marks.count(mark) for mark in ("above", "within", "below")}
    parts.append(say("sampling.marks", language, **marks))
    return "; ".join(parts)


def columns(evaluation: Evaluation, node: TreeNode, units: Indices, language: Language) -> Iterator[Column]:
    """The figures of some units: value, answers, interval, mark, and the stabilised value where it is asked for."""
    sampling, found = evaluation.sampling[node.id], among(evaluation, node)
    values = np.where(np.isnan(sampling.n), np.nan, evaluation.values[node.index])
    yield _numbers("value", "number", values[units], digits_of(node), language)
    yield _numbers("sampling.n", "whole", sampling.n[units], 0, language)
    yield _numbers("sampling.effective", "number", sampling.effective[units], 1, language)
    yield _numbers("sampling.se", "number", sampling.se[units], digits_of(node) + 1, language)
    yield _numbers("sampling.low", "number", sampling.low[units], digits_of(node), language)
    yield _numbers("sampling.high", "number", sampling.high[units], digits_of(node), language)
    if sampling.deff is not None:
        yield _numbers("sampling.deff", "number", sampling.deff[units], 2, language)
    marks = [found.marks[unit] for unit in units.tolist()]
    said = [say(f"sampling.{mark}", language) if mark else "" for mark in marks]
    yield Column(say("sampling.against", language), "text", said)
    if found.stabilised is not None:
        yield _numbers("sampling.stabilised", "number", found.stabilised[units], digits_of(node), language)


def _numbers(head: str, kind: Literal["whole", "number"], numbers: Floats, digits: int, language: Language) -> Column:
    return Column(say(head, language), kind, [float(text) if text else None for text in texts(numbers, digits)], digits)


def digits_of(node: TreeNode) -> int:
    """Decimals in which values of an indicator are shown."""
    value = node.spec.value if node.spec else None
    low, high = value.range if value and value.type == "survey" else (0.0, 100.0)
    return 1 if high - low > _WIDE else 2


def _known(evaluation: Evaluation, node: TreeNode) -> Indices:
    return np.flatnonzero(~np.isnan(evaluation.sampling[node.id].low))
