"""The rows a table consists of: below one header, or below each of several that say the same."""

from __future__ import annotations

from bisect import bisect_right
from itertools import dropwhile, repeat
from typing import TYPE_CHECKING, NamedTuple

from coscore.intake.sheet import MAX_ROWS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from coscore.intake.sheet import Row


class Part(NamedTuple):
    """Rows of a table, both ends included, and the 시·도 that the lines above them or their sheet name; "" for none."""

    first_row: int
    last_row: int = MAX_ROWS
    region: str = ""


def inside(rows: Iterable[Row], parts: Sequence[Part]) -> Iterator[Row]:
    """The rows, in order, that lie in a part; the parts rise."""
    first = parts[0]
    if first.last_row == MAX_ROWS:  # nearly all tables, and they may have a million rows
        return dropwhile(lambda row: row[0] < first.first_row, rows)
    return _inside(rows, parts)


def regions(rows: Sequence[int], parts: Sequence[Part]) -> Iterable[str]:
    """The 시·도 named for each row, by the numbers of the rows."""
    named = {part.region for part in parts}
    if len(named) <= 1:
        return repeat(named.pop() if named else "", len(rows))
    starts = [part.first_row for part in parts]
    return [parts[bisect_right(starts, row) - 1].region for row in rows]


def _inside(rows: Iterable[Row], parts: Sequence[Part]) -> Iterator[Row]:
    waiting = iter(parts)
    part = next(waiting)
    for row in rows:
        while row[0] > part.last_row:
            following = next(waiting, None)
            if following is None:
                return
            part = following
        if row[0] >= part.first_row:
            yield row
