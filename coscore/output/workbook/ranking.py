"""The sheets that sort themselves: the ranking, and the scores of the dimensions in the same order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.language.words import say
from coscore.output.book import Field
from coscore.output.ranking import adjustment_name, category_head, group_texts, interval_texts, unit_word
from coscore.output.shown import SHARE_DIGITS
from coscore.output.touching import touched
from coscore.output.unranked import reasons
from coscore.output.workbook.excel import FIRST, Column, rounded
from coscore.scoring.rounding import round_half_up

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from coscore.intake.observations import Floats
    from coscore.output.book import Kind
    from coscore.output.workbook.grades import Graded
    from coscore.output.workbook.grid import Grid
    from coscore.output.workbook.layout import Layout
    from coscore.output.workbook.scores import Score
    from coscore.output.workbook.standing import Standing


class Listed(NamedTuple):
    """What the sorted sheets look up.

    Attributes:
        layout: the units.
        calculation: where static texts of units are added.
        names: the names of the units.
        scores: where the scores of the nodes stand.
        stand: where ranks and totals stand.
        graded: where grades stand; None where there are none.
        points: points of the nodes at the top, in their order.
    """

    layout: Layout
    calculation: Grid
    names: Column
    scores: Mapping[int, Score]
    stand: Standing
    graded: Graded | None
    points: Sequence[Column]

    def looked_up(self, place: int, column: Column) -> str:
        """The cell of a column that belongs to a line of the list."""
        return f"INDEX({column.over(self.layout.everyone)},{self.stand.lines.at(place)})"


class Lines:
    """The columns of a sheet that sorts itself, in the making."""

    def __init__(self, listed: Listed) -> None:
        """Begin without columns; ``order`` is the unit of each line."""
        self._listed, self._layout = listed, listed.layout
        self.order = np.array(self._layout.evaluation.order(), np.intp)
        self.fields: list[Field] = []

    def _field(
        self, head: str, kind: Kind, cells: Sequence[object], formulas: list[str], *, coloured: bool = False
    ) -> Field:
        return Field(head, kind, cells, coloured, formulas or None)

    def texts(self, head: str, cells: Sequence[str], column: Column) -> None:
        """Add texts; an empty one is looked up as a 0, so it is joined to nothing."""
        formulas = [f'{self._listed.looked_up(place, column)}&""' for place in self._places]
        self.fields.append(self._field(head, "text", cells, formulas))

    @property
    def _places(self) -> range:
        """The lines that have formulas."""
        return range(len(self.order) if self._layout.is_live else 0)

    def numbers(
        self,
        head: str,
        cells: Sequence[float | None],
        column: Column,
        kind: Kind,
        digits: int | None = None,
        *,
        coloured: bool = False,
    ) -> None:
        """Add numbers, rounded to so many decimals, where there are any."""
        formulas = []
        for place in self._places:
            own = self._listed.looked_up(place, column)
            shown = own if digits is None else rounded(own, digits)
            formulas.append(f'IF(ISNUMBER({own}),{shown},"")')
        self.fields.append(self._field(head, kind, cells, formulas, coloured=coloured))

    def formulas(self, head: str, cells: Sequence[object], formula: Callable[[int], str], kind: Kind) -> None:
        """Add cells with formulas of their own."""
        self.fields.append(self._field(head, kind, cells, [formula(place) for place in self._places]))

    def begin(self, *, coloured: bool) -> None:
        """Add rank, name and total, with which every sheet of units begins."""
        ev, language, stand = self._layout.evaluation, self._layout.language, self._listed.stand
        self.numbers(say("rank", language), _whole(ev.ranks[self.order].tolist()), stand.ranks, "whole")
        self.texts(unit_word(ev, language), [ev.units[unit].name for unit in self.order], self._listed.names)
        shown = ev.shown[self.order].tolist()
        self.numbers(say("score", language), shown, stand.shown, "score", coloured=coloured)


def ranking(listed: Listed) -> list[Field]:
    """Every unit with its rank and score; those not ranked stand last with the reason."""
    lines, layout, stand = Lines(listed), listed.layout, listed.stand
    ev, language, digits, order = layout.evaluation, layout.language, layout.evaluation.digits, lines.order
    lines.begin(coloured=False)
    static = _Static(listed)
    if ev.intervals:
        head, intervals = say("robust.interval", language), interval_texts(ev, np.arange(len(ev.units)))
        lines.texts(head, [intervals[unit] for unit in order], static.texts(head, intervals))
    if any(unit.code for unit in ev.units):
        codes = [unit.code for unit in ev.units]
        lines.texts(say("code", language), [codes[unit] for unit in order], static.texts(say("code", language), codes))
    if listed.graded:
        lines.texts(say("grade", language), [ev.grades[unit] for unit in order], listed.graded.grades)
        margins = _rounded(ev.margins[order], digits)
        lines.numbers(say("margin", language), margins, listed.graded.margins, "score", digits)
    if any(ev.group) and stand.group_ranks:
        head, groups = say("group", language), group_texts(ev, np.arange(len(ev.units)), language)
        lines.texts(head, [groups[unit] for unit in order], static.texts(head, groups))
        inside = _whole(ev.group_ranks[order].tolist())
        lines.numbers(say("group_rank", language), inside, stand.group_ranks, "whole")
    _adjustments(lines, listed)
    share = _rounded(ev.coverage[0, order], SHARE_DIGITS)
    covered = listed.scores[0].coverage
    assert covered  # noqa: S101 - the root is a dimension
    lines.numbers(say("coverage", language), share, covered, "share", SHARE_DIGITS)
    head, counts = say("findings", language), touched(ev)
    found = [counts[unit] or "" for unit in range(len(ev.units))]
    lines.numbers(head, [counts[unit] or None for unit in order.tolist()], static.numbers(head, found), "whole")
    _reasons(lines, listed, static)
    return lines.fields


def _reasons(lines: Lines, listed: Listed, static: _Static) -> None:
    """Why units are not ranked; a reason no longer holds where a change has given the unit a rank."""
    layout = listed.layout
    language, why = layout.language, reasons(layout.evaluation, layout.language)
    head, units = say("not_ranked", language), range(len(layout.evaluation.units))
    column = static.texts(head, [why.get(unit, say("unranked.changed", language)) for unit in units])
    lines.formulas(
        head,
        [why.get(unit, "") for unit in lines.order.tolist()],
        lambda place: f'IF(ISNUMBER($A{FIRST + place}),"",{listed.looked_up(place, column)})',
        "long",
    )


def dimensions(listed: Listed) -> list[Field]:
    """The scores of all dimensions, then the points that add up to the total."""
    lines, layout = Lines(listed), listed.layout
    ev, language, digits, order = layout.evaluation, layout.language, layout.evaluation.digits, lines.order
    lines.begin(coloured=True)
    for node in ev.framework.nodes[1:]:
        if not node.is_indicator:
            scores = _rounded(ev.scores[node.index, order], digits)
            column = listed.scores[node.index].column
            lines.numbers(category_head(node, language), scores, column, "score", digits, coloured=True)
    for node, column in zip(ev.framework.below(ev.framework.nodes[0]), listed.points, strict=True):
        head = f"{layout.name(node)} {say('contribution', language)}"
        points = _rounded(ev.displayed.nodes[node.index, order], digits)
        lines.numbers(head, points, column, _kind(column, listed), digits)
    _adjustments(lines, listed)
    return lines.fields


def _adjustments(lines: Lines, listed: Listed) -> None:
    ev, language = listed.layout.evaluation, listed.layout.language
    for index, spec in enumerate(ev.framework.adjustments):
        points = _rounded(ev.adjustments[index, lines.order], ev.digits)
        lines.numbers(adjustment_name(spec, language), points, listed.stand.adjustments[index], "score", ev.digits)


def _kind(column: Column, listed: Listed) -> Kind:
    return listed.calculation.fields[column.number - 1].kind


class _Static(NamedTuple):
    """Columns of the calculation that hold what no formula gives, per unit as the evaluation knows them."""

    listed: Listed

    def texts(self, head: str, texts: Sequence[str]) -> Column:
        """Add texts."""
        return self.listed.calculation.add(head, [texts[unit] for unit in self.listed.layout.order], kind="text")

    def numbers(self, head: str, numbers: Sequence[float | str]) -> Column:
        """Add numbers."""
        return self.listed.calculation.add(head, [numbers[unit] for unit in self.listed.layout.order], kind="whole")


def _rounded(values: Floats, digits: int) -> list[float | None]:
    """Numbers rounded as they are displayed, so that a spreadsheet has nothing left to round."""
    return list(round_half_up(values, digits).tolist())


def _whole(ranks: Sequence[int]) -> list[float | None]:
    return [rank or None for rank in ranks]
