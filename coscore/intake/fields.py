"""The columns a framework reads values from, each with its reader."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from coscore.intake.cells import (
    COLUMN_RULES,
    answer_reader,
    count_reader,
    evidence_reader,
    half_reader,
    plain_reader,
    points_reader,
    reader_for,
    sure_answers,
    weight_reader,
    year_reader,
)
from coscore.intake.column_reader import LARGEST, ColumnReader, Span, sure_span
from coscore.intake.kinds.half import counts_marks
from coscore.intake.kinds.levels import places, scale_of
from coscore.intake.kinds.stated import power_between, stated_reader
from coscore.intake.kinds.survey import SMALL_SAMPLE
from coscore.intake.measures import Measure, line_unit, measure
from coscore.intake.numbers import money_power

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from coscore.framework.model import Value
    from coscore.framework.tree import Framework
    from coscore.intake.columns import Layout
    from coscore.intake.reading import CellReader
    from coscore.intake.targets import Target
    from coscore.language import Label

_MONEY_UNIT = re.compile(r"[(\[]\s*(?:단위\s*:?\s*)?([^\s()\[\]]*원)\s*[)\]]")


class Field(NamedTuple):
    """A target that is read cell by cell.

    Attributes:
        target: what it is.
        read: the reader of its columns.
        rule: the value type, if it has a rule for whole columns; otherwise "".
        needed: whether a missing value is an error.
        is_summed: whether totals below a table are its sum or mean.
        value: of an indicator, how its cells are read.
        power: the power of ten by which plain numbers are multiplied, because they stand in another unit of money.
    """

    target: Target
    read: ColumnReader
    rule: str = ""
    needed: bool = False
    is_summed: bool = False
    value: Value | None = None
    power: int = 0

    @property
    def facts(self) -> dict[str, str | Label]:
        """The facts every finding about its cells has."""
        return {"indicator": self.target.owner or self.target.id, "name": self.target.name}


def fields(framework: Framework, wanted: Iterable[Target]) -> dict[str, Field]:
    """The fields among the targets, by id."""
    found = (_field(framework, target) for target in wanted)
    return {field.target.id: field for field in found if field}


def _field(framework: Framework, target: Target) -> Field | None:
    match target.kind:
        case "indicator":
            return _indicator(framework, target)
        case "numerator" | "denominator":
            return _half(framework, target)
        case "item":
            return _item(framework, target)
    return _beside(target)


def in_table(known: dict[str, Field], layout: Layout) -> dict[str, Field]:
    """The fields as one table has them: values and weights are read in the units of measurement that it states."""
    stated = {
        target: known[target]._replace(
            read=ColumnReader(stated_reader(value, found), _span(found)), power=power_between(found.unit, value)
        )
        for target, found in measured(known, layout).items()
        if (value := known[target].value)
    }
    line = line_unit(layout.above)
    units = {
        target: unit
        for target, column in layout.columns.items()
        if target.startswith("weight:")
        and (unit := money_unit(layout.header.label(column)) or (line if money_power(line) is not None else ""))
    }
    weights = {target: known[target]._replace(read=ColumnReader(weight_reader(unit))) for target, unit in units.items()}
    return {**known, **stated, **weights}


def measured(known: dict[str, Field], layout: Layout) -> dict[str, Measure]:
    """By indicator, what the unit of measurement stated for its column in a table means."""
    there = (field for target, field in known.items() if target in layout.columns and field.value)
    found = {field.target.id: measure(layout, field.target, field.value) for field in there if field.value}
    return {target: one for target, one in found.items() if one}


def _span(found: Measure) -> Span | None:
    """Percentages need no second look where they are known to be some."""
    return Span(0.0, LARGEST) if found.what == "settle" else None


def money_unit(label: str) -> str:
    """The unit of money in a header, ``백만원`` in 예산(백만원); "" if there is none."""
    match = _MONEY_UNIT.search(label)
    return match[1] if match else ""


def _indicator(framework: Framework, target: Target) -> Field:
    node = framework.by_id[target.id]
    assert node.spec  # noqa: S101 - every indicator stands in the file
    assert node.spec.value  # noqa: S101 - and says how it is read
    value = node.spec.value
    return Field(
        target,
        ColumnReader(places(value), scale=scale_of(value))
        if value.type == "levels"
        else ColumnReader(reader_for(value), sure_span(value)),
        rule=value.type if value.type in COLUMN_RULES else "",
        needed=node.missing.policy == "error",
        is_summed=value.type == "number",
        value=value,
    )


def _half(framework: Framework, target: Target) -> Field:
    """A half of a ratio."""
    node = framework.by_id[target.owner]
    value = node.spec.value if node.spec else None
    assert value  # noqa: S101 - a half belongs to a ratio
    assert value.type == "ratio"  # noqa: S101 - as this one
    half = value.numerator if target.kind == "numerator" else value.denominator
    low = 0.0 if target.kind == "denominator" else -LARGEST
    return Field(
        target,
        ColumnReader(
            half_reader(value, target.kind), Span(low, LARGEST) if half.count is None and not value.drop else None
        ),
        rule="yes_no" if counts_marks(value, target.kind) else "",
        needed=node.missing.policy == "error",
        is_summed=half.count is None,
    )


def _item(framework: Framework, target: Target) -> Field:
    """A question put to respondents."""
    node = framework.by_id[target.owner]
    value = node.spec.value if node.spec else None
    assert value  # noqa: S101 - a question belongs to a survey
    assert value.type == "survey"  # noqa: S101 - as this one
    assert value.answers  # noqa: S101 - whose rows are respondents
    sure = sure_answers(value, value.answers)
    return Field(target, ColumnReader(answer_reader(value, value.answers), Span(*sure, whole=True) if sure else None))


def _beside(target: Target) -> Field | None:
    """The field of a column beside the indicators; None for those that are not read cell by cell."""
    make, span = _READERS.get(target.kind, (None, None))
    return Field(target, ColumnReader(make(), span)) if make else None


_READERS: dict[str, tuple[Callable[[], CellReader], Span | None]] = {
    "adjustment": (points_reader, Span(0, LARGEST)),
    "weight": (weight_reader, Span(0, LARGEST)),
    "n": (count_reader, Span(SMALL_SAMPLE, LARGEST, whole=True)),
    "sd": (partial(plain_reader, low=0.0), Span(0, LARGEST)),
    "per": (partial(plain_reader, low=0.0), Span(0, LARGEST)),
    "population": (partial(plain_reader, low=0.0), Span(0, LARGEST)),
    "evidence": (evidence_reader, None),
    "year": (year_reader, None),
}
"""Per kind of target what makes its reader, and the numbers that are surely right."""
