"""Which of many texts may begin with certain words, told from their first bytes alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.intake.coded import Coded, unique

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from coscore.intake.blocks import Block
    from coscore.intake.coded import Indices

    Words = NDArray[np.uint64]
    Truths = NDArray[np.bool_]

_SYLLABLE = 3
"""Bytes of a Korean syllable in UTF-8."""

_FIRST_SYLLABLE, _LAST_SYLLABLE = 0xEAB0, 0xED9D
"""What the first two bytes of a syllable lie between; the last few syllables lie beyond."""

_JAMO = 0xE1
"""The first byte of a letter that may join the syllable before it."""

_ASCII_END, _SMALL = 0x80, 0x20
"""The first byte that is not ASCII, and what makes a capital of ASCII a small letter and leaves a figure what it is."""


def beginning(text: bytes) -> int:
    """The first eight bytes of a text as a word, the first byte lowest."""
    return int.from_bytes(text[:8], "little")


class Beginnings:
    """The beginnings of some words, in small letters."""

    def __init__(self, words: Iterable[str]) -> None:
        known = list(words)
        self._one, self._two = (
            np.array(sorted({0, *(beginning(word[:length].encode()) for word in known)}), np.uint64)
            for length in (1, 2)
        )

    def texts(self, block: Block, column: int) -> tuple[dict[int, str], Indices]:
        """The different texts of a column that may begin with a word, and for every row the index of its cell among all.

        Only of a coded column are others left out: there it saves making them.
        """
        cells = block.column(column)
        if not isinstance(cells, Coded):
            several, places = block.distinct(column)
            return {at: cell for at, cell in enumerate(several) if type(cell) is str}, places
        codes, places = unique(cells.codes)
        texts = np.flatnonzero(codes >= 0)
        texts = texts[self.may_begin(cells.palette.beginnings(codes[texts]))]
        made = ((at, cells.palette[int(codes[at])]) for at in texts.tolist())
        return {at: cell for at, cell in made if type(cell) is str}, places

    def may_begin(self, texts: Words) -> Truths:
        """Which texts may begin with one of the words, given the first eight bytes of each; one syllable must stand alone.

        Surely not are those that begin with a letter, figure or syllable that no word begins with, and those with two
        syllables that no word begins with; blanks and brackets before a word are for others to see through.
        """
        ascii_ = _is_ascii_alnum(_byte(texts, 0)) & (_byte(texts, 1) < _ASCII_END)
        small = np.where(ascii_, texts | np.uint64(_SMALL), texts)
        syllable, further = _is_syllable(texts, 0), _is_syllable(texts, _SYLLABLE)
        other_letter = ascii_ & ~_among(_first(small, 1), self._one)
        other_syllable = syllable & ~_among(_first(texts, _SYLLABLE), self._one)
        other_two = syllable & further & ~_among(_first(texts, 2 * _SYLLABLE), self._two)
        return ~(other_letter | other_syllable | other_two)


def _among(words: Words, rising: Words) -> Truths:
    """Which words are among some others; 0, which is no beginning, is always one of these."""
    places = np.minimum(np.searchsorted(rising, words), rising.size - 1)
    return np.equal(rising[places], words)


def _first(texts: Words, count: int) -> Words:
    return texts & np.uint64((1 << 8 * count) - 1)


def _byte(texts: Words, place: int) -> Words:
    return (texts >> np.uint64(8 * place)) & np.uint64(0xFF)


def _is_ascii_alnum(octets: Words) -> Truths:
    small = octets | np.uint64(_SMALL)
    return ((small >= ord("a")) & (small <= ord("z"))) | ((octets >= ord("0")) & (octets <= ord("9")))


def _is_syllable(texts: Words, place: int) -> Truths:
    """Where a syllable begins at a place that stays what it is."""
    two = (_byte(texts, place) << np.uint64(8)) | _byte(texts, place + 1)
    stays: Truths = _byte(texts, place + _SYLLABLE) != _JAMO
    return stays & (two >= _FIRST_SYLLABLE) & (two <= _LAST_SYLLABLE)
