"""A whole table: its records, what its totals and whole columns say, and the years it covers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.findings import Finding
from coscore.intake.column_rules import Seen, correct, problems, see
from coscore.intake.fields import in_table
from coscore.intake.merges import filled_blocks
from coscore.intake.observations import PRESENT
from coscore.intake.parts import inside
from coscore.intake.records import joined, read_block
from coscore.intake.remarks import on_totals
from coscore.intake.rows import row_kinds
from coscore.intake.totals import Total, mismatches

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from coscore.intake.blocks import Block
    from coscore.intake.columns import Layout
    from coscore.intake.records import Plan, Records

Body = "Callable[[], Iterable[Block]]"


def body(layout: Layout) -> Iterator[Block]:
    """The rows below the headers of a sheet's table, merged cells filled, in blocks."""
    return inside(filled_blocks(layout.sheet, layout.width), layout.parts)


def read_table(layout: Layout, plan: Plan, blocks_of: Callable[[Layout], Iterable[Block]] = body) -> Records | None:
    """All records of a table, in the order of its rows; None if it has none, with E014 if no other year has any.

    Rows of totals are left out, and checked unless rows of other years were left out too, for a total stands for all.
    """
    plan = plan._replace(fields=in_table(plan.fields, layout))
    parts: list[Records] = []
    totals: list[Total] = []
    elsewhen, seen = 0, Seen()
    for block in blocks_of(layout):
        kinds = row_kinds(block, layout.labels, layout.values)
        totals += _totals(block, kinds.totals, layout, plan)
        rows = block.take(kinds.records)
        part, left_out = read_block(rows, layout, plan)
        see(rows, layout, plan.fields, seen)
        parts.append(part)
        elsewhen += left_out
    _tell_years(elsewhen, parts, layout, plan)
    if not any(part.rows.size for part in parts):
        plan.log.add([] if elsewhen else [Finding("E014", layout.place)])
        return None
    found = joined(parts)
    if wrong := problems(seen, plan.fields):
        correct(wrong, blocks_of(layout), found, layout, plan)
    if totals and not elsewhen:
        _check(totals, found, layout, plan)
    return found


def _totals(block: Block, words: Mapping[int, str], layout: Layout, plan: Plan) -> Iterator[Total]:
    """The rows of totals, with the numbers in them."""
    rows = block.take(list(words))
    summed = [target for target, field in plan.fields.items() if field.is_summed and target in layout.columns]
    reads = {target: plan.fields[target].read(rows.column(layout.columns[target])) for target in summed}
    for index, (row, word) in enumerate(zip(rows.rows, words.values(), strict=True)):
        numbers = {target: float(read.values[index]) for target, read in reads.items() if read.states[index] == PRESENT}
        yield Total(row, word, numbers)


def _check(totals: list[Total], records: Records, layout: Layout, plan: Plan) -> None:
    targets = {target for total in totals for target in total.numbers}
    columns = {target: (records.values[target], records.states[target]) for target in targets}
    starts = [part.first_row for part in layout.parts]
    plan.log.add(on_totals(mismatches(totals, records.rows, columns, starts), plan.fields, layout))


def _tell_years(elsewhen: int, parts: list[Records], layout: Layout, plan: Plan) -> None:
    """W214 for rows of other years, W220 for rows kept although they state no year."""
    if plan.year is None or "year" not in layout.columns:
        return
    undated = sum(int((part.years == 0).sum()) for part in parts)
    for code, count in (("W214", elsewhen), ("W220", undated)):
        if count:
            plan.log.add([Finding(code, layout.place, {"count": count, "year": plan.year})])
