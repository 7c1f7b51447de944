"""The records among some rows of a table: the unit, year and name of each, and every value."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.intake.blocks import is_blank, listed
from coscore.intake.chain import Chain
from coscore.intake.coded import unique
from coscore.intake.evidence import doubted, without
from coscore.intake.observations import NOT_APPLICABLE, PRESENT
from coscore.intake.parts import regions
from coscore.intake.remarks import beside_values, on_readings, on_units, tell, tell_doubts, tell_gaps
from coscore.intake.targets import BESIDE, NAMING, is_stratum
from coscore.intake.texts import Picked, shown_texts
from coscore.intake.units import PARTS
from coscore.intake.wary import on_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from coscore.intake.blocks import Block
    from coscore.intake.coded import Indices
    from coscore.intake.column_reader import ColumnRead
    from coscore.intake.columns import Layout
    from coscore.intake.fields import Field
    from coscore.intake.log import FindingLog
    from coscore.intake.observations import Floats, Levels, States
    from coscore.intake.units import Named, UnitBook


_WITH_GAPS = NAMING - {"item", "population"}
"""Kinds of targets of which every empty cell is told; questions left open are counted instead."""


class Plan(NamedTuple):
    """What is read from every table and where it is gathered.

    Attributes:
        fields: the columns read cell by cell, by target.
        units: the units found.
        log: takes what is found on the way.
        year: rows of other years are left out, unless it is None.
        evidence: the indicators that ask for evidence, each with the value that needs none.
    """

    fields: dict[str, Field]
    units: UnitBook
    log: FindingLog
    year: int | None = None
    evidence: dict[str, float] = {}  # noqa: RUF012 - shared by the plans without evidence; nobody writes to it


class Records(NamedTuple):
    """Some records of one table.

    Attributes:
        rows: row numbers.
        units: indices in the plan's book of units.
        years: years, 0 where a row states none.
        names: names, "" where rows have none.
        groups: peer groups, "" where rows name none.
        strata: by target of which the table has the column, the strata named; "" where rows name none.
        spellings: how each row writes its unit; "" where something was said of the name.
        values: by field of which the table has the column, the values; NaN unless present.
        states: likewise the states.
        levels: by indicator of levels, the places of the levels, -1 where none was read.
    """

    rows: NDArray[np.int32]
    units: NDArray[np.int32]
    years: NDArray[np.int32]
    names: Sequence[str]
    groups: Picked
    spellings: Picked
    values: dict[str, Floats]
    states: dict[str, States]
    strata: dict[str, Picked]
    levels: dict[str, Levels] = {}  # noqa: RUF012 - shared by the tables without levels; nobody writes to it


def read_block(block: Block, layout: Layout, plan: Plan) -> tuple[Records, int]:
    """The records among rows that are no totals or notes, and how many rows of other years were left out.

    Rows that name no unit and have no values are passed over.
    """
    years = _years(block, layout, plan)
    here = np.flatnonzero((years == 0) | (years == (years if plan.year is None else plan.year)))
    elsewhen = years.size - here.size
    block, years = block.take(here), years[here]
    named = _named(block, layout, plan, years)
    nobody = named.where(lambda name: name.is_blank) | _without_record(block, layout)
    kept = ~nobody
    kept[[index for index in np.flatnonzero(nobody).tolist() if not _is_empty(block, index, layout)]] = True
    there = np.flatnonzero(kept)
    block, years, named = block.take(there), years[there], named.take(there)
    reads = _reads(block, layout, plan)
    tell(on_units(named.telling(), layout, plan.log), block, layout, plan.log)
    tell(on_names(block, layout, plan.log), block, layout, plan.log)
    _tell(reads, block, layout, plan)
    reads |= _shown(reads, block, layout, plan)
    return _records(block, layout, years, named, reads), elsewhen


def joined(parts: Sequence[Records]) -> Records:
    """Records of one table as one."""
    first, *others = parts
    if not others:
        return first
    return Records(
        rows=np.concatenate([part.rows for part in parts]),
        units=np.concatenate([part.units for part in parts]),
        years=np.concatenate([part.years for part in parts]),
        names=Chain(part.names for part in parts),
        groups=Picked.joined(part.groups for part in parts),
        spellings=Picked.joined(part.spellings for part in parts),
        values={target: np.concatenate([part.values[target] for part in parts]) for target in first.values},
        states={target: np.concatenate([part.states[target] for part in parts]) for target in first.states},
        strata={target: Picked.joined(part.strata[target] for part in parts) for target in first.strata},
        levels={target: np.concatenate([part.levels[target] for part in parts]) for target in first.levels},
    )


def _years(block: Block, layout: Layout, plan: Plan) -> NDArray[np.int32]:
    if "year" not in layout.columns:
        return np.zeros(len(block.rows), np.int32)
    read = plan.fields["year"].read(block.column(layout.columns["year"]))
    return np.where(read.states == PRESENT, read.values, 0).astype(np.int32)


class _Units(NamedTuple):
    """The units of some rows: the different ones, and for every row the index of its unit among them."""

    names: list[Named]
    places: Indices

    def take(self, rows: Indices) -> _Units:
        return self._replace(places=self.places[rows])

    def where(self, holds: Callable[[Named], bool]) -> NDArray[np.bool_]:
        """The rows of whose unit something holds."""
        return np.array([holds(name) for name in self.names], np.bool_)[self.places]

    def telling(self) -> Iterator[tuple[int, Named]]:
        """The rows of whose unit there is something to say."""
        rows = np.flatnonzero(self.where(lambda name: bool(name.code)))
        return ((row, self.names[self.places[row]]) for row in rows.tolist())


def _named(block: Block, layout: Layout, plan: Plan, years: NDArray[np.int32]) -> _Units:
    """Every different way to write a unit in these rows is looked up once."""
    columns = [block.distinct(0 if any(layout.owner) else layout.columns.get(part, 0)) for part in PARTS]
    around, region = ([""], np.zeros_like(years)) if any(layout.owner) else regions(block.rows, layout.parts)
    _, places = unique(years * len(around) + region)
    for cells, among in columns:
        _, places = unique(places * len(cells) + among)
    row = np.zeros(int(places.max(initial=-1)) + 1, np.intp)
    row[places] = np.arange(places.size)  # one row of each
    sido, sigungu, name, code = ([cells[at] for at in among[row].tolist()] for cells, among in columns)
    if any(layout.owner):
        sido, sigungu, name = ([text] * row.size for text in layout.owner)
    there = [around[at] for at in region[row].tolist()]
    written = zip(sido, sigungu, name, code, years[row].tolist(), there, strict=True)
    return _Units([plan.units[those] for those in written], places)


def _without_record(block: Block, layout: Layout) -> NDArray[np.bool_]:
    """The rows that name no record, in a table where no row names a unit."""
    if not any(layout.owner):
        return np.zeros(len(block.rows), np.bool_)
    return np.array([is_blank(cell) for cell in listed(block.column(layout.columns.get("record", 0)))], np.bool_)


def _is_empty(block: Block, index: int, layout: Layout) -> bool:
    return all(is_blank(block.cell(index, column)) for column in layout.values)


def _reads(block: Block, layout: Layout, plan: Plan) -> dict[str, ColumnRead]:
    there = (field for target, field in plan.fields.items() if target in layout.columns)
    return {field.target.id: field.read(block.column(layout.columns[field.target.id])) for field in there}


def _tell(reads: dict[str, ColumnRead], block: Block, layout: Layout, plan: Plan) -> None:
    """Say what there is to say about the cells."""
    for target, read in reads.items():
        field = plan.fields[target]
        if _is_told_already(field, layout):
            continue
        companion = field.target.kind in BESIDE or field.target.kind == "evidence"
        told = beside_values(read, reads.get(field.target.owner)) if companion else read.told
        tell(on_readings(told, field, layout, plan.log), block, layout, plan.log)
        if field.target.kind in _WITH_GAPS:
            tell_gaps(_applying(read, field, reads), field, block, layout, plan.log)


def _is_told_already(field: Field, layout: Layout) -> bool:
    """Whether a denominator counts the rows of the numerator's own column, of which everything has been said."""
    numerator = layout.columns.get(f"numerator:{field.target.owner}")
    return field.target.kind == "denominator" and layout.columns[field.target.id] == numerator


