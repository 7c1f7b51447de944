"""The reports that can be made of a result. A new format is a module with a function, and a line in the table here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from coscore.findings import Refused
from coscore.language.words import WORDS
from coscore.output.extras import needed
from coscore.output.progress import busy, files_made
from coscore.output.report.annual import annual
from coscore.output.report.matter import Matter
from coscore.output.save import cannot_write, check_path, write_file

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from coscore.output.console import Console
    from coscore.output.report.per_unit import File

__all__ = ["REPORTS", "Matter", "check_reports", "write_per_unit", "write_report"]


def _html(matter: Matter) -> bytes:
    from coscore.output.page.render import render

    return render(matter)


def _pdf(matter: Matter) -> bytes:
    from coscore.output.document.pdf import render

    return render(annual(matter))


def _hwpx(matter: Matter) -> bytes:
    from coscore.output.document.hwpx import render

    return render(annual(matter))


def _docx(matter: Matter) -> bytes:
    from coscore.output.document.docx import render

    return render(annual(matter))


def _markdown(matter: Matter) -> bytes:
    from coscore.output.document.markdown import render

    return render(annual(matter))


def _workbook(matter: Matter) -> bytes:
    from coscore.output.workbook import render

    return render(matter.evaluation, matter.language)


REPORTS: dict[str, Callable[[Matter], bytes]] = {
    ".html": _html,
    ".pdf": _pdf,
    ".hwpx": _hwpx,
    ".docx": _docx,
    ".md": _markdown,
    ".xlsx": _workbook,
}
"""The function that writes the report, by the suffix of the file; each loads what it needs when it is used."""

_LIBRARIES = {".pdf": ("typst",), ".hwpx": ("hwpx", "typst"), ".docx": ("docx", "typst")}
"""Modules that a format needs; they come with the extra for reports."""


def check_reports(targets: Sequence[str], inputs: Sequence[str]) -> None:
    """See before any work is done whether every report can be written.

    Raises:
        Refused: another suffix, no such folder, read-only, an input of this run (E016); the extra for reports is not there (E077).
    """
    for target in targets:
        for module in _LIBRARIES.get(Path(target).suffix.lower(), ()):
            needed(module)
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
    with busy(console, matter.say("making", path=target)):
        data = REPORTS[Path(target).suffix.lower()](matter)
    write_file(target, data)
    if not console.quiet:
        console.error(console.say("saved", path=target))


def write_per_unit(matter: Matter, files: Sequence[File], form: str, console: Console) -> None:
    """Write the sheets and certificates of the units, and say so.

    Raises:
        Refused: a file cannot be written (E016).
    """
    from coscore.output.report.per_unit import write

    with files_made(console, len(files)) as watch:
        write(matter, files, form, watch)
    if not console.quiet:
        console.error(console.say("report.sheet.saved", folder=files[0].path.parent, n=len(files)))
