"""Findings as the result itself: on screen, one line each, as JSON, or as annotations of a job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.findings.catalogue import headline, help_line
from coscore.output.folding import place_text
from coscore.output.messages import heard, print_findings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from coscore.findings import Finding
    from coscore.language import Language
    from coscore.output.console import Console

SCHEMA = "coscore/findings/v1"

NOWHERE = "-"
"""Stands for the place of a finding that is about no cell and no file."""


def json_text(findings: Sequence[Finding], language: Language) -> str:
    """Findings as JSON, schema ``coscore/findings/v1``: codes and facts, and their sentences in a language."""
    from coscore.output.identity import TOOL
    from coscore.output.json import finding_object, written

    errors = sum(finding.level == "error" for finding in findings)
    worded = [
        {**finding_object(finding), "message": headline(finding, language), "help": help_line(finding, language)}
        for finding in findings
    ]
    numbers = {"errors": errors, "warnings": len(findings) - errors}
    return written({"schema": SCHEMA, "tool": TOOL, "language": language, **numbers, "findings": worded})


def line(finding: Finding, language: Language) -> str:
    """A finding on one line: ``projects.xlsx [사업]F14: E203 ...``."""
    place = place_text(finding.location) or NOWHERE
    return " ".join(f"{place}: {finding.code} {headline(finding, language)}".split())


def _text(findings: Sequence[Finding], console: Console) -> None:
    print_findings(findings, console.as_result())


def _concise(findings: Sequence[Finding], console: Console) -> None:
    from coscore.output.cells import plain

    for finding in heard(findings, console):
        console.print(plain(line(finding, console.language)))


def _json(findings: Sequence[Finding], console: Console) -> None:
    console.write(json_text(findings, console.language).encode("utf-8", "backslashreplace"))


def _github(findings: Sequence[Finding], console: Console) -> None:
    from coscore.output.github import annotate

    if annotations := annotate(findings, console.language):
        console.print(annotations.rstrip("\n"))


FORMATS: dict[str, Callable[[Sequence[Finding], Console], None]] = {
    "text": _text,
    "concise": _concise,
    "json": _json,
    "github": _github,
}
"""Every format with the function that writes it to standard output."""
