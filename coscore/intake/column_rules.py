"""Rules that need a whole column: a 0 among O and X is known only when the last cell has been seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.intake.cells import column_problems
from coscore.intake.observations import INVALID
from coscore.intake.remarks import on_readings, tell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from coscore.intake.blocks import Block
    from coscore.intake.columns import Layout
    from coscore.intake.fields import Field
    from coscore.intake.reading import Reading
    from coscore.intake.records import Plan, Records
    from coscore.intake.sheet import Cell

REMEMBERED = 1 << 16
"""Distinct cells kept of one column; a column of yes and no has a handful."""

Typed = tuple[type, "Cell"]
Seen = dict[str, set[Typed]]
"""Distinct cells of the columns that have a rule, by target; a cell with its type, for 1.0 and TRUE are equal."""


def see(block: Block, layout: Layout, fields: dict[str, Field], seen: Seen) -> None:
    """Remember the cells of some records."""
    for target, field in fields.items():
        if field.rule and target in layout.columns:
            cells = seen.setdefault(target, set())
            if len(cells) < REMEMBERED:
                different, _ = block.distinct(layout.columns[target])
                cells.update(_typed(different))


def problems(seen: Seen, fields: dict[str, Field]) -> dict[str, dict[Typed, Reading]]:
    """By target, the cells that read differently because of others in their column."""
    found = {
        target: column_problems(fields[target].rule, [cell for _, cell in cells]) for target, cells in seen.items()
    }
    return {target: those for target, those in found.items() if those}


def correct(
    wrong: dict[str, dict[Typed, Reading]], again: Iterable[Block], records: Records, layout: Layout, plan: Plan
) -> None:
    """Read these cells anew, in a second pass over the rows of a table."""
    for block in again:
        place, is_record = np.searchsorted(records.rows, block.rows), np.isin(block.rows, records.rows)
        for target, readings in wrong.items():
            values, states = records.values[target], records.states[target]
            different, among = block.distinct(layout.columns[target])
            anew = {at: readings[cell] for at, cell in enumerate(_typed(different)) if cell in readings}
            told = [
                (index, anew[int(among[index])])
                for index in np.flatnonzero(np.isin(among, list(anew)) & is_record).tolist()
                if states[place[index]] != INVALID
            ]
            for index, reading in told:
                values[place[index]], states[place[index]] = reading.value, reading.state
            tell(on_readings(told, plan.fields[target], layout, plan.log), block, layout, plan.log)


def _typed(cells: Iterable[Cell]) -> Iterator[Typed]:
    return ((type(cell), cell) for cell in cells)
