"""Rounding half away from zero on the decimal form, the way officials and spreadsheets round."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from coscore.intake.observations import Floats

GUARD = 1e-9
"""Added to the half, so that 2.675 (in binary a hair below) rounds up as its decimal form does."""

FINE = 9
"""Decimals at which full scores are compared: coarser than the noise of binary sums, finer than any published score."""


def on_grid(values: Floats, digits: int) -> Floats:
    """Whole number of steps of 10 ** -digits nearest to each value, half away from zero; NaN stays NaN."""
    steps = np.abs(values) * 10.0**digits
    steps += 0.5 + GUARD
    np.floor(steps, out=steps)
    return np.copysign(steps, values, out=steps)


def round_half_up(values: Floats, digits: int) -> Floats:
    """Round to a number of decimals: sign(x) * floor(|x| * 10^d + 0.5 + 1e-9) / 10^d, never -0.0; NaN stays NaN."""
    rounded = on_grid(values, digits)
    rounded /= 10.0**digits
    rounded += 0.0  # turns -0.0 into 0.0
    return rounded


def cut(values: Floats, digits: int) -> Floats:
    """Leave out all further decimals (절사): sign(x) * floor(|x| * 10^d + 1e-9) / 10^d, never -0.0; NaN stays NaN."""
    steps = np.floor(np.abs(values) * 10.0**digits + GUARD)
    return np.copysign(steps, values) / 10.0**digits + 0.0


def decimal_text(value: float, digits: int) -> str:
    """A number as it is displayed, with exactly so many decimals: 84.65 with one is ``84.7``."""
    rounded = round_half_up(np.array([value]), digits)[0]
    return f"{rounded:.{digits}f}"
