"""What a form may carry over from earlier data: names of units and records, groups and weights; never values or years."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

from coscore.intake.cells import weight_reader
from coscore.intake.fields import money_unit
from coscore.intake.targets import targets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coscore.framework.tree import Framework
    from coscore.intake.observations import Observations
    from coscore.output.template_columns import Column
    from coscore.registry.resolve import Unit

Row = dict[str, str | float]

NAMELESS = frozenset({"E207", "E208", "E209", "E217"})
"""Findings about rows whose unit cannot be told."""


def carried(observations: Observations, framework: Framework, columns: Sequence[Column]) -> list[Row]:
    """One row per unit and record, by target id, in the order in which they first stand in the data.

    Where they stand there several times, what stands last is carried over.
    """
    units = [_today(unit, framework) for unit in observations.units]
    there = {target.id for target in targets(framework)}
    rows: dict[tuple[int, str], Row] = {}
    for record, unit in enumerate(observations.unit.tolist()):
        if unit >= 0:
            row = _unit(units[unit].name, there) | {"record": observations.record[record]}
            if observations.groups:
                row["group"] = observations.groups[unit]
            rows[unit, observations.record[record]] = row | _weights(record, observations, columns)
    return list(rows.values())


def _today(unit: Unit, framework: Framework) -> Unit:
    """The unit as it is called today, where one place alone carries it on."""
    if not framework.file.unit.registry:
        return unit
    from coscore.registry.resolve import registry

    return registry().resolve("", "", unit.code, None).unit or unit


def _unit(name: str, there: set[str]) -> Row:
    """A name over the columns for it; a province stands before the first blank."""
    if "unit.sigungu" not in there:
        return {"unit.sido" if "unit.name" not in there else "unit.name": name}
    if "unit.sido" not in there:
        return {"unit.sigungu": name}
    sido, _, sigungu = name.partition(" ")
    return {"unit.sido": sido, "unit.sigungu": sigungu}


def _weights(record: int, observations: Observations, columns: Sequence[Column]) -> Row:
    """Weights in the unit of money that their header names."""
    found: Row = {}
    for column in columns:
        if column.target.kind == "weight":
            weight = float(observations.beside[column.target.id].values[record])
            if not isnan(weight):
                found[column.target.id] = weight / weight_reader(money_unit(column.header))(1.0).value
    return found
