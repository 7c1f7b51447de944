"""Earlier years and the certainty of ranks, as the page tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from coscore.insight.compare.units import matched
from coscore.output.page.columns import column, exact
from coscore.output.page.facts import both

if TYPE_CHECKING:
    from coscore.insight.compare.basis import Year
    from coscore.insight.compare.comparison import Comparison
    from coscore.insight.robustness.analysis import Robustness
    from coscore.scoring.evaluation import Evaluation

Object = dict[str, Any]


def years_data(comparison: Comparison, evaluation: Evaluation) -> Object:
    """Scores and ranks of every year, and the change since the last one with its points by node."""
    last, digits = comparison.steps[-1], comparison.digits
    size, nothing = len(evaluation.units), np.full(len(evaluation.units), np.nan)
    change, before = nothing.copy(), nothing.copy()
    change[last.there] = last.delta
    ranked = last.there[last.ranked]
    moved = nothing.copy()
    moved[ranked] = last.moves.old - last.moves.new
    points = {}
    old = last.old.scored
    for node in evaluation.framework.nodes:
        if node.id in old.framework.by_id:
            before = nothing.copy()
            before[last.there] = old.displayed.nodes[old.framework.by_id[node.id].index, last.here]
            points[node.index] = exact(before)
    return {
        "kind": comparison.basis.kind,
        "digits": digits,
        "last": last.old.label,
        "years": [_year(year, comparison.years[-1], size) for year in comparison.years],
        "change": exact(change),
        "moved": exact(moved),
        "points": points,
    }


def _year(year: Year, last: Year, size: int) -> Object:
    scores, ranks = np.full(size, np.nan), np.full(size, np.nan)
    for pair in matched(year.shown.units, last.shown.units).pairs:
        scores[pair.new] = year.shown.shown[pair.old]
        ranks[pair.new] = year.shown.ranks[pair.old] or np.nan
    return {"label": year.label, "shown": exact(scores), "rank": exact(ranks)}


def certainty_data(found: Robustness) -> Object:
    """Intervals of the ranks, and the verdict in sentences."""
    from coscore.output.certainty import sentences, varied

    ranks, ranked = found.simulation.ranks, found.evaluation.ranked
    return {
        "low": column(np.where(ranked, ranks.low, 0).tolist()),
        "high": column(np.where(ranked, ranks.high, 0).tolist()),
        "level": found.settings.level,
        "varied": both(lambda language: varied(found, language)),
        "verdict": both(lambda language: [*sentences(found, language)]),
    }
