"""Findings and failed gates as annotations of a GitHub job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.findings.catalogue import headline, help_line
from coscore.language.words import say
from coscore.output.cells import plain
from coscore.output.verdict import sentence, verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coscore.findings import Finding
    from coscore.findings.finding import Level
    from coscore.language import Language
    from coscore.scoring.evaluation import Evaluation, Gate

_MOST = 10
"""Annotations of a level that GitHub keeps of one step."""

_TITLE = "coscore"


def render(evaluation: Evaluation, language: Language) -> str:
    """Workflow commands, one per line: failed gates and errors, warnings, and passed gates as notices."""
    failed, passed = (
        [_gate(gate, language) for gate in evaluation.gates if gate.passed is wanted] for wanted in (False, True)
    )
    return annotate(evaluation.findings, language, failed) + "".join(passed)


def annotate(findings: Sequence[Finding], language: Language, failed: Sequence[str] = ()) -> str:
    """Findings as workflow commands, after those of failed gates; also for when nothing could be scored."""
    lines: dict[Level, list[str]] = {"error": [*failed], "warning": []}
    for finding in findings:
        lines[finding.level].append(_finding(finding, language))
    return "".join(line for level in lines for line in _at_most(lines[level], level, language))


def _at_most(lines: Sequence[str], level: Level, language: Language) -> Iterator[str]:
    """The lines GitHub would keep, the last of them saying how many there are where there are more."""
    if len(lines) <= _MOST:
        yield from lines
        return
    yield from lines[: _MOST - 1]
    yield _command(level, {"title": _TITLE}, say(f"annotations.{level}", language, n=len(lines), shown=_MOST - 1))


def _gate(gate: Gate, language: Language) -> str:
    text = f"{verdict(gate, language)}: {sentence(gate, language)}"
    return _command("notice" if gate.passed else "error", {"title": _TITLE}, text)


def _finding(finding: Finding, language: Language) -> str:
    """A spreadsheet has no lines, so its sheet and cell stand in the message."""
    place = finding.location
    cell = f"[{place.sheet}]{place.cell} " if place.sheet else f"{place.cell} " if place.cell else ""
    text = f"{cell}{plain(headline(finding, language))}"
    if finding.level == "error":
        text += f"\n{say('help', language)}: {plain(help_line(finding, language))}"
    properties = {"title": f"{_TITLE} {finding.code}", "file": place.file}
    if place.line:
        properties |= {"line": str(place.line), "col": str(place.column)}
    return _command(finding.level, properties, text)


def _command(name: str, properties: dict[str, str], text: str) -> str:
    listed = ",".join(
        f"{key}={_escaped(value).replace(':', '%3A').replace(',', '%2C')}" for key, value in properties.items() if value
    )
    return f"::{name} {listed}::{_escaped(text)}\n"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
