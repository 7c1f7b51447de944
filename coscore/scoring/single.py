"""Every record a unit of its own, for scoring one row at a time."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from coscore.intake.observations import Observations
    from coscore.registry.resolve import Unit


def by_record(observations: Observations) -> Observations:
    """The same observations with a unit per record, named ``unit / record``; records without a unit are left out.

    Where records have no name, or share one, the address of the row stands for it.
    """
    records = np.flatnonzero(observations.unit >= 0).tolist()
    owners = [observations.units[unit] for unit in observations.unit[records].tolist()]
    names = [(owner.name, observations.record[record]) for owner, record in zip(owners, records, strict=True)]
    often = Counter(names)
    units = [
        _unit(owner, name[1] if name[1] and often[name] == 1 else _row(observations, record))
        for owner, name, record in zip(owners, names, records, strict=True)
    ]
    order = sorted(range(len(units)), key=units.__getitem__)
    unit = np.full(observations.unit.size, -1, np.int32)
    unit[np.array(records, np.intp)[order]] = np.arange(len(order))
    groups = (
        tuple(observations.groups[observations.unit[records[place]]] for place in order) if observations.groups else ()
    )
    return replace(observations, unit=unit, units=tuple(units[place] for place in order), groups=groups, past=None)


def owners(before: Observations, after: Observations) -> NDArray[np.intp]:
    """Per unit of the observations after they were taken apart, the index of the unit whose record it is."""
    found, own = np.zeros(len(after.units), np.intp), after.unit >= 0
    found[after.unit[own]] = before.unit[own]
    return found


def _unit(owner: Unit, record: str) -> Unit:
    return replace(owner, name=f"{owner.name} / {record}", short=f"{owner.short or owner.name} / {record}")


def _row(observations: Observations, record: int) -> str:
    """The record's name, if it has one, and the address of its row."""
    where = str(observations.at("", record))
    name = observations.record[record]
    return f"{name} ({where})" if name else where
