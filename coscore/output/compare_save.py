"""Where a comparison goes: the screen, standard output, or files whose suffix chooses the format."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from coscore.findings import Refused
from coscore.language.words import WORDS
from coscore.output import compare
from coscore.output.compare_formats import rendered
from coscore.output.save import STDOUT, cannot_write, check_path, write_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coscore.insight.compare.comparison import Comparison
    from coscore.language import Language
    from coscore.output.console import Console

SUFFIXES = {".json": "json", ".csv": "csv", ".md": "markdown", ".markdown": "markdown"}


def format_of(target: str) -> str:
    """The format of a target; ``-`` alone is CSV.

    Raises:
        Refused: a suffix of no known format (E016).
    """
    form = "csv" if target == STDOUT else SUFFIXES.get(Path(target).suffix.lower(), "")
    if not form:
        raise Refused([cannot_write(target, WORDS["compare.suffixes"])])
    return form


def check_targets(targets: Sequence[str], inputs: Sequence[str]) -> None:
    """See before any work is done whether every target can be written.

    Raises:
        Refused: with E016 for one that cannot.
    """
    for target in targets:
        if format_of(target) and target != STDOUT:
            check_path(target, inputs)


def save(comparison: Comparison, target: str, console: Console) -> None:
    """Write the comparison to a target, and say so."""
    if target == STDOUT:
        show(comparison, format_of(target), console)
        return
    write(comparison, target, console.language)
    if not console.quiet:
        console.error(console.say("saved", path=target))


def write(comparison: Comparison, target: str, language: Language) -> None:
    """Write the comparison to a file, which is replaced in one step."""
    write_file(target, rendered(comparison, format_of(target), language))


def show(comparison: Comparison, form: str, console: Console) -> None:
    """Write the comparison to standard output in one of the formats, or as the screen."""
    if form == "table":
        compare.render(comparison, console)
    elif form == "markdown":
        console.print(rendered(comparison, form, console.language).decode("utf-8").rstrip("\n"))
    else:
        console.write(rendered(comparison, form, console.language))
