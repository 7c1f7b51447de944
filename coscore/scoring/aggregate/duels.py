"""Duels between units: who wins more of the weight wins the duel, and the share of duels won is the score."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from coscore.intake.observations import Floats
from coscore.scoring.aggregate.parts import IMPOSSIBLE, NONE, Family, scores_of, weights_of
from coscore.scoring.rounding import FINE

NOISE = 1e-12
"""Weights for and against that differ by less are equal."""

CELLS = 1 << 16
"""Duels at work at once: they fit the second-level cache."""


def copeland(family: Family, out: Floats) -> None:
    """Copeland's score: duels won plus half of those tied, over duels fought, on the framework's scale.

    Every unit meets every other one. A child that both have gives its weight to the higher score; more weight wins, equal
    weight ties. One that either lacks sits the duel out. A single unit has nobody to meet, so it has no score.
    (A. H. Copeland, *A reasonable social welfare function*, 1951; for indicators: Munda and Nardo,
    doi 10.1080/00036840601019364.) Takes time with the square of the number of units.
    """
    scores, weights = np.round(scores_of(family.parts), FINE), weights_of(family.parts).max(axis=1)
    meets = np.flatnonzero(~np.isnan(scores).all(axis=0))
    out[:] = NONE
    if meets.size == 1:
        out[meets] = IMPOSSIBLE
    elif meets.size:
        wins = np.concatenate([_won(margins) for margins in _margins(scores[:, meets], weights)])
        out[meets] = (wins - 0.5) / (meets.size - 1) * family.rule.highest


def copeland_terms(family: Family) -> list[Floats]:
    """Weight times the share of duels that the unit would win by this child alone."""
    scores, weights = np.round(scores_of(family.parts), FINE), weights_of(family.parts)
    return [_alone(row) * weight for row, weight in zip(scores, weights, strict=True)]


def _margins(scores: Floats, weights: Floats) -> Iterator[Floats]:
    """(some, n) weight for less weight against, of some units after the other against all n, themselves among them."""
    count = scores.shape[1]
    some = max(1, CELLS // count)
    for start in range(0, count, some):
        margins = np.zeros((min(some, count - start), count))
        for row, weight in zip(scores, weights, strict=True):
            mine = row[start : start + some, np.newaxis]
            margins += weight * ((mine > row).view(np.int8) - (mine < row).view(np.int8))
        yield margins


def _won(margins: Floats) -> Floats:
    """Duels won and half of those tied, the tie with oneself among them."""
    won: Floats = (margins > NOISE).sum(axis=1) + 0.5 * (np.abs(margins) <= NOISE).sum(axis=1)
    return won


def _alone(row: Floats) -> Floats:
    """Share of the others that have this score (n,) and not a higher one, ties half; 0 where there is none."""
    present = np.flatnonzero(~np.isnan(row))
    shares = np.zeros(row.shape)
    if present.size > 1:
        ordered = np.sort(row[present])
        below = np.searchsorted(ordered, row[present], side="left")
        equal = np.searchsorted(ordered, row[present], side="right") - below - 1
        shares[present] = (below + 0.5 * equal) / (present.size - 1)
    return shares
