"""Every table of a sheet: one below another, one beside another, and one whose header is printed again on every page.

A header that says the same as one above goes on with its table; another one begins a new table. Tables stand beside each
other where empty columns lie between them and each has a header of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from coscore.intake.around import Line, lines, region
from coscore.intake.blocks import is_blank
from coscore.intake.columns import is_known, mapped
from coscore.intake.header import MAX_DEPTH, SEARCHED_ROWS, Header, Preview, find, has_both
from coscore.intake.parts import Part
from coscore.intake.scan import Scan, scan, unit_columns
from coscore.intake.sheet import MAX_ROWS
from coscore.intake.targets import NAMING
from coscore.intake.titles import is_title
from coscore.registry.names import bearers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from coscore.intake.columns import Layout
    from coscore.intake.header import Kinds
    from coscore.intake.sheet import Cell, Row, Sheet
    from coscore.intake.targets import Lookup

_YEARS = (1900, 2200)


class _Head(NamedTuple):
    """A header and its place among the rows kept, with the texts above it; without a header, another table's begins here."""

    header: Header | None
    at: int
    first_row: int
    above: tuple[Line, ...]


def tables(sheet: Sheet, lookup: Lookup) -> list[Layout]:
    """The tables of a sheet that name units and indicators, from left to right and then downwards."""
    seen = scan(sheet, lookup)
    found = [table for strip in _strips(seen, lookup) for table in _tables(sheet, strip, lookup)]
    return found or _first(sheet, seen, lookup, has_both)


def without_units(sheet: Sheet, lookup: Lookup, fewest: int) -> list[Layout]:
    """The table of a sheet that has no column of units, but at least ``fewest`` of indicators.

    A table with names of municipalities under a header that is not known has such a column, and is none.
    """

    def fits(found: Kinds) -> bool:
        kinds = list(found.values())
        return "unit" not in kinds and sum(kind in NAMING for kind in kinds) >= fewest

    seen = scan(sheet, lookup)
    return [table for table in _first(sheet, seen, lookup, fits) if not _lists_places(table, seen)]


def _lists_places(table: Layout, seen: Scan) -> bool:
    """Whether most cells of some column without a target, among the first rows, are names of municipalities."""
    body = [cells for number, cells in seen.rows.values() if number > table.header.last_row]
    for column in (*table.labels, *table.unused):
        texts = [text for cells in body for text in cells[column - 1 : column] if isinstance(text, str)]
        if 0 < len(texts) <= 2 * sum(bool(bearers(text)) for text in texts):
            return True
    return False


def _first(sheet: Sheet, seen: Scan, lookup: Lookup, fits: Callable[[Kinds], bool]) -> list[Layout]:
    """The one table whose header names most among the first rows, whether or not a cell alone names units."""
    top = Preview(tuple(seen.between(0, SEARCHED_ROWS)), sheet.merges)
    header = find(top, lookup, fits=fits)
    if header is None:
        return []
    above = lines(row for row in top.rows if row[0] < header.rows[0])
    return [laid_out(sheet, header, top, above, lookup)]


def _tables(sheet: Sheet, seen: Scan, lookup: Lookup) -> Iterator[Layout]:
    heads = list(_heads(seen, lookup))
    ends = [*(head.first_row - 1 for head in heads), MAX_ROWS][1:]
    found: list[Layout] = []
    for head, end in zip(heads, ends, strict=True):
        if head.header is None:
            continue
        below = Preview(tuple(seen.between(head.at, head.at + SEARCHED_ROWS)), seen.merges)
        table = laid_out(sheet, head.header, below, head.above, lookup)
        part = table.parts[0]._replace(last_row=end)
        same = next((i for i, other in enumerate(found) if other.header.says_the_same(table.header)), None)
        if same is None:
            found.append(table._replace(parts=(part,)))
        else:
            found[same] = found[same]._replace(parts=(*found[same].parts, part))
    yield from found


def laid_out(sheet: Sheet, header: Header, below: Preview, above: Sequence[Line], lookup: Lookup) -> Layout:
    """The table under a header, with the texts above it and the province they name."""
    table = mapped(sheet, header, below, lookup)
    return table._replace(
        parts=(Part(header.last_row + 1, region=region(above, sheet.name, lookup)),), above=tuple(above)
    )


