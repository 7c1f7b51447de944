"""The records of earlier years, for indicators whose gaps are filled from them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from coscore.findings.finding import in_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coscore.findings import Finding
    from coscore.framework.tree import Framework, TreeNode
    from coscore.intake.observations import Observations
    from coscore.registry.resolve import Registry, Unit


def asks_for_the_past(framework: Framework) -> bool:
    """Whether some indicator looks at earlier years."""
    filled = any(node.spec is not None and node.spec.impute == "last_year" for node in framework.indicators)
    return filled or has_trend(framework)


def has_trend(framework: Framework) -> bool:
    """Whether some indicator is measured by its own past."""
    return any(_is_trend(node) for node in framework.indicators)


def _is_trend(node: TreeNode) -> bool:
    rule = node.spec.normalise if node.spec else None
    return rule is not None and rule.method == "trend"


def latest(observations: Observations, framework: Framework) -> int:
    """The year that a trend evaluates where none was asked for: the latest there is; 0 without a trend or a year."""
    return int(observations.year.max(initial=0)) if has_trend(framework) else 0


def with_past(
    found: Observations, every: Observations, year: int, framework: Framework, registry: Registry | None
) -> Observations:
    """The observations of a year, with those of the years before it, and what was wrong with these where a trend reads them."""
    past = earlier(every, found.units, year, registry)
    findings = _findings(found, every, framework) if has_trend(framework) else found.findings
    return replace(found, past=past, evaluated=year, findings=findings)


def _findings(found: Observations, every: Observations, framework: Framework) -> tuple[Finding, ...]:
    """What was found in the year, but not that other years were left out (W214); and errors of a trend in other years."""
    trends = {node.id for node in framework.indicators if _is_trend(node)}
    told = {(finding.code, finding.location) for finding in found.findings}
    own = (finding for finding in found.findings if finding.code != "W214")
    others = (
        finding
        for finding in every.findings
        if finding.level == "error"
        and finding.args.get("indicator") in trends
        and (finding.code, finding.location) not in told
    )
    return in_order([*own, *others])


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
