"""One line on the terminal that says how many files and rows were read so far, and goes away."""

from __future__ import annotations

from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from coscore.intake.progress import Watch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from coscore.output.console import Console

PATIENCE, PAUSE = 1.0, 0.2
"""Seconds before the line is shown at all, and between two of its states."""

_ERASE = "\r\x1b[2K"


@contextmanager
def rows_read(console: Console, clock: Callable[[], float] = monotonic) -> Iterator[Watch | None]:
    """Whom to tell of files begun and rows read; None where nobody watches."""
    if not console.watched:
        yield None
        return
    due = clock() + PATIENCE
    rows, total, shown = 0, 1, False
    begun: set[str] = set()

    def show() -> None:
        nonlocal due, shown
        if clock() >= due:
            due, shown = clock() + PAUSE, True
            files = console.say("files_read", done=len(begun), total=total) if total > 1 else ""
            console.rewrite(_ERASE + ", ".join(filter(None, [files, console.say("rows_read", n=f"{rows:,}")])))

    def add(more: int) -> None:
        nonlocal rows
        rows += more
        show()

    def begin(name: str, files: int) -> None:
        nonlocal total
        total = files
        if name not in begun:
            begun.add(name)
            show()

    try:
        yield Watch(add, begin)
    finally:
        if shown:
            console.rewrite(_ERASE)
