"""Raw answers: the value of every unit from those of its respondents, and how sure it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE, PRESENT
from coscore.language.text import key
from coscore.scoring.records import NONE, Combined, states_of
from coscore.scoring.remark import Remark
from coscore.scoring.sampling import Sampling
from coscore.scoring.surveys.estimate import answers, interval, interval_of_shares, sums, weighted
from coscore.scoring.surveys.population import cells_of, people_of, said_of, too_few
from coscore.scoring.surveys.strata import Strata, joined, stratified

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from coscore.framework.surveys import Answers, SurveyValue
    from coscore.framework.surveys import Strata as StrataKeys
    from coscore.framework.tree import TreeNode
    from coscore.intake.observations import Floats
    from coscore.scoring.combine import Indices
    from coscore.scoring.surveys.estimate import Estimate
    from coscore.scoring.task import Task

    Flags = NDArray[np.bool_]


class Surveyed(NamedTuple):
    """One survey indicator: a value and a state per unit, the sampling error, and what there is to say."""

    combined: Combined
    sampling: Sampling
    remarks: tuple[Remark, ...]


class _Given(NamedTuple):
    """The answers that count: of which unit (n,), the record of each, its value and its weight."""

    unit: Indices
    record: Indices
    values: Floats
    weights: Floats


def surveyed(node: TreeNode, value: SurveyValue, keys: Answers, task: Task) -> Surveyed:
    """The mean answer, or the share of the highest ones, of every unit.

    Said are weights that cannot be used (E215), strata that have no population (E232) or several (E231), units with too few
    answers for a figure (W248) or for a sure one (W249), strata with one answer (W250) or none (W251), and populations that
    cannot be right (W254).
    """
    given, unusable = _given(node, keys, task)
    states, counts = states_of(task.records_for(node.id), task.observations.states[node.id])
    estimate, remarks, void = (
        _of_strata(node, keys.strata, given, task) if keys.strata else _of_units(node, value, given, task)
    )
    low, high = interval_of_shares(estimate) if keys.share else interval(estimate)
    asked = (counts[MISSING] + counts[PRESENT] + counts[INVALID]).astype(np.float64)
    impossible = np.flatnonzero((states == PRESENT) & unusable)
    states[impossible] = INVALID
    hidden = (estimate.n < keys.min_n) & (asked > 0) & (states != INVALID) & (states != NOT_APPLICABLE)
    states[hidden] = MISSING
    states[void[~hidden[void]]] = INVALID
    small = (estimate.n < keys.small_n) & (states == PRESENT)
    told = (*_said("W248", hidden, estimate.n, keys.min_n), *_said("W249", small, estimate.n, keys.small_n))
    shown = states == PRESENT
    combined = Combined(np.where(shown, estimate.values, np.nan), states, NONE, impossible)
    sampling = sampled(estimate, (low, high), shown)._replace(
        n=np.where(asked > 0, estimate.n, np.nan), asked=np.where(asked > 0, asked, np.nan)
    )
    return Surveyed(combined, sampling, (Remark("E215", impossible), *_shown(remarks, shown, hidden), *told))


def sampled(estimate: Estimate, ends: tuple[Floats, Floats], shown: Flags) -> Sampling:
    """What is known of the sampling error of the units whose figure is shown."""
    low, high = ends
    se = np.sqrt(estimate.variance)
    behind = [np.where(np.isnan(se), np.nan, numbers) for numbers in (estimate.df, estimate.deff)]
    known = (estimate.n, estimate.effective, se, low, high, *behind)
    return Sampling(*(np.where(shown, numbers, np.nan) for numbers in known))


def _shown(remarks: tuple[Remark, ...], shown: Flags, hidden: Flags) -> Iterator[Remark]:
    """Warnings about figures are said of those that are shown, errors of all but those with too few answers anyway."""
    for remark in remarks:
        worth = ~hidden if remark.code.startswith("E") else shown
        kept = remark.units[worth[remark.units]]
        if kept.size:
            yield remark._replace(units=kept)


def _given(node: TreeNode, keys: Answers, task: Task) -> tuple[_Given, Flags]:
    """The answers, and (m,) which units have a weight that cannot be used, or none above 0."""
    records, observations = task.records_for(node.id), task.observations
    values, states = observations.values[node.id][records.order], observations.states[node.id][records.order]
    beside = observations.beside.get(f"weight:{node.id}") if keys.weights else None
    weights = beside.values[records.order] if beside else np.ones_like(values)
    there = states == PRESENT
    wrong = there & ~(weights >= 0)
    counts = there & (weights > 0)
    unusable = np.bincount(records.unit, wrong, records.counts.size) > 0
    unusable |= (np.bincount(records.unit, there, records.counts.size) > 0) & (
        np.bincount(records.unit, counts, records.counts.size) == 0
    )
    return _Given(records.unit[counts], records.order[counts], values[counts], weights[counts]), unusable


def _of_units(
    node: TreeNode, value: SurveyValue, given: _Given, task: Task
) -> tuple[Estimate, tuple[Remark, ...], Indices]:
    n = np.bincount(given.unit, minlength=len(task.observations.units)).astype(np.float64)
    people = people_of(node, value.population, n, task)
    return weighted(answers(given.values, given.weights, given.unit), people.counts), people.remarks, NONE


def _of_strata(
    node: TreeNode, keys: StrataKeys, given: _Given, task: Task
) -> tuple[Estimate, tuple[Remark, ...], Indices]:
    """Stratified means, what there is to say of the strata, and the units of which nothing can be said."""
    cells, units = cells_of(node, keys, task), len(task.observations.units)
    cell = cells.of_record[given.record]
    counts = np.bincount(cell, minlength=cells.unit.size)
    answered = np.bincount(cells.unit[cell], minlength=units) > 0
    unlike = np.flatnonzero(cells.unlike & answered[cells.unit])
    unknown = np.flatnonzero((counts > 0) & ~(cells.people > 0))
    people = np.nan_to_num(cells.people)
    partners = {key(name): key(partner) for name, partner in keys.collapse.items()}
    strata = Strata(cells.unit, cells.names, people)
    partner = joined(strata, cell, partners)
    strata = strata._replace(people=sums(partner, people, people.size))
    cell = partner[cell]
    counts = np.bincount(cell, minlength=cells.unit.size)
    there = (strata.people > 0) & answered[cells.unit]
    alone, empty = np.flatnonzero(there & (counts == 1) & (strata.people > 1)), np.flatnonzero(there & (counts == 0))
    estimate = stratified(answers(given.values, given.weights, cell), strata, units)
    estimate.variance[cells.unit[empty]] = np.nan
    small = np.unique(cells.unit[there & (strata.people < counts)])
    remarks = (
        *said_of("E231", cells, unlike),
        *said_of("E232", cells, unknown),
        *said_of("W250", cells, alone),
        *said_of("W251", cells, empty),
        too_few(node, small),
    )
    return estimate, remarks, np.unique(cells.unit[np.union1d(unlike, unknown)])


def _said(code: str, which: Flags, n: Floats, least: int) -> Iterator[Remark]:
    """One remark per unit, with its number of answers."""
    for unit in np.flatnonzero(which).tolist():
        state = PRESENT if n[unit] else MISSING
        yield Remark(code, np.array([unit]), state, facts={"n": int(n[unit]), "least": least})
