"""Findings and failed gates as SARIF 2.1.0, the format in which code hosts take the findings of tools.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0, Errata 01, 2023. What code hosts take of it:
GitHub Docs, "SARIF support for code scanning".
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from coscore import __version__
from coscore.findings.catalogue import entries
from coscore.language.words import say
from coscore.output.entry import general
from coscore.output.markdown import escape
from coscore.output.told import Told, line_of, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coscore.findings import Location
    from coscore.language import Language
    from coscore.output.checked import Checked

Object = dict[str, Any]

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
MOST = 25_000
"""Results of a run that GitHub takes; a file with more is refused whole."""

_FINGERPRINT = "coscore/v1"
_LINE_HASH = "primaryLocationLineHash"
"""By this key GitHub tells one alert from another; it would take the hash of a line, which a workbook does not have."""

_ROOT = "%SRCROOT%"
"""What relative addresses are relative to: the folder of the run, which is the top of the checkout in a job."""


def render(checked: Checked, language: Language) -> bytes:
    """The log as UTF-8 JSON: one run, failed gates first, then errors, then warnings."""
    return (json.dumps(document(checked, language), ensure_ascii=False, indent=1) + "\n").encode(
        "utf-8", "backslashreplace"
    )


def document(checked: Checked, language: Language) -> Object:
    """The log as plain data."""
    every = list(told(checked, language))
    listed = every[:MOST]
    rules = sorted({one.rule for one in listed})
    anchor = next((checked.path(name) for name in sorted(checked.files)), "")
    run = {
        "tool": {"driver": _driver(rules, language)},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(checked, len(every) - len(listed), language)],
        "results": [_result(one, rules.index(one.rule), anchor, checked) for one in listed],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _driver(rules: Sequence[str], language: Language) -> Object:
    return {
        "name": "coscore",
        "version": __version__,
        "semanticVersion": __version__,
        "language": language,
        "rules": [_gate_rule(rule, language) if rule.startswith("gate/") else _rule(rule, language) for rule in rules],
    }


def _rule(code: str, language: Language) -> Object:
    """A code of the catalogue as a rule."""
    entry = entries()[code]
    short, why, fix, example = (general(text, language) for text in entry)
    shown = "\n".join(f"    {line}" for line in example.splitlines())
    return {
        "id": code,
        "shortDescription": {"text": short},
        "fullDescription": {"text": why},
        "help": {"text": f"{why}\n\n{fix}", "markdown": f"{escape(why)}\n\n{escape(fix)}\n\n{shown}"},
        "defaultConfiguration": {"level": "error" if code.startswith("E") else "warning"},
    }


def _gate_rule(rule: str, language: Language) -> Object:
    text = say(f"{rule.removeprefix('gate/')}.rule", language)
    return {
        "id": rule,
        "shortDescription": {"text": text},
        "fullDescription": {"text": text},
        "help": {"text": say("gate.help", language), "markdown": say("gate.help", language)},
        "defaultConfiguration": {"level": "error"},
    }


def _invocation(checked: Checked, cut: int, language: Language) -> Object:
    """How the run ended, and how many results did not fit."""
    found: Object = {"executionSuccessful": checked.code in (0, 1), "exitCode": checked.code}
    if cut:
        note = say("cut_results", language, n=cut, most=MOST)
        found["toolExecutionNotifications"] = [{"level": "note", "message": {"text": note}}]
    return found


def _result(one: Told, index: int, anchor: str, checked: Checked) -> Object:
    place = one.location
    path = checked.path(place.file) if place.file else anchor
    result: Object = {
        "ruleId": one.rule,
        "ruleIndex": index,
        "level": one.level,
        "message": {"text": one.text},
        "locations": [_location(path, place)] if path else [],
        "partialFingerprints": {_FINGERPRINT: one.fingerprint, _LINE_HASH: one.fingerprint},
    }
    if checked.known is not None:
        result["baselineState"] = "unchanged" if one.known else "new"
    return result


def _location(path: str, place: Location) -> Object:
    """The file, in a text the line, and the sheet and cell by name: a workbook has no lines."""
    physical: Object = {"artifactLocation": artifact(path)}
    if line := line_of(place):
        physical["region"] = {"startLine": line} | ({"startColumn": place.column} if place.column else {})
    return {"physicalLocation": physical} | (
        {"logicalLocations": [*_logical(place)]} if place.cell or place.sheet else {}
    )


def _logical(place: Location) -> Iterator[Object]:
    kind = "cell" if place.cell else "sheet"
    yield {"name": place.cell or place.sheet, "fullyQualifiedName": str(place), "kind": kind}


def artifact(path: str) -> Object:
    """The address of a file: percent-encoded, relative to the folder of the run where it is inside."""
    slashed = path.replace("\\", "/")
    drive, colon, rest = slashed.partition(":")
    if slashed.startswith("/"):
        return {"uri": f"file://{_quoted(slashed)}"}
    if colon and len(drive) == 1 and rest.startswith("/"):
        return {"uri": f"file:///{drive}:{_quoted(rest)}"}
    return {"uri": _quoted(slashed), "uriBaseId": _ROOT}


def _quoted(path: str) -> str:
    return quote(path.encode("utf-8", "surrogateescape"), safe="/")
