"""The cells of some plain rows that are no numbers: shared strings, and what stands in the cells themselves, as raw text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.intake.beginnings import beginning
from coscore.intake.coded import EMPTY, unique
from coscore.intake.xlsx.plainstrings import PlainTexts
from coscore.intake.xlsx.plaintext import decoded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from coscore.intake.coded import Codes, Indices
    from coscore.intake.sheet import Cell
    from coscore.intake.xlsx.celltags import Tail
    from coscore.intake.xlsx.stretches import Stretches
    from coscore.intake.xlsx.values import Values

_TEXTS = ("inlineStr", "str")


class Raw(NamedTuple):
    """A cell as its XML has it: what its tag says, its text and its formula, as far as it has them."""

    tail: Tail
    text: bytes | None
    formula: bytes | None = None


class Palette:
    """First the shared strings, then the texts of cells, then formulas without a value.

    Attributes:
        first_text: the code of the first of the texts.
    """

    def __init__(self, values: Values, tails: Sequence[Tail], texts: Stretches, tail: Indices) -> None:
        """The texts are all different; ``tail`` is the index of the tail of each."""
        self._values, self._tails = values, tails
        self._texts, self._tail = texts, tail
        self._formulas: list[Raw] = []
        self.first_text = len(values.strings)
        self._end = self.first_text + len(texts)

    def __getitem__(self, code: int) -> Cell:
        if code < self.first_text:
            return self._values.strings.text(code)
        if code >= self._end:
            return self.made(self._formulas[code - self._end])
        at = code - self.first_text
        return self.made(Raw(self._tails[self._tail[at]], self._texts[at]))

    def made(self, raw: Raw) -> Cell:
        """A cell from its XML."""
        (style, kind), text, formula = raw
        return self._values.cell(kind, style, _decoded(text), _decoded(formula))

    def beginnings(self, codes: Codes) -> NDArray[np.uint64]:
        """The first eight bytes of the texts of some cells."""
        words = np.zeros(codes.size, np.uint64)
        shared, formula = codes < self.first_text, codes >= self._end
        text = ~(shared | formula)
        words[shared] = self._values.strings.beginnings(codes[shared])
        words[text] = self._texts.take(codes[text] - self.first_text).words()
        words[formula] = [beginning(self._formulas[code - self._end].text or b"") for code in codes[formula].tolist()]
        return words

    def is_printable(self, codes: Codes) -> bool:
        """Whether the texts of some cells surely have no character that cannot be seen."""
        if codes.max(initial=EMPTY) >= self._end:
            return False
        shared = bool(((codes >= 0) & (codes < self.first_text)).any())
        texts = b"".join(self._texts.take(codes[codes >= self.first_text] - self.first_text))
        return (not shared or self._values.strings.is_printable) and b"_x" not in texts and texts.decode().isprintable()

    def lasting(self, codes: Codes) -> tuple[Sequence[Cell], Codes] | None:
        """Shared strings stay as they are, and texts that stand in the cells are packed; None for all else, and for both."""
        if codes.min(initial=EMPTY) < EMPTY or codes.max(initial=EMPTY) >= self._end:
            return None
        different, places = unique(codes[codes != EMPTY])
        if not different.size or different[-1] < self.first_text:
            return self._values.strings, codes
        own = different - self.first_text
        is_text = np.array([tail.kind in _TEXTS for tail in self._tails], np.bool_)
        if own[0] < 0 or not is_text[self._tail[own]].all():
            return None
        kept = codes.copy()
        kept[codes != EMPTY] = places
        return PlainTexts(list(self._texts.take(own))), kept

    def add(self, raw: Raw) -> int:
        """The code of one formula more."""
        self._formulas.append(raw)
        return self._end + len(self._formulas) - 1


def _decoded(raw: bytes | None) -> str | None:
    return None if raw is None else decoded(raw.decode())
