"""Rows by their numbers, even where a file keeps them otherwise."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from coscore.findings import Location
from coscore.intake.refusal import damaged, too_large
from coscore.intake.sheet import address

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from coscore.intake.limits import Limits
    from coscore.intake.sheet import Cell, Row


def as_they_stand(rows: Iterable[Row], place: Location) -> Iterator[Row]:
    """The rows one by one, as long as their numbers rise.

    Raises:
        Refused: they do not (E005).
    """
    last = 0
    for row in rows:
        if row[0] <= last:
            raise damaged(place, "row_order")
        last = row[0]
        yield row


def by_number(rows: Iterable[Row], place: Location, limits: Limits) -> Iterator[Row]:
    """The rows sorted by their numbers, those of one number joined.

    Raises:
        Refused: a cell that is there twice (E005), too many cells to sort (E006).
    """
    found: dict[int, list[Cell]] = {}
    held = 0
    for number, cells in rows:
        held += len(cells)
        if held > limits.unordered_cells:
            raise too_large(place, "unordered", limit=limits.unordered_cells)
        found[number] = _joined(found.get(number, []), cells, number, place)
    return iter(sorted(found.items()))


def _joined(one: list[Cell], other: list[Cell], number: int, place: Location) -> list[Cell]:
    pairs = list(zip_longest(one, other))
    for column, (a, b) in enumerate(pairs, 1):
        if a is not None and b is not None:
            raise damaged(place, "cell_twice", cell=address(number, column))
    return [b if a is None else a for a, b in pairs]
