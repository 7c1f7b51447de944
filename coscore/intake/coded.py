"""A column of cells without an object per cell: numbers as numbers, all else by its place in a palette."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from coscore.intake.observations import Floats
    from coscore.intake.sheet import Cell

    Codes = NDArray[np.int32]
    Indices = NDArray[np.intp]
    Show = Callable[[float], Cell]

Number = TypeVar("Number", bound=np.number)
EMPTY, NUMBER = -1, -2
"""Codes of empty cells and of plain numbers; below come numbers that are shown otherwise. Codes from 0 are of a palette."""

_FEW = 16
"""So many different values are told apart faster by comparing all with each than by sorting."""


class Palette(Protocol):
    """Cells by their codes, each made when it is asked for."""

    def __getitem__(self, code: int, /) -> Cell: ...

    def beginnings(self, codes: Codes) -> NDArray[np.uint64]:
        """The first eight bytes of the texts of some cells, as they stand in the file."""

    def is_printable(self, codes: Codes) -> bool:
        """Whether the texts of some cells surely have no character that cannot be seen; False where it is not known."""

    def lasting(self, codes: Codes) -> tuple[Sequence[Cell], Codes] | None:
        """Cells that may be kept when the palette goes, and the codes of the same cells in them; None where they cannot."""


@dataclass(frozen=True, slots=True, eq=False)
class Coded:
    """Some cells of one column.

    Attributes:
        codes: per cell EMPTY, NUMBER, ``NUMBER - 1 - k`` for a number shown by ``shows[k]``, or its place in the palette.
        numbers: per cell its number; where it is none, anything.
        palette: cells that are no numbers, made when they are asked for.
        shows: what turns a number into a percentage or a date.
    """

    codes: Codes
    numbers: Floats
    palette: Palette
    shows: tuple[Show, ...] = ()

    def __len__(self) -> int:
        return self.codes.size

    def cell(self, index: int) -> Cell:
        """One cell."""
        return self._made(int(self.codes[index]), float(self.numbers[index]))

    def take(self, indices: Indices | slice) -> Coded:
        """Some of the cells, in their order."""
        return Coded(self.codes[indices], self.numbers[indices], self.palette, self.shows)

    def distinct(self) -> tuple[list[Cell], Indices]:
        """The different cells, and for every cell the index of what it holds among them."""
        codes, places = unique(self.codes)
        cells = [self._made(code, 0.0) if code >= EMPTY else None for code in codes.tolist()]
        for at in np.flatnonzero(codes < EMPTY).tolist():
            where = np.flatnonzero(places == at)
            numbers, among = unique(self.numbers[where])
            places[where] = among + len(cells)
            cells += [self._made(int(codes[at]), number) for number in numbers.tolist()]
        return cells, places

    def cells(self) -> list[Cell]:
        """The cells one by one."""
        found = self.numbers.astype(object)
        for code in np.flatnonzero(np.bincount(-self.codes[self.codes < NUMBER], minlength=1)).tolist():
            where = np.flatnonzero(self.codes == -code)
            found[where] = list(map(self.shows[code + NUMBER - 1], self.numbers[where].tolist()))
        where = np.flatnonzero(self.codes >= EMPTY)
        found[where] = [self._made(code, 0.0) for code in self.codes[where].tolist()]
        return found.tolist()  # type: ignore[no-any-return]

    def _made(self, code: int, number: float) -> Cell:
        if code >= 0:
            return self.palette[code]
        if code >= NUMBER:
            return None if code == EMPTY else number
        return self.shows[NUMBER - 1 - code](number)


def unique(values: NDArray[Number]) -> tuple[NDArray[Number], Indices]:
    """The different values, rising, and for every value the index of it among them."""
    rising = np.sort(values)
    is_first = np.append(True, rising[1:] != rising[:-1])[: rising.size]
    different, places = rising[is_first], np.zeros(values.size, np.intp)
    if different.size > _FEW:
        places[np.argsort(values)] = np.cumsum(is_first) - 1
    else:
        for edge in different[1:]:
            places += values >= edge
    return different, places
