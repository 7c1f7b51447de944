"""Tables that are in memory already: a list of dicts, or a dict of columns."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, SupportsFloat

import numpy as np

from coscore.findings import Finding, Location, Refused
from coscore.intake.assignments import misdirected, overlaid, unmet
from coscore.intake.blocks import Block
from coscore.intake.columns import mapped
from coscore.intake.header import Header, Preview
from coscore.intake.observe import observe
from coscore.intake.sheet import Percent, Sheet, Source
from coscore.intake.targets import Target, in_sheet, lookup, targets
from coscore.language import Label

if TYPE_CHECKING:
    from coscore.framework.tree import Framework
    from coscore.intake.assignments import Assignment
    from coscore.intake.blocks import Column
    from coscore.intake.observations import Observations
    from coscore.intake.sheet import Cell

SOURCE = Source("table", "")
"""Where cells of a table in memory stand: a sheet whose first row holds the keys."""

_PART_ROWS = 1 << 18
"""Rows read at once; what is said of them is held until they are done."""

_UNIT, _CODE = "unit.name", "unit.code"


def read_table(
    table: Sequence[Mapping[str, Any]] | Mapping[str, Any],
    framework: Framework,
    *,
    year: int | None = None,
    assignments: Sequence[Assignment] = (),
) -> Observations:
    """Read a table into observations: a list of dicts, or a dict of columns (lists or arrays) of one length.

    Keys are headers as in a spreadsheet, ids of indicators and adjustments, or ``unit`` and ``code``. In numbers, None and
    NaN are empty cells. Columns of numbers that are arrays are read at once.

    Raises:
        ValueError: columns of different lengths, or of more than one dimension.
        Refused: as :func:`coscore.intake.observe.observe`; no key names the unit (E010); assignments that cannot be
            followed (E022 to E024).
    """
    columns = table if isinstance(table, Mapping) else _turned(table)
    block = _block(columns)
    wanted = _targets(framework, assignments)
    known = lookup(in_sheet(wanted, ""), {**{target.id: [target.id] for target in wanted}, _UNIT: ["unit"]})
    known = overlaid(known, assignments, wanted)
    header = Header((1,), 1, tuple((str(key),) for key in columns), (1,) * len(columns))
    layout = mapped(Sheet(SOURCE, "", lambda: iter(())), header, Preview((), ()), known)
    if wrong := [*misdirected(assignments, framework), *unmet(assignments, [layout])]:
        raise Refused(wrong)
    if not any(target.startswith("unit.") for target in layout.columns):
        found = ", ".join(label for _, label in header.listed())
        raise Refused([Finding("E010", Location(SOURCE.name), {"headers": "unit, code", "found": found})])
    return observe([layout], [SOURCE], framework, wanted, year=year, blocks_of=lambda _: block.parts(_PART_ROWS))


def _targets(framework: Framework, assignments: Iterable[Assignment]) -> tuple[Target, ...]:
    """The targets of the framework, and the keys ``unit`` and ``code`` whether it has such columns or not."""
    ours = {_UNIT: "unit", _CODE: "code"}
    found = {target.id: target for target in targets(framework, {one.target for one in assignments})}
    further = (Target(target, "unit", Label(key, key), (key,)) for target, key in ours.items() if target not in found)
    return (*found.values(), *further)


def _turned(rows: Sequence[Mapping[str, Any]]) -> dict[str, list[Any]]:
    """Rows as columns; a row that lacks a key has an empty cell there."""
    keys = dict.fromkeys(key for row in rows for key in row)
    return {key: [row.get(key) for row in rows] for key in keys}


def _block(columns: Mapping[str, Any]) -> Block:
    cells = [_column(values) for values in columns.values()]
    sizes = {len(column) for column in cells}
    if len(sizes) > 1:
        raise ValueError(f"columns of different lengths: {sorted(sizes)}")
    return Block(range(2, max(sizes, default=0) + 2), cells)


def _column(values: Any) -> Column:
    if isinstance(values, np.ndarray):
        if values.ndim != 1:
            raise ValueError(f"a column of {values.ndim} dimensions")
        if values.dtype.kind in "fiu":
            return values.astype(np.float64, copy=False)
    return [_cell(value) for value in values]


def _cell(value: Any) -> Cell:
    if isinstance(value, str):
        return value if unicodedata.is_normalized("NFC", value) else unicodedata.normalize("NFC", value)
    if value is None or isinstance(value, date):
        return value
    if isinstance(value, (bool, np.bool_)):
        return bool(value)
    return _number(value) if isinstance(value, SupportsFloat) else str(value)


def _number(value: SupportsFloat) -> float | None:
    """A number of any type as a float; NaN is an empty cell, and a whole number too large for a float is infinite."""
    try:
        number = value if isinstance(value, Percent) else float(value)
    except OverflowError:
        return math.inf
    except (TypeError, ValueError):  # such as the missing value of a data frame
        return None
    return None if math.isnan(number) else number
