"""Numerators and denominators of ratios: numbers that are added up, or rows that are counted by their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.intake.kinds.plain import plain_reader
from coscore.intake.kinds.words import words
from coscore.intake.marks import mark
from coscore.intake.reading import NOT_APPLICABLE_READING, Reading, noted, present
from coscore.intake.vocabulary import CIRCLES, CROSSES, NEGATIVE
from coscore.language.headers import form
from coscore.language.text import key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from coscore.framework.quotients import Half, RatioValue
    from coscore.intake.reading import CellReader
    from coscore.intake.sheet import Cell

_ALIKE = [frozenset(map(key, marks)) for marks in (CIRCLES, CROSSES)]
_NEGATIVE = frozenset(map(key, NEGATIVE))


def half_reader(value: RatioValue, kind: str) -> CellReader:
    """Reader of the ``numerator`` or the ``denominator`` of a ratio; a word of ``drop`` does not apply."""
    half = value.numerator if kind == "numerator" else value.denominator
    low = 0.0 if kind == "denominator" else None
    read = plain_reader(half.unit, low) if half.count is None else _counting(half, _listed(value, half))
    return _dropping(_keys(value.drop), read)


def counts_marks(value: RatioValue, kind: str) -> bool:
    """Whether a half counts circles or crosses, among which a 0 is ambiguous."""
    half = value.numerator if kind == "numerator" else value.denominator
    return isinstance(half.count, list) and not frozenset().union(*_ALIKE).isdisjoint(_keys(half.count))


def _counting(half: Half, listed: frozenset[str]) -> CellReader:
    """Reader that gives 1 for a row that counts and 0 for one that does not.

    A word that neither half lists and that does not plainly say no is told with W241: it may be misspelt. Under ``all``
    every cell with a word counts. Empty cells and 해당없음 are what they are everywhere, unless they are listed.
    """
    counted = _keys(half.count) if isinstance(half.count, list) else None

    def text(cell: str) -> Reading:
        word = key(cell)
        if word not in listed and (reading := mark(cell)):
            return reading
        counts = present(1.0 if counted is None or word in counted else 0.0)
        known = not listed or word in listed or word in _NEGATIVE
        return counts if known else noted(counts, "W241", cell, words=cell.strip())

    return _or_empty(words(text), text)


def _or_empty(read: CellReader, text: Callable[[str], Reading]) -> CellReader:
    """Reader for which an empty cell is an empty word."""
    return lambda cell: text("") if cell is None else read(cell)


def _dropping(dropped: frozenset[str], read: CellReader) -> CellReader:
    """Reader for which these words leave the row out."""

    def reader(cell: Cell) -> Reading:
        is_text = cell is None or type(cell) is str
        return NOT_APPLICABLE_READING if is_text and key(str(cell or "")) in dropped else read(cell)

    return reader if dropped else read


def _listed(value: RatioValue, half: Half) -> frozenset[str]:
    """The words that a half, or the other one over the same column, counts."""
    own = set(map(form, half.columns))
    alike = [one for one in (value.numerator, value.denominator) if not own.isdisjoint(map(form, one.columns))]
    return frozenset().union(*(_keys(one.count) for one in alike if isinstance(one.count, list)))


def _keys(found: Iterable[str]) -> frozenset[str]:
    """Words as they are compared; one circle stands for every circle, one cross for every cross."""
    keys = frozenset(map(key, found))
    return keys.union(*(marks for marks in _ALIKE if not marks.isdisjoint(keys)))
