"""What a parent sees of its children: scores with their gaps filled, weights, and where each takes part."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from coscore.intake.observations import Floats

if TYPE_CHECKING:
    from coscore.framework.formula import Op

Mask = NDArray[np.bool_]

NONE, IMPOSSIBLE = np.nan, np.inf
"""Scores that are none: for want of values, and because the children's scores have no such mean or result."""


class Part(NamedTuple):
    """A child as its parent sees it, over b units.

    Attributes:
        weight: its weight among its siblings; (b,) where units are weighed each by weights of its own.
        score: (b,) its score, gaps filled; of no meaning where not used.
        coverage: (b,) share of its weight that is present; NaN where it does not apply.
        used: (b,) where it takes part; None for everywhere.
        absent: (b,) where it does not apply; None for nowhere.
        blocks: (b,) where nothing may stand on it; None for nowhere.
    """

    weight: Floats | float
    score: Floats
    coverage: Floats
    used: Mask | None = None
    absent: Mask | None = None
    blocks: Mask | None = None


class Rule(NamedTuple):
    """How a parent combines, in plain numbers.

    Attributes:
        method: a key of :data:`coscore.scoring.aggregate.METHODS`.
        whole: the weights of all children added up, in their order; (b,) where weights are.
        power: the p of a power mean.
        floor: what smaller scores are lifted to; 0 for none, because then no score of 0 has a mean.
        highest: the highest score.
        code: the code of a formula.
        children: the ids of the children, in their order, as the code names them.
    """

    method: str = "arithmetic"
    whole: Floats | float = 1.0
    power: float = 1.0
    floor: float = 0.0
    highest: float = 100.0
    code: tuple[Op, ...] = ()
    children: tuple[str, ...] = ()


class Family(NamedTuple):
    """A parent's rule, the parts it sees, and the weight of those used, per unit or one number for all."""

    rule: Rule
    parts: Sequence[Part]
    used: Floats | float


class Method(NamedTuple):
    """A way to combine.

    Attributes:
        score: writes the scores of the parent (b,) into an array: NONE for want of values, IMPOSSIBLE where they have no
            result. Where no part is used they have no meaning.
        terms: how much each part (b,) has to do with the parent's score; only their proportions count. 0 where not used.
        sure: whether there is a score wherever a part is used.
        across: whether a unit's score depends on those of other units.
    """

    score: Callable[[Family, Floats], None]
    terms: Callable[[Family], list[Floats]]
    sure: bool = False
    across: bool = False


def family(rule: Rule, parts: Sequence[Part]) -> Family:
    """The parts with the weight of those used."""
    return Family(rule, parts, used_weight(parts))


def used_weight(parts: Sequence[Part]) -> Floats | float:
    """The weights of the parts used, added up in their order: one number where all are used everywhere."""
    total: Floats | float = 0.0
    for part in parts:
        total = total + (part.weight if part.used is None else np.multiply(part.used, part.weight))
    return total


def coverage(parts: Sequence[Part], whole: Floats | float, out: Floats) -> None:
    """Share of the parts' weight that is present, sum(w coverage) / sum(w) over those that apply; NaN where none applies."""
    absent = any(part.absent is not None for part in parts)
    out[:] = 0.0
    for part in parts:
        present = part.coverage if part.absent is None else np.where(part.absent, 0.0, part.coverage)
        out += present * part.weight
    out /= _applicable(parts) if absent else whole


def _applicable(parts: Sequence[Part]) -> Floats | float:
    total: Floats | float = 0.0
    for part in parts:
        total = total + (part.weight if part.absent is None else np.where(part.absent, 0.0, part.weight))
    return total


def within(part: Part, units: Mask) -> Part:
    """The part, used among these units only."""
    return part._replace(used=units if part.used is None else units & part.used)


def masked(values: Floats, part: Part) -> Floats:
    """The values, an array of their own, with 0 where the part is not used."""
    if part.used is not None:
        np.copyto(values, 0.0, where=~part.used)
    return values


def scores_of(parts: Sequence[Part], otherwise: float = np.nan) -> Floats:
    """(c, b) scores of the parts, and what stands where they are not used."""
    return np.stack([part.score if part.used is None else np.where(part.used, part.score, otherwise) for part in parts])


def weights_of(parts: Sequence[Part]) -> Floats:
    """(c, b) weights of the parts, 0 where they are not used."""
    return np.stack([masked(np.full(part.score.shape, part.weight, np.float64), part) for part in parts])
