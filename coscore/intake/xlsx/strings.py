"""Shared strings: the texts of a workbook, each kept once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from coscore.intake.refusal import too_large
from coscore.intake.xlsx.encoding import as_utf8
from coscore.intake.xlsx.markup import feed, parser_for, prefix
from coscore.intake.xlsx.plaintext import decoded, gathered, is_plain, is_utf8, slices

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from coscore.intake.xlsx.archive import Archive

_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_PLAIN = re.compile(r'<si><t( xml:space="preserve")?+>([^<]*+)</t></si>')
_AROUND = len("<si><t></t></si>")
_ITEM, _CLOSING_ITEM, _CLOSING = b"<si>", b"</si>", b"</sst"
_NOT_TEXT = frozenset((*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000))) - frozenset(b"\t\n\r")


def shared_strings(archive: Archive, part: str) -> list[str]:
    """All shared strings, by their index; runs of rich text are joined, phonetic guides left out.

    Raises:
        Refused: the part is broken (E005), or there are too many or too long texts (E006).
    """
    reader = _Strings(archive, part)
    parser = parser_for(part, archive.place, reader.start, reader.end, reader.pieces.append)
    for _ in feed(parser, _without_plain_items(archive.chunks(part), reader), part, archive.place, archive.limits):
        reader.check()
    return reader.strings


def _without_plain_items(chunks: Iterable[bytes], reader: _Strings) -> Iterator[bytes]:
    """The XML without items of one bare text each, which the reader gets directly; line breaks are left where they stood."""
    source = as_utf8(chunks)
    seen = gathered(b"", source, _CLOSING)
    start = seen.find(_ITEM)
    if start > 0 and is_utf8(seen) and b"<!" not in seen[:start]:
        yield seen[:start]
        seen = seen[start:]
        while reader.is_between_items and (end := seen.rfind(_CLOSING_ITEM) + len(_CLOSING_ITEM)) >= len(_CLOSING_ITEM):
            if not reader.take_plain(_plain_texts(seen[:end])):
                break
            yield b"\n" * seen.count(b"\n", 0, end)
            seen = gathered(seen[end:], source, _CLOSING)
    yield from slices(seen)
    yield from source


def _plain_texts(piece: bytes) -> list[str] | None:
    """The texts of a piece of whole items; None if any byte of it is something else."""
    if not is_plain(piece):
        return None
    try:
        xml = piece.decode()
        found = _PLAIN.findall(xml)
        if len(found) * _AROUND + sum(len(attribute) + len(text) for attribute, text in found) < len(xml):
            return None
        return [decoded(text) for _, text in found]
    except (LookupError, ValueError):
        return None


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

    @property
    def is_between_items(self) -> bool:
        """Whether the parser stands where the next item may follow."""
        return self.depth == 1 < self.archive.limits.depth - 1 and self.tags[0] == "si" and not self.texts

    def take_plain(self, texts: list[str] | None) -> bool:
        """Take in texts that were read without the parser; False if that must not be."""
        if texts is None or max(map(len, texts), default=0) > self.archive.limits.text_characters:
            return False
        self.pieces.clear()
        self.strings += map(cell_text, texts)
        self.total += sum(map(len, texts))
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
            raise too_large(place, "strings", of="string_characters", limit=limits.string_characters)
        if self.held + sum(map(len, self.pieces)) > limits.text_characters:
            raise too_large(place, "text", limit=limits.text_characters)
