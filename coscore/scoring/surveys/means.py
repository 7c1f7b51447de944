"""Means that were worked out elsewhere: their sampling error from the number of answers and their standard deviation."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.intake.observations import PRESENT
from coscore.scoring.combine import name_of
from coscore.scoring.surveys.estimate import CENSUS, Estimate, interval, over, sums
from coscore.scoring.surveys.population import people_of
from coscore.scoring.surveys.respondents import sampled

if TYPE_CHECKING:
    from coscore.framework.surveys import SurveyValue
    from coscore.framework.tree import TreeNode
    from coscore.intake.observations import Floats
    from coscore.scoring.combine import Indices
    from coscore.scoring.records import Combined
    from coscore.scoring.remark import Remark
    from coscore.scoring.sampling import Sampling
    from coscore.scoring.task import Task


class OfMeans(NamedTuple):
    """The sampling error of means, None where no column states the number of answers; and what there is to say of it."""

    sampling: Sampling | None
    remarks: tuple[Remark, ...] = ()


def sampled_means(node: TreeNode, value: SurveyValue, combined: Combined, task: Task) -> OfMeans:
    """The standard error sd / sqrt(n) of every unit's mean, corrected for a finite population.

    Where several rows make a mean or a sum, the squares of their errors add up by the squares of their weights; how sure
    a median or a highest row is remains unknown. A population corrects units of one row only.
    """
    beside = task.observations.beside
    if f"n:{node.id}" not in beside:
        return OfMeans(None)
    records = task.records_for(node.id)
    there = task.observations.states[node.id][records.order] == PRESENT
    order, unit, size = records.order[there], records.unit[there], records.counts.size
    rows = np.bincount(unit, minlength=size)
    n = beside[f"n:{node.id}"].values[order]
    sd = beside[f"sd:{node.id}"].values[order] if f"sd:{node.id}" in beside else np.full(n.size, np.nan)
    share = _shares(node, order, unit, rows, task)
    answers = np.where(rows > 0, _sums(n, unit, size), np.nan)
    people = people_of(node, value.population, np.where(rows == 1, np.nan_to_num(answers), 0.0), task)
    parts = share**2 * over(sd**2, n)
    variance = np.where(rows > 0, _sums(parts, unit, size), np.nan)
    df = over(variance**2, _sums(over(parts**2, n - 1), unit, size))
    df = np.where((rows == 1) | (variance == 0), answers - rows, df)
    fraction = np.where(rows == 1, np.nan_to_num(over(answers, people.counts)), 0.0)
    variance *= 1.0 - fraction
    df = np.where(fraction >= CENSUS, np.inf, df)
    nothing = np.full(size, np.nan)
    found = Estimate(combined.values, answers, nothing, variance, df, np.where(rows == 1, 1.0, nothing), fraction)
    found = found._replace(effective=answers)
    return OfMeans(sampled(found, interval(found), combined.states == PRESENT), people.remarks)


def _shares(node: TreeNode, order: Indices, unit: Indices, rows: Indices, task: Task) -> Floats:
    """What part of its unit's value every row makes; NaN where that is not fixed beforehand."""
    method = name_of(node.spec.combine) if node.spec else "mean"
    if method == "weighted_mean":
        beside = task.observations.beside.get(f"weight:{node.id}")
        weights = beside.values[order] if beside else np.full(order.size, np.nan)
        return over(weights, _sums(weights, unit, rows.size)[unit])
    several = np.full(rows.size, 1.0 if method == "sum" else np.nan)
    if method == "mean":
        several = over(np.ones(rows.size), rows.astype(np.float64))
    return np.where(rows == 1, 1.0, several)[unit]


def _sums(numbers: Floats, unit: Indices, size: int) -> Floats:
    """Sums over the rows of units, the same in every order of the rows."""
    order = np.lexsort((numbers, unit))
    return sums(unit[order], numbers[order], size)
