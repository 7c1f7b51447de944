"""From the total down: the weight every node was used with, and the points it adds to the total."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.intake.observations import MISSING, PRESENT, Floats
from coscore.scoring.aggregate import Mask, Part, term, used_weight
from coscore.scoring.kernel import Nodes, see

if TYPE_CHECKING:
    from coscore.scoring.plan import Plan, Step


class Contributions(NamedTuple):
    """What every node (k rows) does to the total of every unit (m columns).

    Attributes:
        weights: weight used, as a share of the total after gaps were dealt with; 0 where not used.
        points: points of the total; NaN where not used. Those of the children add up to those of their parent.
    """

    weights: Floats
    points: Floats


def contributions(plan: Plan, nodes: Nodes) -> Contributions:
    """Weights used and points contributed, for units with a total; the others have weights 0 and points NaN.

    A parent's points are shared among its children as their terms w s stand in its sum, so that they add up whatever was
    rounded on the way. The points of a dimension that was normalised anew are shared likewise; where its sum has terms of
    both signs, or is not above 0, each child has its term, and what the ruler made of the sum is shared by weight. A score
    that filled a gap is shared by weight among what stands below it.
    """
    shape, top = nodes.scores.shape, plan.root.row
    found = Contributions(np.zeros(shape), np.full(shape, np.nan))
    found.weights[top] = nodes.states[top] == PRESENT
    found.points[top] = nodes.scores[top]
    filled = np.zeros(shape, np.bool_)
    with np.errstate(divide="ignore", invalid="ignore"):
        for step in reversed(plan.steps):
            if step.children:
                _share(step, nodes, found, filled)
    return found


def _share(step: Step, nodes: Nodes, found: Contributions, filled: Mask) -> None:
    """Share the weight and the points of a node among its children."""
    parts = [_taken(see(child, nodes), filled[step.row]) for child in step.children]
    terms = [term(part) for part in parts]
    total = sum(terms)
    per_weight = found.weights[step.row] * (step.whole / used_weight(parts))
    per_term = np.where(total == 0.0, per_weight, found.points[step.row] / total)
    beside: Floats | float = 0.0
    if step.ruler:
        split = (np.min(terms, axis=0) < 0.0) | (total <= 0.0)
        per_term = np.where(split, per_weight, per_term)
        beside = np.where(split, (found.points[step.row] - per_weight * total) / used_weight(parts), 0.0)
    for child, part, product in zip(step.children, parts, terms, strict=True):
        used = found.weights[step.row] > 0
        used = used if part.used is None else used & part.used
        np.copyto(found.weights[child.row], per_weight * part.weight, where=used)
        np.copyto(found.points[child.row], per_term * product + beside * part.weight, where=used)
        filled[child.row] = used & (filled[step.row] | (nodes.states[child.row] == MISSING))


def _taken(part: Part, filled: Mask) -> Part:
    """A part of a node whose own score was filled: all that applies counts, and alike."""
    if not filled.any():
        return part
    applies = True if part.absent is None else ~part.absent
    used = np.where(filled, applies, True if part.used is None else part.used)
    return part._replace(used=used, score=np.where(filled, 1.0, part.score))
