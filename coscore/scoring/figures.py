"""The figures of the units: all that is left of the records once they are combined, and all that scores hang on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.scoring.adjust import adjustments
from coscore.scoring.forecasts import forecasts
from coscore.scoring.groups import group_names
from coscore.scoring.prepare import earlier_values
from coscore.scoring.values import Measured, unit_values

if TYPE_CHECKING:
    from coscore.intake.observations import Floats
    from coscore.scoring.aggregate.parts import Mask
    from coscore.scoring.normalise.curves import Forecast
    from coscore.scoring.sampling import Sampling
    from coscore.scoring.task import Task


class Figures(NamedTuple):
    """What is scored, for m units.

    Attributes:
        measured: values and states of the indicators, before anything is put in the place of missing ones.
        adjustments: (a, m) signed points of each adjustment.
        group: (m,) name of the peer group, "" for none.
        outside: (m,) who takes no part in the ranking.
        forecasts: what the past leads one to expect, by the row of an indicator that is measured by a trend.
        earlier: (m,) values of the latest earlier year, by the row of an indicator whose gaps they fill.
        sampling: sampling errors, by the id of an indicator that was surveyed.
    """

    measured: Measured
    adjustments: Floats
    group: tuple[str, ...]
    outside: Mask
    forecasts: dict[int, Forecast]
    earlier: dict[int, Floats]
    sampling: dict[str, Sampling]


def figures_of(task: Task, outside: Mask) -> Figures:
    """The figures of a task; ``outside`` (m,) says who takes no part in the ranking."""
    measured, sampling = unit_values(task)
    return Figures(
        measured,
        adjustments(task),
        group_names(task.framework.file.groups, task.observations),
        outside,
        forecasts(task),
        earlier_values(task),
        sampling,
    )


def no_figures() -> Figures:
    """The figures of no units."""
    nothing = np.zeros((0, 0))
    measured = Measured(nothing, np.zeros((0, 0), np.uint8), {})
    return Figures(measured, nothing, (), np.zeros(0, np.bool_), {}, {}, {})
