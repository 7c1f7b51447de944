"""XML that needs no parser: no declarations, no comments, nothing that is not text or one of a few tags."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

PIECE = 1 << 20
"""Bytes taken at a time."""

SLICE = 4_096
"""Bytes given to a parser at a time, where it has to read on."""

_FIRST_PRINTED, _TAB, _NEWLINE = 0x20, 0x09, 0x0A
_NOT_IN_UNICODE = (b"\xef\xbf\xbe", b"\xef\xbf\xbf")
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&"}
_ENCODING = re.compile(rb"<\?xml[^>]*encoding\s*=\s*[\"'](?!utf-8[\"'])", re.IGNORECASE)
KNOWN = re.compile(rb"&(?:lt|gt|quot|apos|amp);")
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


def line_breaks(piece: bytes) -> bytes:
    """The line breaks of a piece, to be left where it stood."""
    return b"\n" * piece.count(b"\n") if b"\n" in piece else b""


def is_utf8(start: bytes) -> bool:
    """Whether the start of a part names no other encoding."""
    return not _ENCODING.match(start.removeprefix(BOM_UTF8))


def is_plain(piece: bytes) -> bool:
    """Whether nothing needs a second look that stands between the tags.

    It is UTF-8 without a character that XML does not have, a line break is one character, and there are no references but
    to the five entities that every XML knows.
    """
    octets = np.frombuffer(piece, np.uint8)
    controls = octets[octets < _FIRST_PRINTED]
    return (
        bool(((controls == _TAB) | (controls == _NEWLINE)).all())
        and not (b"]" in piece and b"]]>" in piece)  # a single byte is found much faster
        and (piece.isascii() or _is_unicode(piece))
        and (b"&" not in piece or piece.count(b"&") == len(KNOWN.findall(piece)))
    )


def _is_unicode(piece: bytes) -> bool:
    try:
        piece.decode()
    except UnicodeDecodeError:
        return False
    return not (_NOT_IN_UNICODE[0][:2] in piece and any(mark in piece for mark in _NOT_IN_UNICODE))


def decoded(text: str) -> str:
    """The text with its entities replaced."""
    return _REFERENCE.sub(_replaced, text) if "&" in text else text


def _replaced(reference: re.Match[str]) -> str:
    return _ENTITIES[reference[0]]
