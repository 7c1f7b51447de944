"""One combined value over another: ratios of sums, and values per inhabitant."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.intake.halves import joint
from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE, PRESENT, Floats, Numbers, States
from coscore.scoring.combine import METHODS, Indices, Method
from coscore.scoring.records import NONE, Combined, combine

if TYPE_CHECKING:
    from coscore.scoring.records import Records

STATES = {"missing": MISSING, "not_applicable": NOT_APPLICABLE, "error": INVALID}
"""The state that a denominator of 0 gives, by the words of ``when_zero``."""


class Quotient(NamedTuple):
    """What a value was divided from, per unit (m,); NaN where there is none."""

    numerator: Floats
    denominator: Floats


class Divided(NamedTuple):
    """The quotients of all units.

    Attributes:
        combined: values and states.
        parts: numerators and denominators.
        zero: units whose denominator is 0.
        lacking: units with a value, but without a denominator.
        unlike: units whose rows state different denominators, where all should state the same.
    """

    combined: Combined
    parts: Quotient
    zero: Indices = NONE
    lacking: Indices = NONE
    unlike: Indices = NONE


def alike(
    records: Records, above: Numbers, below: Numbers, method: Method, *, beside: Floats | None = None, drop: int = 0
) -> tuple[Combined, Combined]:
    """Numerators and denominators combined alike, over the records of a unit that have both.

    A record that lacks one half leaves both: a missing half is not 0. The further arguments are those of
    :func:`coscore.scoring.records.combine`; a ratio is the sum of one over the sum of the other.
    """
    states = joint(above.states, below.states)
    one, other = (
        combine(records, _there(half.values, states), states, method, beside=beside, drop=drop)
        for half in (above, below)
    )
    return one, other


def per_once(records: Records, values: Combined, below: Numbers, times: float, when_zero: str | float) -> Divided:
    """Values over a number that every row of a unit states alike; invalid where two rows differ."""
    highest, lowest = (combine(records, *below, METHODS[method]) for method in ("max", "min"))
    unlike = np.flatnonzero((highest.values != lowest.values) & (highest.states == PRESENT))
    states = highest.states.copy()
    states[unlike] = INVALID
    found = divide(values, Combined(highest.values, states), times, when_zero)
    return found._replace(unlike=unlike[values.states[unlike] == PRESENT])


def divide(above: Combined, below: Combined, times: float, when_zero: str | float) -> Divided:
    """Numerator over denominator, times a factor, for units that have both.

    A denominator of 0 gives the state or the number that ``when_zero`` names; what is invalid, missing or not applicable
    below the line is so for the whole.
    """
    states = above.states.copy()
    there = states == PRESENT
    for state in (MISSING, NOT_APPLICABLE, INVALID):
        states[there & (below.states == state)] = state
    lacking = np.flatnonzero(there & (below.states == MISSING))
    known = states == PRESENT
    zero = np.flatnonzero(known & (below.values == 0.0))
    quotients = np.full(states.shape, np.nan)
    np.divide(above.values, below.values, out=quotients, where=known & (below.values > 0.0))
    quotients *= times
    if isinstance(when_zero, str):
        states[zero] = STATES[when_zero]
    else:
        quotients[zero] = when_zero
    parts = Quotient(_there(above.values, above.states), _there(below.values, below.states))
    return Divided(Combined(quotients, states, above.partial, above.impossible), parts, zero, lacking)


def _there(values: Floats, states: States) -> Floats:
    """The values that are present; NaN in place of the others."""
    return np.where(states == PRESENT, values, np.nan)
