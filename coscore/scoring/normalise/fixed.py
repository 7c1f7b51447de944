"""Normalisation by fixed values: each method a function of its knots, pairs of a value and the score it earns.

A value scores the same whoever else is scored: no other unit, and no other year, changes it. Sources: OECD/JRC, *Handbook
on Constructing Composite Indicators* (2008), step 5; 공기업·준정부기관 경영평가편람 for the target methods.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.scoring.normalise.ruler import NOISE

if TYPE_CHECKING:
    from coscore.intake.observations import Floats
    from coscore.scoring.normalise.ruler import Ruler


def goalposts(values: Floats, ruler: Ruler, out: Floats) -> None:
    """Straight line through two knots: lowest + (highest - lowest) (x - worst) / (best - worst), held between the two scores.

    The lowest score is 0 for goalposts, the floor for a target band. Multiplying before dividing makes the score of whole
    numbers the nearest double to the exact one.
    """
    (worst, lowest), (best, highest) = ruler.knots
    if best > worst:
        np.subtract(values, worst, out=out)
    else:
        np.subtract(worst, values, out=out)
    out *= highest - lowest
    out /= abs(best - worst)
    if lowest:
        out += lowest
    if ruler.held:
        np.clip(out, lowest, highest, out=out)


def steps(values: Floats, ruler: Ruler, out: Floats) -> None:
    """Score of the highest step reached; 0 below the first."""
    starts, scores = np.array(ruler.knots).T
    starts = starts - NOISE * np.maximum(np.abs(starts), 1.0)
    gaps = np.isnan(values)
    np.concatenate(([0.0], scores)).take(np.searchsorted(starts, values, side="right"), out=out)
    out[gaps] = np.nan


def points(values: Floats, ruler: Ruler, out: Floats) -> None:
    """Straight lines from knot to knot, level beyond the first and the last."""
    places, scores = np.array(ruler.knots).T
    out[:] = np.interp(values, places, scores)


def as_is(values: Floats, ruler: Ruler, out: Floats) -> None:  # noqa: ARG001 - one signature for every method
    """The value already is a score."""
    if values is not out:
        out[:] = values


def target_ratio(values: Floats, ruler: Ruler, out: Floats) -> None:
    """Share of the target reached (목표 대 실적): x / target of the highest score, held between 0 and the cap.

    Where less is better: target / x. Nothing, or less than nothing, is then better than any target and scores the cap.
    The knots are the target, and the value that reaches the cap.
    """
    (target, highest), (_, most) = ruler.knots
    with np.errstate(divide="ignore"):
        ratio = np.where(values > 0.0, target / values, np.inf) if ruler.down else values / target
    np.clip(highest * np.where(np.isnan(values), np.nan, ratio), 0.0, most, out=out)


def pass_fail(values: Floats, ruler: Ruler, out: Floats) -> None:
    """The highest score from the target on (up to it where less is better), else 0; a hair's breadth is forgiven."""
    ((target, highest),) = ruler.knots
    hair = NOISE * max(abs(target), 1.0)
    met = values <= target + hair if ruler.down else values >= target - hair
    out[:] = np.where(np.isnan(values), np.nan, np.where(met, highest, 0.0))


def distance_to_target(values: Floats, ruler: Ruler, out: Floats) -> None:
    """Ratio to a fixed target: x / target of the highest score, not held; target / x where less is better.

    A ratio to a value that is not above 0 means nothing: where less is better such a value has no score (NaN).
    """
    ((target, highest),) = ruler.knots
    out[:] = ratio(values, target, down=ruler.down) * highest


def ratio(values: Floats, whole: float, *, down: bool) -> Floats:
    """The values (n,) over a positive number; where less is better that number over the values, NaN unless they are above 0."""
    out = np.full(values.shape, np.nan)
    if down:
        np.divide(whole, values, out=out, where=values > 0.0)
    else:
        np.divide(values, whole, out=out)
    return out
