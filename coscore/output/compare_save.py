"""Where a comparison goes: the screen, standard output, or files whose suffix chooses the format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.output import compare
from coscore.output.compare_formats import rendered
from coscore.output.save import check_targets as check
from coscore.output.save import deliver, parse, write_file
from coscore.output.save import show as show_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coscore.insight.compare.comparison import Comparison
    from coscore.language import Language
    from coscore.output.console import Console
_FORMATS = ("csv", "json", "markdown")
"""The formats, the one of standard output first."""


def check_targets(targets: Sequence[str], inputs: Sequence[str]) -> None:
    """See before any work is done whether every target can be written.

    Raises:
        Refused: with one E016 for each that cannot.
    """
    check(targets, inputs, _FORMATS)


def save(comparison: Comparison, target: str, console: Console) -> None:
    """Write the comparison to a target, or to standard output for ``-``, and say so.

    Raises:
        Refused: the target cannot be written (E016).
    """
    form, path = parse(target, _FORMATS)
    deliver(form, path, rendered(comparison, form, console.language), console)


def write(comparison: Comparison, target: str, language: Language) -> None:
    """Write the comparison to a file, which is replaced in one step.

    Raises:
        Refused: the target cannot be written (E016).
    """
    check_targets([target], [])
    form, path = parse(target, _FORMATS)
    write_file(path, rendered(comparison, form, language))


def show(comparison: Comparison, form: str, console: Console) -> None:
    """Write the comparison to standard output in one of the formats, or as the screen."""
    if form == "table":
        compare.render(comparison, console)
        return
    show_bytes(form, rendered(comparison, form, console.language), console)
