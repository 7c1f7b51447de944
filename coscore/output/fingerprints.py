"""What a finding is recognised by from one run to the next: never by its row, which moves when rows are added or sorted."""

from __future__ import annotations

import json
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

from coscore.output.touching import NOBODY, records_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coscore.findings import Finding, Location
    from coscore.intake.observations import Observations

_DIGITS = 16


def fingerprints(findings: Sequence[Finding], observations: Observations | None = None) -> tuple[str, ...]:
    """For each finding 16 hexadecimal digits of what it is about, and the how manieth of those it is: ``3f0c...:1``.

    What it is about: its code, file and sheet, the texts among its facts (the indicator, what stands in the cell), and the
    unit and record of its row; without such texts the column. Numbers of rows and counts take no part. ``observations`` are
    those the findings are about; None where nothing could be read.
    """
    records = records_of(findings, observations) if observations else [NOBODY] * len(findings)
    seen: Counter[str] = Counter()
    found = []
    for finding, record in zip(findings, records, strict=True):
        digest = _digest(finding, _owner(observations, record) if observations and record != NOBODY else [])
        seen[digest] += 1
        found.append(f"{digest}:{seen[digest]}")
    return tuple(found)


def _owner(observations: Observations, record: int) -> list[str]:
    """The unit and the record of a row."""
    unit = int(observations.unit[record])
    return [observations.units[unit].name if unit >= 0 else "", observations.record[record]]


def _digest(finding: Finding, owner: list[str]) -> str:
    place = finding.location
    facts = [
        [key, fact] for key, fact in sorted(finding.args.items()) if isinstance(fact, str) and not _moves(fact, place)
    ]
    about = [finding.code, place.file, place.sheet, owner, facts or place.cell.rstrip("0123456789")]
    return sha256(json.dumps(about).encode()).hexdigest()[:_DIGITS]


def _moves(fact: str, place: Location) -> bool:
    """Whether a fact is the address of another cell of the same file, which moves with its row."""
    return bool(place.file) and fact.startswith((f"{place.file}[", f"{place.file}:"))
