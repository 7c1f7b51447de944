"""The formats a description can be written in. A new one is a module with a function, and a line in the table here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.output.save import check_targets, deliver, parse
from coscore.output.save import show as show_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from coscore.insight.describe.description import Description
    from coscore.language import Language
    from coscore.output.console import Console


def _csv(description: Description, language: Language) -> bytes:
    from coscore.output.describe.csv import render

    return render(description, language)


def _json(description: Description, language: Language) -> bytes:  # noqa: ARG001 - one signature for every format
    from coscore.output.describe.json import render

    return render(description).encode("utf-8", "backslashreplace")


def _markdown(description: Description, language: Language) -> bytes:
    from coscore.output.describe.markdown import render

    return render(description, language).encode("utf-8", "replace")


def _xlsx(description: Description, language: Language) -> bytes:
    from coscore.output.describe.workbook import render

    return render(description, language)


FORMATS: dict[str, Callable[[Description, Language], bytes]] = {
    "csv": _csv,
    "json": _json,
    "markdown": _markdown,
    "xlsx": _xlsx,
}
"""Every format with the function that renders it; each loads what it needs when it is used."""


def check(targets: Iterable[str], inputs: Sequence[str]) -> None:
    """See before any work is done whether every target can be written.

    Raises:
        Refused: with one E016 for each that cannot.
    """
    check_targets(targets, inputs, tuple(FORMATS))


def save(description: Description, target: str, console: Console) -> None:
    """Write a description to a target, or to standard output for ``-``, and say so.

    Raises:
        Refused: the target cannot be written (E016).
    """
    form, path = parse(target, tuple(FORMATS))
    deliver(form, path, FORMATS[form](description, console.language), console)


def show(description: Description, form: str, console: Console) -> None:
    """Write a description to standard output in one of the formats."""
    show_bytes(form, FORMATS[form](description, console.language), console)
