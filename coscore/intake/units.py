"""Which unit each row is about."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.intake.excerpts import shown
from coscore.intake.sheet import ErrorCell, Uncalculated
from coscore.intake.vocabulary import ERROR_VALUES
from coscore.registry.names import normal
from coscore.registry.resolve import Resolution, Unit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from coscore.intake.sheet import Cell
    from coscore.registry.resolve import Registry

NOBODY = -1
"""Index of the unit of a row that could not be told."""


PARTS = ("unit.sido", "unit.sigungu", "unit.name", "unit.code")
"""Targets of the cells that name a unit, in the order of :data:`Written`."""

Written = tuple["Cell", "Cell", "Cell", "Cell", int, str]
"""What is said about the unit of a row: its cells for 시도, 시군구, whole name and code, its year (0 for none), and the 시·도
that stands around its table ("" for none)."""


class Named(NamedTuple):
    """The unit of a row: its index in the book, or NOBODY; with the finding worth reporting, if any, and how it was written.

    ``part`` is the target of the cell that the finding is about, "" for whichever names the unit most closely.
    """

    unit: int
    code: str = ""
    args: Mapping[str, str] = {}
    text: str = ""
    part: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether the row names no unit at all, be it that the look-up of the name failed."""
        return self.code in {"E209", "E201", "E202"}


class UnitBook(dict[Written, Named]):
    """Every way a unit has been written so far, each looked up once.

    Args:
        registry: resolves names to units; without one, every spelling is a unit of its own.
        year: the year for rows that state none; None for today.
    """

    def __init__(self, registry: Registry | None, year: int | None) -> None:
        self._registry = registry
        self._year = year
        self._indices: dict[Unit, int] = {}

    def __missing__(self, written: Written) -> Named:
        if broken := _broken(written):
            self[written] = broken
            return broken
        unit, code, args = self._resolved(written)
        index = self._indices.setdefault(unit, len(self._indices)) if unit else NOBODY
        named = self[written] = Named(index, code, args, _as_written(written))
        return named

    def settled(self, years: set[int]) -> tuple[tuple[Unit, ...], NDArray[np.int32]]:
        """The units in the order of their names, and for every index in the book the index in that order.

        Where rows state different ``years`` (0 for none), units of a registry are brought to what they are in the last of
        them, so that rows about one unit meet under one name.
        """
        moments = {year or self._year for year in years}
        last = None if None in moments else max(moments, default=None)  # type: ignore[type-var]
        found = [self._as_of(unit, last) if len(moments) > 1 else unit for unit in self._indices]
        units = tuple(sorted(set(found), key=attrgetter("name", "code", "kind")))
        position = {unit: index for index, unit in enumerate(units)}
        return units, np.array([*(position[unit] for unit in found), NOBODY], np.int32)

    def _resolved(self, written: Written) -> Resolution:
        sido, sigungu, name, code = map(_text, written[:4])
        year, region = written[4] or self._year, written[5]
        if self._registry and code:
            return self._registry.resolve("", "", code, year)
        if self._registry and region and not sido and (sigungu or name):
            return _within(region, sigungu, name, year, self._registry)
        if self._registry:
            return self._registry.resolve(sido, sigungu, name, year)
        text = _as_written(written)
        return Resolution(Unit(text, code)) if text else Resolution(None, "E209")

    def _as_of(self, unit: Unit, year: int | None) -> Unit:
        return (self._registry and self._registry.resolve("", "", unit.code, year).unit) or unit


def _within(region: str, sigungu: str, name: str, year: int | None, registry: Registry) -> Resolution:
    """The unit of a row that names no 시·도 where one stands around its table.

    W225 where only that tells which of several places is meant; W229 where the row names a place that lies elsewhere.
    """
    there, alone = registry.resolve(region, sigungu, name, year), registry.resolve("", sigungu, name, year)
    facts = {"text": normal(name or sigungu), "region": region}
    if there.unit is None:
        return Resolution(alone.unit, "W229", {**facts, "unit": alone.unit.name}) if alone.unit else there
    if alone.unit == there.unit:
        return alone
    return there if there.code else Resolution(there.unit, "W225", {**facts, "unit": there.unit.name})


def _as_written(written: Written) -> str:
    sido, sigungu, name, code = map(_text, written[:4])
    if not sido and sigungu and not name:
        sido = written[5]
    return name or normal(f"{sido} {sigungu}") or code


def texts_by_unit(unit: NDArray[np.int32], texts: Sequence[str], count: int) -> list[dict[str, int]]:
    """Per unit, the different texts its rows hold, each with the first row that holds it; empty texts do not count."""
    found: list[dict[str, int]] = [{} for _ in range(count)]
    for row, (index, text) in enumerate(zip(unit.tolist(), texts, strict=True)):
        if text and index != NOBODY:
            found[index].setdefault(text, row)
    return found


def _broken(written: Written) -> Named | None:
    """The row's unit where a cell that should name it holds an error value (E201) or was never calculated (E202).

    What the other cells say is not enough then: a row of a county would count for its whole province.
    """
    for part, cell in zip(PARTS, written, strict=False):
        if isinstance(cell, str) and (isinstance(cell, (ErrorCell, Uncalculated)) or normal(cell) in ERROR_VALUES):
            code = "E202" if isinstance(cell, Uncalculated) else "E201"
            return Named(NOBODY, code, {"text": shown(cell)}, shown(cell), part)
    return None


def _text(cell: Cell) -> str:
    return "" if cell is None else normal(shown(cell))
