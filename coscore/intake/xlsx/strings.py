"""Shared strings: the texts of a workbook, each kept once."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

import numpy as np

from coscore.intake.beginnings import beginning
from coscore.intake.chain import Chain
from coscore.intake.refusal import too_large
from coscore.intake.xlsx.celltext import cell_text
from coscore.intake.xlsx.encoding import as_utf8
from coscore.intake.xlsx.markup import feed, parser_for, prefix
from coscore.intake.xlsx.plainstrings import PlainTexts, plain_texts
from coscore.intake.xlsx.plaintext import gathered, is_utf8, line_breaks, slices

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from coscore.intake.coded import Codes
    from coscore.intake.xlsx.archive import Archive
    from coscore.intake.xlsx.octets import Words

_REMEMBERED = 4_096
_ITEM, _CLOSING_ITEM, _CLOSING = b"<si>", b"</si>", b"</sst"


def shared_strings(archive: Archive, part: str) -> SharedStrings:
    """All shared strings, by their index; runs of rich text are joined, phonetic guides left out.

    Raises:
        Refused: the part is broken (E005), or there are too many or too long texts (E006).
    """
    reader = _Strings(archive, part)
    parser = parser_for(part, archive.place, reader.start, reader.end, reader.pieces.append)
    for _ in feed(parser, _without_plain_items(archive.chunks(part), reader), part, archive.place, archive.limits):
        reader.check()
    return SharedStrings(reader.parts)


def _without_plain_items(chunks: Iterable[bytes], reader: _Strings) -> Iterator[bytes]:
    """The XML without items of one bare text each, which the reader gets directly; line breaks are left where they stood."""
    source = as_utf8(chunks)
    seen = gathered(b"", source, _CLOSING)
    start = seen.find(_ITEM)
    if start > 0 and is_utf8(seen) and b"<!" not in seen[:start]:
        yield seen[:start]
        seen = seen[start:]
        while reader.is_between_items and (end := seen.rfind(_CLOSING_ITEM) + len(_CLOSING_ITEM)) >= len(_CLOSING_ITEM):
            if not reader.take_plain(plain_texts(seen[:end])):
                break
            yield line_breaks(seen[:end])
            seen = gathered(seen[end:], source, _CLOSING)
    yield from slices(seen)
    yield from source


class SharedStrings(Chain[str]):
    """Shared strings in parts.

    Attributes:
        blanks: indices of those without text.
        text: one of them by its index; those asked for last are remembered, for names and answers come again and again.
    """

    def __init__(self, parts: Iterable[Sequence[str]] = ()) -> None:
        super().__init__(parts)
        self.text = lru_cache(_REMEMBERED)(self.__getitem__)
        self.blanks = [
            start + index for start, part in zip(self._starts, self._parts, strict=True) for index in _blanks(part)
        ]

    @cached_property
    def is_printable(self) -> bool:
        """Whether surely none of them has a character that cannot be seen."""
        return all(isinstance(part, PlainTexts) and part.is_printable for part in self._parts)

    def beginnings(self, indices: Codes) -> Words:
        """The first eight bytes of some texts, or as many as they have."""
        words = np.zeros(indices.size, np.uint64)
        among = np.searchsorted(self._starts, indices, "right") - 1
        for part in np.flatnonzero(np.bincount(among)).tolist():
            those = among == part
            words[those] = _beginnings(self._parts[part], indices[those] - self._starts[part])
        return words


def _beginnings(part: Sequence[str], indices: Codes) -> Words:
    if isinstance(part, PlainTexts):
        return part.beginnings(indices)
    return np.array([beginning(part[index].encode()) for index in indices.tolist()], np.uint64)


def _blanks(part: Sequence[str]) -> Sequence[int]:
    return part.blanks if isinstance(part, PlainTexts) else [index for index, text in enumerate(part) if not text]


class _Strings:
    """What the parser calls back. ``pieces`` gathers all text, and is emptied where text begins to count."""

    __slots__ = (
        "archive",
        "count",
        "depth",
        "held",
        "part",
        "parts",
        "phonetic",
        "pieces",
        "strings",
        "tags",
        "texts",
        "total",
    )

    def __init__(self, archive: Archive, part: str) -> None:
        self.archive, self.part = archive, part
        self.pieces: list[str] = []
        self.texts: list[str] = []
        self.strings: list[str] = []
        self.parts: list[Sequence[str]] = [self.strings]
        self.tags = ("", "", "")
        self.count = self.depth = self.held = self.total = 0
        self.phonetic = False

    @property
    def is_between_items(self) -> bool:
        """Whether the parser stands where the next item may follow."""
        return self.depth == 1 < self.archive.limits.depth - 1 and self.tags[0] == "si" and not self.texts

    def take_plain(self, texts: PlainTexts | None) -> bool:
        """Take in texts that were read without the parser; False if that must not be."""
        if texts is None or texts.longest > self.archive.limits.text_characters:
            return False
        self.pieces.clear()
        self.strings = []
        self.parts += texts, self.strings
        self.count += len(texts)
        self.total += texts.characters()
        return True

    def start(self, name: str, _: dict[str, str]) -> None:
        if not self.depth:
            self.tags = (f"{prefix(name)}si", f"{prefix(name)}t", f"{prefix(name)}rPh")
        self.depth += 1
        if self.depth > self.archive.limits.depth:
            raise too_large(self.archive.place, "depth", part=self.part, limit=self.archive.limits.depth)
        if name == self.tags[1]:
            self.pieces.clear()
        elif name == self.tags[2]:
            self.phonetic = True

    def end(self, name: str) -> None:
        self.depth -= 1
        item, text, phonetic = self.tags
        if name == text and not self.phonetic:
            self.keep("".join(self.pieces))
        elif name == item:
            self.strings.append(cell_text("".join(self.texts)))
            self.count += 1
            self.total += self.held
            self.held = 0
            self.texts.clear()
        elif name == phonetic:
            self.phonetic = False

    def keep(self, text: str) -> None:
        if text:
            self.texts.append(text)
            self.held += len(text)

    def check(self) -> None:
        limits, place = self.archive.limits, self.archive.place
        if self.count > limits.strings:
            raise too_large(place, "strings", limit=limits.strings)
        if self.total > limits.string_characters:
            raise too_large(place, "strings", of="string_characters", limit=limits.string_characters)
        if self.held + sum(map(len, self.pieces)) > limits.text_characters:
            raise too_large(place, "text", limit=limits.text_characters)
