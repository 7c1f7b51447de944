"""The year that is evaluated, and what the years before it lead one to expect of every unit (추세치)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.scoring.normalise import TREND
from coscore.scoring.normalise.curves import Forecast, forecast
from coscore.scoring.normalise.ruler import prepared, undefined
from coscore.scoring.records import records_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from coscore.intake.observations import Floats, Observations
    from coscore.scoring.plan import Plan, Step
    from coscore.scoring.records import Records


def has_trend(plan: Plan) -> bool:
    """Whether any indicator is measured against its own past."""
    return any(leaf.ruler is not None and leaf.ruler.method == TREND for leaf in plan.leaves)


def evaluated(observations: Observations) -> int:
    """The year asked for, else the latest; 0 where no row states one."""
    return observations.target_year or int(observations.year.max(initial=0))


def records_now(plan: Plan, observations: Observations) -> Records:
    """The records that are scored: all of them, but with a trend only those of the evaluated year, or of no year."""
    unit = observations.unit
    if has_trend(plan):
        years = _years(observations)
        unit = np.where((years == evaluated(observations)) | (years == 0), unit, -1).astype(np.int32)
    return records_of(unit, len(observations.units))


def forecasts(
    plan: Plan, observations: Observations, combined: Callable[[Step, Records], Floats]
) -> dict[int, Forecast]:
    """What the past of each unit leads one to expect, by the row of every indicator with a trend.

    Args:
        plan: the plan.
        observations: values of all years.
        combined: the values that an indicator has when so many records are combined.
    """
    year, units = evaluated(observations), len(observations.units)
    years = np.array(sorted({*_years(observations).tolist()} - {0, year}), np.int64)
    years = years[years < year]
    places = np.searchsorted(years, _years(observations))
    before = np.isin(_years(observations), years) & (observations.unit >= 0)
    of_year = np.where(before, observations.unit * np.int64(years.size) + places, -1)
    records = records_of(of_year, units * years.size)
    found = {}
    for leaf in plan.leaves:
        if leaf.ruler and leaf.ruler.method == TREND:
            values = combined(leaf, records) if years.size else np.empty(0)
            values = np.where(undefined(values, leaf.ruler), np.nan, values)
            past = prepared(values, leaf.ruler).reshape(units, years.size).T
            found[leaf.row] = forecast(past, years.astype(np.float64), float(year), leaf.ruler)
    return found


def _years(observations: Observations) -> NDArray[np.int32]:
    """The year of each record; 0 where there is none."""
    return observations.year if observations.year.size else np.zeros(observations.unit.size, np.int32)
