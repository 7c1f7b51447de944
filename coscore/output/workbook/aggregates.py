"""From the scores of children to that of their parent: every way to combine as a formula of their cells.

A way gives the texts of a condition under which there is such a mean ("" for always), and of the mean.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from coscore.output.workbook.excel import Column, across, joined, number
from coscore.output.workbook.rulers import Scored
from coscore.scoring.aggregate.order import NOISE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from coscore.output.workbook.grid import Grid
    from coscore.output.workbook.layout import Cell
    from coscore.scoring.aggregate.parts import Rule

_FLATTEST = 1e-3
"""Powers nearer to 0 lose too many digits in a spreadsheet."""

_MOST_MIDDLE = 40
"""Children up to which a weighted median is a formula."""

_HAIR = 1e-11
"""Scores that differ by less are equal where they are put in order."""

_FEW = 12
"""Children without weights of their own, up to which they may be given some."""


class Children(NamedTuple):
    """What a parent combines.

    Attributes:
        rule: how.
        columns: the scores of the children as their parent sees them.
        cells: what stands there, by child and place.
        weights: the cells of their weights.
        shares: the weights themselves.
        used: the weight of those used.
        whole: the cell of all weights.
        floor: the cell of the floor, "" for none.
        equal: whether no child has a weight of its own.
        grid: where further columns go.
        name: of the parent, for their headings.
    """

    rule: Rule
    columns: Sequence[Column]
    cells: Sequence[Sequence[Cell]]
    weights: Sequence[str]
    shares: Sequence[float]
    used: Column
    whole: str
    floor: str
    equal: bool
    grid: Grid
    name: str

    def all(self, function: str, place: int) -> str:
        """A function of all scores that are numbers."""
        return f"{function}({','.join(across(self.columns, place))})"

    def terms(self, place: int, term: str) -> str:
        """A sum over the children used: of ``term``, in which {w} is the weight and {s} the score, above the floor."""
        parts = []
        for column, weight in zip(self.columns, self.weights, strict=True):
            own = column.at(place)
            lifted = f"MAX({own},{self.floor})" if self.floor else own
            parts.append(f"IF(ISNUMBER({own}),{term.format(w=weight, s=lifted)},0)")
        return "+".join(parts)

    def positive(self, place: int) -> str:
        """The condition that all scores are above 0; "" where a floor sees to it."""
        return "" if self.floor else f"{self.all('MIN', place)}>0"


def weighted(columns: Sequence[Column], weights: Sequence[str], place: int) -> str:
    """Sum of weight times score, those that are no numbers left out."""
    return "+".join(f"{weight}*N({column.at(place)})" for column, weight in zip(columns, weights, strict=True))


def _arithmetic(them: Children, place: int) -> Scored:
    total = weighted(them.columns, them.weights, place)
    return Scored("", f"({total})*{them.whole}/{them.used.at(place)}")


def _sum(them: Children, place: int) -> Scored:
    return Scored("", f"{them.all('SUM', place)}*{len(them.columns)}/{them.all('COUNT', place)}")


def _geometric(them: Children, place: int) -> Scored:
    return Scored(them.positive(place), f"EXP(({them.terms(place, '{w}*LN({s})')})/{them.used.at(place)})")


def _harmonic(them: Children, place: int) -> Scored:
    return Scored(them.positive(place), f"{them.used.at(place)}/({them.terms(place, '{w}/{s}')})")


def _power(them: Children, place: int) -> Scored:
    """Scores are divided by the largest or the smallest before, so that no power is too large a number."""
    p = number(them.rule.power)
    if them.rule.power == 0:
        return _geometric(them, place)
    if them.rule.power > 0:
        most = them.all("MAX", place)
        mean = f"(({them.terms(place, f'{{w}}*({{s}}/{most})^{p}')})/{them.used.at(place)})^(1/{p})*{most}"
        return Scored(f"{them.all('MIN', place)}>=0", f"IF({most}=0,0,{mean})")
    least = them.all("MIN", place)
    least = f"MAX({least},{them.floor})" if them.floor else least
    mean = f"(({them.terms(place, f'{{w}}*({{s}}/{least})^{p}')})/{them.used.at(place)})^(1/{p})*{least}"
    return Scored(them.positive(place), mean)


def _least(them: Children, place: int) -> Scored:
    return Scored("", them.all("MIN", place))


def _most(them: Children, place: int) -> Scored:
    return Scored("", them.all("MAX", place))


def _median(them: Children) -> Callable[[int], Scored]:
    """The mean of the lower and the upper weighted median: where the weights up to a score reach half of all."""
    if them.equal and len(them.columns) > _FEW:
        return lambda place: Scored("", them.all("MEDIAN", place))

    def reached(own: Column, place: int) -> str:
        at = own.at(place)
        sums = "+".join(
            f"IF(ISNUMBER({other.at(place)}),{weight}*({other.at(place)}<={at}+{number(_HAIR)}),0)"
            for other, weight in zip(them.columns, them.weights, strict=True)
        )
        return f'IF(ISNUMBER({at}),{sums},"")'

    def first(columns: Sequence[Column], sign: str, place: int) -> str:
        used = them.used.at(place)
        enough = f">{used}/2{sign}{number(NOISE)}*{used}"
        return joined(
            "MIN",
            (
                f"IF(ISNUMBER({sums.at(place)}),IF({sums.at(place)}{enough},{own.at(place)},1E+300),1E+300)"
                for sums, own in zip(columns, them.columns, strict=True)
            ),
        )

    sums = [
        them.grid.add(f"{them.name} <= {place + 1}", _reached(them, place), partial(reached, own))
        for place, own in enumerate(them.columns)
    ]
    return lambda place: Scored("", f"({first(sums, '-', place)}+{first(sums, '+', place)})/2")


def _reached(them: Children, child: int) -> list[Cell]:
    """The weight of the children whose score is not above that of one child, by place."""
    found: list[Cell] = []
    for scores in zip(*them.cells, strict=True):
        own = scores[child]
        known = [(share, score) for share, score in zip(them.shares, scores, strict=True) if not isinstance(score, str)]
        found.append("" if isinstance(own, str) else sum(share for share, score in known if score <= own + _HAIR))
    return found


_WAYS: dict[str, Callable[[Children, int], Scored]] = {
    "arithmetic": _arithmetic,
    "sum": _sum,
    "geometric": _geometric,
    "harmonic": _harmonic,
    "power": _power,
    "min": _least,
    "max": _most,
}


def combined(them: Children) -> Callable[[int], Scored] | None:
    """How children combine at a place; None where a spreadsheet does not say it well."""
    if them.rule.method == "median" and len(them.columns) <= _MOST_MIDDLE:
        return _median(them)
    flat = them.rule.method == "power" and 0 < abs(them.rule.power) < _FLATTEST
    way = None if flat else _WAYS.get(them.rule.method)
    return (lambda place: way(them, place)) if way else None
