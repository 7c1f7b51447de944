"""How the scores of children become that of their parent, as the framework says it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from coscore.framework.formula import Formula, parse

if TYPE_CHECKING:
    from coscore.framework.model import FrameworkFile, Node


class Combining(NamedTuple):
    """How a dimension combines.

    Attributes:
        method: arithmetic, geometric, harmonic, power, sum, median, min, max, copeland or formula.
        power: the p of a power mean.
        floor: what smaller scores are lifted to before a mean that needs positive ones; None where none are.
        formula: the formula, where that is the method.
    """

    method: str = "arithmetic"
    power: float = 1.0
    floor: float | None = None
    formula: Formula | None = None


def combining(owner: Node | FrameworkFile, file: FrameworkFile) -> Combining:
    """How a dimension, or the whole framework, combines what stands in it; what it does not say, the framework does."""
    formula = parse(owner.formula) if owner.formula else None
    if isinstance(formula, Formula):
        return Combining("formula", formula=formula)
    aggregate = owner.aggregate or file.aggregate
    method, power = (aggregate, 1.0) if isinstance(aggregate, str) else ("power", aggregate.power)
    floor = file.floor if owner.floor is None else owner.floor
    return Combining(method, power, floor if needs_positive(method, power) else None)


def needs_positive(method: str, power: float) -> bool:
    """Whether a score of 0 has no mean of this kind, so that a floor makes sense."""
    return method in {"geometric", "harmonic"} or (method == "power" and power <= 0)
