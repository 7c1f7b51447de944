"""Which unit a finding touches: the one it names, or the one whose row it points into."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from coscore.findings import Finding
    from coscore.intake.observations import Observations
    from coscore.scoring.evaluation import Evaluation

NOBODY = -1

Row = tuple[str, str, int]
"""File, sheet and row number."""


def owners(evaluation: Evaluation) -> list[int]:
    """For each finding the index of the unit it touches, -1 where it touches none or all."""
    names = {unit.name: index for index, unit in enumerate(evaluation.units)}
    records = records_of(evaluation.findings, evaluation.observations)
    units = np.append(evaluation.observations.unit, NOBODY)[records].tolist()
    named = (str(finding.args.get("unit")) for finding in evaluation.findings)
    return [names.get(name, unit) for name, unit in zip(named, units, strict=True)]


def records_of(findings: Iterable[Finding], observations: Observations) -> list[int]:
    """For each finding the index of the record whose row it points into, -1 where it points into none."""
    rows = [_row(finding) for finding in findings]
    found = _records_at(observations, filter(None, rows))
    return [found.get(row, NOBODY) for row in rows]


def touched(evaluation: Evaluation) -> Counter[int]:
    """How many findings touch each unit, by its index."""
    counts = Counter(owners(evaluation))
    del counts[NOBODY]
    return counts


def _row(finding: Finding) -> Row | None:
    place = finding.location
    digits = place.cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return (place.file, place.sheet, int(digits)) if digits.isdecimal() else None


def _records_at(observations: Observations, rows: Iterable[Row]) -> dict[Row | None, int]:
    """The record of each of these rows; only they are looked up, for a table may have a million others."""
    asked: dict[tuple[str, str], list[int]] = {}
    for file, sheet, row in rows:
        asked.setdefault((file, sheet), []).append(row)
    found: dict[Row | None, int] = {}
    for index, table in enumerate(observations.tables):
        place = table.source.name, table.sheet
        parts = {row: [row] for row in asked.get(place, [])}
        for part, row in table.origin.holding([*parts]).items() if table.origin else ():
            parts.setdefault(row, []).append(part)
        hits = np.flatnonzero((observations.table == index) & _among(observations.row, parts))
        for row, record in zip(observations.row[hits].tolist(), hits.tolist(), strict=True):
            found |= {(*place, part): record for part in parts[row]}
    return found


def _among(rows: NDArray[np.int32], wanted: Iterable[int]) -> NDArray[np.bool_]:
    """Where a row is one of those wanted."""
    rising = np.array([*sorted(wanted), np.iinfo(np.int32).max], np.int32)
    return np.equal(rising[np.searchsorted(rising, rows)], rows)
