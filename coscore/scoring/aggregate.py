"""From the scores of children to the score of their parent: each method a function of the parts a parent sees."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from coscore.intake.observations import Floats

Mask = NDArray[np.bool_]


class Part(NamedTuple):
    """A child as its parent sees it, over b units.

    Attributes:
        weight: its weight among its siblings.
        score: (b,) its score, gaps filled; of no meaning where not used.
        coverage: (b,) share of its weight that is present; NaN where it does not apply.
        used: (b,) where it takes part; None for everywhere.
        absent: (b,) where it does not apply; None for nowhere.
        blocks: (b,) where nothing may stand on it; None for nowhere.
    """

    weight: float
    score: Floats
    coverage: Floats
    used: Mask | None = None
    absent: Mask | None = None
    blocks: Mask | None = None


def arithmetic(parts: Sequence[Part], lift: Floats | float, out: Floats) -> None:
    """Weighted mean of the parts used: sum(w s) times the lift, exactly sum(w s) where all are used."""
    out[:] = 0.0
    for part in parts:
        out += term(part)
    out *= lift


def term(part: Part) -> Floats:
    """Weight times score, 0 where the part is not used."""
    product = np.multiply(part.score, part.weight)
    if part.used is not None:
        np.copyto(product, 0.0, where=~part.used)
    return product


def used_weight(parts: Sequence[Part]) -> Floats | float:
    """The weights of the parts used, added up in their order: one number where all are used everywhere."""
    total: Floats | float = 0.0
    for part in parts:
        total = total + (part.weight if part.used is None else np.multiply(part.used, part.weight))
    return total


def coverage(parts: Sequence[Part], whole: float, out: Floats) -> None:
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


METHODS: dict[str, Callable[[Sequence[Part], Floats | float, Floats], None]] = {"arithmetic": arithmetic}
"""Per method, how the parts become the scores (b,) of their parent, written into ``out``.

The lift is the weight of all parts over that of those used: it makes up for the gaps. Scores where nothing is used have no meaning.
"""
