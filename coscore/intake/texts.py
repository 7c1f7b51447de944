"""A million texts without a million strings: those of records, such as their names and how they write their units."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, overload

import numpy as np

from coscore.intake.blocks import listed
from coscore.intake.coded import EMPTY, Coded
from coscore.intake.excerpts import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from coscore.intake.blocks import Column
    from coscore.intake.coded import Codes
    from coscore.intake.sheet import Cell


class _Texts(Sequence[str]):
    """Texts that are made when they are asked for; :meth:`_at` makes one."""

    def _at(self, index: int) -> str:
        raise NotImplementedError

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[str]: ...
    def __getitem__(self, index: int | slice) -> str | Sequence[str]:
        if isinstance(index, slice):
            return [self._at(at) for at in range(len(self))[index]]
        return self._at(range(len(self))[index])


class Picked(_Texts):
    """Texts that are few different words: the words, and for every text the index of its word."""

    def __init__(self, words: Sequence[str], codes: Codes) -> None:
        self.words, self.codes = words, codes

    @classmethod
    def of(cls, texts: Sequence[str]) -> Picked:
        """Texts of any kind in this form."""
        if isinstance(texts, Picked):
            return texts
        words: dict[str, int] = {}
        codes = [words.setdefault(text, len(words)) for text in texts]
        return cls(list(words), np.array(codes, np.int32))

    @classmethod
    def joined(cls, parts: Iterable[Picked]) -> Picked:
        """Several of them as one, every word once."""
        words: dict[str, int] = {}
        codes = [np.zeros(0, np.int32)]
        for part in parts:
            own = np.array([words.setdefault(word, len(words)) for word in part.words], np.int32)
            codes.append(own[part.codes])
        return cls(list(words), np.concatenate(codes))

    def __len__(self) -> int:
        return self.codes.size

    def __iter__(self) -> Iterator[str]:
        return map(self.words.__getitem__, self.codes.tolist())

    def _at(self, index: int) -> str:
        return self.words[int(self.codes[index])]


class Shown(_Texts):
    """Cells as people see them, by their places in a palette that is kept anyway."""

    def __init__(self, palette: Sequence[Cell], codes: Codes) -> None:
        self._palette, self._codes = palette, codes

    def __len__(self) -> int:
        return self._codes.size

    def _at(self, index: int) -> str:
        code = int(self._codes[index])
        return "" if code == EMPTY else shown(self._palette[code])


class Lines(_Texts):
    """Texts of one line each, packed."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._size = len(texts)
        self._packed = "\n".join(texts).encode(errors="surrogatepass")

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[str]:
        return iter(_unpacked(self._packed)[: self._size])

    def _at(self, index: int) -> str:
        return _unpacked(self._packed)[index]


def shown_texts(column: Column) -> Sequence[str]:
    """The cells of a column as people see them."""
    if isinstance(column, Coded) and (found := column.palette.lasting(column.codes)):
        return Shown(*found)
    return Lines([shown(cell) for cell in listed(column)])


@lru_cache(maxsize=8)
def _unpacked(packed: bytes) -> list[str]:
    return packed.decode(errors="surrogatepass").split("\n")
