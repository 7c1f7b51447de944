"""Means of the children's scores, and their sum.

All but the arithmetic mean take weights by their proportions only; that one takes them as they stand, so that weights given
as 0.763 and 0.236 give 0.999 of a mean. What is not used leaves its weight to the others.
"""

from __future__ import annotations

import numpy as np

from coscore.intake.observations import Floats
from coscore.scoring.aggregate.parts import IMPOSSIBLE, Family, Part, masked, weights_of


def arithmetic(family: Family, out: Floats) -> None:
    """Weighted mean: sum(w s) over the parts used, times all weight over weight used; exactly sum(w s) where all are used."""
    out[:] = 0.0
    for part in family.parts:
        out += term(part)
    out *= family.rule.whole / family.used


def arithmetic_terms(family: Family) -> list[Floats]:
    """Weight times score: w s."""
    return [term(part) for part in family.parts]


def term(part: Part) -> Floats:
    """Weight times score, 0 where the part is not used."""
    return masked(np.multiply(part.score, part.weight), part)


def total(family: Family, out: Floats) -> None:
    """Sum of the scores as they are; where parts are left out, the mean of the others times their whole number."""
    out[:] = 0.0
    count = np.zeros(out.shape)
    for part in family.parts:
        out += masked(part.score.copy(), part)
        count += True if part.used is None else part.used
    out *= len(family.parts) / count


def total_terms(family: Family) -> list[Floats]:
    """The scores themselves."""
    return [masked(part.score.copy(), part) for part in family.parts]


def geometric(family: Family, out: Floats) -> None:
    """Weighted geometric mean, prod(s ^ w) ^ (1 / sum w), of scores above 0."""
    out[:] = 0.0
    for part in family.parts:
        out += masked(np.log(_positive(part, family)) * part.weight, part)
    out /= family.used
    np.exp(out, out=out)
    _mark_impossible(out)


def geometric_terms(family: Family) -> list[Floats]:
    """The weights: s dS/ds = w S for every child."""
    return list(weights_of(family.parts))


def harmonic(family: Family, out: Floats) -> None:
    """Weighted harmonic mean, sum w / sum(w / s), of scores above 0."""
    out[:] = 0.0
    for part in family.parts:
        out += masked(part.weight / _positive(part, family), part)
    np.divide(family.used, out, out=out)
    _mark_impossible(out)


def harmonic_terms(family: Family) -> list[Floats]:
    """Weight over score: s dS/ds = (w / s) S^2 for every child."""
    return [masked(part.weight / _positive(part, family), part) for part in family.parts]


def power(family: Family, out: Floats) -> None:
    """Weighted power mean, (sum(w s^p) / sum w) ^ (1/p), and its limit for p = 0, the geometric mean.

    Scores are above 0, or from 0 where p is above 0. They are divided by the largest (p > 0) or the smallest (p < 0) before,
    and the sum is taken of s^p - 1, so that no p overflows and small ones keep their digits.
    """
    p = family.rule.power
    if p == 0:
        geometric(family, out)
        return
    reference = _reference(family)
    out[:] = 0.0
    for part in family.parts:
        out += masked(np.expm1(p * np.log(_positive(part, family) / reference)) * part.weight, part)
    out /= family.used
    np.log1p(out, out=out)
    out /= p
    np.exp(out, out=out)
    out *= reference
    _mark_impossible(out)


def power_terms(family: Family) -> list[Floats]:
    """Weight times score to the power: s dS/ds = w s^p S^(1-p) for every child."""
    reference = _reference(family)
    parts = family.parts
    return [masked(part.weight * (_positive(part, family) / reference) ** family.rule.power, part) for part in parts]


def _positive(part: Part, family: Family) -> Floats:
    """Scores lifted to the floor; NaN where they have no such mean."""
    floor, p = family.rule.floor, family.rule.power
    lifted = np.maximum(part.score, floor) if floor else part.score
    return np.where((lifted >= 0.0) if p > 0 and family.rule.method == "power" else (lifted > 0.0), lifted, np.nan)


def _reference(family: Family) -> Floats:
    """The largest score where p is above 0, else the smallest, of those used; 1 where that is 0."""
    choose, otherwise = (np.fmax, -np.inf) if family.rule.power > 0 else (np.fmin, np.inf)
    scores = (_positive(part, family) for part in family.parts)
    seen = [
        score if part.used is None else np.where(part.used, score, otherwise)
        for part, score in zip(family.parts, scores, strict=True)
    ]
    found: Floats = choose.reduce(seen)
    return np.where(found == 0.0, 1.0, found)


def _mark_impossible(out: Floats) -> None:
    """A score that has no such mean has made the sum NaN."""
    np.copyto(out, IMPOSSIBLE, where=np.isnan(out))
