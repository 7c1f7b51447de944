"""Encodings of text files, told from the bytes alone: Korean tables come as UTF-8, CP949 and UTF-16."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, getincrementaldecoder
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from coscore.findings import Finding, Location, Refused
from coscore.findings.file_reasons import reason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.intake.inputs import Input

_SLICE = 2**20
_MARKS = ((BOM_UTF8, "utf-8-sig"), (BOM_UTF16_LE, "utf-16"), (BOM_UTF16_BE, "utf-16"))
_WHY = {
    "utf-8": "undecodable",
    "cp949": "undecodable",
    "utf-8-sig": "bad_utf8",
    "utf-16": "bad_utf16",
    "utf-16-le": "bad_utf16",
    "utf-16-be": "bad_utf16",
}


class _Stop(NamedTuple):
    """Where decoding had to stop: the byte of the file and the line, both from 1, and why (a key of the reasons)."""

    byte: int
    line: int
    why: str


def encoding_of(input_: Input) -> str:
    """The name of the encoding: by its byte-order mark, else by NULs (UTF-16), else UTF-8, else CP949, all of them strict.

    Raises:
        Refused: none fits the whole file; named is the place that the best of them got to (E007).
    """
    with input_.open() as stream:
        head = stream.read(_SLICE)
    stops = []
    for encoding in _candidates(head):
        stop = _first_stop(input_, encoding)
        if stop is None:
            return encoding
        stops.append(stop)
    raise _refusal(max(stops), input_.source.name)


def _candidates(head: bytes) -> tuple[str, ...]:
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return (encoding,)
    utf16 = [encoding for encoding in ("utf-16-le", "utf-16-be") if b"\0" in head and _fits(encoding, head)]
    return tuple(utf16) or ("utf-8", "cp949")


def _fits(encoding: str, head: bytes) -> bool:
    """Whether most of what could be commas and line ends are, and not halves of other characters: NULs alone may be dirt."""
    text = head.decode(encoding, "replace")
    return 2 * sum(map(text.count, "\n,\t")) > sum(map(head.count, (b"\n", b",", b"\t")))


def _first_stop(input_: Input, encoding: str) -> _Stop | None:
    decoder = getincrementaldecoder(encoding)()
    byte, line = 0, 1
    for piece in chain(_slices(input_), [b""]):
        byte += len(piece)
        try:
            text = decoder.decode(piece, not piece)
        except UnicodeDecodeError as problem:
            lines = problem.object[: problem.start].count(b"\n")
            return _Stop(byte - len(problem.object) + problem.start + 1, line + lines, _WHY[encoding])
        if "\0" in text:
            behind = text[text.index("\0") :]
            pending = len(decoder.getstate()[0])
            return _Stop(
                byte - pending - _length(behind, encoding) + 1, line + text.count("\n") - behind.count("\n"), "nul"
            )
        line += text.count("\n")
    return None


def _length(text: str, encoding: str) -> int:
    """Length in bytes, without the mark that some encodings put at the front."""
    return len(text.encode("utf-16-le" if encoding == "utf-16" else encoding.removesuffix("-sig")))


def _slices(input_: Input) -> Iterator[bytes]:
    with input_.open() as stream:
        while piece := stream.read(_SLICE):
            yield piece


def _refusal(stop: _Stop, name: str) -> Refused:
    return Refused(
        [Finding("E007", Location(name), {"byte": stop.byte, "line": stop.line, "reason": reason(stop.why)})]
    )
