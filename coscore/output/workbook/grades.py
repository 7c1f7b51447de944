"""Grades and the points missing to the next better one, by bounds, by shares of the group, or by its mean and deviation."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.language.words import say
from coscore.output.workbook.excel import Column, number, rounded
from coscore.output.workbook.parameters import Owner
from coscore.scoring.grade import last_ranks, moments
from coscore.scoring.rounding import FINE, GUARD, round_half_up

if TYPE_CHECKING:
    from collections.abc import Callable

    from coscore.framework.model import CutGrades, DeviationGrades, QuotaGrades
    from coscore.output.workbook.layout import Layout
    from coscore.output.workbook.scores import Sheets
    from coscore.output.workbook.standing import Standing

_OWNER = "grades"


class Graded(NamedTuple):
    """The columns of grades and margins."""

    grades: Column
    margins: Column


class _Rule(NamedTuple):
    """How many grades are better than that of the unit at a place, and the score from which the next better one is had."""

    better: Callable[[int], str]
    bound: Callable[[int, str], str]


class _Spread(NamedTuple):
    """A group, the mean and the deviation of its scores, and the cells of both."""

    group: str
    mean: float
    deviation: float
    mean_at: str
    deviation_at: str


def graded(sheets: Sheets, stand: Standing) -> Graded | None:
    """Add the columns of grades; None where the framework has none."""
    layout, grid = sheets.layout, sheets.calculation
    ev, language, spec = layout.evaluation, layout.language, layout.evaluation.framework.file.grades
    if spec is None:
        return None
    names = [sheets.parameters.put(_owner(layout), "grade", band.grade) for band in spec.bands]
    match spec.method:
        case "cut":
            rule = _by_cut(spec, sheets, stand)
        case "quota":
            rule = _by_quota(spec, sheets, stand)
        case "mean_sd":
            rule = _by_deviation(spec, sheets, stand)
    by_group = spec.method != "cut" and ev.framework.file.groups is not None
    alone = [by_group and not layout.groups[group] for group in layout.group_at]
    indices = [band.grade for band in spec.bands]
    numbers = [indices.index(grade) if grade else "" for grade in (ev.grades[unit] for unit in layout.order.tolist())]
    if spec.method == "cut":
        shown = stand_cells(stand.field, sheets)
        numbers = [
            len(names) if number == "" and cell != "" else number for number, cell in zip(numbers, shown, strict=True)
        ]
    own = grid.add(say("standing.better", language), numbers, lambda place: "" if alone[place] else rule.better(place))

    def grade(place: int) -> str:
        at = own.at(place)
        chosen = '""'
        for index in reversed(range(len(names))):
            chosen = f"IF({at}={index},{names[index]},{chosen})"
        return f'IF(ISNUMBER({at}),{chosen},"")'

    def margin(place: int) -> str:
        at = own.at(place)
        missing = f"{rule.bound(place, at)}-{stand.field.at(place)}"
        return f'IF(N({at})>0,IFERROR(ROUND({missing},{FINE}),""),"")'

    grades = grid.add(say("grade", language), [ev.grades[unit] for unit in layout.order.tolist()], grade, "text")
    margins = grid.add(say("margin", language), layout.placed(ev.margins), margin, "score")
    return Graded(grades, margins)


def stand_cells(column: Column, sheets: Sheets) -> list[object]:
    """What stands in a column of the calculation."""
    return list(sheets.calculation.fields[column.number - 1].cells)


def _owner(layout: Layout) -> Owner:
    return Owner(_OWNER, say("grade", layout.language))


def _counted(cells: list[str], holds: str, field: str) -> str:
    """How many bounds hold for a unit that is ranked."""
    return f'IF(ISNUMBER({field}),{"+".join(f"({cell}{holds})" for cell in cells) or 0},"")'


def _chosen(cells: list[str], at: str) -> str:
    """The cell whose number, from 1, stands in another."""
    text = cells[-1]
    for index in reversed(range(len(cells) - 1)):
        text = f"IF({at}={index + 1},{cells[index]},{text})"
    return text


def _by_cut(spec: CutGrades, sheets: Sheets, stand: Standing) -> _Rule:
    bounds = [sheets.parameters.put(_owner(sheets.layout), "grade.min", band.min) for band in spec.bands]

    def better(place: int) -> str:
        own = stand.field.at(place)
        return _counted(bounds, f">{own}", own)

    return _Rule(better, lambda _, at: _chosen(bounds, at))


def _by_quota(spec: QuotaGrades, sheets: Sheets, stand: Standing) -> _Rule:
    layout, put = sheets.layout, sheets.parameters.put
    shares = [put(_owner(layout), "grade.share", band.share) for band in spec.bands]
    exact = [Decimal(repr(band.share)) for band in spec.bands]
    ends = []
    for span, group in zip(layout.spans, layout.groups, strict=True):
        units = layout.order[span.first : span.last + 1]
        size = int(layout.evaluation.ranked[units].sum())
        lasts = last_ranks(exact, size, spec.rounding)
        count = f"COUNT({stand.field.over(span)})"
        texts = [_last(shares, index, count, spec.rounding) for index in range(len(shares))]
        ends.append(
            [
                put(_owner(layout), "grade.last", last, group=group, formula=text)
                for last, text in zip(lasts[:-1], texts[:-1], strict=True)
            ]
        )

    def better(place: int) -> str:
        return _counted(ends[layout.group_at[place]], f"<{stand.order.at(place)}", stand.field.at(place))

    def bound(place: int, at: str) -> str:
        """The lowest score of those with a better grade: as many as the last rank of that grade or, by ties, more."""
        span = layout.spans[layout.group_at[place]]
        orders = stand.order.over(span)
        last = _chosen(ends[layout.group_at[place]], at) if ends[layout.group_at[place]] else "0"
        return f'LARGE({stand.field.over(span)},COUNTIF({orders},"<="&{last}))'

    return _Rule(better, bound)


def _last(shares: list[str], index: int, count: str, rounding: str) -> str:
    """The last rank of a grade: the shares up to it, of the size of the group."""
    passed = f"({'+'.join(shares[: index + 1])})*{count}/({'+'.join(shares)})"
    guard = number(GUARD)
    match rounding:
        case "nearest":
            return f"INT({passed}+0.5+{guard})"
        case "ceil":
            return f"-INT({guard}-{passed})"
    return f"INT({passed}+{guard})"


def _by_deviation(spec: DeviationGrades, sheets: Sheets, stand: Standing) -> _Rule:
    layout, put, ev = sheets.layout, sheets.parameters.put, sheets.layout.evaluation
    sds = [put(_owner(layout), "grade.sd", band.sd) for band in spec.bands if band.sd is not None]
    units = np.flatnonzero(ev.ranked)
    means, deviations = moments(ev.shown[units], layout.peers[units], spec.ddof)
    ends, scattered = [], []
    for index, (span, group) in enumerate(zip(layout.spans, layout.groups, strict=True)):
        values = stand.field.over(span)
        known = index < len(means)
        mean, deviation = (float(means[index]), float(np.nan_to_num(deviations[index]))) if known else (0.0, 0.0)
        at = put(_owner(layout), "mean", mean, group=group, formula=f"IFERROR(AVERAGE({values}),0)")
        function = "STDEV" if spec.ddof else "STDEVP"
        sd = put(_owner(layout), "sd", deviation, group=group, formula=f"IFERROR({function}({values}),0)")
        scattered.append(f"{rounded(sd, FINE)}>0")
        found = _Spread(group, mean, deviation, at, sd)
        ends.append([_least(band.sd, cell, found, sheets) for band, cell in zip(spec.bands, sds, strict=False)])

    def better(place: int) -> str:
        group, own = layout.group_at[place], stand.field.at(place)
        return f'IF({scattered[group]},{_counted(ends[group], f">{own}", own)},"")'

    return _Rule(better, lambda place, at: _chosen(ends[layout.group_at[place]], at))


def _least(factor: float | None, cell: str, found: _Spread, sheets: Sheets) -> str:
    """The cell of the bound at so many deviations from the mean, on nine decimals."""
    value = float(round_half_up(np.array([found.mean + (factor or 0.0) * found.deviation]), FINE)[0])
    formula = f"ROUND({found.mean_at}+{cell}*{found.deviation_at},{FINE})"
    return sheets.parameters.put(_owner(sheets.layout), "grade.min", value, group=found.group, formula=formula)
