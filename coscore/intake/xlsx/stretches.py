"""Stretches of a text, such as the contents of its cells: which of them are alike, told for thousands at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from coscore.intake.coded import unique
from coscore.intake.xlsx.octets import BEYOND, WORD, cut
from coscore.intake.xlsx.tags import NotPlain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    from coscore.intake.coded import Indices
    from coscore.intake.xlsx.octets import Places, Text, Words

_MIX, _HALF = np.uint64(0x9E3779B97F4A7C15), np.uint64(32)


@dataclass(frozen=True, slots=True, eq=False)
class Stretches:
    """Stretches of a text.

    Attributes:
        text: the text, in which no byte is 0.
        starts, ends: where each begins and ends.
    """

    text: Text
    starts: Places
    ends: Places

    def __len__(self) -> int:
        return self.starts.size

    def __getitem__(self, index: int) -> bytes:
        return self.text.raw[self.starts[index] : self.ends[index]]

    def __iter__(self) -> Iterator[bytes]:
        raw = self.text.raw
        return (raw[start:end] for start, end in zip(self.starts.tolist(), self.ends.tolist(), strict=True))

    def take(self, indices: NDArray[np.integer]) -> Stretches:
        """Some of them."""
        return Stretches(self.text, self.starts[indices], self.ends[indices])

    def words(self, place: int = 0) -> Words:
        """Eight bytes of each from a place on, or as many as it has; none is shorter than the place."""
        starts = self.starts + place if place else self.starts
        return cut(self.text.words[starts], np.minimum(self.ends - starts, WORD))


def alike(stretches: Stretches, kinds: Indices | None = None) -> tuple[Indices, Indices]:
    """One of each of different stretches and kinds, and for each of all the index of its like among these.

    Raises:
        NotPlain: two that differ cannot be told apart, which happens to none that are not made for it.
    """
    is_short = (stretches.ends - stretches.starts) <= BEYOND
    if is_short.all():
        return _short_alike(stretches, kinds)
    kinds = np.zeros(len(stretches), np.intp) if kinds is None else kinds
    short, long = np.flatnonzero(is_short), np.flatnonzero(~is_short)
    one, among = _short_alike(stretches.take(short), kinds[short])
    found: dict[tuple[int, bytes], int] = {}
    keys = zip(kinds[long].tolist(), stretches.take(long), strict=True)
    place = np.empty(kinds.size, np.intp)
    place[short], place[long] = among, [found.setdefault(key, one.size + len(found)) for key in keys]
    first = np.zeros(one.size + len(found), np.intp)
    first[place] = np.arange(place.size)
    return first, place


def _short_alike(stretches: Stretches, kinds: Indices | None) -> tuple[Indices, Indices]:
    beginnings, further = stretches.words(), list(_further(stretches))
    mixed = beginnings if kinds is None else (beginnings * _MIX) ^ kinds.astype(np.uint64)
    for longer, words in further:
        before = mixed[longer] * _MIX
        mixed[longer] = before ^ (before >> _HALF) ^ words
    different, place = unique(mixed)
    one = np.zeros(different.size, np.intp)
    one[place] = np.arange(place.size)
    if further or kinds is not None:
        lengths = stretches.ends - stretches.starts
        _check([lengths, beginnings] if kinds is None else [lengths, beginnings, kinds], further, one[place])
    return one, place


def _check(facts: Iterable[NDArray[np.generic]], further: Iterable[tuple[Indices, Words]], like: Indices) -> None:
    """Make sure that each is equal to its like, its length first.

    Raises:
        NotPlain: one is not.
    """
    among = np.zeros(like.size, np.intp)
    for fact in facts:
        if (fact != fact[like]).any():
            raise NotPlain
    for longer, words in further:
        among[longer] = np.arange(longer.size)
        if (words != words[among[like[longer]]]).any():
            raise NotPlain


def _further(stretches: Stretches) -> Iterator[tuple[Indices, Words]]:
    """Behind the first eight bytes: which are longer still, and their next eight."""
    lengths = stretches.ends - stretches.starts
    for place in range(WORD, int(lengths.max(initial=0)), WORD):
        longer = np.flatnonzero(lengths > place)
        yield longer, stretches.take(longer).words(place)
