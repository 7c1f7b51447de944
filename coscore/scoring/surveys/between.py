"""How much of the differences between units is more than sampling error, and values drawn in by how unsure they are.

Sources: R. C. Paule and J. Mandel, J. Res. Natl. Bur. Stand. 87 (1982) 377-385 (variance between units); C. N. Morris, J. Am. Stat.
Assoc. 78 (1983) 47-55 (empirical Bayes).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.scoring.surveys.estimate import over

if TYPE_CHECKING:
    from coscore.intake.observations import Floats

FEWEST = 3
"""Units between which a variance can be told."""

POOLED_BELOW = 10
"""Units with fewer answers take the spread of all of them for their own."""

_HALVINGS = 100
_TINY = 1e-12


class Between(NamedTuple):
    """Between units: the variance of their true values, and the mean of these."""

    variance: float
    mean: float


def between(values: Floats, errors: Floats) -> Between:
    """Paule and Mandel's variance A, at which sum of (x - mu)^2 / (A + s^2) is p - 1, and mu weighted by 1 / (A + s^2).

    ``values`` and their squared standard errors are those of p units, NaN for none. A is 0 where the values differ no more
    than their errors let expect.
    """
    enough = values.size - 1
    highest = float(((values - values.mean()) ** 2).sum()) / max(enough, 1)
    low, high = highest * _TINY, highest
    if highest == 0 or _excess(values, errors + low) <= enough:
        return Between(0.0, _mean(values, errors + low if highest else np.ones_like(errors)))
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if _excess(values, errors + middle) > enough else (low, middle)
    return Between(high, _mean(values, errors + high))


def reliability(values: Floats, errors: Floats) -> float:
    """A / (A + mean s^2): the part of the variance of values that is not sampling error, 0 to 1; NaN for too few units."""
    known = ~np.isnan(values) & ~np.isnan(errors)
    if known.sum() < FEWEST:
        return float("nan")
    error, found = float(errors[known].mean()), between(values[known], errors[known]).variance
    return found / (found + error) if found + error > 0 else float("nan")


def drawn_in(values: Floats, errors: Floats, n: Floats) -> Floats:
    """Empirical-Bayes values mu + B (x - mu) with B = A / (A + s^2), over units that are peers; NaN where nothing is known.

    Units with fewer than 10 answers take the pooled spread: few answers often happen to agree, which is no sign of being sure.
    """
    errors = _pooled(errors, n)
    known = ~np.isnan(values) & ~np.isnan(errors)
    found = np.full(values.size, np.nan)
    if known.sum() >= FEWEST:
        variance, mean = between(values[known], errors[known])
        kept = np.nan_to_num(over(np.full(int(known.sum()), variance), variance + errors[known]), nan=1.0)
        found[known] = mean + kept * (values[known] - mean)
    return found


def _pooled(errors: Floats, n: Floats) -> Floats:
    sure = ~np.isnan(errors) & (n > 1)
    free = float((n[sure] - 1).sum())
    if not free:
        return errors
    spread = float(((n[sure] - 1) * n[sure] * errors[sure]).sum()) / free
    return np.where((n > 0) & (n < POOLED_BELOW), over(np.full(n.size, spread), n), errors)


def _excess(values: Floats, errors: Floats) -> float:
    return float(((values - _mean(values, errors)) ** 2 / errors).sum())


def _mean(values: Floats, errors: Floats) -> float:
    if not errors.all():
        errors = errors + _TINY
    return float((values / errors).sum() / (1 / errors).sum())
