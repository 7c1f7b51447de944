"""Whom a unit is compared with, and how far it stands from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.scoring.rounding import round_half_up

if TYPE_CHECKING:
    from collections.abc import Callable

    from coscore.intake.observations import Floats
    from coscore.scoring.combine import Indices
    from coscore.scoring.evaluation import Evaluation


def peers_of(evaluation: Evaluation, unit: int) -> Indices:
    """The ranked units of the unit's peer group, itself among them if it is ranked; all ranked units where it has no group."""
    own = evaluation.group[unit]
    there = evaluation.ranked.copy()
    if own:
        there &= np.array([name == own for name in evaluation.group], np.bool_)
    return np.flatnonzero(there)


def to_mean(evaluation: Evaluation, unit: int, peers: Indices) -> Floats:
    """Points (k,) that each node lies above the mean of the peers: weight used x (score - mean score), as displayed.

    The mean is taken over the peers that have a score there. NaN where the unit or all of them have none.
    """
    return _apart(evaluation, unit, _over(evaluation.scores[:, peers], np.nanmean))


def to_best(evaluation: Evaluation, unit: int, peers: Indices) -> Floats:
    """Points (k,) that each node lies above (below, if negative) the best score of a peer there, as displayed."""
    return _apart(evaluation, unit, _over(evaluation.scores[:, peers], np.nanmax))


def _over(scores: Floats, figure: Callable[..., Floats]) -> Floats:
    """A figure of each row, NaN for rows without a number."""
    found = np.full(len(scores), np.nan)
    some = np.flatnonzero((~np.isnan(scores)).any(axis=1))
    if some.size:
        found[some] = figure(scores[some], axis=1)
    return found


def _apart(evaluation: Evaluation, unit: int, others: Floats) -> Floats:
    weights = np.where(evaluation.weights[:, unit] > 0, evaluation.weights[:, unit], np.nan)
    return round_half_up(weights * (evaluation.scores[:, unit] - others), evaluation.digits)
