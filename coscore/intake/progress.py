"""How far the reading of many files and of long sheets has come, for whoever waits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from coscore.intake.blocks import blocks_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from coscore.intake.blocks import Block
    from coscore.intake.sheet import Row, Sheet

EVERY = 4096
"""Rows between two reports."""


class Watch(NamedTuple):
    """What is told to whoever waits.

    Attributes:
        rows: is called with how many rows more were read, never twice for the same rows.
        file: is called with the name of a file whose rows are begun, and how many files there are; perhaps more than once.
    """

    rows: Callable[[int], object]
    file: Callable[[str, int], object]


def watched(sheet: Sheet, watch: Watch, files: int = 1) -> Sheet:
    """The same sheet, one of so many files; ``watch`` is told when its rows are read."""
    furthest = 0

    def reached(count: int) -> None:
        nonlocal furthest
        if count > furthest:
            watch.rows(count - furthest)
            furthest = count

    def rows() -> Iterator[Row]:
        watch.file(sheet.source.name, files)
        for count, row in enumerate(sheet.rows(), start=1):
            if count % EVERY == 0:
                reached(count)
            yield row

    def blocks(width: int) -> Iterator[Block]:
        watch.file(sheet.source.name, files)
        count = 0
        for block in blocks_of(sheet, width):
            count += len(block.rows)
            reached(count)
            yield block

    return replace(sheet, rows=rows, blocks=blocks)
