"""XML parts as UTF-8, so that everything after can look at plain bytes."""

from __future__ import annotations

from codecs import getincrementaldecoder
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_UTF16 = (
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)


def as_utf8(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Chunks of XML with UTF-16 turned into UTF-8; other encodings pass as they are, for expat to tell.

    Raises:
        UnicodeError: not UTF-16 after all.
    """
    rest = iter(chunks)
    first = next(rest, b"")
    whole = chain([first], rest)
    encoding = next((name for mark, name in _UTF16 if first.startswith(mark)), "")
    return _decoded(whole, encoding) if encoding else whole


def _decoded(chunks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    decoder = getincrementaldecoder(encoding)()
    first = True
    for chunk in chunks:
        text = decoder.decode(chunk)
        # The declaration goes, for it names the encoding that no longer is.
        yield (_without_declaration(text) if first else text).encode()
        first = False
    yield decoder.decode(b"", final=True).encode()


def _without_declaration(text: str) -> str:
    return text.partition("?>")[2] if text.startswith("<?xml") else text
