"""Grades by bounds, by shares of the peer group or by its mean and deviation, and how far each unit is from the next better one."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.scoring.rounding import FINE, round_half_up

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from coscore.framework.model import CutGrades, DeviationGrades, QuotaGrades
    from coscore.intake.observations import Floats
    from coscore.scoring.missing import Peers
    from coscore.scoring.rank import Whole


class Graded(NamedTuple):
    """Per unit ranked: the index of its grade, best first (the number of grades where it has none), and the margin.

    The margin is in points to the next better grade; NaN where there is none.
    """

    grades: NDArray[np.intp]
    margins: Floats


def by_cut(shown: Floats, spec: CutGrades) -> Graded:
    """Grades by bounds on the displayed score; a score on the bound has the better grade.

    Below the lowest bound there is no grade.
    """
    bounds = np.array([band.min for band in spec.bands])
    grades = (shown[:, np.newaxis] < bounds).sum(axis=1)
    next_better = np.concatenate(([np.nan], bounds))[grades]
    return Graded(grades, round_half_up(next_better - shown, FINE))


def by_quota(shown: Floats, ranks: Whole, peers: Peers, spec: QuotaGrades) -> Graded:
    """Grades for shares of the peer group: the best grade goes to ranks up to its share of the group, and so on.

    Competition ranks make units tied at a cut go up together. The margin is to the lowest score that has a better grade.

    Args:
        shown: (m,) displayed scores of the units ranked.
        ranks: (m,) competition rank in the peer group.
        peers: (m,) index of the group.
        spec: the grades.
    """
    shares = [Decimal(repr(band.share)) for band in spec.bands]
    sizes = np.bincount(peers)
    distinct, alike = np.unique(sizes, return_inverse=True)
    last = np.array([last_ranks(shares, int(size), spec.rounding) for size in distinct])
    last = last.reshape(distinct.size, len(shares))[alike]
    grades = (ranks[:, np.newaxis] > last[peers, :-1]).sum(axis=1)
    lowest = np.full((sizes.size, len(shares)), np.inf)
    np.minimum.at(lowest, (peers, grades), shown)
    lowest = np.minimum.accumulate(lowest, axis=1)
    better = np.where(grades > 0, lowest[peers, grades - 1], np.inf)
    margins = np.where(np.isinf(better), np.nan, better - shown)
    return Graded(grades, round_half_up(margins, FINE))


def by_deviation(shown: Floats, peers: Peers, spec: DeviationGrades) -> Graded:
    """Grades by bounds at mean + k sd of the displayed scores of the peer group; a score on the bound has the better grade.

    Bounds are compared to nine decimals, and the margin is to the bound as it stands. Where a group has no deviation, being one
    unit or units that are all alike, there is no grade.
    """
    bounds = np.array([-np.inf if band.sd is None else band.sd for band in spec.bands])
    means, deviations = moments(shown, peers, spec.ddof)
    lifts = np.where(np.isinf(bounds), bounds, bounds * deviations[:, np.newaxis])
    least = round_half_up(means[:, np.newaxis] + lifts, FINE)[peers]
    grades = (round_half_up(shown, FINE)[:, np.newaxis] < least).sum(axis=1)
    next_better = np.take_along_axis(
        np.column_stack((np.full(shown.size, np.nan), least)), grades[:, np.newaxis], axis=1
    )
    alike = np.isnan(deviations[peers])
    return Graded(
        np.where(alike, bounds.size, grades), round_half_up(np.where(alike, np.nan, next_better[:, 0] - shown), FINE)
    )


def moments(values: Floats, peers: Peers, ddof: int) -> tuple[Floats, Floats]:
    """Mean and standard deviation of each group, by the sums of (x - mean)^2 over n - ddof; NaN where there is no deviation."""
    count = np.bincount(peers)
    means = np.bincount(peers, values) / np.maximum(count, 1)
    squares = np.bincount(peers, (values - means[peers]) ** 2)
    deviations = np.sqrt(squares / np.maximum(count - ddof, 1))
    return means, np.where(round_half_up(deviations, FINE) > 0, deviations, np.nan)


def last_ranks(shares: Sequence[Decimal], size: int, rounding: str) -> list[int]:
    """The last rank of each grade in a group: the shares added up, times the size, in exact decimals.

    Of 82 units under shares of 10, 20, 40, 20 and 10 %: 8, 24, 57, 73, 82, rounding down.
    """
    total, passed, last = sum(shares), Decimal(0), []
    for share in shares:
        passed += share
        whole, rest = divmod(passed * size, total)
        up = {"floor": False, "nearest": 2 * rest >= total, "ceil": rest > 0}[rounding]
        last.append(int(whole) + up)
    return last
