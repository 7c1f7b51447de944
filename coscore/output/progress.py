"""One line on the terminal that says how far the work is, and goes away."""

from __future__ import annotations

from contextlib import contextmanager
from threading import Timer
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
    rows, total = 0, 1
    begun: set[str] = set()

    def line() -> str:
        files = console.say("files_read", done=len(begun), total=total) if total > 1 else ""
        return ", ".join(filter(None, [files, console.say("rows_read", n=f"{rows:,}")]))

    with _shown(console, line, clock) as show:

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

        yield Watch(add, begin) if console.watched else None


@contextmanager
def draws_made(
    console: Console, draws: int, clock: Callable[[], float] = monotonic
) -> Iterator[Callable[[int], None] | None]:
    """Whom to tell of every number of draws made, of so many; None where nobody watches."""
    made = 0

    def line() -> str:
        return console.say("robust.made", n=f"{made:,}", draws=f"{draws:,}")

    with _shown(console, line, clock) as show:

        def add(more: int) -> None:
            nonlocal made
            made += more
            show()

        yield add if console.watched else None


@contextmanager
def files_made(
    console: Console, total: int, clock: Callable[[], float] = monotonic
) -> Iterator[Callable[[int], None] | None]:
    """Whom to tell how many files were made, of so many; None where nobody watches."""
    done = 0

    def line() -> str:
        return console.say("report.made", done=done, total=total)

    with _shown(console, line, clock) as show:

        def tell(number: int) -> None:
            nonlocal done
            done = number
            show()

        yield tell if console.watched else None


@contextmanager
def busy(console: Console, text: str, patience: float = PATIENCE) -> Iterator[None]:
    """Say what is being done if it takes long: work in one piece, which nobody can count."""
    if not console.watched:
        yield
        return
    timer = Timer(patience, console.rewrite, [_ERASE + text])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        console.rewrite(_ERASE)


@contextmanager
def _shown(console: Console, line: Callable[[], str], clock: Callable[[], float]) -> Iterator[Callable[[], None]]:
    """What to call whenever the line may have changed: it is written where it is due, and taken away in the end."""
    due, shown = (clock() if console.watched else 0.0) + PATIENCE, False

    def show() -> None:
        nonlocal due, shown
        if clock() >= due:
            due, shown = clock() + PAUSE, True
            console.rewrite(_ERASE + line())

    try:
        yield show
    finally:
        if shown:
            console.rewrite(_ERASE)
