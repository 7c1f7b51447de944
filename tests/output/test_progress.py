from __future__ import annotations

import io
from itertools import count
from threading import Event

import pytest

from coscore.output.console import Console
from coscore.output.progress import busy, draws_made, files_made, rows_read

ERASE = "\r\x1b[2K"


def watched(**more: object) -> Console:
    return Console(io.StringIO(), io.StringIO(), language="en", watched=True, **more)  # type: ignore[arg-type]


def test_the_line_is_rewritten_and_cleared_at_the_end() -> None:
    console, seconds = watched(), count(0, 0.75)
    with rows_read(console, lambda: next(seconds)) as watch:
        assert watch
        for _ in range(3):
            watch.rows(1000)
    assert console.stderr.getvalue() == f"{ERASE}2,000 rows read{ERASE}3,000 rows read{ERASE}"  # type: ignore[attr-defined]


def test_a_short_read_shows_nothing() -> None:
    console = watched()
    with rows_read(console, lambda: 0.0) as watch:
        assert watch
        watch.rows(5000)
    assert console.stderr.getvalue() == ""  # type: ignore[attr-defined]


def stopped(console: Console) -> None:
    seconds = count()
    with rows_read(console, lambda: next(seconds)) as watch:
        assert watch
        watch.rows(1)
        raise ValueError("broken")


def test_the_line_goes_when_the_reading_stops_on_a_problem() -> None:
    console = watched()
    with pytest.raises(ValueError, match="broken"):
        stopped(console)
    assert console.stderr.getvalue().endswith(f"1 rows read{ERASE}")  # type: ignore[attr-defined]


def test_where_nobody_watches_nothing_is_counted() -> None:
    with rows_read(Console(io.StringIO(), io.StringIO())) as watch:
        assert watch is None


def test_files_are_counted_where_there_are_several() -> None:
    console, seconds = watched(), count(0, 0.75)
    with rows_read(console, lambda: next(seconds)) as watch:
        assert watch
        for name in ("a.csv", "b.csv", "b.csv", "c.csv"):
            watch.file(name, 250)
        watch.rows(1000)
    assert console.stderr.getvalue() == (  # type: ignore[attr-defined]
        f"{ERASE}file 2 of 250, 0 rows read{ERASE}file 3 of 250, 0 rows read{ERASE}file 3 of 250, 1,000 rows read{ERASE}"
    )


def test_draws_are_told_with_how_many_there_are() -> None:
    console, seconds = watched(), count(0, 2.0)
    with draws_made(console, 5000, lambda: next(seconds)) as add:
        assert add
        add(1500)
    assert console.stderr.getvalue() == f"{ERASE}1,500 of 5,000 draws{ERASE}"  # type: ignore[attr-defined]


def test_files_made_are_counted() -> None:
    console, seconds = watched(), count(0, 0.75)
    with files_made(console, 3, lambda: next(seconds)) as watch:
        assert watch
        for number in (1, 2, 3):
            watch(number)
    assert console.stderr.getvalue() == f"{ERASE}2 of 3 made{ERASE}3 of 3 made{ERASE}"  # type: ignore[attr-defined]


def test_work_in_one_piece_is_named_when_it_takes_long() -> None:
    console, shown = watched(), Event()

    def rewrite(text: str) -> None:
        told.append(text)
        shown.set()

    told: list[str] = []
    object.__setattr__(console, "rewrite", rewrite)
    with busy(console, "Making r.pdf", patience=0.0):
        assert shown.wait(10)
    assert told == [f"{ERASE}Making r.pdf", ERASE]


def test_work_that_is_soon_done_or_that_nobody_watches_is_not_named() -> None:
    console = watched()
    with busy(console, "Making r.pdf", patience=60.0):
        pass
    assert "Making" not in console.stderr.getvalue()  # type: ignore[attr-defined]
    quiet = Console(io.StringIO(), io.StringIO())
    with busy(quiet, "Making r.pdf"), files_made(quiet, 3) as watch:
        assert watch is None
    assert quiet.stderr.getvalue() == ""  # type: ignore[attr-defined]
