"""From tables to observations: every record of every table, its unit in one order, its values in one array each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import numpy as np

from coscore.findings import Finding, Refused
from coscore.intake.chain import Chain
from coscore.intake.columns import absent, lacking, unused
from coscore.intake.evidence import asking
from coscore.intake.fields import fields, measured
from coscore.intake.halves import divided
from coscore.intake.hidden import inside_sheets
from coscore.intake.kinds.quantity import PLAIN_NUMBER
from coscore.intake.log import FindingLog
from coscore.intake.observations import MISSING, Numbers, Observations, Table
from coscore.intake.past import asks_for_the_past, has_trend, latest, with_past
from coscore.intake.records import Plan
from coscore.intake.refusal import gather
from coscore.intake.respondents import answered
from coscore.intake.table import body, read_table
from coscore.intake.targets import BESIDE
from coscore.intake.texts import Picked
from coscore.intake.units import UnitBook, texts_by_unit

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from coscore.findings import Location
    from coscore.framework.tree import Framework
    from coscore.intake.blocks import Block
    from coscore.intake.columns import Layout
    from coscore.intake.fields import Field
    from coscore.intake.observations import Levels
    from coscore.intake.records import Records
    from coscore.intake.sheet import Source
    from coscore.intake.targets import Target
    from coscore.registry.resolve import Registry

_BESIDE = BESIDE | {"numerator", "denominator", "item"}

Kind = TypeVar("Kind", np.float64, np.uint8)
Filled = Sequence[tuple["Layout", "Records"]]
"""The tables that have records, and their records."""


class Reading(NamedTuple):
    """How tables are read: the rows of which year (None for all), what is known of them already, and block by block."""

    year: int | None
    known: Iterable[Finding]
    blocks_of: Callable[[Layout], Iterable[Block]]


def observe(
    layouts: Sequence[Layout],
    sources: Sequence[Source],
    framework: Framework,
    wanted: Sequence[Target],
    *,
    year: int | None = None,
    known: Iterable[Finding] = (),
    blocks_of: Callable[[Layout], Iterable[Block]] = body,
) -> Observations:
    """Read tables into observations; ``known`` findings are carried on.

    Raises:
        Refused: columns that no table has (E011) or that a table has twice (E013), no rows (E014), or rows that cannot be
            read to the end.
    """

    def of(year: int | None, known: Iterable[Finding] = ()) -> Observations:
        return _observed(layouts, sources, framework, wanted, Reading(year, known, blocks_of))

    found = every_year = of(year, known)
    if not asks_for_the_past(framework):
        return found
    if year is None:
        year = latest(found, framework)
        found = of(year, known) if year else found
    else:
        every_year = of(None)
    return with_past(found, every_year, year, framework, registry_of(framework)) if year else found


def _observed(
    layouts: Sequence[Layout],
    sources: Sequence[Source],
    framework: Framework,
    wanted: Sequence[Target],
    reading: Reading,
) -> Observations:
    """The records of one year, or of all."""
    told = [*reading.known, *(finding for table in layouts for finding in table.told)]
    if refusals := [*(finding for table in layouts for finding in table.doubled), *absent(layouts, wanted)]:
        raise Refused([*refusals, *told])
    book, evidence = UnitBook(registry_of(framework), reading.year), asking(framework)
    plan = Plan(fields(framework, wanted), book, FindingLog(), reading.year, evidence)
    plan.log.add([*told, *(finding for table in layouts for finding in (*unused(table), *_other_units(table, plan)))])
    read, unreadable = gather(lambda table: read_table(table, plan, reading.blocks_of), layouts)
    if unreadable:
        raise Refused(unreadable)
    tables = [(table, records) for table, records in zip(layouts, read, strict=True) if records]
    if not tables:
        elsewhen = (finding for finding in plan.log.findings() if finding.code == "W214")
        raise Refused([*(Finding("E014", table.place) for table in layouts), *elsewhen])
    return _observations(tables, tuple(sources), wanted, plan, framework)


def _other_units(table: Layout, plan: Plan) -> Iterator[Finding]:
    """E212 at the header of a column whose unit of measurement contradicts the framework's."""
    for target, found in measured(plan.fields, table).items():
        if found.what == "contradict":
            field = plan.fields[target]
            own = "%" if field.value and field.value.type == "percent" else getattr(field.value, "unit", None)
            facts = {**field.facts, "text": found.unit, "expected": own or PLAIN_NUMBER}
            yield Finding("E212", table.at(table.columns[target]), facts)


def registry_of(framework: Framework) -> Registry | None:
    """The registry a framework resolves names of units by; None if it names units by their spelling."""
    if not framework.file.unit.registry:
        return None
    from coscore.registry.resolve import registry

    return registry()


