"""The cells of a sheet, from its XML, a chunk at a time.

Plain rows take a shorter way, through :mod:`coscore.intake.xlsx.plainrows`: they are cut out of what the parser gets to
see. From the first row on that is not plain, the parser sees everything.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from coscore.intake.refusal import damaged, too_large
from coscore.intake.xlsx.encoding import as_utf8
from coscore.intake.xlsx.markup import feed, parser_for, prefix
from coscore.intake.xlsx.plainrows import PlainRows
from coscore.intake.xlsx.plaintext import gathered, is_utf8, line_breaks, slices
from coscore.intake.xlsx.rowfiller import RowFiller

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from coscore.findings import Location
    from coscore.intake.blocks import Part
    from coscore.intake.limits import Limits
    from coscore.intake.sheet import Row
    from coscore.intake.xlsx.plainrows import Taken
    from coscore.intake.xlsx.values import Values

    Start = Callable[[dict[str, str]], None]
    End = Callable[[], None]

_DEPTH_OF_ROWS = 2
_BEGINNING = b"<sheetData>"
_CLOSING_ROW, _CLOSING_DATA = b"</row>", b"</sheetData"


class Context(NamedTuple):
    """What the cells of a sheet are read with: the part they stand in, its place in findings, what they refer to."""

    part: str
    place: Location
    values: Values
    limits: Limits


def parts(chunks: Iterable[bytes], context: Context) -> Iterator[Part]:
    """The rows that hold a value, in the order of the file; cells up to the last that holds one.

    Raises:
        Refused: broken XML or addresses (E005), or beyond the limits of a sheet or a cell (E006).
    """
    reader = _Reader(context)
    parser = parser_for(context.part, context.place, reader.start, reader.end, reader.pieces.append)
    for _ in feed(parser, _without_plain_rows(chunks, reader), context.part, context.place, context.limits):
        yield from reader.take()
        if reader.done:
            return


def _without_plain_rows(chunks: Iterable[bytes], reader: _Reader) -> Iterator[bytes]:
    """The XML without its plain rows, which the reader gets directly; line breaks are left where they stood."""
    source = as_utf8(chunks)
    seen = gathered(b"", source, _CLOSING_DATA)
    start = seen.find(_BEGINNING) + len(_BEGINNING)
    if start >= len(_BEGINNING) and is_utf8(seen):
        yield seen[:start]
        seen = seen[start:]
        plain = PlainRows(reader.context.values, reader.context.limits)
        # The parser has to stand inside the rows by now: the tag may have been part of a comment.
        while reader.is_between_rows and (end := seen.rfind(_CLOSING_ROW) + len(_CLOSING_ROW)) >= len(_CLOSING_ROW):
            whole = seen[:end]
            if not reader.take_plain(plain.take(whole)):
                break
            yield line_breaks(whole)
            seen = gathered(seen[end:], source, _CLOSING_DATA)
    for piece in chain((seen,), source):
        yield from slices(piece)


class _Reader:
    """What the parser calls back: one method for the start and one for the end of each element that matters.

    ``pieces`` gathers all text, and is emptied where text begins to count.
    """

    __slots__ = (
        "attributes", "closing", "collecting", "context", "depth", "done", "filler", "formula", "in_data", "in_row",
        "opening", "phonetic", "pieces", "plain", "ready", "text",
    )  # fmt: skip

    def __init__(self, context: Context) -> None:
        self.context = context
        self.filler = RowFiller(context.place, context.limits)
        self.opening: dict[str, Start] = {}
        self.closing: dict[str, End] = {}
        self.attributes: dict[str, str] | None = None
        self.text: str | None = None
        self.formula: str | None = None
        self.pieces: list[str] = []
        self.ready: list[Row] = []
        self.plain: list[Part] = []
        self.depth = 0
        self.in_data = self.in_row = self.collecting = self.phonetic = self.done = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins; the first one tells the prefix of the names of all others."""
        if not self.depth:
            self.opening, self.closing = self.tables(prefix(name))
        self.opening.get(name, self.enter)(attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        self.closing.get(name, self.leave)()

    def tables(self, own: str) -> tuple[dict[str, Start], dict[str, End]]:
        """What to do at the start and at the end of elements, by their names."""
        starts: dict[str, Start] = {"row": self.open_row, "c": self.open_cell, "rPh": self.open_phonetic}
        starts |= {"sheetData": self.open_data, "v": self.open_text, "f": self.open_text, "t": self.open_text}
        starts |= {"is": self.open_inline}
        ends: dict[str, End] = {"row": self.close_row, "c": self.close_cell, "rPh": self.close_phonetic}
        ends |= {
            "v": self.close_value,
            "f": self.close_formula,
            "t": self.close_inline_text,
            "sheetData": self.close_data,
        }
        return {own + name: do for name, do in starts.items()}, {own + name: do for name, do in ends.items()}

    @property
    def is_between_rows(self) -> bool:
        """Whether the parser stands where rows of the simplest kind may follow."""
        inside = self.in_row or self.collecting or self.phonetic or self.done
        return self.in_data and not inside and self.depth == _DEPTH_OF_ROWS < self.context.limits.depth

    def take_plain(self, taken: Taken | None) -> bool:
        """Take in plain rows that were read without the parser; False if that must not be."""
        if taken is None or not self.filler.pass_over(taken.last, taken.padding):
            return False
        self.plain.append(taken.block)
        return True

    def take(self) -> list[Part]:
        """The rows finished since the last time; refuses a text that has grown too long."""
        limit = self.context.limits.text_characters
        if len(self.text or "") + sum(map(len, self.pieces)) > limit:
            raise too_large(self.context.place, "text", limit=limit)
        if not self.collecting:
            self.pieces.clear()
        finished = [*self.plain, self.ready] if self.ready else self.plain
        self.plain, self.ready = [], []
        return finished

    def open_row(self, attributes: dict[str, str]) -> None:
        if self.in_row:
            raise damaged(self.context.place, "nested")
        self.in_row = True
        self.filler.open(attributes.get("r"))

    def close_row(self) -> None:
        self.in_row = False
        if row := self.filler.close():
            self.ready.append(row)

    def open_cell(self, attributes: dict[str, str]) -> None:
        if self.attributes is not None or not self.in_row:
            raise damaged(self.context.place, "nested")
        self.attributes = attributes
        self.text = self.formula = None

    def close_cell(self) -> None:
        attributes = self.attributes or {}
        self.attributes = None
        self.filler.reach(attributes.get("r"))
        if self.text is None and self.formula is None:
            return
        try:
            cell = self.context.values.cell(attributes.get("t"), attributes.get("s"), self.text, self.formula)
        except (LookupError, ValueError) as problem:
            raise damaged(self.filler.cell_place, "string_missing", text=self.text) from problem
        if cell is not None:
            self.filler.put(cell)

    def open_text(self, _: dict[str, str]) -> None:
        if self.collecting:
            raise damaged(self.context.place, "nested")
        self.collecting = True
        self.pieces.clear()

    def close_value(self) -> None:
        self.collecting = False
        self.text = "".join(self.pieces)

    def close_formula(self) -> None:
        self.collecting = False
        self.formula = "".join(self.pieces)

    def open_inline(self, attributes: dict[str, str]) -> None:
        """An inline string stands for the cell even where a value was left before it."""
        self.text = None
        self.enter(attributes)

    def close_inline_text(self) -> None:
        self.collecting = False
        if not self.phonetic:
            self.text = (self.text or "") + "".join(self.pieces)

    def open_phonetic(self, attributes: dict[str, str]) -> None:
        self.phonetic = True
        self.enter(attributes)

    def close_phonetic(self) -> None:
        self.phonetic = False
        self.leave()

    def open_data(self, attributes: dict[str, str]) -> None:
        self.in_data = True
        self.enter(attributes)

    def close_data(self) -> None:
        """All cells are read: what the elements behind them are called no longer matters."""
        self.done = True
        self.opening, self.closing = {}, {}
        self.leave()

    def enter(self, _: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > self.context.limits.depth:
            raise too_large(self.context.place, "depth", part=self.context.part, limit=self.context.limits.depth)

    def leave(self) -> None:
        self.depth -= 1
