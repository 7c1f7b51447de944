"""Ratios record by record: a row counts only where both its halves are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE, PRESENT, Numbers

if TYPE_CHECKING:
    from coscore.intake.observations import States

_WORST_FIRST = (INVALID, NOT_APPLICABLE, MISSING)


def joint(one: States, other: States) -> States:
    """State of each record with two halves: invalid if one is, else not applicable, else missing; present if both are."""
    states = np.full(one.shape, PRESENT, np.uint8)
    for state in reversed(_WORST_FIRST):
        states[(one == state) | (other == state)] = state
    return states


def divided(numerator: Numbers, denominator: Numbers, times: float) -> Numbers:
    """The ratio of each record, times a factor; NaN unless both halves are there and the denominator is not 0."""
    states = joint(numerator.states, denominator.states)
    there = (states == PRESENT) & (denominator.values > 0)
    ratios = np.divide(numerator.values, denominator.values, out=np.full(states.shape, np.nan), where=there)
    return Numbers(ratios * times, states)
