"""Bonus and penalty points outside the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.findings import Finding
from coscore.intake.observations import INVALID, PRESENT
from coscore.scoring.combine import METHODS
from coscore.scoring.records import combine

if TYPE_CHECKING:
    from coscore.findings.finding import Fact
    from coscore.framework.model import Adjustment
    from coscore.intake.observations import Floats
    from coscore.scoring.task import Task


def adjustments(task: Task) -> Floats:
    """Signed points of each adjustment, (a adjustments, m units).

    Penalties are negative; 0 where a unit has none, NaN where its points are invalid. The records of a unit are added up;
    what is above the most that counts is cut off (W215).
    """
    specs = task.framework.adjustments
    signed = np.zeros((len(specs), len(task.observations.units)))
    for row, spec in zip(signed, specs, strict=True):
        points = _capped(_summed(spec.id, task), spec, task)
        row[:] = points if spec.kind == "bonus" else 0.0 - points
    return signed


def _summed(target: str, task: Task) -> Floats:
    values, states = task.observations.values[target], task.observations.states[target]
    summed = combine(task.records_for(target), values, states, METHODS["sum"])
    return np.where(summed.states == INVALID, np.nan, np.where(summed.states == PRESENT, summed.values, 0.0))


def _capped(points: Floats, spec: Adjustment, task: Task) -> Floats:
    """Cut off what is above the most that counts, and say so."""
    most = np.inf if spec.max is None else spec.max

    def finding(unit: int) -> Finding:
        facts: dict[str, Fact] = {"indicator": spec.id, "name": spec.name.label if spec.name else spec.id}
        facts |= {"unit": task.observations.units[unit].name, "value": float(points[unit]), "max": most}
        return Finding("W215", task.place(spec.id, unit, PRESENT), facts)

    task.log.tell("W215", np.flatnonzero(points > most).tolist(), finding)
    return np.minimum(points, most)
