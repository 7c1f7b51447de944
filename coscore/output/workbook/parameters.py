"""The numbers that rules go by: goalposts, tables, bounds, caps. Those of the framework are to be changed, others are measured."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from coscore.language.words import say
from coscore.output.book import Field
from coscore.output.workbook.excel import Span, cell, cells, quoted

if TYPE_CHECKING:
    from coscore.language import Language

_VALUE, _MEASURED, _SCORE = 5, 6, 7
"""Columns of the sheet, from 1: the number, the number after the transform, the score or share that goes with it."""


class Owner(NamedTuple):
    """Whose numbers they are: the id and the name of a node."""

    id: str
    name: str


class _Row(NamedTuple):
    owner: Owner
    what: str
    group: str
    value: object
    score: float | None = None
    formula: str = ""
    transformed: tuple[float, str] | None = None


class Table(NamedTuple):
    """Where a table of points stands: its numbers, what goes with them, and the ends of both."""

    xs: str
    ys: str
    ends: tuple[str, str, str, str]


class Parameters:
    """The sheet in the making."""

    def __init__(self, language: Language) -> None:
        """Begin with no rows."""
        self._language = language
        self._sheet = quoted(say("sheet.parameters", language))
        self._rows: list[_Row] = []

    def put(self, owner: Owner, what: str, value: float | str, *, group: str = "", formula: str = "") -> str:
        """Add a number, or one that a formula gives; its address."""
        self._rows.append(_Row(owner, what, group, value, formula=formula))
        return cell(self._sheet, _VALUE, len(self._rows) - 1)

    def post(self, owner: Owner, what: str, value: float, transform: tuple[str, float]) -> str:
        """Add a number that is compared with values after their transform, a formula in which ``{x}`` stands for it."""
        own = self.put(owner, what, value)
        text, after = transform
        if not text:
            return own
        self._rows[-1] = self._rows[-1]._replace(transformed=(after, text.format(x=own)))
        return cell(self._sheet, _MEASURED, len(self._rows) - 1)

    def table(
        self, owner: Owner, what: str, points: Iterable[tuple[float, float]], transform: tuple[str, list[float]]
    ) -> Table:
        """Add a table of numbers and what goes with each."""
        first = len(self._rows)
        for place, (value, score) in enumerate(points):
            self.post(owner, what, value, (transform[0], transform[1][place] if transform[0] else 0.0))
            self._rows[-1] = self._rows[-1]._replace(score=score)
        span, column = Span(first, len(self._rows) - 1), _MEASURED if transform[0] else _VALUE
        ends = [cell(self._sheet, which, at) for at in span for which in (column, _SCORE)]
        xs, ys = cells(self._sheet, column, span), cells(self._sheet, _SCORE, span)
        return Table(xs, ys, (ends[0], ends[1], ends[2], ends[3]))

    def fields(self, *, live: bool) -> Iterator[Field]:
        """One row per number."""
        rows, language = self._rows, self._language
        yield Field(say("id", language), "text", [row.owner.id for row in rows])
        yield Field(say("name", language), "text", [row.owner.name for row in rows])
        yield Field(say("parameter", language), "text", [say(f"parameter.{row.what}", language) for row in rows])
        yield Field(say("group", language), "text", [row.group for row in rows])
        formulas = [row.formula for row in rows] if live else None
        yield Field(say("value", language), "input", [row.value for row in rows], formulas=formulas)
        after = [row.transformed for row in rows]
        formulas = [pair[1] if pair else "" for pair in after] if live else None
        yield Field(
            say("parameter.transformed", language),
            "number",
            [pair[0] if pair else "" for pair in after],
            formulas=formulas,
        )
        yield Field(say("parameter.score", language), "input", [row.score for row in rows])
