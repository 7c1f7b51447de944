"""The formats a result can be written in. A new one is a module with a function, and a line in a table here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from coscore.language import Language
    from coscore.output.checked import Checked
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


def _xlsx(evaluation: Evaluation, language: Language) -> bytes:
    from coscore.output.workbook import render

    return render(evaluation, language)


def _github(checked: Checked, language: Language) -> bytes:
    from coscore.output.github import render

    return render(checked, language)


def _sarif(checked: Checked, language: Language) -> bytes:
    from coscore.output.sarif import render

    return render(checked, language)


def _junit(checked: Checked, language: Language) -> bytes:
    from coscore.output.junit import render

    return render(checked, language)


RESULTS: dict[str, Callable[[Evaluation, Language], bytes]] = {
    "csv": _csv,
    "json": _json,
    "markdown": _markdown,
    "xlsx": _xlsx,
}
"""Formats of a result, each with the function that renders it and that loads what it needs when it is used."""

REPORTS: dict[str, Callable[[Checked, Language], bytes]] = {"github": _github, "sarif": _sarif, "junit": _junit}
"""Formats in which other programs take what was found, whether or not there is a result."""

FORMATS = (*RESULTS, *REPORTS)

SUFFIXES = {
    ".csv": "csv",
    ".json": "json",
    ".md": "markdown",
    ".markdown": "markdown",
    ".xlsx": "xlsx",
    ".sarif": "sarif",
    ".xml": "junit",
}
"""Format of each suffix of a file."""

OF_THE_TERMINAL = ("markdown", "github")
"""Formats for reading: on standard output they take the terminal's encoding, the others are UTF-8 by definition."""


def rendered(evaluation: Evaluation, form: str, language: Language, paths: Mapping[str, str] | None = None) -> bytes:
    """A result in a format; ``paths`` says where the files are that go by a name."""
    if form in RESULTS:
        return RESULTS[form](evaluation, language)
    from coscore.output.checked import of_evaluation

    return REPORTS[form](of_evaluation(evaluation, paths), language)
