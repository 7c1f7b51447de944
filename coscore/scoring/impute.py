"""Values put in the place of missing ones, before scoring. They never count as present."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.intake.observations import MISSING, PRESENT, Floats, States

if TYPE_CHECKING:
    from collections.abc import Callable

    from coscore.scoring.missing import Peers


def mean(values: Floats, present: States, _peers: Peers) -> Floats:
    """Mean of the units that have a value."""
    return np.full(values.shape, np.mean(values[present]) if present.any() else np.nan)


def median(values: Floats, present: States, _peers: Peers) -> Floats:
    """Median of the units that have a value."""
    return np.full(values.shape, np.median(values[present]) if present.any() else np.nan)


def group_mean(values: Floats, present: States, peers: Peers) -> Floats:
    """Mean of the units of the same peer group that have a value; NaN if none has."""
    return _in_groups(mean, values, present, peers)


def group_median(values: Floats, present: States, peers: Peers) -> Floats:
    """Median of the units of the same peer group that have a value; NaN if none has."""
    return _in_groups(median, values, present, peers)


WAYS: dict[str, Callable[[Floats, States, Peers], Floats]] = {
    "mean": mean,
    "median": median,
    "group_mean": group_mean,
    "group_median": group_median,
}
"""Per way, what stands for a gap of every unit (m,), from the values of all: values, where they are present, peer groups."""


def imputed(way: str, values: Floats, states: States, peers: Peers) -> Floats:
    """What stands for the gaps: (m,) values where a unit's value is missing and something can be found, else NaN."""
    found = WAYS[way](values, states == PRESENT, peers)
    return np.where(states == MISSING, found, np.nan)


def _in_groups(way: Callable[[Floats, States, Peers], Floats], values: Floats, present: States, peers: Peers) -> Floats:
    found = np.full(values.shape, np.nan)
    for group in np.unique(peers).tolist():
        own = peers == group
        found[own] = way(values[own], present[own], peers[own])
    return found
