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

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from coscore.findings import Location, Refused
    from coscore.intake.limits import Limits
    from coscore.intake.sheet import Range

_ROOT = re.compile(rb"<((?:[\w.-]+:)?)worksheet(?=[\s/>])")
_ROW = rb"<%brow(?=[\s/>])(?:[^<>]*?\sr=[\"'](\d{1,9})[\"'])?"
_TAG = rb"<%brow(?=[\s/>])[^<>]*>"
_COLUMN = rb"<%bcol(?=\s)([^<>]*)>"
_END = rb"</%bsheetData\s*>"
_HIDDEN = re.compile(rb"\shidden=[\"'](?:1|true)[\"']|\s(?:ht|width)=[\"']0(?:\.0+)?[\"']")
_BOUNDS = re.compile(rb"\s(min|max)=[\"'](\d{1,9})[\"']")


_SIGNS = (b"hidden=", b'ht="0', b"ht='0")
"""What is in the tags of rows wherever one is hidden."""


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
        return too_large(place, "token", part=part)

    pieces = _whole_tags(as_utf8(chunks), limits.token_bytes, too_long)
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
        self._prefix = b""
        self._row: re.Pattern[bytes] | None = None
        self._tag: re.Pattern[bytes] | None = None
        self._column: re.Pattern[bytes] | None = None
        self._end: re.Pattern[bytes] | None = None

    def see(self, piece: bytes) -> bytes | None:
        """Look at the next piece; gives what stands behind the rows once they are over, as the start of XML of its own."""
        if self._row is None:
            self._find_prefix(piece)
        found = self._end.search(piece) if self._end else None
        rows = piece[: found.start()] if found else piece
        if self._row and self._column and self._tag:
            if not self._last_row:  # columns stand before the first row
                self.hidden_columns += map(_bounds, filter(_HIDDEN.search, self._column.findall(rows)))
            heads = b"".join(self._tag.findall(rows))
            if any(sign in heads for sign in _SIGNS):
                self._check_hidden(self._row, heads)
            self._check_order(self._row.findall(heads))
        self._lines += len(line_breaks(rows))
        return b"\n" * self._lines + b"<%bworksheet>" % self._prefix + piece[found.end() :] if found else None

    def _find_prefix(self, piece: bytes) -> None:
        if root := _ROOT.search(piece):
            self._prefix, own = root[1], re.escape(root[1])
            self._row, self._end = re.compile(_ROW % own), re.compile(_END % own)
            self._tag, self._column = re.compile(_TAG % own), re.compile(_COLUMN % own)

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