def _applying(read: ColumnRead, field: Field, reads: dict[str, ColumnRead]) -> ColumnRead:
    """A half of a ratio without the gaps of rows that do not apply by their other half."""
    halves = {"numerator": "denominator", "denominator": "numerator"}
    other = reads.get(f"{halves.get(field.target.kind, '')}:{field.target.owner}")
    if other is None:
        return read
    states = np.where(other.states == NOT_APPLICABLE, NOT_APPLICABLE, read.states)
    return read._replace(states=states.astype(np.uint8))


def _shown(reads: dict[str, ColumnRead], block: Block, layout: Layout, plan: Plan) -> dict[str, ColumnRead]:
    """The columns whose claims need evidence, those without it missing."""
    found = {}
    for target, wrong in doubted(reads, plan.evidence):
        tell_doubts(wrong, plan.fields[target], block, layout, plan.log)
        found[target] = without(reads[target], wrong)
    return found


def _records(
    block: Block, layout: Layout, years: NDArray[np.int32], named: _Units, reads: dict[str, ColumnRead]
) -> Records:
    return Records(
        rows=np.array(block.rows, np.int32),
        units=np.array([name.unit for name in named.names], np.int32)[named.places],
        years=years,
        names=_texts(block, layout, "record"),
        groups=Picked.of(_texts(block, layout, "group")),
        spellings=Picked(["" if name.code else name.text for name in named.names], named.places.astype(np.int32)),
        values={target: read.values for target, read in reads.items()},
        states={target: read.states for target, read in reads.items()},
        strata={target: Picked.of(_texts(block, layout, target)) for target in layout.columns if is_stratum(target)},
        levels={target: read.levels for target, read in reads.items() if read.levels is not None},
    )


def _texts(block: Block, layout: Layout, target: str) -> Sequence[str]:
    if target not in layout.columns:
        return Picked([""], np.zeros(len(block.rows), np.int32))
    return shown_texts(block.column(layout.columns[target]))
