"""What there is to say about the rows and cells of a table, each with its address and the cells around it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.findings import Finding
from coscore.intake.excerpts import Shown, excerpt, shown
from coscore.intake.observations import MISSING, PRESENT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from numpy.typing import NDArray

    from coscore.findings import Excerpt
    from coscore.findings.finding import Fact
    from coscore.intake.blocks import Block
    from coscore.intake.column_reader import ColumnRead
    from coscore.intake.columns import Layout
    from coscore.intake.fields import Field
    from coscore.intake.log import FindingLog
    from coscore.intake.reading import Reading
    from coscore.intake.totals import Mismatch
    from coscore.intake.units import Named


_ONCE = frozenset({"W207", "W241"})
"""Codes about words: of each word only the first is told."""


class Remark(NamedTuple):
    """Something to say about a cell: the index of its row in a block, its column, the code and the facts."""

    at: int
    column: int
    code: str
    args: Mapping[str, Fact]


def tell(remarks: Iterable[Remark], block: Block, layout: Layout, log: FindingLog) -> None:
    """Log remarks on cells of a block."""
    by_code: dict[str, list[Remark]] = defaultdict(list)
    for remark in remarks:
        by_code[remark.code].append(remark)
    for code, those in by_code.items():
        log.tell(code, those, lambda remark: _finding(remark, block, layout))


def tell_gaps(read: ColumnRead, field: Field, block: Block, layout: Layout, log: FindingLog) -> None:
    """Log the missing values of an indicator: W201, or E214 where the framework allows none."""
    column, code = layout.columns[field.target.id], "E214" if field.needed else "W201"

    def finding(index: int) -> Finding:
        args = {**field.facts, "text": shown(block.cell(index, column))}
        return _finding(Remark(index, column, code, args), block, layout)

    missing = read.states == MISSING
    if not missing.any():
        return
    missing[[index for index, _ in read.told]] = False  # more is said of these
    if read.levels is not None and not field.needed:
        missing &= read.levels < 0  # a level that says so is no gap in the table
    log.tell(code, np.flatnonzero(missing).tolist(), finding)


def tell_doubts(doubts: NDArray[np.bool_], field: Field, block: Block, layout: Layout, log: FindingLog) -> None:
    """Log the values that claim something without evidence: W242."""
    column = layout.columns[field.target.id]

    def finding(index: int) -> Finding:
        args = {**field.facts, "text": shown(block.cell(index, column))}
        return _finding(Remark(index, column, "W242", args), block, layout)

    log.tell("W242", np.flatnonzero(doubts).tolist(), finding)


def on_units(named: Iterable[tuple[int, Named]], layout: Layout, log: FindingLog) -> Iterator[Remark]:
    """Rows whose unit cannot be told, every one; other spellings worth a remark once in a table.

    That the 시·도 around a table decided is said at the first of its rows only.
    """
    for index, name in named:
        what = "" if name.code == "W225" else name.args.get("text", "")
        if name.code.startswith("E") or (name.code and log.first(name.code, str(layout.place), what)):
            yield Remark(index, layout.columns.get(name.part, layout.unit_column), name.code, name.args)


def on_readings(told: Iterable[tuple[int, Reading]], field: Field, layout: Layout, log: FindingLog) -> Iterator[Remark]:
    """Cells whose reading has something to tell; of an unknown word, the first."""
    column = layout.columns[field.target.id]
    for index, reading in told:
        args = {**reading.args, **field.facts}
        if reading.code in _ONCE:
            words = [word for word in str(args["words"]).split(", ") if log.first(reading.code, field.target.id, word)]
            args["words"] = ", ".join(words)
        if args.get("words") != "":
            yield Remark(index, column, reading.code, args)


def beside_values(read: ColumnRead, of: ColumnRead | None) -> list[tuple[int, Reading]]:
    """What a column of weights or sample sizes tells beside values; beside a gap it does not matter."""
    return [(index, reading) for index, reading in read.told if of is None or of.states[index] == PRESENT]


def on_totals(wrong: Iterable[Mismatch], fields: Mapping[str, Field], layout: Layout) -> Iterator[Finding]:
    """W301 for totals that do not fit their rows."""
    for total in wrong:
        place = layout.at_row(total.row, layout.columns[total.target])
        numbers = {"found": shown(total.found), "expected": shown(total.expected)}
        yield Finding("W301", place, {**fields[total.target].facts, **numbers})


def _finding(remark: Remark, block: Block, layout: Layout) -> Finding:
    row = block.rows[remark.at]
    around = None if remark.code == "W201" else _around(remark, row, block, layout)
    return Finding(remark.code, layout.at_row(row, remark.column), remark.args, around)


def _around(remark: Remark, row: int, block: Block, layout: Layout) -> Excerpt:
    """The unit and the name of the row beside the cell."""
    columns = {layout.unit_column, layout.columns.get("record", layout.unit_column), remark.column}
    real = {column: layout.sheet.place(row, column) for column in sorted(columns)}
    cells = [Shown(at, layout.header.label(column), block.cell(remark.at, column)) for column, (_, at) in real.items()]
    return excerpt(real[remark.column][0], cells, real[remark.column][1])
