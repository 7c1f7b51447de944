"""Work done ahead in a thread: the next pieces are made while those before are used."""

from __future__ import annotations

from contextlib import closing
from enum import Enum
from queue import SimpleQueue
from threading import Semaphore, Thread
from typing import TYPE_CHECKING, TypeVar

from coscore.findings import Refused

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

Item = TypeVar("Item")


class _End(Enum):
    """What comes behind the last item: the thread made all of them, or broke down and says itself why."""

    WHOLE, FAULT = range(2)


def ahead(items: Generator[Item], most: int) -> Iterator[Item]:
    """The same items in their order, and behind them the refusal that ended them, if any; ``most`` wait at a time.

    It pays where the making lets other threads run, as unpacking does. The thread ends with the items, or once no more of
    them are wanted.
    """
    made: SimpleQueue[Item | Refused | _End] = SimpleQueue()
    room = Semaphore(most)
    wanted = True

    def make() -> None:
        end: Refused | _End = _End.FAULT
        try:
            with closing(items):
                for item in items:
                    made.put(item)
                    room.acquire()
                    if not wanted:
                        break
            end = _End.WHOLE
        except Refused as refused:
            end = refused
        finally:  # whatever happens: somebody waits for it
            made.put(end)

    thread = Thread(target=make, daemon=True)  # a program that ends does not wait for it
    thread.start()
    try:
        while (item := made.get()) is not _End.WHOLE:
            if isinstance(item, Refused):
                raise item
            if item is _End.FAULT:
                raise RuntimeError(_End.FAULT)
            yield item
            room.release()
    finally:
        wanted = False
        room.release()
        thread.join()
