"""The records of earlier years, for indicators whose gaps are filled from them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coscore.framework.tree import Framework
    from coscore.intake.observations import Observations
    from coscore.registry.resolve import Registry, Unit


def asks_for_the_past(framework: Framework) -> bool:
    """Whether some indicator looks at earlier years."""
    return any(node.spec is not None and node.spec.impute == "last_year" for node in framework.indicators)


def earlier(every: Observations, units: Sequence[Unit], year: int, registry: Registry | None) -> Observations:
    """The records before a year, as those of the units of that year; a unit that is now called otherwise is the same unit."""
    places = {_known_by(unit): place for place, unit in enumerate(units)}
    now = [places.get(_known_by(_in_year(unit, year, registry)), -1) for unit in every.units]
    is_before = (every.year > 0) & (every.year < year) & (every.unit >= 0)
    unit = np.where(is_before, np.array([*now, -1], np.int32)[every.unit], -1).astype(np.int32)
    return replace(every, unit=unit, units=tuple(units), groups=(), findings=())


def _known_by(unit: Unit) -> str:
    return unit.code or unit.name


def _in_year(unit: Unit, year: int, registry: Registry | None) -> Unit:
    if registry is None or not unit.code:
        return unit
    return registry.resolve("", "", unit.code, year).unit or unit
