"""Relationships: how one part of a workbook names another."""

from __future__ import annotations

from posixpath import basename, dirname, join, normpath
from typing import TYPE_CHECKING, NamedTuple

from coscore.intake.refusal import damaged
from coscore.intake.xlsx.markup import walk

if TYPE_CHECKING:
    from coscore.intake.xlsx.archive import Archive


class Relationship(NamedTuple):
    """A link to another part.

    Attributes:
        kind: last word of its type, the same in transitional and strict files: worksheet, styles, sharedStrings.
        target: name of the part, from the root of the archive.
        external: whether it leads out of the file; such links are never followed.
    """

    kind: str
    target: str
    external: bool


def relationships(archive: Archive, part: str = "") -> dict[str, Relationship]:
    """Links of a part by their ids, or those of the whole file; none where the file has no such list.

    Raises:
        Refused: the list is broken (E005) or beyond the limits (E006).
    """
    found: dict[str, Relationship] = {}

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship":
            found[attributes.get("Id", "")] = _relationship(dirname(part), attributes)

    listed_in = join(dirname(part), "_rels", f"{basename(part)}.rels")
    if listed_in in archive:
        walk(archive, listed_in, start)
    return found


def target_of(archive: Archive, link: Relationship | None) -> str:
    """The part a link leads to.

    Raises:
        Refused: it leads out of the file, or nowhere (E005).
    """
    if link is None:
        raise damaged(archive.place, "part_missing", part="?")
    if link.external:
        raise damaged(archive.place, "part_outside", part=link.target)
    if link.target not in archive:
        raise damaged(archive.place, "part_missing", part=link.target)
    return link.target


def _relationship(folder: str, attributes: dict[str, str]) -> Relationship:
    kind = attributes.get("Type", "").rpartition("/")[2]
    target = attributes.get("Target", "").replace("\\", "/")
    external = attributes.get("TargetMode") == "External"
    return Relationship(kind, target if external else normpath(join("/", folder, target)).lstrip("/"), external)
