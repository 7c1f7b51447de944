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

    from coscore.intake.coded import Codes
    from coscore.intake.sheet import Cell
    from coscore.intake.xlsx.celltags import Tail
    from coscore.intake.xlsx.values import Values

_TEXTS = ("inlineStr", "str")


class Raw(NamedTuple):
    """A cell as its XML has it: what its tag says, its text and its formula, as far as it has them."""

    tail: Tail
    text: bytes | None
    formula: bytes | None = None


class Palette:
    """First the shared strings, then the cells that were added."""

    def __init__(self, values: Values) -> None:
        self._values = values
        self._shared = len(values.strings)
        self._added: list[Raw] = []

    def __getitem__(self, code: int) -> Cell:
        if code < self._shared:
            return self._values.strings[code]
        return self.made(self._added[code - self._shared])

    def made(self, raw: Raw) -> Cell:
        """A cell from its XML."""
        (style, kind), text, formula = raw
        return self._values.cell(kind, style, _decoded(text), _decoded(formula))

    def beginnings(self, codes: Codes) -> NDArray[np.uint64]:
        """The first eight bytes of the texts of some cells."""
        words = np.zeros(codes.size, np.uint64)
        shared = codes < self._shared
        words[shared] = self._values.strings.beginnings(codes[shared])
        added = (codes[~shared] - self._shared).tolist()
        words[~shared] = [beginning(self._added[at].text or b"") for at in added]
        return words

    def is_printable(self, codes: Codes) -> bool:
        """Whether the texts of some cells surely have no character that cannot be seen: only of shared strings is it known."""
        return bool(codes.max(initial=EMPTY) < self._shared) and self._values.strings.is_printable

    def lasting(self, codes: Codes) -> tuple[Sequence[Cell], Codes] | None:
        """Shared strings stay as they are, and texts that stand in the cells are packed; None for all else, and for both."""
        if codes.min(initial=EMPTY) < EMPTY:
            return None
        different, places = unique(codes[codes != EMPTY])
        if not different.size or different[-1] < self._shared:
            return self._values.strings, codes
        added = [self._added[at] for at in (different - self._shared).tolist() if at >= 0]
        texts = [raw.text for raw in added if raw.text is not None and raw.tail.kind in _TEXTS]
        if len(texts) < different.size:
            return None
        kept = codes.copy()
        kept[codes != EMPTY] = places
        return PlainTexts(texts), kept

    def add(self, raw: Raw) -> int:
        """The code of one cell more."""
        self._added.append(raw)
        return self._shared + len(self._added) - 1

    def codes_of(self, tail: Tail) -> dict[bytes, int]:
        """The codes of cells with such a tag, by their texts; each comes into being when it is asked for."""
        return _Codes(self, tail)


class _Codes(dict[bytes, int]):
    def __init__(self, palette: Palette, tail: Tail) -> None:
        super().__init__()
        self._palette, self._tail = palette, tail

    def __missing__(self, text: bytes) -> int:
        code = self[text] = self._palette.add(Raw(self._tail, text))
        return code


def _decoded(raw: bytes | None) -> str | None:
    return None if raw is None else decoded(raw.decode())
