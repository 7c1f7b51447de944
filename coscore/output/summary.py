"""The summary of a GitHub job: one file for all commands of a step, added to and never beyond what the platform takes.

Source: GitHub Docs, "Workflow commands for GitHub Actions": a summary is at most 1 MiB a step, and a longer one is not shown at all.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from coscore.language.words import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coscore.language import Language

LARGEST = 1024 * 1024


def is_summary(path: str, environ: Mapping[str, str] = os.environ) -> bool:
    """Whether this is the file that GITHUB_STEP_SUMMARY names."""
    named = environ.get("GITHUB_STEP_SUMMARY")
    return bool(named) and Path(named or "").resolve() == Path(path).resolve()


def append(path: str, data: bytes, language: Language) -> None:
    """Add a text to the summary, as many of its lines as there is room for."""
    file = Path(path)
    before = file.stat().st_size if file.exists() else 0
    start = b"\n" if before else b""
    with file.open("ab") as summary:
        summary.write(fitting(start + data, LARGEST - before, language))


def fitting(data: bytes, room: int, language: Language) -> bytes:
    """The text, or as many of its lines as fit with a note that says so; nothing where not even the note fits."""
    if len(data) <= room:
        return data
    note = f"\n_{say('cut_summary', language)}_\n".encode()
    end = data.rfind(b"\n", 0, max(room - len(note), 0)) + 1
    return data[:end] + note if len(note) <= room else b""
