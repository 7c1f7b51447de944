"""The random numbers of every draw: weights about those of the framework, and errors of values measured on samples.

Each block of weights, and the errors of each draw, have a stream of their own: Philox (Salmon, Moraes, Dror and Shaw 2011, doi
10.1145/2063384.2063405) with a counter for each. So a draw is the same whichever process, thread or chunk makes it, and the
first thousand of ten thousand draws are the thousand one would have made alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from coscore.insight.robustness.settings import Settings
    from coscore.intake.observations import Floats
    from coscore.scoring.plan import Plan

BLOCK = 256
"""Draws whose weights come from one stream."""

UNWEIGHTED = frozenset({"sum", "min", "max", "formula"})
"""Methods that know no weights."""

_WEIGHTS, _ERRORS = 0, 1
_LEAST = 1e-300
"""A gamma variate below this counts as this, so that weights never are 0 out of 0."""


class Siblings(NamedTuple):
    """Nodes that share out the weight of their parent: their rows, and their weights in the framework."""

    rows: NDArray[np.intp]
    weights: Floats


def siblings(plan: Plan) -> list[Siblings]:
    """All families whose weights can be varied: two children or more, combined by a method that knows weights."""
    return [
        Siblings(np.array([child.row for child in step.children]), np.array([child.weight for child in step.children]))
        for step in plan.steps
        if len(step.children) > 1 and step.rule.method not in UNWEIGHTED
    ]


def weights_of(plan: Plan, settings: Settings, block: int) -> Floats:
    """(k, BLOCK) weights of every node, by row, in the draws of a block. Siblings add up to what they do in the framework."""
    weights = np.array([step.weight for step in reversed(plan.steps)])
    found = np.repeat(weights[:, np.newaxis], BLOCK, axis=1)
    if settings.varies_weights:
        stream, families = _stream(settings.seed, block, _WEIGHTS), siblings(plan)
        lifted = _about(weights, settings.weights, stream)
        for family in families:
            those = lifted[family.rows]
            if settings.dirichlet is not None:
                those = _dirichlet(family.weights, settings.dirichlet, stream)
            found[family.rows] = those * (family.weights.sum() / those.sum(axis=0))
    return found


def errors(settings: Settings, draw: int, indicators: int, units: int) -> Floats:
    """(indicators, units) standard normal numbers of a draw."""
    return _stream(settings.seed, draw, _ERRORS).standard_normal((indicators, units))


def _about(weights: Floats, spread: float, stream: np.random.Generator) -> Floats:
    """(k, BLOCK) weights, each times a number drawn evenly from 1 - spread to 1 + spread."""
    lifts = stream.random((weights.size, BLOCK))
    lifts *= 2.0 * spread
    lifts += 1.0 - spread
    lifts *= weights[:, np.newaxis]
    return lifts


def _dirichlet(weights: Floats, concentration: float, stream: np.random.Generator) -> Floats:
    """(c, BLOCK) gamma variates: brought to one sum they are Dirichlet."""
    shapes = concentration * weights / weights.sum()
    return np.maximum(stream.standard_gamma(shapes[:, np.newaxis], (weights.size, BLOCK)), _LEAST)


def _stream(seed: int, place: int, purpose: int) -> np.random.Generator:
    key = np.random.SeedSequence(seed).generate_state(2, np.uint64)
    return np.random.Generator(np.random.Philox(key=key, counter=[0, 0, place, purpose]))
