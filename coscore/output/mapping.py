"""Which column every target was read from: for the screen, for the workbook, and as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from coscore.findings import Location
from coscore.intake.sheet import letters
from coscore.output.cells import plain
from coscore.output.folding import place_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.intake.observations import Observations, Table
    from coscore.output.console import Console


class Used(NamedTuple):
    """A column that is read: what for, its letter, its header as it stands there, and whether the user chose it."""

    target: str
    column: str
    header: str
    is_chosen: bool


def used(table: Table) -> list[Used]:
    """The columns of a table that are read, from the left."""
    places = sorted((table.place(0, column)[1], target) for target, column in table.columns.items())
    return [
        Used(target, letters(column), table.labels.get(target, ""), target in table.chosen) for column, target in places
    ]


def objects(observations: Observations) -> list[dict[str, Any]]:
    """The tables and their columns as plain data."""
    return [
        {
            "file": table.source.name,
            "sheet": table.sheet,
            "header_rows": list(table.header_rows),
            "columns": [
                {"target": one.target, "column": one.column, "header": one.header, "chosen": one.is_chosen}
                for one in used(table)
            ],
        }
        for table in observations.tables
    ]


def lines(observations: Observations) -> Iterator[tuple[str, str]]:
    """Per table its place, and its columns in one line: ``A 시도 = unit.sido; ...``."""
    for table in observations.tables:
        parts = (f"{one.column} {' '.join(one.header.split())} = {one.target}" for one in used(table))
        yield place_text(Location(table.source.name, table.sheet)), "; ".join(parts)


def print_mapping(observations: Observations, console: Console) -> None:
    """Print to ``stderr``, if -v was given, from which column everything was read."""
    if not console.verbose:
        return
    for table in observations.tables:
        place = place_text(Location(table.source.name, table.sheet))
        console.error(plain(console.say("mapping", place=place)))
        columns = used(table)
        room = max(len(one.target) for one in columns)
        for one in columns:
            chosen = f"  {console.say('mapping.chosen')}" if one.is_chosen else ""
            console.error(plain(f"  {one.target:<{room}}  {one.column:<3} {one.header}{chosen}"))
