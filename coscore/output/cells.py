"""Text measured in terminal cells: Hangul is two wide, combining marks are none."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from unicodedata import category, east_asian_width, normalize

_CONTROLS = (*range(32), *range(127, 160))
_DIRECTIONS = (0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_HARMLESS = dict.fromkeys((*_CONTROLS, *_DIRECTIONS), " ")
_LOOK_ALIKES = dict(zip("·•―—–‘’“”→←×÷±△▲▽▼○●□■※", "/*---''\"\"><x/+^^vvOO##*", strict=True))


def plain(text: str) -> str:
    """Text from a file made harmless for a terminal: control characters, line ends and changes of direction become blanks.

    The length in characters stays the same.
    """
    return text.translate(_HARMLESS)


def width(text: str, ambiguous: int = 1) -> int:
    """Cells a text takes; ``ambiguous`` is the width of characters such as ``·`` that older Korean terminals draw 2 wide."""
    return len(text) if text.isascii() else sum(_cells(character, ambiguous) for character in text)


@lru_cache(maxsize=4096)
def _cells(character: str, ambiguous: int) -> int:
    if category(character) in ("Mn", "Me", "Cf") or _joins_the_syllable_before(ord(character)):
        return 0
    kind = east_asian_width(character)
    return 2 if kind in "WF" else ambiguous if kind == "A" else 1


def _joins_the_syllable_before(code: int) -> bool:
    """Vowels and final consonants of decomposed Hangul, as file systems of macOS write it."""
    return 0x1160 <= code <= 0x11FF or 0xD7B0 <= code <= 0xD7FF  # noqa: PLR2004 - blocks of Unicode


def narrow(text: str) -> str:
    """The text with look-alikes in place of characters of uncertain width, where there are any."""
    return text if text.isascii() else "".join(_look_alike(character) for character in text)


@lru_cache(maxsize=4096)
def _look_alike(character: str) -> str:
    if east_asian_width(character) != "A":
        return character
    spelled = normalize("NFKC", character)
    return _LOOK_ALIKES.get(character) or (spelled if spelled.isascii() else character)


def pad(text: str, cells: int, *, right: bool = False) -> str:
    """The text filled with blanks to a number of cells; ``right`` puts the blanks before it."""
    blanks = " " * (cells - width(text))
    return blanks + text if right else text + blanks


def fold(text: str, cells: int) -> list[str]:
    """The text in lines of at most so many cells, broken at blanks where possible; at least one line."""
    lines = [""]
    for word in text.split(" "):
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if width(joined) <= cells:
            lines[-1] = joined
        else:
            lines += _pieces(word, cells)
    return [line for line in lines if line] or [""]


def _pieces(word: str, cells: int) -> Iterator[str]:
    """A word cut into pieces that fit; a piece holds at least one character."""
    piece = ""
    for character in word:
        if piece and width(piece + character) > cells:
            yield piece
            piece = ""
        piece += character
    yield piece
