"""Sequences joined to one without being copied."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Item_co = TypeVar("Item_co", covariant=True)


class Chain(Sequence[Item_co]):
    """The items of some sequences, one after the other."""

    def __init__(self, parts: Iterable[Sequence[Item_co]] = ()) -> None:
        self._parts: list[Sequence[Item_co]] = []
        self._starts: list[int] = []
        self._size = 0
        for part in parts:
            self._join(part)

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[Item_co]:
        return chain.from_iterable(self._parts)

    @overload
    def __getitem__(self, index: int) -> Item_co: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Item_co]: ...
    def __getitem__(self, index: int | slice) -> Item_co | Sequence[Item_co]:
        if isinstance(index, slice):
            return [self[at] for at in range(self._size)[index]]
        if not -self._size <= index < self._size:
            raise IndexError(index)
        index = index if index >= 0 else index + self._size
        part = bisect_right(self._starts, index) - 1
        return self._parts[part][index - self._starts[part]]

    def _join(self, part: Sequence[Item_co]) -> None:
        if part:
            self._parts.append(part)
            self._starts.append(self._size)
            self._size += len(part)