def _observations(
    tables: Filled, sources: tuple[Source, ...], wanted: Sequence[Target], plan: Plan, framework: Framework
) -> Observations:
    years = np.concatenate([records.years for _, records in tables])
    units, position = plan.units.settled(set(_distinct(years)))
    unit = position[np.concatenate([records.units for _, records in tables])]
    of_tables = np.split(unit, np.cumsum([records.rows.size for _, records in tables])[:-1])
    there = [(table, those) for (table, _), those in zip(tables, of_tables, strict=True)]
    plan.log.add(lacking(there, wanted))
    plan.log.add(inside_sheets((table, table.sheet.rows_behind(records.rows)) for table, records in tables))
    grouped = any(target.kind == "group" for target in wanted)
    groups = _groups(tables, unit, [one.name for one in units], plan) if grouped else ()
    _tell_years(years, plan, framework)
    beside = {target.id: _numbers(tables, target.id) for target in wanted if target.kind in _BESIDE}
    read = {target.id: _numbers(tables, target.id) for target in wanted if target.kind in {"indicator", "adjustment"}}
    values = {**read, **dict(_ratios(framework, beside)), **dict(_answers(framework, beside))}
    return Observations(
        sources=sources,
        tables=tuple(_table(table, plan.fields) for table, _ in tables),
        table=np.repeat(np.arange(len(tables), dtype=np.int32), [records.rows.size for _, records in tables]),
        row=np.concatenate([records.rows for _, records in tables]),
        unit=unit,
        units=units,
        record=Chain(records.names for _, records in tables),
        values={target: numbers.values for target, numbers in values.items()},
        states={target: numbers.states for target, numbers in values.items()},
        beside={target: numbers for target, numbers in beside.items() if not target.startswith("item")},
        strata={target.owner: _strata(tables, target.id) for target in wanted if target.kind == "stratum"},
        year=years,
        groups=groups,
        spellings=Picked.joined(records.spellings for _, records in tables),
        findings=plan.log.findings(),
        levels={target: _levels(tables, target) for target, field in plan.fields.items() if _has_levels(field)},
    )


def _units(table: Layout, known: dict[str, Field]) -> dict[str, str]:
    """The units of measurement that changed how values are read, by indicator."""
    return {target: one.unit for target, one in measured(known, table).items() if one.what != "contradict"}


def _table(table: Layout, known: dict[str, Field]) -> Table:
    labels = {target: table.header.label(column) for target, column in table.columns.items()}
    chosen = frozenset(target for _, target in table.chosen)
    columns = dict(table.columns)
    return Table(
        source=table.sheet.source,
        sheet=table.sheet.name,
        header_rows=table.header.rows,
        columns=columns,
        units=_units(table, known),
        labels=labels,
        chosen=chosen,
        origin=table.sheet.origin,
        merges=table.sheet.merges,
    )


def _ratios(framework: Framework, beside: Mapping[str, Numbers]) -> Iterator[tuple[str, Numbers]]:
    """The ratios of the records, by indicator."""
    for node in framework.indicators:
        value = node.spec.value if node.spec else None
        if value and value.type == "ratio":
            halves = beside[f"numerator:{node.id}"], beside[f"denominator:{node.id}"]
            yield node.id, divided(*halves, value.times)


def _answers(framework: Framework, beside: Mapping[str, Numbers]) -> Iterator[tuple[str, Numbers]]:
    """What every respondent says on the whole, by indicator."""
    for node in framework.indicators:
        value = node.spec.value if node.spec else None
        if node.spec and value and value.type == "survey" and value.answers:
            items = value.items(node.spec.columns)
            read = [beside[f"item{at}:{node.id}"] for at in range(1, len(items) + 1)]
            yield node.id, answered(read, [item.reverse for item in items], value, value.answers)


def _strata(tables: Filled, target: str) -> Picked:
    """The stratum of every record; "" where its table names none."""
    nowhere = ((records.rows.size, records.strata.get(target)) for _, records in tables)
    return Picked.joined(those or Picked([""], np.zeros(size, np.int32)) for size, those in nowhere)


def _numbers(tables: Filled, target: str) -> Numbers:
    found = [(records.values.get(target), records.states.get(target), records.rows.size) for _, records in tables]
    return Numbers(
        _one([np.full(size, np.nan) if values is None else values for values, _, size in found]),
        _one([np.full(size, MISSING, np.uint8) if states is None else states for _, states, size in found]),
    )


def _has_levels(field: Field) -> bool:
    return field.value is not None and field.value.type == "levels"


def _levels(tables: Filled, target: str) -> Levels:
    """The places of the levels; -1 in tables without the column, or where it cannot be one of levels."""
    found = [(records.levels.get(target), records.rows.size) for _, records in tables]
    return np.concatenate([np.full(size, -1, np.int16) if levels is None else levels for levels, size in found])


def _one(parts: list[NDArray[Kind]]) -> NDArray[Kind]:
    return np.concatenate(parts) if len(parts) > 1 else parts[0]


def _groups(tables: Filled, unit: NDArray[np.int32], names: Sequence[str], plan: Plan) -> tuple[str, ...]:
    """The peer group of each unit, whatever the order of its rows; W405 where they name two."""
    texts = Picked.joined(records.groups for _, records in tables)
    found = texts_by_unit(unit, texts, len(names))
    for name, those in zip(names, found, strict=True):
        if len(those) > 1:
            group, *others = sorted(those)
            args = {"unit": name, "group": group, "others": ", ".join(others)}
            plan.log.add([Finding("W405", _place(tables, those[others[0]], "group"), args)])
    return tuple(min(those, default="") for those in found)


def _place(tables: Filled, record: int, target: str) -> Location:
    """Place of the cell of a target in the row of a record, by its index among all."""
    for table, records in tables:
        if record < records.rows.size:
            return table.at_row(int(records.rows[record]), table.columns[target])
        record -= records.rows.size
    raise IndexError(record)


def _tell_years(years: NDArray[np.int32], plan: Plan, framework: Framework) -> None:
    """W221 where rows of several years are scored as one, unless an indicator asks for the last of them or for a trend."""
    several = _distinct(years[years > 0])
    asked = has_trend(framework) or any(node.spec and node.spec.combine == "last" for node in framework.indicators)
    if len(several) > 1 and not asked:
        plan.log.add([Finding("W221", args={"years": ", ".join(map(str, several))})])


def _distinct(years: NDArray[np.int32]) -> list[int]:
    """The years that occur, rising."""
    return np.flatnonzero(np.bincount(years)).tolist()
