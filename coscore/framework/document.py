"""A YAML document as nodes that know their places, read tolerantly: what is absent or of another kind is just not there.

Reading this way lets every rule look at what it needs, whatever else is wrong with the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar, Union

from coscore.findings import Excerpt, Location
from coscore.language import Label

_LINES_BEFORE = 2
_WIDEST_LINE = 200
_LINE_BREAK = "\r\n|[\r\n\x85\u2028\u2029]"  # as YAML breaks lines, so that line numbers agree

T = TypeVar("T", bound="str | float | bool | None")


class TextFile(NamedTuple):
    """A file as it was read: the name shown to readers, and its text."""

    name: str
    text: str


class Place(NamedTuple):
    """Where something stands: line and column from 1, and its length in characters."""

    file: TextFile
    line: int
    column: int
    length: int

    @property
    def location(self) -> Location:
        """The place without the text around it."""
        return Location(self.file.name, line=self.line, column=self.column)

    @property
    def text(self) -> str:
        """What stands there, up to the end of the line."""
        lines = _lines(self.file)
        return lines[self.line - 1][self.column - 1 :] if self.line <= len(lines) else ""

    def excerpt(self) -> Excerpt:
        """The line with the place marked, and the two lines before it."""
        first = max(0, self.line - 1 - _LINES_BEFORE)
        lines = [line.replace("\t", " ") for line in _lines(self.file)[first : self.line]]
        lines += [""] * (self.line - first - len(lines))
        cut = max(0, self.column - 1 - _WIDEST_LINE // 2)
        shown = [(str(number), line[cut : cut + _WIDEST_LINE]) for number, line in enumerate(lines, first + 1)]
        start = self.column - 1 - cut
        length = max(1, min(self.length, len(shown[-1][1]) - start))
        return Excerpt(tuple(shown), len(shown) - 1, start, length)


@lru_cache(maxsize=16)
def _lines(file: TextFile) -> list[str]:
    return re.split(_LINE_BREAK, file.text)


class Scalar(NamedTuple, Generic[T]):
    """Text, a number, a truth value, or nothing at all."""

    value: T
    place: Place


class Sequence(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    place: Place


class Entry(NamedTuple):
    """A value under its key; the place is the key's."""

    node: Node
    place: Place


class Mapping(NamedTuple):
    """Keys with their values."""

    entries: dict[str, Entry]
    place: Place

    def node(self, *path: str) -> Node | None:
        """What stands under a key, or under a key of what stands under a key."""
        found: Node | None = self
        for key in path:
            entry = found.entries.get(key) if isinstance(found, Mapping) else None
            found = entry.node if entry else None
        return found

    def key(self, key: str) -> Place:
        """Place of a key; of the mapping itself where the key is absent."""
        return self.entries[key].place if key in self.entries else self.place

    def text(self, *path: str) -> Scalar[str] | None:
        """Text that is not empty."""
        return _text(self.node(*path))

    def number(self, *path: str) -> Scalar[float] | None:
        """A number."""
        return _number(self.node(*path))

    def mapping(self, *path: str) -> Mapping | None:
        """A mapping."""
        node = self.node(*path)
        return node if isinstance(node, Mapping) else None

    def texts(self, *path: str) -> list[Scalar[str]]:
        """The texts of a list."""
        return [text for item in self._items(*path) if (text := _text(item))]

    def numbers(self, *path: str) -> list[Scalar[float]]:
        """The numbers of a list."""
        return [number for item in self._items(*path) if (number := _number(item))]

    def pairs(self, *path: str) -> list[tuple[Scalar[float], Scalar[float]]]:
        """The pairs of numbers of a list of lists."""
        lists = [
            [_number(number) for number in item.items] for item in self._items(*path) if isinstance(item, Sequence)
        ]
        return [(pair[0], pair[1]) for pair in lists if len(pair) == 2 and pair[0] and pair[1]]  # noqa: PLR2004 - a pair

    def mappings(self, *path: str) -> list[Mapping]:
        """The mappings of a list."""
        return [item for item in self._items(*path) if isinstance(item, Mapping)]

    def _items(self, *path: str) -> tuple[Node, ...]:
        node = self.node(*path)
        return node.items if isinstance(node, Sequence) else ()


class Broken(NamedTuple):
    """What cannot be read, and has been reported already."""

    place: Place


Node = Union[Scalar["str | float | bool | None"], Sequence, Mapping, Broken]  # noqa: UP007 - refers forward


class Branch(NamedTuple):
    """A node of the tree of indicators."""

    node: Mapping
    parent: Mapping | None

    @property
    def id(self) -> str:
        """Its id, "" where there is none."""
        return id_of(self.node)

    @property
    def is_dimension(self) -> bool:
        """Whether it has indicators of its own."""
        return "indicators" in self.node.entries


def id_of(node: Mapping) -> str:
    """The id that stands in a mapping, "" where there is none."""
    found = node.text("id")
    return found.value if found else ""


def name_of(node: Mapping) -> Label:
    """The name that stands in a mapping; its id where there is none."""
    plain = node.text("name")
    if plain:
        return Label(plain.value, plain.value)
    ko, en = (text.value if text else "" for text in (node.text("name", "ko"), node.text("name", "en")))
    return Label(ko or en or id_of(node), en or ko or id_of(node))


def branches(root: Mapping, parent: Mapping | None = None) -> Iterator[Branch]:
    """Every node of the tree of indicators, in reading order."""
    for node in root.mappings("indicators"):
        yield Branch(node, parent)
        yield from branches(node, node)


def _text(node: Node | None) -> Scalar[str] | None:
    if isinstance(node, Scalar) and isinstance(node.value, str) and node.value:
        return Scalar(node.value, node.place)
    return None


def _number(node: Node | None) -> Scalar[float] | None:
    if isinstance(node, Scalar) and isinstance(node.value, (int, float)) and not isinstance(node.value, bool):
        return Scalar(node.value, node.place)
    return None
