"""A finding: a code, a place and the facts. Its sentence comes from the catalogue, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Literal

from coscore.language import Label

Level = Literal["error", "warning"]
Fact = str | int | float | Label


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in an input: a cell of a sheet, or a line and column (both from 1) of a text file."""

    file: str = ""
    sheet: str = ""
    cell: str = ""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        if self.line:
            return f"{self.file}:{self.line}:{self.column}"
        if self.sheet:
            return f"{self.file}[{self.sheet}]{self.cell}"
        return f"{self.file}:{self.cell}" if self.cell else self.file


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A few lines around the place: (label, text) pairs, one of them marked from ``start`` for ``length`` characters."""

    lines: tuple[tuple[str, str], ...]
    marked: int
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found. ``code`` is an entry of the catalogue and decides the level: E is an error, W a warning."""

    code: str
    location: Location = Location()
    args: Mapping[str, Fact] = field(default_factory=dict)
    excerpt: Excerpt | None = field(default=None, compare=False)

    @property
    def level(self) -> Level:
        """Whether this stops scoring what it touches, or is only worth knowing."""
        return "error" if self.code.startswith("E") else "warning"


class Refused(Exception):  # noqa: N818 - a refusal is an answer to the user, not a fault of the program
    """The work cannot go on; carries every reason that was found, in the order of their places."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = in_order(findings)
        super().__init__(", ".join(f"{f.code} {f.location}" for f in self.findings))


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort by code and place, and by facts in one place, so that the order of work never shows; errors come first."""
    by_place: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        by_place.setdefault((finding.code, _natural(finding.location)), []).append(finding)
    places = sorted(by_place.items(), key=itemgetter(0))
    return tuple(finding for _, those in places for finding in (sorted(those, key=_facts) if len(those) > 1 else those))


def _facts(finding: Finding) -> list[tuple[str, str]]:
    return sorted((name, str(fact)) for name, fact in finding.args.items())


def _natural(place: Location) -> tuple[str, str, int, int, int, int, str]:
    letters = place.cell.rstrip("0123456789")
    row = place.cell[len(letters) :]
    return place.file, place.sheet, place.line, place.column, int(row or 0), len(letters), letters
