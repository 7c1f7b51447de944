"""From the total down: the weight every node was used with, and the points it adds to the total."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.intake.observations import MISSING, PRESENT, Floats
from coscore.scoring.aggregate import METHODS
from coscore.scoring.aggregate.parts import Family, Mask, Part, family, weights_of
from coscore.scoring.kernel import Nodes, among, see

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

    A parent's points are shared among its children in proportion to their terms, so that they add up whatever was rounded on
    the way. What the terms are the method says: for a mean, what a child's score does to it when it changes by one per cent,
    s dS/ds, which adds up to the mean itself (Euler). The points of a dimension that was normalised anew are shared likewise;
    where its terms are of both signs or add up to less than nothing, each child has its term, and what the ruler made of their
    sum is shared by weight. A score that filled a gap is shared by weight among what stands below it, and so are points to
    which no child has contributed.
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
    above = filled[step.row]
    them = family(step.rule, [_taken(see(child, nodes), above) for child in step.children])
    terms = _terms(them, nodes.states[step.row] == PRESENT, above)
    lift = found.weights[step.row] * (step.rule.whole / them.used)
    points, total = found.points[step.row], reduce(np.add, terms)
    alone = total == 0.0
    if step.ruler:
        alone = (np.min(terms, axis=0) < 0.0) | (total <= 0.0)
    per_term = np.where(alone, lift, points / total)
    per_weight = np.where(alone, (points - lift * total) / them.used, 0.0)
    for child, part, term in zip(step.children, them.parts, terms, strict=True):
        used = found.weights[step.row] > 0
        used = used if part.used is None else used & part.used
        np.copyto(found.weights[child.row], lift * part.weight, where=used)
        np.copyto(found.points[child.row], per_term * term + per_weight * part.weight, where=used)
        filled[child.row] = used & (above | (nodes.states[child.row] == MISSING))


def _terms(them: Family, present: Mask, above: Mask) -> list[Floats]:
    """Terms of the parts (m,); their weights where the parent's own score was filled."""
    method = METHODS[them.rule.method]
    terms = method.terms(among(them, present) if method.across else them)
    if not above.any():
        return terms
    return [np.where(above, weight, term) for weight, term in zip(weights_of(them.parts), terms, strict=True)]


def _taken(part: Part, filled: Mask) -> Part:
    """A part of a node whose own score was filled: all that applies counts, and alike."""
    if not filled.any():
        return part
    applies = True if part.absent is None else ~part.absent
    used = np.where(filled, applies, True if part.used is None else part.used)
    return part._replace(used=used, score=np.where(filled, 1.0, part.score))
