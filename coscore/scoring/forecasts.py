"""What the past of every unit leads one to expect of the year that is evaluated (추세치)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.scoring.normalise import TREND
from coscore.scoring.normalise.curves import Forecast, forecast
from coscore.scoring.normalise.ruler import prepared, undefined
from coscore.scoring.values import measure

if TYPE_CHECKING:
    from coscore.intake.observations import Floats
    from coscore.scoring.plan import Step
    from coscore.scoring.task import Task


def forecasts(task: Task) -> dict[int, Forecast]:
    """The forecast of every unit, by the row of every indicator that is measured by a trend."""
    past = task.observations.past
    years = np.unique(past.year[past.unit >= 0]) if past else np.zeros(0, np.int32)
    return {
        leaf.row: forecast(
            _values(leaf, years.tolist(), task), years.astype(np.float64), task.observations.evaluated, leaf.ruler
        )
        for leaf in task.plan.leaves
        if leaf.ruler and leaf.ruler.method == TREND
    }


def _values(leaf: Step, years: list[int], task: Task) -> Floats:
    """(t, m) values of an indicator in t earlier years, as its ruler measures them; NaN where there is none."""
    assert leaf.ruler  # noqa: S101 - measured by it
    found = np.full((len(years), len(task.observations.units)), np.nan)
    for row, year in zip(found, years, strict=True):
        earlier = task.of_year(year)
        assert earlier  # noqa: S101 - the years are those of the past
        values = measure(task.framework.nodes[leaf.row], earlier).combined.values
        row[:] = prepared(np.where(undefined(values, leaf.ruler), np.nan, values), leaf.ruler)
    return found
