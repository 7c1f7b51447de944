"""A sheet for every unit and a certificate for those in the top grade, in files of a folder: planned whole before the first is written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from coscore.findings import Finding, Refused
from coscore.language.words import WORDS
from coscore.output.extras import needed
from coscore.output.report.certificate import certificate, certified, grades_of
from coscore.output.report.names import file_names
from coscore.output.save import cannot_write, check_path, write_file

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from coscore.output.document.model import Document
    from coscore.output.report.matter import Matter

FORMATS = {"pdf": "typst", "hwpx": "hwpx"}
"""Formats of the files, each with the module that writes it."""


class File(NamedTuple):
    """A file to be written: its path, the unit, and whether it is a certificate rather than a sheet."""

    path: Path
    unit: int
    is_certificate: bool


def check_folder(folder: str, form: str) -> None:
    """See before any work is done whether files of a format can be written to a folder, which need not be there yet.

    Raises:
        Refused: it is a file, or its parent is not there (E016); the extra for reports is not installed (E077).
    """
    needed(FORMATS[form])
    path = Path(folder)
    if path.exists() and not path.is_dir():
        raise Refused([cannot_write(folder, WORDS["report.not_folder"])])
    if not path.exists() and not path.absolute().parent.is_dir():
        raise Refused([cannot_write(folder, WORDS["save.no_folder"])])


def planned(matter: Matter, folder: str, form: str, grade: str | None, inputs: Sequence[str]) -> list[File]:
    """Every file to be written: the sheets as units are listed, then the certificates.

    Args:
        matter: what they are about.
        folder: the folder.
        form: pdf or hwpx.
        grade: the grade that is certified; None for the best one.
        inputs: files of this run that must not be written over.

    Raises:
        Refused: no such grade (E078), or a file that cannot be written (E016).
    """
    units, awarded = matter.evaluation.order(), certified(matter, _grade(matter, grade))
    own = [matter.name(unit) for unit in units]
    marked = [f"{matter.name(unit)} {matter.say('certificate.file')}" for unit in awarded]
    names = file_names([*own, *marked], f".{form}")
    files = [
        File(Path(folder) / name, unit, place >= len(units))
        for place, (name, unit) in enumerate(zip(names, [*units, *awarded], strict=True))
    ]
    for file in files if Path(folder).is_dir() else []:
        if file.path.is_symlink():
            raise Refused([cannot_write(str(file.path), WORDS["report.link"])])
        check_path(str(file.path), inputs)
    return files


def _grade(matter: Matter, asked: str | None) -> str:
    """The grade that is certified; "" where there are none."""
    names = grades_of(matter)
    if asked is not None and asked not in names:
        raise Refused([Finding("E078", args={"text": asked, "grades": ", ".join(names)})])
    return asked or (names[0] if names else "")


def write(matter: Matter, files: Sequence[File], form: str, told: Callable[[int], None] | None = None) -> None:
    """Write the files, each replaced in one step; ``told`` is called with the number of those written.

    Raises:
        Refused: one cannot be written (E016).
    """
    from coscore.output.report.sheet import known, sheet

    found, render = known(matter), _renderer(form)
    for file in files[:1]:
        _make(file.path.parent)
    for place, file in enumerate(files, 1):
        document = certificate(matter, file.unit) if file.is_certificate else sheet(found, file.unit)
        write_file(str(file.path), render(document))
        if told:
            told(place)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise Refused([cannot_write(str(folder), error.strerror or str(error))]) from error


def _renderer(form: str) -> Callable[[Document], bytes]:
    if form == "pdf":
        from coscore.output.document import pdf

        return pdf.render
    from coscore.output.document import hwpx

    return hwpx.render
