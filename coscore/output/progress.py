"""One line on the terminal that says how far the work is, and goes away."""

from __future__ import annotations

from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from coscore.output.console import Console

    Told = AbstractContextManager[Callable[[int], None] | None]

PATIENCE, PAUSE = 1.0, 0.2
"""Seconds before the line is shown at all, and between two of its states."""

_ERASE = "\r\x1b[2K"


def rows_read(console: Console, clock: Callable[[], float] = monotonic) -> Told:
    """What to call with every number of rows read; None where nobody watches."""
    return _told(console, lambda rows: console.say("rows_read", n=f"{rows:,}"), clock)


def draws_made(console: Console, draws: int, clock: Callable[[], float] = monotonic) -> Told:
    """What to call with every number of draws made, of so many; None where nobody watches."""
    return _told(console, lambda made: console.say("robust.made", n=f"{made:,}", draws=f"{draws:,}"), clock)


@contextmanager
def _told(
    console: Console, line: Callable[[int], str], clock: Callable[[], float]
) -> Iterator[Callable[[int], None] | None]:
    if not console.watched:
        yield None
        return
    due = clock() + PATIENCE
    done, shown = 0, False

    def add(more: int) -> None:
        nonlocal due, done, shown
        done += more
        if clock() >= due:
            due, shown = clock() + PAUSE, True
            console.rewrite(_ERASE + line(done))

    try:
        yield add
    finally:
        if shown:
            console.rewrite(_ERASE)
