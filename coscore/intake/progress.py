"""How far the reading of long sheets has come, for whoever waits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from coscore.intake.sheet import Row, Sheet

    Watch = Callable[[int], object]

EVERY = 4096
"""Rows between two reports."""


def watched(sheet: Sheet, watch: Watch) -> Sheet:
    """The same sheet; ``watch`` is called with how many rows more were read, never twice for the same rows."""
    furthest = 0

    def rows() -> Iterator[Row]:
        nonlocal furthest
        for count, row in enumerate(sheet.rows(), start=1):
            if count % EVERY == 0 and count > furthest:
                furthest = count
                watch(EVERY)
            yield row

    return replace(sheet, rows=rows)
