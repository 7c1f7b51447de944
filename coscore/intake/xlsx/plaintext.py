"""XML that needs no parser: no declarations, no comments, nothing that is not text or one of a few tags."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PIECE = 1 << 17
"""Bytes taken at a time."""

SLICE = 4_096
"""Bytes given to a parser at a time, where it has to read on."""

_NOT_IN_XML = bytes(set(range(0x20)) - set(b"\t\n\r"))
_NOT_IN_UNICODE = (b"\xef\xbf\xbe", b"\xef\xbf\xbf")
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&"}
_ENCODING = re.compile(rb"<\?xml[^>]*encoding\s*=\s*[\"'](?!utf-8[\"'])", re.IGNORECASE)
_REFERENCE = re.compile(r"&[^;]*;?")


def gathered(seen: bytes, source: Iterator[bytes], end: bytes) -> bytes:
    """What was seen with as much behind it as is worth looking through at once; nothing is asked for beyond an end."""
    pieces = [seen]
    size = len(seen)
    while size < PIECE and end not in pieces[-1] and (chunk := next(source, b"")):
        pieces.append(chunk)
        size += len(chunk)
    return b"".join(pieces)


def slices(seen: bytes) -> Iterator[bytes]:
    """The bytes in slices for a parser."""
    return (seen[at : at + SLICE] for at in range(0, len(seen), SLICE))


def is_utf8(start: bytes) -> bool:
    """Whether the start of a part names no other encoding."""
    return not _ENCODING.match(start.removeprefix(BOM_UTF8))


def is_plain(piece: bytes) -> bool:
    """Whether nothing needs a second look that stands between the tags; a line break must be one character."""
    return (
        len(piece.translate(None, _NOT_IN_XML)) == len(piece)
        and b"\r" not in piece
        and b"]]>" not in piece
        and not any(mark in piece for mark in _NOT_IN_UNICODE)
    )


def decoded(text: str) -> str:
    """The text with its entities replaced."""
    return _REFERENCE.sub(_replaced, text) if "&" in text else text


def _replaced(reference: re.Match[str]) -> str:
    return _ENTITIES[reference[0]]
