"""From what plain cells hold to codes and numbers: numbers and shared strings at once, all else by its place in a palette."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.intake.coded import EMPTY, NUMBER
from coscore.intake.xlsx.octets import WORD, decimal, digits, whole
from coscore.intake.xlsx.palette import Palette, Raw
from coscore.intake.xlsx.stretches import Stretches, alike
from coscore.intake.xlsx.tags import EMPTY_FORMULA, EMPTY_VALUE, FORMULA, INLINE, STRING, VALUE, NotPlain

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from coscore.intake.coded import Codes, Indices, Show
    from coscore.intake.observations import Floats
    from coscore.intake.xlsx.celltags import Cells, Tail
    from coscore.intake.xlsx.octets import Places, Text
    from coscore.intake.xlsx.tags import Tags
    from coscore.intake.xlsx.values import Values

_SHARED, _TEXT = 1, 2
"""Codes of cells before they are looked at whose content is no number."""

_FORMULA_TAGS = np.zeros(32, np.intp)
_FORMULA_TAGS[[FORMULA, EMPTY_FORMULA]] = 2, 1
"""How many tags a formula puts before the value, by the kind of the first."""


class Found(NamedTuple):
    """Codes and numbers of cells, as in a :class:`coscore.intake.coded.Coded` column."""

    codes: Codes
    numbers: Floats
    palette: Palette
    shows: tuple[Show, ...]


class _Spans(NamedTuple):
    """Cells with content: which they are, and where it begins and ends."""

    at: Indices
    starts: Places
    ends: Places

    def those(self, chosen: NDArray[np.bool_]) -> _Spans:
        return self if chosen.all() else self.only(np.flatnonzero(chosen))

    def only(self, chosen: Indices) -> _Spans:
        return _Spans(self.at[chosen], self.starts[chosen], self.ends[chosen])

    def with_(self, others: _Spans) -> _Spans:
        return _Spans(*map(np.concatenate, zip(self, others, strict=True))) if others.at.size else self


class Contents:
    """Reads the contents of the cells of one sheet."""

    def __init__(self, values: Values) -> None:
        self._values = values
        self._shows = tuple(dict.fromkeys(values.conversions.values()))

    def read(self, cells: Cells, tags: Tags, text: Text) -> Found:
        """What the cells hold.

        Raises:
            NotPlain: a shared string that is not there, or an index that is none.
        """
        codes, numbers = np.full(cells.at.size, EMPTY, np.int32), np.zeros(cells.at.size)
        spans = _contents(cells, tags)
        codes[spans.at] = np.array([self._code(tail) for tail in cells.tails], np.int32)[cells.tail[spans.at]]
        expected = codes[spans.at]
        self._shared(spans.those(expected == _SHARED), text, codes)
        odd = _numbers(spans.those(expected < EMPTY), text, numbers)
        others = spans.those(expected == _TEXT).with_(odd)
        texts, tail = Stretches(text, others.starts, others.ends), cells.tail[others.at]
        one, place = alike(texts, tail)
        palette = Palette(self._values, cells.tails, texts.take(one), tail[one])
        codes[others.at] = place + palette.first_text
        _uncalculated(cells, tags, text, codes, palette)
        return Found(codes, numbers, palette, self._shows)

    def _code(self, tail: Tail) -> int:
        """The code of a number with such a tag, _SHARED or _TEXT."""
        if tail.kind not in (None, "n"):
            return _SHARED if tail.kind == "s" else _TEXT
        show = self._values.conversions.get(tail.style) if tail.style else None
        return NUMBER - 1 - self._shows.index(show) if show else NUMBER

    def _shared(self, spans: _Spans, text: Text, codes: Codes) -> None:
        lengths = spans.ends - spans.starts
        words = text.words[spans.starts]
        if (lengths > WORD).any() or (digits(words) < lengths).any():
            raise NotPlain
        index = whole(words, lengths).astype(np.int32)
        if index.max(initial=-1) >= len(self._values.strings):
            raise NotPlain
        if self._values.strings.blanks:
            index[np.isin(index, self._values.strings.blanks)] = EMPTY
        codes[spans.at] = index


def _contents(cells: Cells, tags: Tags) -> _Spans:
    """The contents of the cells that have any."""
    value = cells.at + 1 + _FORMULA_TAGS[tags.kinds[cells.at + 1]]
    kinds = tags.kinds[value]
    at = np.flatnonzero((kinds == VALUE) | (kinds == INLINE))
    tag = value[at] + (kinds[at] == INLINE)
    spans = _Spans(at, tags.ends[tag] + 1, tags.starts[tag + 1])
    return spans.those(spans.ends > spans.starts)


def _numbers(spans: _Spans, text: Text, numbers: Floats) -> _Spans:
    """Take in the numbers; gives the cells that should hold one and do not."""
    lengths = spans.ends - spans.starts
    found, sure = decimal(text.words[spans.starts], np.minimum(lengths, WORD))
    sure &= lengths <= WORD
    rest = np.flatnonzero(~sure)
    if rest.size:
        ends = zip(spans.starts[rest].tolist(), spans.ends[rest].tolist(), strict=True)
        found[rest] = _floats([text.raw[start:end] for start, end in ends])
    numbers[spans.at] = found
    return spans.only(rest[np.isnan(found[rest])])


def _floats(texts: list[bytes]) -> list[float]:
    """The numbers that texts are; NaN for those that are none."""
    if b"_" not in b" ".join(texts):  # Python would read 1_000
        try:
            return list(map(float, texts))
        except ValueError:
            pass
    return list(map(_float, texts))


def _float(text: bytes) -> float:
    try:
        return np.nan if b"_" in text else float(text)
    except ValueError:
        return np.nan


def _uncalculated(cells: Cells, tags: Tags, text: Text, codes: Codes, palette: Palette) -> None:
    """Take in formulas without a value; one that gave an empty text has one."""
    passed = _FORMULA_TAGS[tags.kinds[cells.at + 1]]
    for cell in np.flatnonzero((passed > 0) & (codes == EMPTY)).tolist():
        formula = int(cells.at[cell]) + 1
        value = formula + int(passed[cell])
        raw = Raw(cells.tails[cells.tail[cell]], _text(value, tags, text), _text(formula, tags, text))
        if palette.made(raw) is not None:
            codes[cell] = palette.add(raw)


def _text(tag: int, tags: Tags, text: Text) -> bytes | None:
    """The text of a formula or a value; None where the tag begins neither."""
    if tags.kinds[tag] == INLINE:
        tag += 1
    if tags.kinds[tag] in (FORMULA, VALUE, STRING):
        return text.raw[tags.ends[tag] + 1 : tags.starts[tag + 1]]
    return b"" if tags.kinds[tag] in (EMPTY_FORMULA, EMPTY_VALUE) else None
