"""Gaps: what a parent puts in the place of a child without a score."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from coscore.intake.observations import PRESENT, Floats, States

if TYPE_CHECKING:
    from coscore.scoring.plan import Step

Peers = NDArray[np.intp]
"""Per unit, the index of its peer group."""


def reweight(_step: Step, _scores: Floats, _states: States, _peers: Peers) -> None:
    """Leave the gap: the siblings share the weight."""


def zero(_step: Step, _scores: Floats, _states: States, _peers: Peers) -> float:
    """Count the gap as a score of 0."""
    return 0.0


def worst(step: Step, scores: Floats, states: States, _peers: Peers) -> float:
    """Count the gap as the lowest score there can be; where there is none, as the lowest of the units (NaN if none has one)."""
    if step.worst > -np.inf:
        return step.worst
    found = scores[states == PRESENT]
    return float(found.min()) if found.size else np.nan


def mean(_step: Step, scores: Floats, states: States, _peers: Peers) -> float:
    """Mean of the units that have a score; NaN if none has."""
    found = scores[states == PRESENT]
    return float(found.mean()) if found.size else np.nan


def group_mean(_step: Step, scores: Floats, states: States, peers: Peers) -> Floats:
    """Mean of the units of the same peer group that have a score; NaN if none has."""
    found = states == PRESENT
    count = np.bincount(peers[found], minlength=peers.max(initial=0) + 1)
    total = np.bincount(peers[found], weights=scores[found], minlength=count.size)
    means: Floats = np.divide(total, count, out=np.full(count.size, np.nan), where=count > 0)
    return means[peers]


def refuse(_step: Step, _scores: Floats, _states: States, _peers: Peers) -> float:
    """Let no score stand on a gap."""
    return np.nan


POLICIES: dict[str, Callable[[Step, Floats, States, Peers], Floats | float | None]] = {
    "reweight": reweight,
    "zero": zero,
    "worst": worst,
    "mean": mean,
    "group_mean": group_mean,
    "exclude": refuse,
    "error": refuse,
}
"""Per policy, the score put into the gaps of one node over all units (m,): None leaves them, NaN blocks what stands above."""

ACROSS = frozenset({"mean", "group_mean"})
"""The policies that look at other units."""
