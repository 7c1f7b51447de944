"""The rows a table consists of: below one header, or below each of several that say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.intake.sheet import MAX_ROWS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from coscore.intake.blocks import Block, RowNumbers
    from coscore.intake.coded import Indices


class Part(NamedTuple):
    """Rows of a table, both ends included, and the 시·도 that the lines above them or their sheet name; "" for none."""

    first_row: int
    last_row: int = MAX_ROWS
    region: str = ""


def inside(blocks: Iterable[Block], parts: Sequence[Part]) -> Iterator[Block]:
    """The rows of blocks, in order, that lie in a part; the parts rise."""
    starts, ends = (
        np.array(bounds) for bounds in zip(*((part.first_row, part.last_row) for part in parts), strict=True)
    )
    for block in blocks:
        rows = np.asarray(block.rows)
        part = np.searchsorted(starts, rows, "right") - 1
        there = np.flatnonzero((part >= 0) & (rows <= ends[part]))
        if there.size:
            yield block.take(there)
        if rows[-1] > ends[-1]:
            return


def regions(rows: RowNumbers, parts: Sequence[Part]) -> tuple[list[str], Indices]:
    """The 시·도 that are named, and for each row, by its number, the index of its own."""
    named = list(dict.fromkeys(part.region for part in parts)) or [""]
    if len(named) == 1:
        return named, np.zeros(len(rows), np.intp)
    own = np.array([named.index(part.region) for part in parts])
    return named, own[np.searchsorted([part.first_row for part in parts], rows, "right") - 1]
