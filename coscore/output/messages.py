"""Findings as messages: what is wrong, where, the cell itself, and what to do."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from coscore.findings.catalogue import headline, help_line
from coscore.output.cells import plain, width
from coscore.output.folding import addresses, counts, folds, place_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from coscore.findings import Excerpt, Finding
    from coscore.findings.finding import Level
    from coscore.output.console import Console

_FULL = 10
"""Errors of one code shown in full before the rest is folded."""

_ROOM = 100
"""Cells of an excerpt's lines; longer ones are shown around the marked part."""

_HIDES: dict[Level, int] = {"warning": 1, "error": 2}


def print_findings(findings: Sequence[Finding], console: Console) -> None:
    """Print findings to ``stderr``: errors one by one, warnings folded by kind, and how many there were.

    ``-q`` hides warnings, ``-qq`` errors too; ``-v`` folds nothing.
    """
    told = heard(findings, console)
    for block in _blocks(told, console):
        console.error(f"{block}\n")
    if told:
        console.error(_last_line(findings, console))


def heard(findings: Sequence[Finding], console: Console) -> list[Finding]:
    """The findings that ``-q`` and ``-qq`` leave."""
    return [finding for finding in findings if console.quiet < _HIDES[finding.level]]


def _blocks(findings: Sequence[Finding], console: Console) -> Iterator[str]:
    """The messages, errors first."""
    ordered = sorted(findings, key=lambda finding: finding.level)
    for level, same_level in groupby(ordered, key=lambda finding: finding.level):
        if console.verbose:
            yield from (message(finding, console) for finding in same_level)
        elif level == "error":
            yield from _errors(same_level, console)
        else:
            yield "\n".join(_folded(same_level, console))


def _errors(findings: Iterable[Finding], console: Console) -> Iterator[str]:
    for _, same_code in groupby(findings, key=lambda finding: finding.code):
        errors = list(same_code)
        yield from (message(finding, console) for finding in errors[:_FULL])
        if len(errors) > _FULL:
            yield "\n".join(_folded(errors[_FULL:], console))


def message(finding: Finding, console: Console) -> str:
    """One finding in full: headline, place, excerpt and help."""
    lines = [_title(finding.code, finding.level, headline(finding, console.language), console)]
    if place := place_text(finding.location):
        lines.append(f" --> {plain(place)}")
    if finding.excerpt:
        lines += _excerpt(finding.excerpt, console)
    if finding.level == "error":
        lines.append(
            f"{console.paint_error(console.say('help'), 'help')}: {plain(help_line(finding, console.language))}"
        )
    return "\n".join(lines)


def _folded(findings: Iterable[Finding], console: Console) -> Iterator[str]:
    for fold in folds(findings, console.language):
        number = console.say("times", n=len(fold.findings)) if len(fold.findings) > 1 else ""
        yield _title(fold.code, fold.findings[0].level, f"{fold.headline} {number}".rstrip(), console)
        if places := addresses(fold.findings, console.language):
            yield f" --> {plain(places)}"


def _title(code: str, level: Level, text: str, console: Console) -> str:
    return f"{console.paint_error(f'{console.say(level)}[{code}]', level)}: {plain(text)}"


def _excerpt(excerpt: Excerpt, console: Console) -> Iterator[str]:
    """Lines around the place, with a caret under the marked part, measured in cells."""
    margin = max(len(label) for label, _ in excerpt.lines)
    start, end = excerpt.start, excerpt.start + excerpt.length
    left = max(0, end - _ROOM // 2) if width(excerpt.lines[excerpt.marked][1]) > _ROOM else 0
    for index, (label, text) in enumerate(excerpt.lines):
        shown = plain(text)
        yield f" {label:>{margin}} | {shown[left : left + _ROOM]}".rstrip()
        if index == excerpt.marked:
            blank, caret = width(shown[left:start]), width(shown[max(left, start) : end])
            mark = console.paint_error("^" * max(caret, 1), "error")
            yield f" {'':>{margin}} | {' ' * blank}{mark}"


def _last_line(findings: Sequence[Finding], console: Console) -> str:
    more = console.say("explain_it", code=findings[0].code)
    return f"{counts(findings, console.language)}  {more}"
