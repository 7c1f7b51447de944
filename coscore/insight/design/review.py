"""The judgement on a design: each question a function that says what it found, as findings with their facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.findings import Finding
from coscore.findings.finding import in_order
from coscore.insight.design.dropping import Influence, Reversal, influences, reversal
from coscore.insight.design.figures import Figure, figures
from coscore.insight.design.pairs import Dominance, Twin, dominated, twins

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.findings.finding import Fact
    from coscore.framework.tree import TreeNode
    from coscore.scoring.evaluation import Evaluation

FEWEST = 5
"""Units with a score before anything is said about their distribution."""

_FAR, _LEAST_GAP = 2.0, 0.05
"""A share is far from its weight at twice or half of it, if at least five hundredths lie between."""

_AGAINST = -0.005
_CROWDED = 0.25
_THIN = 0.75
_HANGS = 0.1
"""Ranks hang on an indicator when they move by a tenth of all places without it, and twice as far as without others on average."""

_HAIR = 1e-9
_MEASURED = ("number", "percent", "survey", "list", "ratio")
"""Values that could be anywhere on the scale; words and answers stand at its ends by their nature."""


class Review(NamedTuple):
    """What was found out about a framework on data.

    Attributes:
        evaluation: the scores it rests on.
        figures, influences: per indicator, in reading order.
        twins: pairs of indicators that measure the same.
        reversal, dominance: what becomes of the order of units.
    """

    evaluation: Evaluation
    figures: list[Figure]
    influences: list[Influence]
    twins: list[Twin]
    reversal: Reversal
    dominance: Dominance

    @property
    def scored(self) -> int:
        """Units with a total."""
        return int((~np.isnan(self.evaluation.totals)).sum())

    def findings(self) -> tuple[Finding, ...]:
        """Everything worth changing or explaining, in order."""
        judgements = (_dead, _thin, _crowded, _shares, _same, _reversals, _dominance, _hangs)
        return in_order(finding for judge in judgements for finding in judge(self))


def review(evaluation: Evaluation) -> Review:
    """Judge the framework of an evaluation by what it did to the units."""
    return Review(
        evaluation,
        figures(evaluation),
        influences(evaluation),
        list(twins(evaluation)),
        reversal(evaluation),
        dominated(evaluation),
    )


def _dead(found: Review) -> Iterator[Finding]:
    """Indicators without a score (W120), or with the same for everybody (W121)."""
    for figure in found.figures:
        if figure.scored == 0:
            yield Finding("W120", figure.node.at, _about(figure.node))
        elif figure.scored > 1 and figure.spread < _HAIR:
            score = found.evaluation.scores[figure.node.index]
            facts: dict[str, Fact] = {"score": float(np.nanmax(score)), "count": figure.scored}
            yield Finding("W121", figure.node.at, _about(figure.node) | facts)


def _thin(found: Review) -> Iterator[Finding]:
    """Indicators that many units have no value of (W122)."""
    for figure in found.figures:
        if figure.scored and figure.coverage < _THIN - _HAIR:
            yield Finding("W122", figure.node.at, _about(figure.node) | {"coverage": figure.coverage})


def _crowded(found: Review) -> Iterator[Finding]:
    """Indicators with a quarter of the units at 0, or at the end of the scale (W123)."""
    for figure in found.figures:
        spec = figure.node.spec
        measured = spec is not None and spec.value is not None and spec.value.type in _MEASURED
        if not measured or figure.scored < FEWEST or figure.spread < _HAIR:
            continue
        for end, count in ((0.0, figure.lowest), (found.evaluation.framework.file.scale.max, figure.highest)):
            if count / figure.scored >= _CROWDED - _HAIR:
                facts: dict[str, Fact] = {"score": end, "count": count, "units": figure.scored}
                yield Finding("W123", figure.node.at, _about(figure.node) | facts)


def _shares(found: Review) -> Iterator[Finding]:
    """Indicators that work against the index (W124), or count for much more or less than their weight (W125)."""
    for figure in found.figures:
        facts: dict[str, Fact] = {"share": round(figure.share, 6), "weight": round(figure.weight, 6)}
        if found.scored < FEWEST or np.isnan(figure.share) or figure.spread < _HAIR:
            continue
        if figure.share < _AGAINST:
            yield Finding("W124", figure.node.at, _about(figure.node) | facts)
        elif _far(figure.share, figure.weight):
            yield Finding("W125", figure.node.at, _about(figure.node) | facts)


def _far(share: float, weight: float) -> bool:
    return abs(share - weight) >= _LEAST_GAP - _HAIR and not weight / _FAR < share < weight * _FAR


def _same(found: Review) -> Iterator[Finding]:
    """Indicators that measure the same, or opposites (W126)."""
    for twin in found.twins:
        facts: dict[str, Fact] = {"second": twin.second.name, "second_id": twin.second.id}
        facts |= {"correlation": round(twin.correlation, 6), "count": twin.units}
        yield Finding("W126", twin.first.at, _about(twin.first) | facts)


def _reversals(found: Review) -> Iterator[Finding]:
    """An order that depends on who takes part (W127)."""
    it = found.reversal
    if it.changed:
        unit = found.evaluation.units[it.example].name
        yield Finding("W127", args={"changed": it.changed, "tried": it.tried, "unit": unit})


def _dominance(found: Review) -> Iterator[Finding]:
    """Units that are at least as good throughout, and score lower (W128)."""
    it, units = found.dominance, found.evaluation.units
    if it.pairs:
        yield Finding("W128", args={"count": it.pairs, "unit": units[it.better].name, "other": units[it.worse].name})


def _hangs(found: Review) -> Iterator[Finding]:
    """A ranking that hangs on one indicator (W129)."""
    ranked = int(found.evaluation.ranked.sum())
    for one in found.influences:
        others = [other.mean for other in found.influences if other is not one]
        usual = sum(others) / len(others) if others else np.nan
        if ranked >= 2 * FEWEST and one.mean >= max(_HANGS * ranked, _FAR * usual) - _HAIR:
            facts: dict[str, Fact] = {"mean": round(one.mean, 6), "most": one.most, "count": ranked}
            yield Finding("W129", one.node.at, _about(one.node) | facts)


def _about(node: TreeNode) -> dict[str, Fact]:
    return {"indicator": node.id, "name": node.name}
