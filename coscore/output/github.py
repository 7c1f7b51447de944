"""Findings and gates as annotations of a GitHub job.

Source: GitHub Docs, "Workflow commands for GitHub Actions": a step keeps 10 annotations of each level, the rest is dropped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.language.words import say
from coscore.output.told import gate_in_words, line_of, told

if TYPE_CHECKING:
    from coscore.findings.finding import Level
    from coscore.language import Language
    from coscore.output.checked import Checked
    from coscore.output.told import Told

MOST = 10
"""Annotations of a level that GitHub keeps of one step."""

_LEVELS: tuple[Level, ...] = ("error", "warning")
_TITLE = "coscore"


def render(checked: Checked, language: Language) -> bytes:
    """Workflow commands, one a line: failed gates and errors, warnings, and as notices the gates passed and what is left out."""
    every = [one for one in told(checked, language) if not one.known]
    levels: dict[Level, list[Told]] = {level: [one for one in every if one.level == level] for level in _LEVELS}
    shown = [_told(one, checked) for level in _LEVELS for one in levels[level][:MOST]]
    passed = [_notice(gate_in_words(gate, language)) for gate in checked.gates if gate.passed]
    return "".join([*shown, *[*passed, *_left(levels, language)][-MOST:]]).encode("utf-8", "replace")


def _left(levels: dict[Level, list[Told]], language: Language) -> list[str]:
    """A notice that says how many are not shown, where there are any."""
    left = {level: len(levels[level]) - MOST for level in _LEVELS}
    parts = [say(f"{level}s", language, n=n, s="" if n == 1 else "s") for level, n in left.items() if n > 0]
    return [_notice(say("annotations.left", language, left=", ".join(parts)))] if parts else []


def _notice(text: str) -> str:
    return _command("notice", {"title": _TITLE}, text)


def _told(one: Told, checked: Checked) -> str:
    """A workbook has no lines, so its sheet and cell stand in the message."""
    place = one.location
    title = _TITLE if one.rule.startswith("gate/") else f"{_TITLE} {one.rule}"
    properties = {"title": title, "file": checked.path(place.file)}
    if line := line_of(place):
        properties |= {"line": str(line)} | ({"col": str(place.column)} if place.column else {})
    return _command(one.level, properties, one.text)


def _command(name: str, properties: dict[str, str], text: str) -> str:
    listed = ",".join(
        f"{key}={_escaped(value).replace(':', '%3A').replace(',', '%2C')}" for key, value in properties.items() if value
    )
    return f"::{name} {listed}::{_escaped(text)}\n"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
