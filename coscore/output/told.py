"""Findings and failed gates in one form, for annotations, SARIF and JUnit: what, where, how bad, in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from coscore.findings import Location
from coscore.findings.catalogue import headline, help_line
from coscore.language.words import say
from coscore.output.cells import plain
from coscore.output.verdict import sentence, verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.findings import Finding
    from coscore.findings.finding import Level
    from coscore.language import Language
    from coscore.output.checked import Checked
    from coscore.scoring.evaluation import Gate

_TEXTS = (".csv", ".tsv", ".txt")
"""Files whose rows are lines."""


class Told(NamedTuple):
    """Something that was found.

    Attributes:
        rule: its code, or ``gate/`` and the kind of a gate.
        level: error or warning.
        location: where.
        text: what, with sheet and cell before it and what to do after it.
        fingerprint: what it is recognised by in another run.
        known: whether an earlier run had it, too.
    """

    rule: str
    level: Level
    location: Location
    text: str
    fingerprint: str
    known: bool = False


def told(checked: Checked, language: Language) -> Iterator[Told]:
    """Everything, worst first: failed gates, errors, warnings; what an earlier run had comes after what is new."""
    yield from (_gate(gate, language) for gate in checked.gates if not gate.passed)
    found = zip(checked.findings, checked.fingerprints, strict=True)
    every = [
        Told(one.code, one.level, one.location, in_words(one, language), print_, print_ in (checked.known or ()))
        for one, print_ in found
    ]
    yield from sorted(every, key=lambda one: (one.known, one.level))


def _gate(gate: Gate, language: Language) -> Told:
    scope = "/".join(part for part in (gate.kind, gate.node, gate.group) if part)
    return Told(f"gate/{gate.kind}", "error", Location(), gate_in_words(gate, language), f"{scope}:1")


def gate_in_words(gate: Gate, language: Language) -> str:
    """Whether the gate passed, what was asked for and what was found."""
    return plain(f"{verdict(gate, language)}: {sentence(gate, language)}")


def in_words(finding: Finding, language: Language) -> str:
    """A finding as a message: sheet and cell, what is wrong, and on a second line what to do about an error."""
    text = f"{cell_of(finding.location)} {plain(headline(finding, language))}".lstrip()
    if finding.level == "error":
        text += f"\n{say('help', language)}: {plain(help_line(finding, language))}"
    return text


def cell_of(place: Location) -> str:
    """Sheet and cell of a place, ``[사업]F14``; "" where it is a whole file or a line."""
    return f"[{place.sheet}]{place.cell}" if place.sheet else place.cell


def line_of(place: Location) -> int:
    """The line of a place in a file of text; 0 in a workbook.

    Of a csv file it is the row as a spreadsheet counts it, which is the line unless cells hold line ends.
    """
    if place.line or place.sheet or not place.file.lower().endswith(_TEXTS):
        return place.line
    digits = place.cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return int(digits) if digits.isdecimal() else 0
