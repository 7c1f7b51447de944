"""Properties that a workbook carries besides its sheets, such as the form it was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.findings import Refused
from coscore.intake.xlsx.markup import walk
from coscore.intake.xlsx.relationships import relationships

if TYPE_CHECKING:
    from coscore.intake.xlsx.archive import Archive

MOST_BYTES = 2**20
"""Size of the part with the properties, unpacked; document management systems add some, never so many."""

_KIND = "custom-properties"


def custom_property(archive: Archive, name: str) -> str:
    """The text of a property by its name; "" where the workbook has none.

    Nothing of the table depends on the properties, so a part that is broken, too large or outside the file holds none.
    """
    try:
        parts = [link.target for link in relationships(archive).values() if link.kind == _KIND and not link.external]
        return _texts(archive, parts[0]).get(name, "") if parts and parts[0] in archive else ""
    except Refused:
        return ""


def _texts(archive: Archive, part: str) -> dict[str, str]:
    found: dict[str, str] = {}
    name = ""

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal name
        if tag == "property":
            name = attributes.get("name", "")

    def text(piece: str) -> None:
        if name:
            found[name] = found.get(name, "") + piece.strip()

    archive.check_size(part, MOST_BYTES)
    walk(archive, part, start, text=text)
    return found
