"""Totals, ranks and grades: of every unit in its row, as formulas of the score of the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.language.words import say
from coscore.output.ranking import adjustment_name
from coscore.output.workbook.excel import Column, Span, number, rounded, steps
from coscore.output.workbook.parameters import Owner
from coscore.scoring.groups import left_out
from coscore.scoring.rounding import FINE, on_grid

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from coscore.output.workbook.grid import Grid
    from coscore.output.workbook.layout import Cell, Layout
    from coscore.output.workbook.scores import Score, Sheets

_LAST = 1e9
"""Stands for the rank of units that are not ranked where units are listed."""

_LOWEST = -9e99
"""Stands for a score that is missing where ties are broken."""


class Standing(NamedTuple):
    """The columns that say where every unit stands.

    Attributes:
        adjustments: signed points.
        total: full totals.
        shown: displayed totals.
        field: displayed totals of the units ranked.
        order: competition ranks in the group that grades look at.
        ranks: ranks among all.
        group_ranks: ranks in the peer group; None without groups.
        lines: per line of the list, the place of its unit, from 1.
    """

    adjustments: list[Column]
    total: Column
    shown: Column
    field: Column
    order: Column
    ranks: Column
    group_ranks: Column | None
    lines: Column


def standing(sheets: Sheets, scores: Mapping[int, Score], bonus: list[Column]) -> Standing:
    """Add the columns of totals and ranks."""
    layout, grid = sheets.layout, sheets.calculation
    ev, language = layout.evaluation, layout.language
    digits, out = ev.digits, _outside_ranking(layout)
    signed = [_signed(index, column, sheets) for index, column in enumerate(bonus)]
    root = scores[layout.plan.root.row].column
    total = grid.add(say("standing.total", language), layout.placed(ev.totals), _total(root, signed, sheets))
    shown = grid.add(
        say("score", language),
        layout.placed(ev.shown),
        lambda place: f'IF(ISNUMBER({total.at(place)}),{rounded(total.at(place), digits)},"")',
        "score",
    )

    def ranked(text: str) -> Callable[[int], str]:
        return lambda place: "" if out[place] else f'IF(ISNUMBER({total.at(place)}),{text.format(at=place)},"")'

    def of_ranked(column: Column) -> Callable[[int], str]:
        return lambda place: "" if out[place] else f"{column.at(place)}"

    inside = np.where(ev.ranked, ev.shown, np.nan)
    field = grid.add(say("standing.field", language), layout.placed(inside), of_ranked(shown), "score")
    fine = digits if ev.framework.file.round.rank_on == "rounded" else FINE
    keys = on_grid(np.where(ev.ranked, ev.totals, np.nan), fine)
    key = grid.add(
        say("standing.key", language),
        layout.placed(keys),
        lambda place: "" if out[place] else f'IF(ISNUMBER({total.at(place)}),{steps(total.at(place), fine)},"")',
    )
    levels = [key, *_breaks(sheets, scores)]
    own = _Ranks(layout, grid, levels)
    method = ev.framework.file.ties.method
    order = own.add("standing.order", _competition(layout, keys, grouped=True), grouped=True)
    overall = own.add("standing.overall", _competition(layout, keys, grouped=False), grouped=False)
    ranks = _final(own, "rank", overall, ev.ranks, grouped=False, dense=method == "dense")
    named = ev.framework.file.groups is not None
    group_ranks = (
        _final(own, "group_rank", order, ev.group_ranks, grouped=True, dense=method == "dense") if named else None
    )
    return Standing(signed, total, shown, field, order, ranks, group_ranks, _lines(layout, grid, ranks))


def _outside_ranking(layout: Layout) -> list[bool]:
    """Who takes no part in the ranking, by place."""
    ev = layout.evaluation
    out = left_out(ev.framework.file.groups, ev.units) | (~np.isnan(ev.totals) & ~ev.ranked)
    return [bool(left) for left in out[layout.order]]


def _signed(index: int, column: Column, sheets: Sheets) -> Column:
    """The points of an adjustment as they count: capped, penalties negative, 0 for none."""
    layout = sheets.layout
    spec, points = layout.evaluation.framework.adjustments[index], layout.evaluation.adjustments[index]
    name = adjustment_name(spec, layout.language)
    cap = "" if spec.max is None else sheets.parameters.put(Owner(spec.id, name), "most", spec.max)

    def formula(place: int) -> str:
        own = column.at(place)
        counted = f"MIN({own},{cap})" if cap else own
        signed = f'IF({own}<0,"!",{"-" if spec.kind == "penalty" else ""}{counted})'
        return f'IF(ISNUMBER({own}),{signed},IF({own}="",0,"!"))'

    cells = ["!" if cell == "" else cell for cell in layout.placed(points)]
    return sheets.calculation.add(name, cells, formula, "score")


def _total(root: Column, signed: list[Column], sheets: Sheets) -> Callable[[int], str]:
    framework = sheets.layout.evaluation.framework
    cap = framework.file.cap_total
    owner = Owner(framework.nodes[0].id, sheets.layout.name(framework.nodes[0]))
    most = "" if cap is None else sheets.parameters.put(owner, "cap_total", cap)

    def formula(place: int) -> str:
        parts = [column.at(place) for column in (root, *signed)]
        added = "+".join(parts)
        known = f"COUNT({','.join(parts)})={len(parts)}"
        return f'IF({known},{f"MIN({most},{added})" if most else added},"")'

    return formula


def _breaks(sheets: Sheets, scores: Mapping[int, Score]) -> list[Column]:
    """The scores that decide between equal totals, on nine decimals."""
    layout, found = sheets.layout, []
    for name in layout.evaluation.framework.file.ties.break_:
        node = layout.evaluation.framework.by_id[name]
        column = scores[node.index].column
        cells = [
            _LOWEST if cell == "" else cell
            for cell in layout.placed(on_grid(layout.evaluation.scores[node.index], FINE))
        ]

        def formula(place: int, column: Column = column) -> str:
            own = column.at(place)
            return f"IF(ISNUMBER({own}),{steps(own, FINE)},{number(_LOWEST)})"

        head = f"{layout.name(node)} {say('standing.break', layout.language)}"
        found.append(sheets.calculation.add(head, cells, formula))
    return found


class _Ranks(NamedTuple):
    """What ranks are made of: the keys by which units are compared, the first before the others."""

    layout: Layout
    grid: Grid
    levels: list[Column]

    def span(self, place: int, *, grouped: bool) -> Span:
        """Among whom the unit at a place is ranked."""
        return self.layout.spans[self.layout.group_at[place]] if grouped else self.layout.everyone

    def add(self, word: str, cells: list[Cell], *, grouped: bool) -> Column:
        """Add a column of competition ranks."""

        def formula(place: int) -> str:
            span = self.span(place, grouped=grouped)
            own, all_of_them = self.levels[0].at(place), self.levels[0].over(span)
            if len(self.levels) == 1:
                rank = f"RANK({own},{all_of_them},0)"
            else:
                rank = f"1+SUMPRODUCT(ISNUMBER({all_of_them})*{self._better(place, span)})"
            return f'IF(ISNUMBER({own}),{rank},"")'

        return self.grid.add(say(word, self.layout.language), cells, formula, "whole")

    def _better(self, place: int, span: Span) -> str:
        """Whether others are better: by the first key, or equal there and better by the rest."""
        text = ""
        for level in reversed(self.levels):
            own, them = level.at(place), level.over(span)
            text = f"(({them}>{own})+({them}={own})*{text})" if text else f"({them}>{own})"
        return text


def _competition(layout: Layout, keys: np.ndarray, *, grouped: bool) -> list[Cell]:
    """Competition ranks by place, "" where not ranked."""
    from coscore.scoring.rank import order_levels, ranks

    ev = layout.evaluation
    units = np.flatnonzero(ev.ranked)
    fine = ev.digits if ev.framework.file.round.rank_on == "rounded" else FINE
    breaks = [ev.scores[ev.framework.by_id[name].index, units] for name in ev.framework.file.ties.break_]
    order = order_levels(ev.totals[units], fine, breaks)
    found = np.full(len(keys), np.nan)
    peers = layout.peers[units] if grouped else np.zeros_like(units)
    found[units] = ranks(order, peers, "competition")
    return layout.placed(found)


def _final(
    own: _Ranks,
    word: str,
    competition: Column,
    found: np.ndarray,
    *,
    grouped: bool,
    dense: bool,
) -> Column:
    """The ranks as the framework gives them: none skipped where they are dense, none outside the groups."""
    layout, language = own.layout, own.layout.language
    cells: list[Cell] = [rank or "" for rank in found[layout.order].tolist()]
    grouped_alone = [grouped and not layout.groups[group] for group in layout.group_at]
    if not dense:
        return own.grid.add(
            say(word, language), cells, lambda place: "" if grouped_alone[place] else competition.at(place), "whole"
        )

    def first(place: int) -> str:
        span = own.span(place, grouped=grouped)
        at = competition.at(place)
        among = f"COUNTIF({competition.over(Span(span.first, place))},{at})"
        return f"IF(ISNUMBER({at}),IF({among}=1,1,0),0)"

    seen: set[tuple[int, Cell]] = set()
    firsts: list[Cell] = []
    values = own.grid.fields[competition.number - 1].cells
    for place, rank in enumerate(values):
        key = (layout.group_at[place] if grouped else 0, rank)
        firsts.append(float(rank != "" and key not in seen))
        seen.add(key)
    marks = own.grid.add(f"{say(word, language)} {say('standing.first', language)}", firsts, first)

    def formula(place: int) -> str:
        if grouped_alone[place]:
            return ""
        span, at = own.span(place, grouped=grouped), competition.at(place)
        added = f'SUMIF({competition.over(span)},"<="&{at},{marks.over(span)})'
        return f'IF(ISNUMBER({at}),{added},"")'

    return own.grid.add(say(word, language), cells, formula, "whole")


def _lines(layout: Layout, grid: Grid, ranks: Column) -> Column:
    """Per line of the list, by rank and then by name, the place of its unit."""
    ev = layout.evaluation
    names = sorted(range(len(ev.units)), key=lambda unit: (ev.units[unit].name, ev.units[unit].code))
    alphabet = {unit: place + 1 for place, unit in enumerate(names)}
    by_name = [alphabet[unit] for unit in layout.order.tolist()]
    size = 10.0 ** len(str(len(by_name)))
    cells = [
        (rank or _LAST) * size + place for rank, place in zip(ev.ranks[layout.order].tolist(), by_name, strict=True)
    ]
    keys = grid.add(
        say("standing.list", layout.language),
        cells,
        lambda place: (
            f"IF(ISNUMBER({ranks.at(place)}),{ranks.at(place)},{number(_LAST)})*{number(size)}+{by_name[place]}"
        ),
    )
    listed = {unit: place + 1 for place, unit in enumerate(ev.order())}
    places = grid.add(
        say("standing.place", layout.language),
        [listed[unit] for unit in layout.order.tolist()],
        lambda place: f"RANK({keys.at(place)},{keys.over(layout.everyone)},1)",
        "whole",
    )
    found = {unit: place + 1 for place, unit in enumerate(layout.order.tolist())}
    return grid.add(
        say("standing.line", layout.language),
        [found[unit] for unit in ev.order()],
        lambda place: f"MATCH({place + 1},{places.over(layout.everyone)},0)",
        "whole",
    )
