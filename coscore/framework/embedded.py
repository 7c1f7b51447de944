"""A framework inside a result: written out whole, with the places of its nodes, and read back by the rules of a file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from coscore.findings import Refused
from coscore.framework.document import Entry, Mapping, Node, Place, Scalar, Sequence, TextFile
from coscore.framework.grow import grow
from coscore.framework.kinds import examine
from coscore.framework.rules import broken_rules
from coscore.framework.tree import Framework

if TYPE_CHECKING:
    from coscore.findings import Location

_DEEPEST = 64
_OF_GROUPS = frozenset({"E124", "E134"})
"""Rules that ask for peer groups; whoever scores may do without them all the same (``--group none``)."""


def embed(framework: Framework) -> dict[str, Any]:
    """The framework as plain data: the document after ``extends``, and ``file:line:column`` of every node by its id."""
    return {
        "document": framework.file.model_dump(mode="json", by_alias=True, exclude_unset=True, exclude_none=True),
        "places": {node.id: str(portable(node.at)) for node in framework.nodes},
    }


def portable(place: Location) -> Location:
    """A place; of a file that lies anywhere else than below the working directory only the name, for no other machine has it."""
    path = PurePath(place.file)
    return replace(place, file=path.name if path.is_absolute() else path.as_posix())


def unembed(data: dict[str, Any], sha256: str, shown: str) -> Framework:
    """The framework that was embedded.

    Args:
        data: what :func:`embed` gave.
        sha256: digest of the framework's files.
        shown: name of the file in which it is embedded.

    Raises:
        Refused: with all that is wrong with it.
        LookupError, TypeError, AttributeError, ValueError: it is nothing that :func:`embed` gives.
    """
    places = {node: _place(text) for node, text in data["places"].items()}
    root = _node(data["document"], places, Place(TextFile(shown, ""), 1, 1, 1), 0)
    if not isinstance(root, Mapping):
        raise TypeError(shown)
    root = root._replace(place=places["total"])
    examined = examine(root)
    broken = [finding for finding in broken_rules(examined.root) if finding.code not in _OF_GROUPS]
    findings = [*examined.findings, *broken]
    if findings or examined.file is None:
        raise Refused(findings)
    return Framework(examined.file, grow(examined.file, examined.root), sha256, places["total"].file.name)


def _place(text: str) -> Place:
    """A place from ``file:line:column``; the text of the file is not at hand."""
    name, line, column = text.rsplit(":", 2)
    return Place(TextFile(name, ""), int(line), int(column), 1)


def _node(data: Any, places: dict[str, Place], above: Place, depth: int) -> Node:
    """Plain data as a node of a document; what has the id of a node stands where the node does."""
    if depth > _DEEPEST:
        raise ValueError(depth)
    if isinstance(data, dict):
        own = places.get(str(data.get("id")), above)
        entries = {str(key): Entry(_node(value, places, own, depth + 1), own) for key, value in data.items()}
        return Mapping(entries, own)
    if isinstance(data, list):
        return Sequence(tuple(_node(item, places, above, depth + 1) for item in data), above)
    return Scalar(data, above)
