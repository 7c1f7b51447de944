"""How far the reading of long sheets has come, for whoever waits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from coscore.intake.blocks import blocks_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from coscore.intake.blocks import Block
    from coscore.intake.sheet import Row, Sheet

    Watch = Callable[[int], object]

EVERY = 4096
"""Rows between two reports."""


def watched(sheet: Sheet, watch: Watch) -> Sheet:
    """The same sheet; ``watch`` is called with how many rows more were read, never twice for the same rows."""
    furthest = 0

    def reached(count: int) -> None:
        nonlocal furthest
        if count > furthest:
            watch(count - furthest)
            furthest = count

    def rows() -> Iterator[Row]:
        for count, row in enumerate(sheet.rows(), start=1):
            if count % EVERY == 0:
                reached(count)
            yield row

    def blocks() -> Iterator[Block]:
        count = 0
        for block in blocks_of(sheet):
            count += len(block.rows)
            reached(count)
            yield block

    return replace(sheet, rows=rows, blocks=blocks)
