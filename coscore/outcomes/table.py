"""The rows of a sheet that hold what a contract asks for: columns found by their headers, cells with their addresses."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from coscore.findings import Finding, Location, Refused
from coscore.intake.sheet import address
from coscore.intake.vocabulary import FOOTERS, TOTAL_ROWS
from coscore.language.text import clean, key, split_remark
from coscore.outcomes.exact import Exact, exact

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from coscore.intake.sheet import Cell, Row, Sheet

_SEARCHED = 30
_MOST_ROWS = 200_000


class Wanted(NamedTuple):
    """A column that is asked for.

    Attributes:
        headers: what it may be called.
        needed: whether nothing can be done without it.
        is_text: whether its cells are names rather than numbers.
        percent: whether percentages may stand there.
    """

    headers: tuple[str, ...]
    needed: bool = True
    is_text: bool = False
    percent: bool = False


class Record(NamedTuple):
    """A row: its numbers and its texts, by the names of the columns asked for."""

    numbers: Mapping[str, Exact]
    texts: Mapping[str, str]
    at: Location


class Data:
    """The visible sheets of the inputs, each read once."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        """Keep the sheets; their rows are read when they are first asked for."""
        self.sheets = [sheet for sheet in sheets if not sheet.hidden]
        self._rows: dict[int, list[Row]] = {}

    def records(self, wanted: Mapping[str, Wanted]) -> list[Record]:
        """The rows of every table that has the needed columns.

        Raises:
            Refused: no sheet has them (E300).
        """
        found: list[Record] = []
        nearest: dict[str, int] = {}
        for number, sheet in enumerate(self.sheets):
            rows = self._rows.setdefault(number, list(islice(sheet.rows(), _MOST_ROWS)))
            at, columns = _header(rows[:_SEARCHED], wanted)
            if len(columns) >= len(nearest):
                nearest = columns
            if all(name in columns for name, column in wanted.items() if column.needed):
                found += _records(sheet, rows[at + 1 :], wanted, columns)
        if not found:
            raise Refused([self._missing(wanted, nearest)])
        return found

    def _missing(self, wanted: Mapping[str, Wanted], nearest: Mapping[str, int]) -> Finding:
        needed = [name for name, column in wanted.items() if column.needed]
        absent = [wanted[name].headers[0] for name in needed if name not in nearest] or [
            wanted[name].headers[0] for name in needed
        ]
        files = ", ".join(dict.fromkeys(sheet.source.name for sheet in self.sheets))
        return Finding("E300", Location(files), {"columns": ", ".join(absent)})


def _header(rows: Sequence[Row], wanted: Mapping[str, Wanted]) -> tuple[int, dict[str, int]]:
    """The row that names most of the columns, and where they stand."""
    best: tuple[int, dict[str, int]] = (0, {})
    for at, (_, cells) in enumerate(rows):
        columns = _columns(cells, wanted)
        if len(columns) > len(best[1]):
            best = at, columns
    return best


def _columns(cells: Sequence[Cell], wanted: Mapping[str, Wanted]) -> dict[str, int]:
    heads = [_heads(cell) for cell in cells]
    found = {}
    for name, column in wanted.items():
        words = {key(header) for header in column.headers}
        places = [place for place, head in enumerate(heads) if head & words]
        if places:
            found[name] = places[0]
    return found


def _heads(cell: Cell) -> set[str]:
    """A header as it stands, and without the remark in brackets behind it."""
    text = clean(cell) if isinstance(cell, str) else ""
    return {key(text), key(split_remark(text)[0])} - {""} if text else set()


def _records(
    sheet: Sheet, rows: Sequence[Row], wanted: Mapping[str, Wanted], columns: Mapping[str, int]
) -> Iterator[Record]:
    for number, cells in rows:
        texts = {name: _text(cells, columns.get(name)) for name, column in wanted.items() if column.is_text}
        if _is_blank(cells) or (not any(texts.values()) and _is_beside(cells)):
            continue
        places = {name: column for name, column in columns.items() if not wanted[name].is_text}
        numbers = {
            name: exact(
                cells[place] if place < len(cells) else None,
                Location(sheet.source.name, sheet.name, address(number, place + 1)),
                percent=wanted[name].percent,
            )
            for name, place in places.items()
        }
        yield Record(numbers, texts, Location(sheet.source.name, sheet.name, address(number, 1)))


def _text(cells: Sequence[Cell], place: int | None) -> str:
    if place is None or place >= len(cells) or cells[place] is None:
        return ""
    cell = cells[place]
    return format(cell, ".15g") if isinstance(cell, float) else clean(str(cell))


def _is_blank(cells: Sequence[Cell]) -> bool:
    return not any(cell is not None and (not isinstance(cell, str) or clean(cell)) for cell in cells)


def _is_beside(cells: Sequence[Cell]) -> bool:
    """Whether a row is a total or a footnote rather than data."""
    texts = [clean(cell) for cell in cells if isinstance(cell, str)]
    return any(key(text) in TOTAL_ROWS or text.startswith(FOOTERS) for text in texts)
