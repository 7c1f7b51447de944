from __future__ import annotations

import threading
from collections.abc import Generator

import pytest

from coscore.findings import Finding, Refused
from coscore.intake.xlsx.ahead import ahead


class Source:
    """Makes numbers, and remembers the last one and whether it was told that no more are wanted."""

    def __init__(self, count: int, end: Exception | None = None) -> None:
        self.count, self.end, self.last, self.closed = count, end, -1, False

    def numbers(self) -> Generator[int]:
        try:
            for number in range(self.count):
                self.last = number
                yield number
            if self.end:
                raise self.end
        finally:
            self.closed = True


@pytest.mark.parametrize("count", [0, 1, 3, 100])
def test_all_items_come_in_their_order(count: int) -> None:
    assert list(ahead(Source(count).numbers(), 3)) == list(range(count))


def test_a_refusal_comes_behind_the_items_before_it() -> None:
    items = ahead(Source(5, Refused([Finding("E005")])).numbers(), 3)
    assert [next(items) for _ in range(5)] == [0, 1, 2, 3, 4]
    with pytest.raises(Refused, match="E005"):
        next(items)


def test_only_so_many_wait() -> None:
    source = Source(100)
    items = ahead(source.numbers(), 3)
    assert [next(items), next(items)] == [0, 1]
    assert source.last <= 1 + 3
    items.close()


def test_the_thread_ends_when_no_more_items_are_wanted() -> None:
    source, before = Source(100), threading.active_count()
    items = ahead(source.numbers(), 3)
    next(items)
    items.close()
    assert source.closed
    assert threading.active_count() == before


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_fault_in_the_thread_is_one_here_too() -> None:
    with pytest.raises(RuntimeError):
        list(ahead(Source(5, ZeroDivisionError()).numbers(), 3))
