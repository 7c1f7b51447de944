"""The formats in which an analysis of certainty can be written, and writing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.output import robustness, robustness_data
from coscore.output.save import check_targets, deliver, parse
from coscore.output.save import show as show_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from coscore.insight.robustness.analysis import Robustness
    from coscore.language import Language
    from coscore.output.console import Console


def _csv(found: Robustness, language: Language) -> bytes:  # noqa: ARG001 - one signature for every format
    return robustness_data.csv_text(found)


def _json(found: Robustness, language: Language) -> bytes:
    return robustness_data.json_text(found, language).encode("utf-8", "backslashreplace")


def _markdown(found: Robustness, language: Language) -> bytes:
    from coscore.output.robustness_pages import markdown

    return markdown(found, language).encode("utf-8", "replace")


def _xlsx(found: Robustness, language: Language) -> bytes:
    from coscore.output.robustness_pages import workbook

    return workbook(found, language)


FORMATS: dict[str, Callable[[Robustness, Language], bytes]] = {
    "csv": _csv,
    "json": _json,
    "markdown": _markdown,
    "xlsx": _xlsx,
}
"""Every format with the function that renders it."""


def check(targets: Sequence[str], inputs: Sequence[str]) -> None:
    """See before any work is done whether every target can be written.

    Raises:
        Refused: with one E016 for each that cannot.
    """
    check_targets(targets, inputs, tuple(FORMATS))


def show(found: Robustness, form: str, console: Console) -> None:
    """Print the screen (``table``), or write to standard output in one of the formats."""
    if form == "table":
        console.print("\n".join(robustness.lines(found, console)))
        return
    show_bytes(form, FORMATS[form](found, console.language), console)


def save(found: Robustness, target: str, console: Console) -> None:
    """Write to a file, which is replaced in one step, or to standard output for ``-``.

    Raises:
        Refused: the target cannot be written (E016).
    """
    form, path = parse(target, tuple(FORMATS))
    deliver(form, path, FORMATS[form](found, console.language), console)
