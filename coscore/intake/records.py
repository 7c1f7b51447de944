"""The records among some rows of a table: the unit, year and name of each, and every value."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.intake.blocks import is_blank, listed
from coscore.intake.evidence import doubted, without
from coscore.intake.excerpts import shown
from coscore.intake.observations import NOT_APPLICABLE, PRESENT
from coscore.intake.parts import regions
from coscore.intake.remarks import beside_values, on_readings, on_units, tell, tell_doubts, tell_gaps
from coscore.intake.targets import BESIDE, NAMING
from coscore.intake.units import PARTS
from coscore.intake.wary import on_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from coscore.intake.blocks import Block
    from coscore.intake.column_reader import ColumnRead
    from coscore.intake.columns import Layout
    from coscore.intake.fields import Field
    from coscore.intake.log import FindingLog
    from coscore.intake.observations import Floats, States
    from coscore.intake.units import Named, UnitBook


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
        spellings: how each row writes its unit; "" where something was said of the name.
        values: by field of which the table has the column, the values; NaN unless present.
        states: likewise the states.
    """

    rows: NDArray[np.int32]
    units: NDArray[np.int32]
    years: NDArray[np.int32]
    names: list[str]
    groups: list[str]
    spellings: list[str]
    values: dict[str, Floats]
    states: dict[str, States]


def read_block(block: Block, layout: Layout, plan: Plan) -> tuple[Records, int]:
    """The records among rows that are no totals or notes, and how many rows of other years were left out.

    Rows that name no unit and have no values are passed over.
    """
    years = _years(block, layout, plan)
    here = [i for i, year in enumerate(years) if plan.year is None or year in {0, plan.year}]
    elsewhen = len(years) - len(here)
    block, years = block.take(here), [years[i] for i in here]
    named = _named(block, layout, plan, years)
    there = [
        i for i, name in enumerate(named) if not (_is_nobody(name, block, i, layout) and _is_empty(block, i, layout))
    ]
    block, years, named = block.take(there), [years[i] for i in there], [named[i] for i in there]
    reads = _reads(block, layout, plan)
    tell(on_units(named, layout, plan.log), block, layout, plan.log)
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
        names=[name for part in parts for name in part.names],
        groups=[group for part in parts for group in part.groups],
        spellings=[spelling for part in parts for spelling in part.spellings],
        values={target: np.concatenate([part.values[target] for part in parts]) for target in first.values},
        states={target: np.concatenate([part.states[target] for part in parts]) for target in first.states},
    )


def _years(block: Block, layout: Layout, plan: Plan) -> list[int]:
    if "year" not in layout.columns:
        return [0] * len(block.rows)
    read = plan.fields["year"].read(block.column(layout.columns["year"]))
    return [int(year) for year in np.where(read.states == PRESENT, read.values, 0)]


def _named(block: Block, layout: Layout, plan: Plan, years: Sequence[int]) -> list[Named]:
    if any(layout.owner):
        return [plan.units[(*layout.owner, None, year, "")] for year in years]
    sido, sigungu, name, code = (listed(block.column(layout.columns.get(part, 0))) for part in PARTS)
    around = regions(block.rows, layout.parts)
    return [plan.units[written] for written in zip(sido, sigungu, name, code, years, around, strict=True)]


def _is_nobody(name: Named, block: Block, index: int, layout: Layout) -> bool:
    """Whether a row names no unit; where no row does, whether it names no record."""
    return name.is_blank or (any(layout.owner) and is_blank(block.cell(index, layout.columns.get("record", 0))))


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
        if field.target.kind in NAMING:
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
    block: Block, layout: Layout, years: list[int], named: list[Named], reads: dict[str, ColumnRead]
) -> Records:
    return Records(
        rows=np.array(block.rows, np.int32),
        units=np.array([name.unit for name in named], np.int32),
        years=np.array(years, np.int32),
        names=_texts(block, layout, "record"),
        groups=_texts(block, layout, "group"),
        spellings=["" if name.code else name.text for name in named],
        values={target: read.values for target, read in reads.items()},
        states={target: read.states for target, read in reads.items()},
    )


def _texts(block: Block, layout: Layout, target: str) -> list[str]:
    if target not in layout.columns:
        return [""] * len(block.rows)
    return [shown(cell) for cell in listed(block.column(layout.columns[target]))]
