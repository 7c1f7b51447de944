"""Shared strings: the texts of a workbook, each kept once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from coscore.intake.refusal import too_large
from coscore.intake.xlsx.markup import feed, parser_for, prefix

if TYPE_CHECKING:
    from coscore.intake.xlsx.archive import Archive

_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_NOT_TEXT = frozenset((*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000))) - frozenset(b"\t\n\r")


def shared_strings(archive: Archive, part: str) -> list[str]:
    """All shared strings, by their index; runs of rich text are joined, phonetic guides left out.

    Raises:
        Refused: the part is broken (E005), or there are too many or too long texts (E006).
    """
    reader = _Strings(archive, part)
    parser = parser_for(part, archive.place, reader.start, reader.end, reader.pieces.append)
    for _ in feed(parser, archive.chunks(part), part, archive.place, archive.limits):
        reader.check()
    return reader.strings


def cell_text(raw: str) -> str:
    """Text of a cell in NFC, with ``_x000D_`` and its like decoded; control characters beyond line breaks stay escaped."""
    return normalize("NFC", _ESCAPE.sub(_unescaped, raw) if "_x" in raw else raw)


def _unescaped(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    return match[0] if code in _NOT_TEXT else chr(code)


class _Strings:
    """What the parser calls back. ``pieces`` gathers all text, and is emptied where text begins to count."""

    __slots__ = ("archive", "depth", "held", "part", "phonetic", "pieces", "strings", "tags", "texts", "total")

    def __init__(self, archive: Archive, part: str) -> None:
        self.archive, self.part = archive, part
        self.pieces: list[str] = []
        self.texts: list[str] = []
        self.strings: list[str] = []
        self.tags = ("", "", "")
        self.depth = self.held = self.total = 0
        self.phonetic = False

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
        if len(self.strings) > limits.strings:
            raise too_large(place, "strings", limit=limits.strings)
        if self.total > limits.string_characters:
            raise too_large(place, "strings", limit=limits.string_characters)
        if self.held + sum(map(len, self.pieces)) > limits.text_characters:
            raise too_large(place, "text", limit=limits.text_characters)
