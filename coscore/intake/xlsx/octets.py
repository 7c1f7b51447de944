"""Eight bytes of a text at a time, as unsigned integers: what is asked of a hundred thousand places at once.

The first byte is the lowest one. Arithmetic inside of such words is that of "SWAR" (SIMD within a register): no carry may
leave its byte, which is why bytes are first cut to seven bits or known to be digits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Words = NDArray[np.uint64]
    Places = NDArray[np.int64]
    Truths = NDArray[np.bool_]

WORD = 8
"""Bytes of a word."""

BEYOND = 256
"""Bytes behind the end of a text that may be asked for; all are 0."""

_ONES = np.uint64(0x0101010101010101)
_TOPS = np.uint64(0x8080808080808080)
_LOW_SEVEN = np.uint64(0x7F7F7F7F7F7F7F7F)
_ZEROS = np.uint64(0x3030303030303030)
_POINTS = np.uint64(0x2E2E2E2E2E2E2E2E)
_TO_TOP = np.uint64(0x7676767676767676)
"""Added to what is left of a byte without the digit 0, it sets the top bit unless that is 0 to 9."""

_BYTE, _COUNT = np.uint64(8), np.uint64(56)
_LOW = np.array([(1 << 8 * length) - 1 for length in range(WORD + 1)], np.uint64)
_TENS = 10.0 ** np.arange(WORD + 1)
_MINUS = np.uint64(ord("-"))


class Text(NamedTuple):
    """A text with zeros behind it, as bytes, as their array, and as the words that begin at each of them."""

    raw: bytes
    octets: NDArray[np.uint8]
    words: Words


def as_text(piece: bytes) -> Text:
    """The text of a piece."""
    raw = piece + bytes(BEYOND)
    return Text(raw, np.frombuffer(raw, np.uint8), words_of(raw))


def words_of(raw: bytes) -> Words:
    """The words that begin at each of some bytes, but for the last seven."""
    return np.ndarray((len(raw) - WORD + 1,), "<u8", raw, 0, (1,))


def word(start: bytes) -> np.uint64:
    """Up to eight bytes as a word."""
    return np.uint64(int.from_bytes(start, "little"))


def cut(words: Words, lengths: Places) -> Words:
    """The words with only so many of their first bytes, at most eight; the others are 0."""
    return words & _LOW[lengths]


def digits(words: Words) -> Places:
    """How many of the first bytes are digits."""
    rest = words ^ _ZEROS
    return _first_marked((((rest & _LOW_SEVEN) + _TO_TOP) | rest) & _TOPS)


def whole(words: Words, lengths: Places) -> Words:
    """The number that the first bytes are, one to eight digits."""
    value = words << ((WORD - lengths).astype(np.uint64) * _BYTE)
    value = ((value & np.uint64(0x0F0F0F0F0F0F0F0F)) * np.uint64(2561)) >> np.uint64(8)
    value = ((value & np.uint64(0x00FF00FF00FF00FF)) * np.uint64(6553601)) >> np.uint64(16)
    return ((value & np.uint64(0x0000FFFF0000FFFF)) * np.uint64(42949672960001)) >> np.uint64(32)


def decimal(words: Words, lengths: Places) -> tuple[NDArray[np.float64], Truths]:
    """The numbers that texts of up to eight bytes are, and which of them are: a sign perhaps, digits, a point perhaps.

    They are the nearest numbers: both the digits and the power of ten are whole numbers below 2 ** 53.
    """
    text = cut(words, lengths)
    negative = (text & np.uint64(0xFF)) == _MINUS
    text = text >> (negative * _BYTE)
    lengths = lengths - negative
    apart = text ^ _POINTS
    point = _first_marked((apart - _ONES) & ~apart & _TOPS)
    before = _LOW[point]
    text = (text & before) | ((text >> _BYTE) & ~before)
    pointed = point < WORD
    count = lengths - pointed
    sure = (digits(text) == count) & (count > 0)
    value = whole(text, np.maximum(count, 1)).astype(np.float64) / _TENS[np.where(pointed, lengths - 1 - point, 0)]
    return np.where(negative, -value, value), sure


def find(octet: bytes, starts: Places, text: Text) -> Places | None:
    """Where an octet stands first from each of some places on; None if it does not for some, or is too far away."""
    spread = word(octet * WORD)
    found = starts.copy()
    rest = np.arange(starts.size)
    for _ in range(BEYOND // WORD):
        if not rest.size:
            return found
        if found[rest].max() > len(text.raw) - BEYOND:
            return None
        apart = text.words[found[rest]] ^ spread
        steps = _first_marked((apart - _ONES) & ~apart & _TOPS)
        found[rest] += steps
        rest = rest[steps == WORD]
    return None


def _first_marked(tops: Words) -> Places:
    """The first byte whose top bit is set, of words in which no other bits are; eight where there is none."""
    below = ((tops & (~tops + np.uint64(1))) >> np.uint64(7)) - np.uint64(1)
    return (((below & _ONES) * _ONES) >> _COUNT).astype(np.int64)
