"""What was observed: values and states per record, each traceable to its cell without storing an address."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from coscore.findings import Finding, Location
from coscore.intake.sheet import Source, address

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from coscore.intake.origin import Origin
    from coscore.intake.sheet import Range
    from coscore.intake.texts import Picked
    from coscore.registry.resolve import Unit

Floats = NDArray[np.float64]
States = NDArray[np.uint8]
Levels = NDArray[np.int16]

MISSING, PRESENT, NOT_APPLICABLE, INVALID = 0, 1, 2, 3
"""The four states of a value; none of them is 0."""
MOST_ITEMS = 60
"""Questions of one indicator."""

STATE_NAMES = ("missing", "present", "not_applicable", "invalid")


class Numbers(NamedTuple):
    """Numbers beside values, one per record: float64, NaN unless present, and uint8 states."""

    values: Floats
    states: States


@dataclass(frozen=True, slots=True)
class Table:
    """One table that was read: where it stands, and which column (from 1) each target was found in.

    Targets are indicator ids, adjustment ids, and ``unit.sido``, ``unit.sigungu``, ``unit.name``, ``record``, ``year``,
    ``group``, and what belongs to an indicator: ``weight:<indicator id>``, likewise n, sd, per, evidence, numerator, denominator,
    population, stratum, and ``item1:`` and so on for the questions of a survey.
    ``labels`` holds the header of each as it stands there, ``chosen`` the targets whose header was chosen by the user,
    ``origin`` where the cells of a table in long layout stand.
    ``units`` are the units of measurement the table states, by indicator, where they changed how its numbers are read.
    ``merges`` are the merged ranges of its sheet.
    """

    source: Source
    sheet: str
    header_rows: tuple[int, ...]
    columns: dict[str, int]
    labels: dict[str, str] = field(default_factory=dict)
    chosen: frozenset[str] = frozenset()
    origin: Origin | None = None
    units: dict[str, str] = field(default_factory=dict)
    merges: tuple[Range, ...] = ()

    def place(self, row: int, column: int) -> tuple[int, int]:
        """Row and column in which a cell really stands, by the row of its record and the column of its target."""
        return self.origin.place(row, column) if self.origin else (row, column)

    def asks(self, targets: Iterable[str]) -> frozenset[str]:
        """The indicators and adjustments among targets that the table has columns for."""
        return frozenset(target for target in targets if not self.columns.keys().isdisjoint(holders(target)))


@dataclass
class Observations:
    """Struct of arrays over n records.

    Attributes:
        sources: the inputs, in the order of their names.
        tables: every table read.
        table, row: per record, the index of its table and its row number (from 1).
        unit: per record, the index of its unit in ``units``; -1 where the unit could not be told.
        units: the units found, sorted by name in code-point order, then code.
        record: per record, its name; "" where rows have none.
        values: per indicator and adjustment id, float64 values; NaN unless present. Those of a ratio are the ratios of the
            single records, NaN also where the denominator is 0; those of raw answers the means, or 0 and 100 for shares.
        states: per indicator and adjustment id, uint8 states.
        beside: numbers beside the values, by target: weight, n, sd, per, population, numerator and denominator of an indicator.
        strata: per indicator whose respondents are in strata, the name of the stratum per record; "" where none is named.
        year: per record, its year; 0 where there is none.
        groups: per unit, the peer group named by a column; "" where none. Empty when groups are not by column.
        spellings: per record, how its row writes the unit; "" where a finding is about the name. Empty for made-up records.
        findings: everything found on the way.
        past: the records of earlier years, their units those of this year; None where nothing asks for them.
        evaluated: the year that the past comes before; 0 without a past.
        levels: per indicator of levels, the place of the level each record was read as, -1 where none; also where evidence is
            lacking, or the level says that there is no value.
    """

    sources: tuple[Source, ...]
    tables: tuple[Table, ...]
    table: NDArray[np.int32]
    row: NDArray[np.int32]
    unit: NDArray[np.int32]
    units: tuple[Unit, ...]
    record: Sequence[str]
    values: dict[str, Floats]
    states: dict[str, States]
    beside: dict[str, Numbers] = field(default_factory=dict)
    strata: dict[str, Picked] = field(default_factory=dict)
    year: NDArray[np.int32] = field(default_factory=lambda: np.zeros(0, np.int32))
    groups: tuple[str, ...] = ()
    spellings: Sequence[str] = ()
    findings: tuple[Finding, ...] = ()
    past: Observations | None = None
    evaluated: int = 0
    levels: dict[str, Levels] = field(default_factory=dict)

    def asked(self, target: str) -> NDArray[np.bool_] | None:
        """Which records stand in a table that has a column for a target; None if that tells none from the others."""
        has = np.array([bool(table.asks([target])) for table in self.tables], np.bool_)
        return None if has.all() or not has.any() else has[self.table]

    def at(self, target: str, record: int) -> Location:
        """Place of the cell a record's value of a target came from."""
        table = self.tables[self.table[record]]
        row, column = (
            int(self.row[record]),
            next((table.columns[one] for one in cells_of(target) if one in table.columns), 0),
        )
        cell = address(*table.place(row, column)) if column else f"{row}"
        return Location(table.source.name, table.sheet, cell)


@cache
def holders(target: str) -> tuple[str, ...]:
    """The targets whose columns hold the value of a target: itself, the halves of a ratio, or the questions of a survey."""
    items = (f"item{at}:{target}" for at in range(1, MOST_ITEMS + 1))
    return target, f"numerator:{target}", f"denominator:{target}", *items


def cells_of(target: str) -> tuple[str, ...]:
    """The targets whose cells make the value of a target: those that hold it, and a denominator."""
    return *holders(target), f"per:{target}"
