"""What is to be scored, and by which rules: the value handed from step to step."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.findings import Location
from coscore.intake.log import FindingLog
from coscore.scoring.plan import Plan, plan_of
from coscore.scoring.records import Records, records_of

if TYPE_CHECKING:
    from coscore.framework.tree import Framework
    from coscore.intake.observations import Observations
    from coscore.scoring.combine import Indices


NAMES = ("unit.name", "unit.sigungu", "unit.sido")
"""Columns that name a unit, the closest first."""


class Task(NamedTuple):
    """A framework and observations, made ready; ``log`` takes what is found on the way."""

    framework: Framework
    observations: Observations
    plan: Plan
    records: Records
    log: FindingLog

    def records_for(self, target: str) -> Records:
        """The records whose table has a column for a target: to others it was not put, so they have no gap there."""
        asked = self.observations.asked(target)
        return self.records if asked is None else self.records.only(asked)

    def records_in(self, target: str, unit: int, state: int) -> Indices:
        """The records of a unit whose value of a target is in a state, in reading order; none for a dimension."""
        own, asked = self.records.of(unit), self.observations.asked(target)
        own = own if asked is None else own[asked[own]]
        beside = self.observations.beside.get(target)
        states = beside.states if beside else self.observations.states.get(target)
        return own[:0] if states is None else own[states[own] == state]

    def place(self, target: str, unit: int, state: int) -> Location:
        """The first cell of a unit's target that is in a state; where there is none, the first that names the unit."""
        found, own = self.records_in(target, unit, state), self.records.of(unit)
        if found.size:
            return self.observations.at(target, int(found[0]))
        return self._name(int(own[0])) if own.size else Location()

    def _name(self, record: int) -> Location:
        columns = self.observations.tables[self.observations.table[record]].columns
        return self.observations.at(next((name for name in NAMES if name in columns), ""), record)

    def of_year(self, year: int) -> Task | None:
        """The same units as they were in an earlier year; None where nothing earlier is known."""
        past = self.observations.past
        if past is None:
            return None
        unit = np.where(past.year == year, past.unit, -1).astype(np.int32)
        return self._replace(observations=past, records=records_of(unit, len(past.units)))


def task_of(framework: Framework, observations: Observations) -> Task:
    """Make a framework and observations ready for scoring."""
    records = records_of(observations.unit, len(observations.units))
    return Task(framework, observations, plan_of(framework), records, FindingLog())
