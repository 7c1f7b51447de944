"""From value to score: every method of normalisation as a formula of one cell.

A method gives two texts for a unit: a condition under which there is a score ("" for always), and the score. Fixed methods
are here, those that compare units in :mod:`coscore.output.workbook.relative`.
"""

from __future__ import annotations

from dataclasses import replace
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.output.workbook.excel import between, number
from coscore.scoring.normalise import TRANSFORMS
from coscore.scoring.normalise.curves import TENTH
from coscore.scoring.normalise.rule import ruler_of
from coscore.scoring.normalise.ruler import NOISE

if TYPE_CHECKING:
    from collections.abc import Callable

    from coscore.framework.tree import TreeNode
    from coscore.output.workbook.excel import Column
    from coscore.output.workbook.layout import Layout
    from coscore.output.workbook.parameters import Owner, Parameters, Table
    from coscore.scoring.normalise.ruler import Ruler
    from coscore.scoring.plan import Step

TRANSFORMED = {"": "{x}", "ln": "LN({x})", "ln1p": "LN(1+{x})", "log10": "LOG10({x})", "sqrt": "SQRT({x})"}
"""Every transform as a formula; one that is undefined gives an error."""


class Scored(NamedTuple):
    """What a method says of the unit at a place: under which condition there is a score, and the score."""

    condition: str
    score: str


class Measure(NamedTuple):
    """What is measured.

    Attributes:
        layout: the units and their order.
        node: the node.
        step: the node in the plan.
        owner: the node as the sheet of parameters names it.
        column: the values, prepared.
        parameters: where numbers are put.
        highest: the cell with the highest score.
    """

    layout: Layout
    node: TreeNode
    step: Step
    owner: Owner
    column: Column
    parameters: Parameters
    highest: str

    @property
    def ruler(self) -> Ruler:
        """How the values become scores."""
        assert self.step.ruler  # noqa: S101 - only what has one is measured
        return self.step.ruler

    def post(self, what: str, place: int) -> str:
        """The cell of the value of a knot, after the transform."""
        return self.parameters.post(
            self.owner, what, self.knots[place][0], (self._transform, self.ruler.knots[place][0])
        )

    def table(self, what: str) -> Table:
        """The cells of all knots."""
        after = [value for value, _ in self.ruler.knots]
        return self.parameters.table(self.owner, what, self.knots, (self._transform, after))

    @property
    def knots(self) -> tuple[tuple[float, float], ...]:
        """The knots as the framework states them, before the transform."""
        if not self.ruler.transform or not self.node.spec:
            return self.ruler.knots
        plain = replace(self.node, spec=self.node.spec.model_copy(update={"transform": None}))
        return ruler_of(plain, self.ruler.highest).knots

    @property
    def _transform(self) -> str:
        return TRANSFORMED[self.ruler.transform] if self.ruler.transform else ""


def _goalposts(m: Measure) -> Callable[[int], Scored]:
    worst, best = m.post("worst", 0), m.post("best", 1)
    low = m.parameters.put(m.owner, "floor", m.ruler.knots[0][1]) if m.ruler.method == "target_band" else ""
    return lambda place: Scored("", line(m.column.at(place), worst, best, low, m))


def line(x: str, worst: str, best: str, low: str, m: Measure) -> str:
    """The straight line from the lowest score at the worst value to the highest at the best, held between them."""
    rise = f"({x}-{worst})*({m.highest}-{low})" if low else f"({x}-{worst})*{m.highest}"
    score = f"{low}+{rise}/({best}-{worst})" if low else f"{rise}/({best}-{worst})"
    return f"MAX({low or 0},MIN({m.highest},{score}))" if m.ruler.held else score


def _steps(m: Measure) -> Callable[[int], Scored]:
    table = m.table("step")

    def scored(place: int) -> Scored:
        x = m.column.at(place)
        reached = f"{x}+{number(NOISE)}*MAX(ABS({x}),1)"
        return Scored("", f"IF({reached}<{table.ends[0]},0,LOOKUP({reached},{table.xs},{table.ys}))")

    return scored


def _points(m: Measure) -> Callable[[int], Scored]:
    table = m.table("point")
    return lambda place: Scored("", between(m.column.at(place), *table))


def _as_is(m: Measure) -> Callable[[int], Scored]:
    return lambda place: Scored("", m.column.at(place))


def _target_ratio(m: Measure) -> Callable[[int], Scored]:
    target = m.post("target", 0)
    cap = m.parameters.put(m.owner, "cap", m.ruler.knots[1][1] / m.ruler.highest)

    def scored(place: int) -> Scored:
        x = m.column.at(place)
        if m.ruler.down:
            return Scored("", f"IF({x}>0,MIN({m.highest}*{cap},{m.highest}*{target}/{x}),{m.highest}*{cap})")
        return Scored("", f"MAX(0,MIN({m.highest}*{cap},{m.highest}*{x}/{target}))")

    return scored


def _pass_fail(m: Measure) -> Callable[[int], Scored]:
    target = m.post("target", 0)
    hair = f"{number(NOISE)}*MAX(ABS({target}),1)"
    met = f"<={target}+{hair}" if m.ruler.down else f">={target}-{hair}"
    return lambda place: Scored("", f"IF({m.column.at(place)}{met},{m.highest},0)")


def _log_normal(m: Measure) -> Callable[[int], Scored]:
    median, tenth = m.post("median", 0), m.post("p10", 1)
    factor = number(TENTH * sqrt(2.0))

    def scored(place: int) -> Scored:
        x = m.column.at(place)
        z = f"LN({x}/{median})*{factor}/LN({tenth}/{median})"
        return Scored("", f"IF({x}>0,{m.highest}*NORMSDIST({z}),IF({tenth}<{median},{m.highest},0))")

    return scored


def _distance_to_target(m: Measure) -> Callable[[int], Scored]:
    target = m.post("target", 0)
    return lambda place: ratio(m.column.at(place), target, m)


def ratio(x: str, whole: str, m: Measure) -> Scored:
    """A value over another of the highest score; the other way round where less is better, for values above 0."""
    if m.ruler.down:
        return Scored(f"{x}>0", f"{whole}/{x}*{m.highest}")
    return Scored("", f"{x}/{whole}*{m.highest}")


FIXED: dict[str, Callable[[Measure], Callable[[int], Scored]]] = {
    "goalposts": _goalposts,
    "steps": _steps,
    "points": _points,
    "as_is": _as_is,
    "target_ratio": _target_ratio,
    "target_band": _goalposts,
    "pass_fail": _pass_fail,
    "log_normal": _log_normal,
    "distance_to_target": _distance_to_target,
}
"""Every method that scores a value by itself."""


def defined_above(ruler: Ruler) -> str:
    """The values that a transform is defined for, as a criterion; "" where it is for all."""
    if not ruler.transform or (ruler.clip and TRANSFORMS[ruler.transform].above < ruler.clip[0]):
        return ""
    _, above, including = TRANSFORMS[ruler.transform]
    return f"{'>=' if including else '>'}{np.format_float_positional(above, trim='-')}"
