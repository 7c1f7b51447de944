"""Stretches of a text, such as the contents of its cells: which of them are alike, told for thousands at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from coscore.intake.coded import unique
from coscore.intake.xlsx.octets import BEYOND, WORD, cut
from coscore.intake.xlsx.tags import NotPlain

if TYPE_CHECKING:
    from collections.abc import Iterator

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
        """Eight bytes of each from a place on, or as many as it has."""
        return cut(self.text.words[self.starts + place], np.clip(self.ends - self.starts - place, 0, WORD))


def alike(stretches: Stretches, kinds: Indices) -> tuple[Indices, Indices]:
    """One of each of different stretches and kinds, and for each of all the index of its like among these.

    Raises:
        NotPlain: two that differ cannot be told apart, which happens to none that are not made for it.
    """
    is_short = (stretches.ends - stretches.starts) <= BEYOND
    if is_short.all():
        return _short_alike(stretches, kinds)
    short, long = np.flatnonzero(is_short), np.flatnonzero(~is_short)
    one, among = _short_alike(stretches.take(short), kinds[short])
    found: dict[tuple[int, bytes], int] = {}
    keys = zip(kinds[long].tolist(), stretches.take(long), strict=True)
    place = np.empty(kinds.size, np.intp)
    place[short], place[long] = among, [found.setdefault(key, one.size + len(found)) for key in keys]
    first = np.zeros(one.size + len(found), np.intp)
    first[place] = np.arange(place.size)
    return first, place


def _short_alike(stretches: Stretches, kinds: Indices) -> tuple[Indices, Indices]:
    different, place = unique(_mixed(stretches, kinds))
    one = np.zeros(different.size, np.intp)
    one[place] = np.arange(kinds.size)
    if (kinds != kinds[one][place]).any() or not _are_equal(stretches, stretches.take(one[place])):
        raise NotPlain
    return one, place


def _mixed(stretches: Stretches, kinds: Indices) -> Words:
    """A number for each, the same for equal ones and hardly for others."""
    mixed = (stretches.words() ^ kinds.astype(np.uint64)) * _MIX
    for longer, further in _further(stretches):
        before = mixed[longer]
        mixed[longer] = ((before ^ (before >> _HALF)) ^ further) * _MIX
    return mixed


def _are_equal(some: Stretches, others: Stretches) -> bool:
    """Whether each is equal to the other in its place."""
    if ((some.ends - some.starts) != (others.ends - others.starts)).any() or (some.words() != others.words()).any():
        return False
    pairs = zip(_further(some), _further(others), strict=True)
    return all((words == other).all() for (_, words), (_, other) in pairs)


def _further(stretches: Stretches) -> Iterator[tuple[Indices, Words]]:
    """Behind the first eight bytes: which are longer still, and their next eight."""
    lengths = stretches.ends - stretches.starts
    for place in range(WORD, int(lengths.max(initial=0)), WORD):
        longer = np.flatnonzero(lengths > place)
        yield longer, stretches.take(longer).words(place)
