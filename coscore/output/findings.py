"""Findings as the result itself: on screen, one line each, as JSON, as a summary, or in the formats of other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.findings.catalogue import headline, help_line
from coscore.output.folding import place_text
from coscore.output.formats import REPORTS
from coscore.output.messages import heard, print_findings

if TYPE_CHECKING:
    from collections.abc import Callable

    from coscore.findings import Finding
    from coscore.language import Language
    from coscore.output.checked import Checked
    from coscore.output.console import Console

SCHEMA = "coscore/findings/v1"

NOWHERE = "-"
"""Stands for the place of a finding that is about no cell and no file."""


def json_text(checked: Checked, language: Language) -> str:
    """Findings as JSON, schema ``coscore/findings/v1``: codes and facts, and their sentences in a language."""
    from coscore.output.identity import TOOL
    from coscore.output.json import finding_object, gate_object, written

    known = checked.known or frozenset()
    errors = sum(finding.level == "error" for finding in checked.findings)
    worded = [
        {
            **finding_object(finding),
            "message": headline(finding, language),
            "help": help_line(finding, language),
            "fingerprint": print_,
            **({"known": True} if print_ in known else {}),
        }
        for finding, print_ in zip(checked.findings, checked.fingerprints, strict=True)
    ]
    numbers = {"errors": errors, "warnings": len(worded) - errors}
    compared = {} if checked.known is None else {"known": len(worded) - len(checked.new)}
    gates = {"gates": [gate_object(gate) for gate in checked.gates]} if checked.gates else {}
    head = {"schema": SCHEMA, "tool": TOOL, "language": language}
    return written({**head, **numbers, **compared, **gates, "findings": worded})


def line(finding: Finding, language: Language) -> str:
    """A finding on one line: ``projects.xlsx [사업]F14: E203 ...``."""
    place = place_text(finding.location) or NOWHERE
    return " ".join(f"{place}: {finding.code} {headline(finding, language)}".split())


def _text(checked: Checked, console: Console) -> None:
    print_findings(checked.new, console.as_result())


def _concise(checked: Checked, console: Console) -> None:
    from coscore.output.cells import plain

    for finding in heard(checked.new, console):
        console.print(plain(line(finding, console.language)))


def _json(checked: Checked, language: Language) -> bytes:
    return json_text(checked, language).encode("utf-8", "backslashreplace")


def _markdown(checked: Checked, language: Language) -> bytes:
    from coscore.output.markdown import summary

    return summary(checked, language).encode("utf-8", "replace")


SCREENS: dict[str, Callable[[Checked, Console], None]] = {"text": _text, "concise": _concise}
"""Formats for the screen, where -q and -v hold."""

DOCUMENTS: dict[str, Callable[[Checked, Language], bytes]] = {"json": _json, "markdown": _markdown, **REPORTS}
"""Formats that are the same on the screen and in a file."""

FORMATS = (*SCREENS, *DOCUMENTS)


def show(checked: Checked, form: str, console: Console) -> None:
    """Write findings to standard output in one of the formats."""
    from coscore.output import save

    if form in SCREENS:
        SCREENS[form](checked, console)
    else:
        save.show(form, DOCUMENTS[form](checked, console.language), console)


def read_fingerprints(path: str) -> frozenset[str]:
    """The fingerprints of findings that were saved as JSON.

    Raises:
        Refused: not readable, or not findings of this schema with fingerprints (E050).
    """
    from coscore.output.baseline import plain_data, refusal

    document = plain_data(path, "E050")
    try:
        if document["schema"] == SCHEMA:
            return frozenset(str(finding["fingerprint"]) for finding in document["findings"])
    except (LookupError, TypeError):
        pass
    raise refusal(path, "E050", f"{SCHEMA} 결과가 아니거나 fingerprint가 없습니다", f"not {SCHEMA} with fingerprints")
