"""Rows by their numbers, even where a file keeps them otherwise."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

import numpy as np

from coscore.findings import Location
from coscore.intake.blocks import Block
from coscore.intake.refusal import damaged, too_large
from coscore.intake.sheet import address

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from coscore.intake.blocks import Part
    from coscore.intake.limits import Limits
    from coscore.intake.sheet import Cell, Row


def as_they_stand(parts: Iterable[Part], place: Location) -> Iterator[Part]:
    """The same parts, as long as the numbers of their rows rise.

    Raises:
        Refused: they do not (E005).
    """
    last = 0
    for part in parts:
        numbers = np.array([last, *(part.rows if isinstance(part, Block) else (number for number, _ in part))])
        if (numbers[1:] <= numbers[:-1]).any():
            raise damaged(place, "row_order")
        last = int(numbers[-1])
        yield part


def by_number(rows: Iterable[Row], place: Location, limits: Limits) -> list[Row]:
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
    return sorted(found.items())


def _joined(one: list[Cell], other: list[Cell], number: int, place: Location) -> list[Cell]:
    pairs = list(zip_longest(one, other))
    for column, (a, b) in enumerate(pairs, 1):
        if a is not None and b is not None:
            raise damaged(place, "cell_twice", cell=address(number, column))
    return [b if a is None else a for a, b in pairs]
