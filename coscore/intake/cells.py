"""From one cell to a value and a state: the registry of value types, and the readers of the columns beside indicators."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from coscore.intake.kinds import levels, list_, number, percent, survey, yes_no
from coscore.intake.kinds.answer import answer_reader, sure_answers
from coscore.intake.kinds.evidence import evidence_reader
from coscore.intake.kinds.half import half_reader
from coscore.intake.kinds.plain import plain_reader
from coscore.intake.kinds.points import points_reader
from coscore.intake.kinds.survey import count_reader
from coscore.intake.kinds.weight import weight_reader
from coscore.intake.kinds.words import zeros_among_marks
from coscore.intake.kinds.year import year_reader
from coscore.intake.reading import CellReader, Reading

if TYPE_CHECKING:
    from coscore.framework.model import Value
    from coscore.intake.sheet import Cell

__all__ = [
    "CellReader",
    "Reading",
    "answer_reader",
    "column_problems",
    "count_reader",
    "evidence_reader",
    "half_reader",
    "plain_reader",
    "points_reader",
    "reader_for",
    "sure_answers",
    "weight_reader",
    "year_reader",
]

READERS: Mapping[str, Callable[[Any], CellReader]] = {
    "number": number.reader,
    "percent": percent.reader,
    "yes_no": yes_no.reader,
    "levels": levels.reader,
    "list": list_.reader,
    "survey": survey.reader,
}
"""What makes the reader of each value type from its part of the framework."""

COLUMN_RULES: Mapping[str, Callable[[Iterable[Cell]], dict[tuple[type, Cell], Reading]]] = {
    "yes_no": zeros_among_marks,
    "levels": zeros_among_marks,
}
"""Rules that need the whole column, by value type."""


def reader_for(value: Value) -> CellReader:
    """The reader of an indicator's cells. Pure: the same cell always gives the same reading."""
    return READERS[value.type](value)


def column_problems(kind: str, cells: Iterable[Cell]) -> dict[tuple[type, Cell], Reading]:
    """Cells of one column that read differently because of the others, by (type, cell).

    ``kind`` is the value type. The distinct cells of the column are enough, in any order.
    """
    rule = COLUMN_RULES.get(kind)
    return rule(cells) if rule else {}
