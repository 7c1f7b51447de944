"""Reading a whole column: clean numbers at once, words once each, and only the rest cell by cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.intake.blocks import listed
from coscore.intake.coded import NUMBER, Coded
from coscore.intake.observations import MISSING, PRESENT
from coscore.intake.reading import Reading
from coscore.intake.sheet import Cell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from coscore.framework.model import Value
    from coscore.intake.blocks import Column
    from coscore.intake.observations import Floats, Levels, States
    from coscore.intake.reading import CellReader

LARGEST = 1e15
_REMEMBERED = 1 << 16
_ALIKE = frozenset({str, float, type(None)})  # cells of these types are the same cell exactly if they are equal


class Span(NamedTuple):
    """Numbers that surely are what they say: from ``low`` to ``high``, both included, whole ones only if ``whole``."""

    low: float
    high: float
    whole: bool = False


class ColumnRead(NamedTuple):
    """What a column holds: values, states, the readings with something to tell, by their index, and places on a scale of levels.

    ``levels`` is -1 where no level was read; None in columns of anything else.
    """

    values: Floats
    states: States
    told: list[tuple[int, Reading]]
    levels: Levels | None = None


class _Memory(dict[Cell, Reading]):
    """Readings by cell; equal cells of different types must not meet here."""

    def __init__(self, read: CellReader) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, cell: Cell) -> Reading:
        reading = self[cell] = self._read(cell)
        return reading


class ColumnReader:
    """Reads columns by a reader of cells; numbers inside ``span`` are taken as they stand, without asking it.

    With a ``scale`` the reader gives places of levels, and the scale their values.
    """

    def __init__(self, read: CellReader, span: Span | None = None, scale: Sequence[float] | None = None) -> None:
        self._read = read
        self._span = span
        self._scale = None if scale is None else np.array([*scale, np.nan])
        self._memory = _Memory(read)

    def __call__(self, cells: Column) -> ColumnRead:
        """Read the cells of one column."""
        if isinstance(cells, Coded):
            return self._coded(cells)
        if self._span and (isinstance(cells, np.ndarray) or set(map(type, cells)) <= {float, type(None)}):
            return self._numbers(np.asarray(cells, np.float64), self._span)
        return self._cells(listed(cells))

    def _coded(self, cells: Coded) -> ColumnRead:
        """Sure numbers as they stand, everything else once for all cells that hold it."""
        sure = (cells.codes == NUMBER) & _within(cells.numbers, self._span)
        values, states = np.where(sure, cells.numbers + 0.0, np.nan), np.where(sure, PRESENT, MISSING).astype(np.uint8)
        rest = np.flatnonzero(~sure)
        different, places = cells.take(rest).distinct()
        read = self._cells(different)
        values[rest], states[rest] = read.values[places], read.states[places]
        levels = None
        if read.levels is not None:
            levels = np.full(values.size, -1, np.int16)
            levels[rest] = read.levels[places]
        telling = dict(read.told)
        told = np.flatnonzero(np.isin(places, list(telling))) if telling else ()
        return ColumnRead(values, states, [(int(rest[at]), telling[int(places[at])]) for at in told], levels)

    def _numbers(self, numbers: Floats, span: Span) -> ColumnRead:
        sure = _within(numbers, span)
        if sure.all():
            return ColumnRead(numbers + 0.0, np.full(numbers.size, PRESENT, np.uint8), [])
        values, states = np.where(sure, numbers, np.nan), np.where(sure, PRESENT, MISSING).astype(np.uint8)
        told = []
        for index in np.flatnonzero(~sure & ~np.isnan(numbers)).tolist():
            reading = self._read(float(numbers[index]))
            values[index], states[index] = reading.value, reading.state
            if reading.code:
                told.append((index, reading))
        return ColumnRead(values, states, told)

    def _cells(self, cells: Sequence[Cell]) -> ColumnRead:
        if len(self._memory) > _REMEMBERED:
            self._memory.clear()
        memory, read = self._memory, self._read
        if set(map(type, cells)) <= _ALIKE:
            readings = [memory[cell] for cell in cells]
        else:
            readings = [memory[cell] if type(cell) in _ALIKE else read(cell) for cell in cells]
        found = ColumnRead(
            values=np.array([reading.value for reading in readings], np.float64),
            states=np.array([reading.state for reading in readings], np.uint8),
            told=[(index, reading) for index, reading in enumerate(readings) if reading.code],
        )
        return found if self._scale is None else _on_scale(found, self._scale)


def _on_scale(places: ColumnRead, scale: Floats) -> ColumnRead:
    """Places of levels as their values; the scale ends with NaN, for what has no place."""
    levels = np.nan_to_num(places.values, nan=-1.0).astype(np.int16)
    return places._replace(values=scale[levels], levels=levels)


def _within(numbers: Floats, span: Span | None) -> NDArray[np.bool_]:
    """Which numbers surely are what they say."""
    if span is None:
        return np.zeros(numbers.size, np.bool_)
    sure = (numbers >= span.low) & (numbers <= span.high)
    return sure & (np.floor(numbers) == numbers) if span.whole else sure


def sure_span(value: Value) -> Span | None:
    """The numbers that need no second look in a column of a value; None where words stand for numbers."""
    if value.type == "number":
        low = -LARGEST if value.min is None else max(value.min, -LARGEST)
        high = LARGEST if value.max is None else min(value.max, LARGEST)
        return Span(low, high, value.integer)
    if value.type == "percent":
        return Span(float(np.nextafter(1.0, 2.0)), 100.0)  # up to 1 it may be a share that was meant as a percentage
    return Span(*value.scale) if value.type == "survey" else None
