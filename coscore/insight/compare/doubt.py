"""Whether a change can be told from the error of the samples that the values come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.scoring.again import again

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from coscore.intake.observations import Floats
    from coscore.scoring.evaluation import Evaluation

    Places = NDArray[np.intp]

TIMES = 1.96
"""Standard errors within which 95 of 100 changes lie that come from the samples alone."""


class Doubt(NamedTuple):
    """What sampling errors say of n units.

    Attributes:
        indicators: by indicator with sampling errors, (n,) whether its value changed by no more than they explain.
        error: (n,) the largest change of the total that they explain, in points; NaN where none are known.
        total: (n,) whether the total changed by no more than that.
    """

    indicators: dict[str, NDArray[np.bool_]]
    error: Floats
    total: NDArray[np.bool_]


def doubts(old: Evaluation, new: Evaluation, here: Places, there: Places, change: Floats) -> Doubt:
    """Judge the changes of n units: |x1 - x0| <= 1.96 sqrt(se0^2 + se1^2), and the same for the total.

    The standard error of a total is that of its values, each turned into points by scoring the year again with the value one
    standard error higher and lower. Indicators without a sample have no such error.
    """
    found, squares, known = {}, np.zeros(here.size), np.zeros(here.size, np.bool_)
    for indicator in old.sampling.keys() & new.sampling.keys() & old.framework.by_id.keys():
        ends = (old.sampling[indicator].se[here], new.sampling[indicator].se[there])
        row = new.framework.by_id[indicator].index
        moved = np.abs(new.values[row, there] - old.values[row, here])
        both = ~np.isnan(moved) & ~np.isnan(ends[0]) & ~np.isnan(ends[1])
        found[indicator] = both & (moved <= TIMES * np.hypot(*ends))
        points = _points(old, indicator)[here], _points(new, indicator)[there]
        squares += np.where(both, points[0] ** 2 + points[1] ** 2, 0.0)
        known |= both
    error = np.where(known, TIMES * np.sqrt(squares), np.nan)
    return Doubt(dict(sorted(found.items())), error, known & (np.abs(change) <= np.nan_to_num(error)))


def _points(result: Evaluation, indicator: str) -> Floats:
    """(m,) what one standard error of an indicator does to the score."""
    row, errors = result.framework.by_id[indicator].index, np.nan_to_num(result.sampling[indicator].se)
    ends = []
    for sign in (1.0, -1.0):
        values = result.figures.measured.values.copy()
        values[row] += sign * errors
        ends.append(again(result, values=values).scores[0])
    points: Floats = np.nan_to_num(np.abs(ends[0] - ends[1]) / 2.0)
    return points
