"""The formats a result can be written in. A new one is a module with a function, and a line in each table here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from coscore.language import Language
    from coscore.scoring.evaluation import Evaluation


def _csv(evaluation: Evaluation, language: Language) -> bytes:  # noqa: ARG001 - one signature for every format
    from coscore.output.csv import render

    return render(evaluation)


def _json(evaluation: Evaluation, language: Language) -> bytes:  # noqa: ARG001
    from coscore.output.json import render

    return render(evaluation).encode("utf-8", "backslashreplace")


def _markdown(evaluation: Evaluation, language: Language) -> bytes:
    from coscore.output.markdown import render

    return render(evaluation, language).encode("utf-8", "replace")


def _github(evaluation: Evaluation, language: Language) -> bytes:
    from coscore.output.github import render

    return render(evaluation, language).encode("utf-8", "replace")


def _xlsx(evaluation: Evaluation, language: Language) -> bytes:
    from coscore.output.workbook import render

    return render(evaluation, language)


FORMATS: dict[str, Callable[[Evaluation, Language], bytes]] = {
    "csv": _csv,
    "json": _json,
    "markdown": _markdown,
    "github": _github,
    "xlsx": _xlsx,
}
"""Every format with the function that renders it; each loads what it needs when it is used."""

SUFFIXES = {".csv": "csv", ".json": "json", ".md": "markdown", ".markdown": "markdown", ".xlsx": "xlsx"}
"""Format of each suffix of a file."""

OF_THE_TERMINAL = ("markdown", "github")
"""Formats for reading: on standard output they take the terminal's encoding, the others are UTF-8 by definition."""
