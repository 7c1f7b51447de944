"""One line on the terminal that says how many rows were read so far, and goes away."""

from __future__ import annotations

from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from coscore.output.console import Console

PATIENCE, PAUSE = 1.0, 0.2
"""Seconds before the line is shown at all, and between two of its states."""

_ERASE = "\r\x1b[2K"


@contextmanager
def rows_read(console: Console, clock: Callable[[], float] = monotonic) -> Iterator[Callable[[int], None] | None]:
    """What to call with every number of rows read; None where nobody watches."""
    if not console.watched:
        yield None
        return
    due = clock() + PATIENCE
    rows, shown = 0, False

    def add(more: int) -> None:
        nonlocal due, rows, shown
        rows += more
        if clock() >= due:
            due, shown = clock() + PAUSE, True
            console.rewrite(_ERASE + console.say("rows_read", n=f"{rows:,}"))

    try:
        yield add
    finally:
        if shown:
            console.rewrite(_ERASE)
