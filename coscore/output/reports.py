"""The reports that can be made of a result. A new format is a module with a function, and a line in the table here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from coscore.findings import Refused
from coscore.language.words import WORDS
from coscore.output.report.matter import Matter
from coscore.output.save import cannot_write, check_path, write_file

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from coscore.output.console import Console

__all__ = ["REPORTS", "Matter", "check_reports", "write_report"]


REPORTS: dict[str, Callable[[Matter], bytes]] = {}
"""The function that writes the report, by the suffix of the file; each loads what it needs when it is used."""


def check_reports(targets: Sequence[str], inputs: Sequence[str]) -> None:
    """See before any work is done whether every report can be written.

    Raises:
        Refused: another suffix, no such folder, read-only, an input of this run (E016).
    """
    for target in targets:
        if Path(target).suffix.lower() not in REPORTS:
            suffixes = " ".join(REPORTS)
            reason = WORDS["report.suffixes"]
            raise Refused([cannot_write(target, type(reason)(*(text.format(suffixes=suffixes) for text in reason)))])
        check_path(target, inputs)


def write_report(matter: Matter, target: str, console: Console) -> None:
    """Write a report to a file, which is replaced in one step, and say so.

    Raises:
        Refused: the file cannot be written (E016).
    """
    write_file(target, REPORTS[Path(target).suffix.lower()](matter))
    if not console.quiet:
        console.error(console.say("saved", path=target))
