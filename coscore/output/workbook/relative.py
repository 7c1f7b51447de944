"""From value to score by comparison: bounds measured of a span of cells, by formulas, and places counted in it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.output.workbook.excel import between, number
from coscore.output.workbook.rulers import Scored, line, ratio
from coscore.scoring.normalise import RELATIVE, Others
from coscore.scoring.normalise.among import comparisons
from coscore.scoring.normalise.places import settled
from coscore.scoring.normalise.ruler import NOISE, Bounds, prepared
from coscore.scoring.unscored import references

if TYPE_CHECKING:
    from collections.abc import Callable

    from coscore.output.workbook.excel import Column, Span
    from coscore.output.workbook.grid import Grid
    from coscore.output.workbook.layout import Layout
    from coscore.output.workbook.rulers import Measure
    from coscore.scoring.normalise.ruler import Ruler
    from coscore.scoring.plan import Step

PLACED = frozenset({"rank", "borda", "percentile", "exponential_rank"})
"""The methods that count places; they look at values on twelve digits."""

SETTLED = "ROUND({x},12-ROUNDUP(LOG10(MAX(ABS({x}),1)),0))"
"""A value on twelve significant digits, and no more than twelve decimals."""


class _Among(NamedTuple):
    """Units compared: their places, the name of their group, the bounds that the evaluation has, whether they were scored."""

    span: Span
    group: str
    bounds: Bounds
    usable: bool


def scored(m: Measure) -> Callable[[int], Scored]:
    """How the unit at a place is scored by a relative method."""
    found = _compared(m)
    by_group = [_METHODS[m.ruler.method](m, among) for among in found]
    groups = m.layout.group_at
    if m.ruler.grouped:
        return lambda place: by_group[groups[place]](place)
    return by_group[0]


def settle(head: str, values: Column, step: Step, grid: Grid, layout: Layout) -> Column:
    """Add a column of the values as they are compared."""
    assert step.ruler  # noqa: S101 - only such steps come here
    cells = layout.placed(settled(prepared(layout.nodes.values[step.row], step.ruler)))

    def formula(place: int) -> str:
        x = values.at(place)
        return f'IF(ISNUMBER({x}),{SETTLED.format(x=x)},"")'

    return grid.add(head, cells, formula)


def _compared(m: Measure) -> list[_Among]:
    """The units compared, all of them or by peer group."""
    layout, ruler = m.layout, m.ruler
    others = Others(layout.peers, layout.groups, references(layout.plan, layout.evaluation.units))
    values = prepared(layout.nodes.values[m.step.row], ruler)
    known = {it.group: it for it in comparisons(values, ruler, others, m.step.row)}
    named = zip(layout.spans, layout.groups, strict=True) if ruler.grouped else [(layout.everyone, "")]
    return [
        _Among(span, group, known[group].bounds, not known[group].is_void)
        if group in known
        else _Among(span, group, _frozen(ruler, group), usable=False)
        for span, group in named
    ]


def _frozen(ruler: Ruler, group: str) -> Bounds:
    return (ruler.frozen or {}).get(group) or Bounds()


def _bound(m: Measure, among: _Among, key: str, formula: str) -> str:
    """The cell of a bound: measured by a formula, or kept as it is where bounds are frozen; "" where none is."""
    value = getattr(among.bounds, key)
    cell = 0.0 if np.isnan(value) else float(value)
    frozen = m.ruler.frozen is not None
    return m.parameters.put(m.owner, key, cell, group=among.group, formula="" if frozen else formula)


def _usable(m: Measure, among: _Among, condition: str) -> str:
    """The cell that says whether units can be compared at all."""
    if m.ruler.frozen is not None and among.group not in m.ruler.frozen:
        return f"{m.parameters.put(m.owner, 'usable', 0.0, group=among.group)}=1"
    formula = f"IF({condition},1,0)"
    return f"{m.parameters.put(m.owner, 'usable', float(among.usable), group=among.group, formula=formula)}=1"


def _minmax(m: Measure, among: _Among) -> Callable[[int], Scored]:
    values = m.column.over(among.span)
    low, high = (_bound(m, among, key, f"{key.upper()}({values})") for key in ("min", "max"))
    usable = _usable(m, among, f"{high}-{low}>{number(NOISE)}*MAX(ABS({low}),ABS({high}),1)")
    worst, best = (high, low) if m.ruler.down else (low, high)
    return lambda place: Scored(usable, line(m.column.at(place), worst, best, "", m))


def _zscore(m: Measure, among: _Among) -> Callable[[int], Scored]:
    values = m.column.over(among.span)
    deviation = "STDEV" if m.ruler.options.ddof else "STDEVP"
    mean = _bound(m, among, "mean", f"IFERROR(AVERAGE({values}),0)")
    sd = _bound(m, among, "sd", f"IFERROR({deviation}({values}),0)")
    usable = _usable(m, among, f"{sd}>{number(NOISE)}*MAX(ABS({mean}),1)")
    above, below = (mean, "{x}") if m.ruler.down else ("{x}", mean)
    return lambda place: Scored(usable, f"({above}-{below})/{sd}".format(x=m.column.at(place)))


def _best(m: Measure, among: _Among) -> Callable[[int], Scored]:
    values = m.column.over(among.span)
    best = _bound(m, among, "best", f"{'MIN' if m.ruler.down else 'MAX'}({values})")
    return _ratio(m, best, _usable(m, among, f"{best}>0"))


def _reference(m: Measure, among: _Among) -> Callable[[int], Scored]:
    layout = m.layout
    unit = references(layout.plan, layout.evaluation.units).get(m.step.row)
    places = layout.order.tolist()
    reference = _bound(m, among, "reference", f"N({m.column.at(places.index(unit))})" if unit is not None else "")
    return _ratio(m, reference, _usable(m, among, f"{reference}>0"))


def _ratio(m: Measure, whole: str, usable: str) -> Callable[[int], Scored]:
    def found(place: int) -> Scored:
        condition, score = ratio(m.column.at(place), whole, m)
        return Scored(f"AND({usable},{condition})" if condition else usable, score)

    return found


def _placed(m: Measure, among: _Among) -> Callable[[int], Scored]:
    """By places: those counted among the units, or of frozen values with their shares in a table."""
    share = _frozen_share(m, among) if m.ruler.frozen is not None else partial(_share, m, among)
    usable = _usable(m, among, f"{_count(m, among)}>1")
    return lambda place: Scored(usable, _score_of(share(place), m))


def _count(m: Measure, among: _Among) -> str:
    if m.ruler.frozen is not None:
        return str(0 if among.bounds.values is None else among.bounds.values.size)
    return f"COUNT({m.column.over(among.span)})"


def _share(m: Measure, among: _Among, place: int) -> str:
    """The share of a unit by its place, as :mod:`coscore.scoring.normalise.places` defines it for each method."""
    x, values = m.column.at(place), m.column.over(among.span)
    method, options, down = m.ruler.method, m.ruler.options, m.ruler.down
    from_top = (down and options.reverse == "rank") if method == "percentile" else not down
    first, last = (0, 1) if from_top else (1, 0)
    count, ties = f"COUNT({values})", "average" if method == "borda" else options.ties
    own = f"RANK({x},{values},{first})"
    behind = f"({count}+1-RANK({x},{values},{last}))"
    stand = {"min": own, "max": behind, "average": f"({own}+{behind})/2"}[ties]
    if method == "borda":
        return f"({count}-{stand})/({count}-1)"
    if method == "percentile":
        return f"{stand}/{count}" if ties == "max" else f"({stand}-1)/({count}-1)"
    return f"({count}+1-{stand})/{count}"


def _frozen_share(m: Measure, among: _Among) -> Callable[[int], str]:
    """The share on the line between the neighbours among frozen values."""
    ruler = m.ruler._replace(highest=1.0)
    if among.bounds.values is None:
        return lambda _: "0"
    if ruler.method == "exponential_rank":
        ruler = ruler._replace(method="rank")
    if ruler.method == "percentile":
        ruler = ruler._replace(down=ruler.down and ruler.options.reverse == "rank")
    distinct = np.unique(among.bounds.values)
    shares = RELATIVE[ruler.method].score(distinct, among.bounds, ruler)
    pairs = list(zip(distinct.tolist(), shares.tolist(), strict=True))
    table = m.parameters.table(m.owner, "frozen", pairs, ("", []))
    return lambda place: between(m.column.at(place), *table)


def _score_of(share: str, m: Measure) -> str:
    """The score that a share earns."""
    if m.ruler.method == "exponential_rank":
        decay = number(m.ruler.options.decay)
        left = f"MAX(1E-300,1-({share})*(1-EXP(-100/{decay})))"
        return f"MIN({m.highest},-{decay}*LN({left})*{m.highest}/100)"
    turned = m.ruler.method == "percentile" and m.ruler.down and m.ruler.options.reverse == "complement"
    return f"(1-{share})*{m.highest}" if turned else f"{share}*{m.highest}"


_METHODS: dict[str, Callable[[Measure, _Among], Callable[[int], Scored]]] = {
    "minmax": _minmax,
    "zscore": _zscore,
    "rank": _placed,
    "borda": _placed,
    "percentile": _placed,
    "exponential_rank": _placed,
    "distance_to_best": _best,
    "distance_to_reference": _reference,
}
