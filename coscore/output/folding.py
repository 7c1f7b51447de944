"""Findings of one kind folded into one line with the addresses of the first few cells."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from coscore.findings.catalogue import headline
from coscore.language.words import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from coscore.findings import Finding, Location
    from coscore.language import Language

PLACES = 5
"""Addresses shown of one kind."""

_WORDINGS = 3
"""Different headlines shown of one code before the rest is folded into one line."""


class Fold(NamedTuple):
    """Findings that say the same."""

    code: str
    headline: str
    findings: tuple[Finding, ...]


def folds(findings: Iterable[Finding], language: Language) -> Iterator[Fold]:
    """Findings by code and headline, in their order; where a code has many headlines, the rest of them together."""
    for code, same_code in groupby(
        sorted(findings, key=lambda finding: (finding.level, finding.code)), key=lambda finding: finding.code
    ):
        wordings: dict[str, list[Finding]] = {}
        told = _headlines(language)
        for finding in same_code:
            wordings.setdefault(told(finding), []).append(finding)
        kinds = [Fold(code, wording, tuple(same)) for wording, same in wordings.items()]
        if len(kinds) <= _WORDINGS + 1:
            yield from kinds
            continue
        yield from kinds[:_WORDINGS]
        rest = tuple(finding for kind in kinds[_WORDINGS:] for finding in kind.findings)
        yield Fold(code, say("and_others", language, headline=kinds[_WORDINGS].headline), rest)


def _headlines(language: Language) -> Callable[[Finding], str]:
    """The headlines of findings of one code, each made once: there may be thousands of the same facts."""
    made: dict[tuple[tuple[str, object], ...], str] = {}

    def told(finding: Finding) -> str:
        facts = tuple(finding.args.items())
        if facts not in made:
            made[facts] = headline(finding, language)
        return made[facts]

    return told


def addresses(findings: Sequence[Finding], language: Language, *, most: int = PLACES, with_file: bool = True) -> str:
    """The first few places of findings, each file and sheet named once, and how many more there are; "" where none has a place."""
    places = list(dict.fromkeys(finding.location for finding in findings if finding.location.file))
    sheets = groupby(places[:most], key=lambda place: (place.file, place.sheet))
    shown = ", ".join(_in_one_sheet(list(same), with_file=with_file) for _, same in sheets)
    more = len(places) - most
    return f"{shown} {say('more_places', language, n=more)}" if more > 0 else shown


def place_text(place: Location) -> str:
    """A place as people read it: ``projects.xlsx [사업]F16``."""
    return f"{place.file} [{place.sheet}]{place.cell}" if place.sheet and not place.line else str(place)


def _in_one_sheet(places: list[Location], *, with_file: bool) -> str:
    first, *others = places
    start = place_text(first)
    if not with_file and first.cell:
        start = f"[{first.sheet}]{first.cell}" if first.sheet else first.cell
    return " ".join([start, *(place.cell or f"{place.line}:{place.column}" for place in others)])


def counts(findings: Sequence[Finding], language: Language) -> str:
    """How many errors and warnings there are, in words."""
    errors = sum(finding.level == "error" for finding in findings)
    numbers = {"errors": errors, "warnings": len(findings) - errors}
    return ", ".join(say(key, language, n=n, s="" if n == 1 else "s") for key, n in numbers.items())