def _heads(seen: Scan, lookup: Lookup) -> Iterator[_Head]:
    """Where tables begin, downwards; the first one near the top."""
    last: Header | None = None
    behind = 0
    for at in seen.telling:
        row = seen.rows[at]
        if row[0] <= last.last_row if last else at >= SEARCHED_ROWS:
            continue
        if last and not _is_label_row(row):
            continue
        header = _header_at(at, behind, seen, lookup)
        if header is None and not (last and _is_foreign(row, lookup)):
            continue
        start = seen.find(header.rows[0] if header else row[0], at)
        first = _first_of_titles(seen, start, behind) if last else min(seen.rows)
        yield _Head(header, start, seen.rows[first][0], tuple(lines(seen.between(first, start))))
        last = header or Header((row[0],), row[0], (), ())
        behind = seen.find(last.last_row, at) + 1


def _header_at(at: int, behind: int, seen: Scan, lookup: Lookup) -> Header | None:
    """The header that a row is part of; its rows name no column of units twice, for that would be two headers."""
    row = seen.rows[at]
    own = unit_columns(row, lookup)
    end = at + 1
    while end < at + MAX_DEPTH and end in seen.rows and not _is_another(own, at, end, seen, lookup):
        end += 1
    window = seen.between(max(at - MAX_DEPTH + 1, behind), end)
    found = find(Preview(tuple(window), seen.merges), lookup, row=row[0])
    return found and found._replace(first_column=seen.first_column)


def _is_another(own: dict[str, list[int]], at: int, below: int, seen: Scan, lookup: Lookup) -> bool:
    """Whether a row below a label of units belongs to another header; only a heading such as 지자체 has one right below it."""
    if below not in seen.telling:
        return False
    others = unit_columns(seen.rows[below], lookup)
    return below > at + 1 or not own.keys().isdisjoint(others)


def _is_label_row(row: Row) -> bool:
    """Whether a row may be a header further down: no number in it, years aside."""
    return all(cell is None or isinstance(cell, str) or _is_year(cell) for cell in row[1])


def _is_year(cell: Cell) -> bool:
    return type(cell) is float and cell.is_integer() and _YEARS[0] <= cell <= _YEARS[1]


def _is_foreign(row: Row, lookup: Lookup) -> bool:
    """Whether a row is the header of a table that names units but no indicator, such as a list of officers."""
    texts = [cell for cell in row[1] if not is_blank(cell)]
    known = sum(is_known(cell, lookup) for cell in texts if isinstance(cell, str))
    return _is_label_row(row) and known > 1 and 2 * known >= len(texts)


def _first_of_titles(seen: Scan, start: int, behind: int) -> int:
    """The first of the titles above a header, which end the table before."""
    first = start
    while first > behind and first - 1 in seen.rows and is_title(seen.rows[first - 1], seen.rows.get(first - 2)):
        first -= 1
    return first


def _strips(seen: Scan, lookup: Lookup) -> list[Scan]:
    """The sheet cut where tables stand beside each other; whole where they do not."""
    doubled = any(len(columns) > 1 for at in seen.telling for columns in unit_columns(seen.rows[at], lookup).values())
    runs = _runs(seen) if doubled else []
    bounds: list[tuple[int, int]] = []
    for first, last in runs:
        if bounds and not (_has_table(seen.cut(*bounds[-1]), lookup) and _has_table(seen.cut(first, last), lookup)):
            bounds[-1] = (bounds[-1][0], last)
        else:
            bounds.append((first, last))
    return [seen.cut(*bound) for bound in bounds] if len(bounds) > 1 else [seen]


def _has_table(seen: Scan, lookup: Lookup) -> bool:
    return next((True for head in _heads(seen, lookup) if head.header), False)


def _runs(seen: Scan) -> list[tuple[int, int]]:
    """Columns without an empty one between them, first and last; cells merged across count for their first column."""
    rows = [cells for at, (_, cells) in seen.rows.items() if at >= seen.telling[0]]
    width = max(map(len, rows))
    used = [False] * (width + 2)
    for cells in rows:
        for column, cell in enumerate(cells, start=1):
            used[column] |= not is_blank(cell) and (column == 1 or cells[column - 2] != cell)
    starts = [column for column in range(1, width + 1) if used[column] and not used[column - 1]]
    ends = [column for column in range(1, width + 1) if used[column] and not used[column + 1]]
    return list(zip(starts, ends, strict=True))
