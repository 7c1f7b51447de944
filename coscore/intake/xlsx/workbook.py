"""The workbook part: which sheets there are, in order, and from which year dates are counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import normalize
from urllib.parse import unquote

from coscore.findings import Refused
from coscore.intake.refusal import damaged, too_large
from coscore.intake.xlsx.markup import local, walk
from coscore.intake.xlsx.relationships import Relationship, relationships, target_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.intake.xlsx.archive import Archive

_USUAL_PART = "xl/workbook.xml"
_MOST_LINKS = 100


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """A worksheet as the workbook lists it: its name, the part with its cells, whether it is hidden in any way."""

    name: str
    part: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class Workbook:
    """What the workbook part says.

    Attributes:
        sheets: the worksheets in the order of their tabs, without charts and macro sheets.
        from_1904: whether day 0 is 1904-01-01.
        strings, styles: the parts with shared strings and styles; "" where there is none.
        linked_files: names of the other files that its formulas take values from.
    """

    sheets: tuple[SheetEntry, ...]
    from_1904: bool
    strings: str
    styles: str
    linked_files: tuple[str, ...] = ()


def read_workbook(archive: Archive) -> Workbook:
    """Find and read the workbook part.

    Raises:
        Refused: no workbook or no sheet inside, a sheet that is missing or outside the file (E005), too many sheets (E006).
    """
    part = _workbook_part(archive)
    links = relationships(archive, part)
    rows, from_1904 = _listed(archive, part)
    # A sheet that links to nothing is a module of old macros, in which there is nothing to read.
    linked = [row for row in rows if _link_id(row)]
    if not linked:
        raise damaged(archive.place, "no_sheets")
    if len(linked) > archive.limits.sheets:
        raise too_large(archive.place, "sheets", limit=archive.limits.sheets)
    entries = [_entry(archive, row, links) for row in linked if _is_worksheet(links.get(_link_id(row)))]
    _each_has_its_own_part(archive, entries)
    strings, styles = (_part(archive, links, kind) for kind in ("sharedStrings", "styles"))
    return Workbook(tuple(entries), from_1904, strings, styles, tuple(_linked_files(archive, links)))


def _linked_files(archive: Archive, links: dict[str, Relationship]) -> Iterator[str]:
    """Other files by their names, each once; what is broken about a link does not matter, for it is not followed."""
    found: dict[str, None] = {}
    for link in [link for link in links.values() if link.kind == "externalLink"][:_MOST_LINKS]:
        try:
            targets = relationships(archive, link.target)
        except Refused:
            targets = {}
        found |= {_file_name(target.target): None for target in targets.values() if target.external}
    yield from found


def _file_name(target: str) -> str:
    return unquote(target.rstrip("/").rpartition("/")[2]) or target


def _workbook_part(archive: Archive) -> str:
    documents = [link for link in relationships(archive).values() if link.kind == "officeDocument"]
    if documents:
        return target_of(archive, documents[0])
    if _USUAL_PART not in archive:
        raise damaged(archive.place, "no_workbook")
    return _USUAL_PART


def _listed(archive: Archive, part: str) -> tuple[list[dict[str, str]], bool]:
    sheets: list[dict[str, str]] = []
    from_1904 = False

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal from_1904
        if name == "sheet":
            sheets.append(attributes)
        elif name == "workbookPr":
            from_1904 = attributes.get("date1904") in ("1", "true", "on")

    walk(archive, part, start)
    return sheets, from_1904


def _link_id(row: dict[str, str]) -> str:
    """The id of the link of a sheet: the attribute ``id`` of whatever prefix the file gave to relationships."""
    return next((value for name, value in row.items() if ":" in name and local(name) == "id"), "")


def _is_worksheet(link: Relationship | None) -> bool:
    return link is None or link.kind == "worksheet"


def _entry(archive: Archive, row: dict[str, str], links: dict[str, Relationship]) -> SheetEntry:
    name = normalize("NFC", row.get("name", ""))
    hidden = row.get("state", "visible") != "visible"
    return SheetEntry(name, target_of(archive, links.get(_link_id(row))), hidden)


def _each_has_its_own_part(archive: Archive, entries: list[SheetEntry]) -> None:
    parts: set[str] = set()
    for entry in entries:
        if entry.part.lower() in parts:
            raise damaged(archive.place, "part_shared", part=entry.part)
        parts.add(entry.part.lower())


def _part(archive: Archive, links: dict[str, Relationship], kind: str) -> str:
    found = [link.target for link in links.values() if link.kind == kind and not link.external]
    return found[0] if found and found[0] in archive else ""
