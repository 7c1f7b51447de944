"""A copy of a workbook in which every cell with findings is coloured, and commented with what they say."""

from __future__ import annotations

import re
from collections import defaultdict
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from unicodedata import normalize
from zipfile import BadZipFile, is_zipfile

from coscore.findings import Refused
from coscore.findings.catalogue import headline, help_line
from coscore.language.words import WORDS, say
from coscore.output.cells import plain
from coscore.output.save import cannot_write, check_path, write_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from coscore.findings import Finding
    from coscore.findings.finding import Level
    from coscore.language import Language
    from coscore.output.console import Console

FILLS: dict[Level, str] = {"error": "FFC7CE", "warning": "FFEB9C"}
"""The red and the yellow that spreadsheets give to bad and doubtful cells."""

SUFFIX = ".xlsx"
_AUTHOR = "coscore"
_WIDTH, _HEIGHT = 360, 150  # pixels of a comment
_MOST = 10  # findings written into one comment
_CELL = re.compile("[A-Z]*[0-9]+")

# What a workbook that is read here, but put together in an unusual way, makes openpyxl raise.
_NOT_UNDERSTOOD = (
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    IndexError,
    SyntaxError,
    BadZipFile,
    NotImplementedError,
)


class Place(NamedTuple):
    """A cell of a sheet."""

    sheet: str
    cell: str


def check_mark(target: str, files: Sequence[str]) -> None:
    """See before any work is done whether a marked copy can be made.

    Raises:
        Refused: E016: the input is no single workbook, or the target cannot be written.
    """
    if len(files) != 1 or not Path(files[0]).is_file() or not is_zipfile(files[0]):
        raise Refused([cannot_write(target, WORDS["mark.input"])])
    if Path(target).suffix.lower() != SUFFIX:
        raise Refused([cannot_write(target, WORDS["mark.format"])])
    check_path(target, files)


def mark(file: str, findings: Sequence[Finding], target: str, console: Console) -> None:
    """Write a copy of a workbook with the cells of findings marked, and say what came of it.

    Raises:
        Refused: the workbook cannot be copied, or the target cannot be written (E016).
    """
    places = by_cell(findings)
    if not places:
        console.error(console.say("mark.nothing", path=target))
        return
    try:
        data = marked(Path(file).read_bytes(), places, console.language)
    except _NOT_UNDERSTOOD as problem:
        raise Refused([cannot_write(target, WORDS["mark.unusual"])]) from problem
    write_file(target, data)
    if not console.quiet:
        console.error(console.say("mark.saved", path=target, n=len(places), s="" if len(places) == 1 else "s"))


def by_cell(findings: Iterable[Finding]) -> dict[Place, list[Finding]]:
    """Findings by the cell they are about; those about a file or the whole result are left out."""
    found: dict[Place, list[Finding]] = defaultdict(list)
    for finding in findings:
        place = finding.location
        if place.sheet and _CELL.fullmatch(place.cell):
            found[Place(place.sheet, place.cell if place.cell[0].isalpha() else f"A{place.cell}")].append(finding)
    return dict(found)


def marked(data: bytes, places: Mapping[Place, Sequence[Finding]], language: Language) -> bytes:
    """The bytes of a workbook with these cells coloured and commented; what a comment said before stays in it."""
    import warnings

    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of what it leaves out; the user is told of all that at once
        book = load_workbook(BytesIO(data))
        sheets = {normalize("NFC", sheet.title): sheet for sheet in book.worksheets}
        for (sheet, cell), findings in places.items():
            _mark(_whole(sheets[sheet], cell), findings, language)
        copy = BytesIO()
        book.save(copy)
    return copy.getvalue()


def _whole(sheet: Any, cell: str) -> Any:
    """The cell, or the first one of the merged range it lies in."""
    ranges = (merged for merged in sheet.merged_cells.ranges if cell in merged)
    return next((sheet.cell(merged.min_row, merged.min_col) for merged in ranges), sheet[cell])


def _mark(cell: Any, findings: Sequence[Finding], language: Language) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    level: Level = "error" if any(finding.level == "error" for finding in findings) else "warning"
    cell.fill = PatternFill("solid", fgColor=FILLS[level])
    before = [cell.comment.text] if cell.comment else []
    cell.comment = Comment("\n\n".join([*before, comment(findings, language)]), _AUTHOR, _HEIGHT, _WIDTH)


def comment(findings: Sequence[Finding], language: Language) -> str:
    """What is said of a cell: level, code and sentence of each finding, and what to do about it."""
    told = [
        f"{say(finding.level, language)}[{finding.code}]: {plain(headline(finding, language))}\n"
        f"{say('help', language)}: {plain(help_line(finding, language))}"
        for finding in findings[:_MOST]
    ]
    more = len(findings) - _MOST
    return "\n\n".join([*told, *([say("mark.more", language, n=more)] if more > 0 else [])])
