"""What has to be known of a sheet before its first row: whether its rows stand in order, which cells are merged or hidden.

Merged ranges stand behind the rows. So the whole part is looked through once, as bytes, which costs little more than
unpacking it; only what stands behind the rows is parsed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from coscore.intake.refusal import too_large
from coscore.intake.sheet import Unseen
from coscore.intake.xlsx.addresses import cell_range
from coscore.intake.xlsx.encoding import as_utf8
from coscore.intake.xlsx.markup import feed, local, parser_for
from coscore.intake.xlsx.plaintext import line_breaks
from coscore.intake.xlsx.rowheads import row_heads

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from coscore.findings import Location, Refused
    from coscore.intake.limits import Limits
    from coscore.intake.sheet import Range
    from coscore.intake.xlsx.octets import Words

_ROOT = re.compile(rb"<((?:[\w.-]+:)?)worksheet(?=[\s/>])")
_HIDDEN = re.compile(rb"\shidden=[\"'](?:1|true)[\"']|\s(?:ht|width)=[\"']0(?:\.0+)?[\"']")
_BOUNDS = re.compile(rb"\s(min|max)=[\"'](\d{1,9})[\"']")


_AT_ONCE = 1 << 18
"""Bytes looked at together, at least."""

_SIGNS = (b"hidden=", b'ht="0', b"ht='0")
"""What is in the tags of rows wherever one is hidden."""


class _Names(NamedTuple):
    """How the elements of a sheet are written under its prefix, which is "" for nearly all."""

    prefix: bytes
    row: re.Pattern[bytes]
    tag: re.Pattern[bytes]
    column: re.Pattern[bytes]
    end: re.Pattern[bytes]
    closing: bytes

    @classmethod
    def of(cls, prefix: bytes) -> _Names:
        own = re.escape(prefix)
        return cls(
            prefix,
            row=re.compile(rb"<%brow(?=[\s/>])(?:[^<>]*?\sr=[\"'](\d{1,9})[\"'])?" % own),
            tag=re.compile(rb"<%brow(?=[\s/>])[^<>]*>" % own),
            column=re.compile(rb"<%bcol(?=\s)([^<>]*)>" % own),
            end=re.compile(rb"</%bsheetData\s*>" % own),
            closing=b"</%bsheetData" % prefix,
        )


class Layout(NamedTuple):
    """What was found.

    Attributes:
        in_order: whether the numbers of the rows rise. When in doubt they do: the reading of the rows makes sure.
        merges: the merged ranges of more than one cell.
        unseen: the rows and columns that are hidden.
    """

    in_order: bool
    merges: tuple[Range, ...]
    unseen: Unseen = Unseen()


def look_through(chunks: Iterable[bytes], part: str, place: Location, limits: Limits) -> Layout:
    """Look a sheet through from end to end.

    Raises:
        Refused: XML behind the rows that is broken (E005), too many merged ranges, endless tags (E006).
    """
    scan = _Scan()
    merges: list[Range] = []
    filters: list[Range] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if local(name) == "autoFilter" and not filters:
            filters.append(cell_range(attributes.get("ref", ""), place))
        if local(name) == "mergeCell":
            merges.append(cell_range(attributes.get("ref", ""), place))
        if len(merges) > limits.merges:
            raise too_large(place, "merges", limit=limits.merges)

    def too_long() -> Refused:
        return too_large(place, "token", part=part, limit=limits.token_bytes)

    pieces = _larger(_whole_tags(as_utf8(chunks), limits.token_bytes, too_long))
    for _ in feed(parser_for(part, place, start), _behind_rows(pieces, scan), part, place, limits):
        pass
    filtered = (filters[0].first_row, filters[0].last_row) if filters else (0, 0)
    unseen = Unseen(tuple(scan.hidden_rows), tuple(scan.hidden_columns), filtered)
    return Layout(scan.in_order, tuple(merge for merge in merges if merge[:2] != merge[2:]), unseen)


class _Scan:
    """One way through the rows of a sheet, remembering the number of the last, and what is hidden."""

    def __init__(self) -> None:
        self.in_order = True
        self.hidden_rows: list[tuple[int, int]] = []
        self.hidden_columns: list[tuple[int, int]] = []
        self._last_row = self._lines = 0
        self._names: _Names | None = None

    def see(self, piece: bytes) -> bytes | None:
        """Look at the next piece; gives what stands behind the rows once they are over, as the start of XML of its own."""
        if self._names is None and (root := _ROOT.search(piece)):
            self._names = _Names.of(root[1])
        names = self._names
        found = names.end.search(piece) if names and names.closing in piece else None
        rows = piece[: found.start()] if found else piece
        if names:
            self._see_rows(rows, names)
        self._lines += len(line_breaks(rows))
        if names is None or found is None:
            return None
        return b"\n" * self._lines + b"<%bworksheet>" % names.prefix + piece[found.end() :]

    def _see_rows(self, piece: bytes, names: _Names) -> None:
        if not self._last_row:  # columns stand before the first row
            self.hidden_columns += map(_bounds, filter(_HIDDEN.search, names.column.findall(piece)))
        heads = None if names.prefix else row_heads(piece)
        if heads and not any(sign in heads.said for sign in _SIGNS):
            self._check_rising(heads.numbers)
            return
        tags = b"".join(names.tag.findall(piece))
        if any(sign in tags for sign in _SIGNS):
            self._check_hidden(names.row, tags)
        self._check_order(names.row.findall(tags))

    def _check_hidden(self, row: re.Pattern[bytes], rows: bytes) -> None:
        """Note the hidden ones among some rows, one after the other as runs."""
        last = self._last_row
        for found in row.finditer(rows):
            last = int(found[1]) if found[1] else last + 1
            if _HIDDEN.search(rows, found.start(), rows.find(b">", found.end())):
                runs = self.hidden_rows
                first = runs.pop()[0] if runs and runs[-1][1] == last - 1 else last
                runs.append((first, last))

    def _check_order(self, numbers: list[bytes]) -> None:
        last = self._last_row
        for digits in numbers:
            number = int(digits) if digits else last + 1
            self.in_order = self.in_order and number > last
            last = number
        self._last_row = last

    def _check_rising(self, numbers: Words) -> None:
        if numbers.size:
            rising = numbers[0] > self._last_row and bool((numbers[1:] > numbers[:-1]).all())
            self.in_order = self.in_order and rising
            self._last_row = int(numbers[-1])


def _bounds(attributes: bytes) -> tuple[int, int]:
    """First and last column that a col element is about."""
    bounds = {name: int(digits) for name, digits in _BOUNDS.findall(attributes)}
    first = bounds.get(b"min", 0)
    return first, bounds.get(b"max", first)


def _behind_rows(pieces: Iterator[bytes], scan: _Scan) -> Iterator[bytes]:
    for piece in pieces:
        if (behind := scan.see(piece)) is not None:
            yield behind
            yield from pieces
            return
    yield b"<worksheet/>"


def _whole_tags(chunks: Iterable[bytes], longest: int, too_long: Callable[[], Refused]) -> Iterator[bytes]:
    """The same bytes, cut only where a tag begins."""
    rest = b""
    for chunk in chunks:
        grown = rest + chunk
        cut = grown.rfind(b"<")
        if cut > 0:
            yield grown[:cut]
        rest = grown[max(cut, 0) :]
        if len(rest) > longest:
            raise too_long()
    yield rest


def _larger(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The same pieces, several as one."""
    held: list[bytes] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size >= _AT_ONCE:
            yield b"".join(held)
            held, size = [], 0
    yield b"".join(held)
