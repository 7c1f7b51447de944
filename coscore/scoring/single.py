"""Every record a unit of its own, for scoring one row at a time."""

from __future__ import annotations

from collections import Counter, defaultdict
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
    leaders = _leaders(observations, records)
    own = [record for record in records if leaders[record] == record]
    owners = [observations.units[unit] for unit in observations.unit[own].tolist()]
    names = [(owner.name, observations.record[record]) for owner, record in zip(owners, own, strict=True)]
    often = Counter(names)
    units = [
        _unit(owner, name[1] if name[1] and often[name] == 1 else _row(observations, record))
        for owner, name, record in zip(owners, names, own, strict=True)
    ]
    order = sorted(range(len(units)), key=units.__getitem__)
    position = {own[place]: index for index, place in enumerate(order)}
    unit = np.full(observations.unit.size, -1, np.int32)
    unit[records] = [position[leaders[record]] for record in records]
    groups = tuple(observations.groups[observations.unit[own[place]]] for place in order) if observations.groups else ()
    return replace(observations, unit=unit, units=tuple(units[place] for place in order), groups=groups, past=None)


def _leaders(observations: Observations, records: list[int]) -> dict[int, int]:
    """Per record, the one it goes with: rows of one name and unit in tables that ask for different values are one record.

    A name that a table has twice tells no rows apart, and joins none.
    """
    leaders = {record: record for record in records}
    asks = [table.asks(observations.values) for table in observations.tables]
    if len(set(asks)) < 2:  # noqa: PLR2004 - two tables that ask for the same are two parts of one
        return leaders
    alike: dict[tuple[int, str], list[int]] = defaultdict(list)
    for record in records:
        if observations.record[record]:
            alike[int(observations.unit[record]), observations.record[record]].append(record)
    for those in alike.values():
        asked = [target for record in those for target in asks[observations.table[record]]]
        if len(asked) == len(set(asked)):
            leaders.update(dict.fromkeys(those, those[0]))
    return leaders


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
