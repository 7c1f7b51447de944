"""How many people the respondents of a unit, or of one of its strata, were drawn from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.intake.observations import PRESENT, Numbers
from coscore.language import Label
from coscore.language.text import key
from coscore.scoring.remark import Remark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from coscore.framework.surveys import Population, Strata
    from coscore.framework.tree import TreeNode
    from coscore.intake.observations import Floats, States
    from coscore.scoring.combine import Indices
    from coscore.scoring.records import Records
    from coscore.scoring.task import Task

    Flags = NDArray[np.bool_]

_UNKNOWN = Label("모집단 수가 없습니다", "it is not stated")
_UNLIKE = Label("줄마다 모집단 수가 다릅니다", "the rows state different numbers")
_TOO_FEW = Label("모집단 수가 응답자 수보다 적습니다", "it is smaller than the number of answers")
BLANK = Label("(빈칸)", "(blank)")


class People(NamedTuple):
    """The population of every unit (m,), infinite where there is no correction, and what there is to say of it."""

    counts: Floats
    remarks: tuple[Remark, ...] = ()


def people_of(node: TreeNode, stated: Population | None, n: Floats, task: Task) -> People:
    """The populations of units, given how many answered; W254 where one cannot be right."""
    if not isinstance(stated, list):
        found = np.full(n.size, np.inf if stated is None else stated)
        return _corrected(node, found, np.zeros(n.size, np.bool_), n)
    low, high = _ends(task.records_for(f"population:{node.id}"), *_numbers(node, task))
    return _corrected(node, high, low != high, n)


def _corrected(node: TreeNode, counts: Floats, unlike: Flags, n: Floats) -> People:
    asked = n > 0
    unknown = asked & np.isnan(counts)
    wrong = {_UNKNOWN: unknown, _UNLIKE: asked & ~unknown & unlike, _TOO_FEW: asked & ~unlike & (counts < n)}
    remarks = [
        Remark("W254", np.flatnonzero(units), facts={"why": why}, target=f"population:{node.id}")
        for why, units in wrong.items()
        if units.any()
    ]
    usable = ~np.logical_or.reduce([*wrong.values()]) & ~np.isnan(counts)
    return People(np.where(usable, counts, np.inf), tuple(remarks))


def _numbers(node: TreeNode, task: Task) -> Numbers:
    return task.observations.beside[f"population:{node.id}"]


def _ends(records: Records, values: Floats, states: States) -> tuple[Floats, Floats]:
    """The lowest and the highest number that the records of a unit state; NaN for units without any."""
    numbers = np.where(states == PRESENT, values, np.nan)[records.order]
    return ends(numbers, records.unit, records.counts.size)


def ends(numbers: Floats, place: Indices, size: int) -> tuple[Floats, Floats]:
    """The lowest and the highest of the numbers at every place; NaN where there is none."""
    low, high = np.full(size, np.inf), np.full(size, -np.inf)
    there = ~np.isnan(numbers)
    np.minimum.at(low, place[there], numbers[there])
    np.maximum.at(high, place[there], numbers[there])
    none = low > high
    return np.where(none, np.nan, low), np.where(none, np.nan, high)


def too_few(node: TreeNode, units: Indices) -> Remark:
    """W254 for units that have more answers than people."""
    return Remark("W254", units, facts={"why": _TOO_FEW}, target=f"population:{node.id}")


class Cells(NamedTuple):
    """The strata of all units.

    Attributes:
        unit: (c,) the unit of each.
        names: the name of each, as it is compared.
        shown: likewise, as it stands in the data.
        people: (c,) how many people there are in it; NaN where that is unknown.
        unlike: (c,) whether its rows state different numbers.
        of_record: (n,) per record its cell, -1 where it is of no unit.
    """

    unit: Indices
    names: tuple[str, ...]
    shown: tuple[str, ...]
    people: Floats
    unlike: Flags
    of_record: Indices


def cells_of(node: TreeNode, strata: Strata, task: Task) -> Cells:
    """The strata that rows name, with the populations that the framework or the rows state, in the order of units and names."""
    observations = task.observations
    named = observations.strata[node.id]
    known = {key(word): word for word in sorted(named.words, reverse=True)}
    mapping = (
        {} if isinstance(strata.population, list) else {key(word): size for word, size in strata.population.items()}
    )
    names = sorted(known.keys() | mapping.keys())
    place = np.array([names.index(key(word)) for word in named.words], np.intp)[named.codes]
    unit = observations.unit.astype(np.intp)
    of_record = np.where(unit >= 0, unit * len(names) + place, -1)
    units = len(observations.units)
    if mapping:
        people = np.tile([mapping.get(name, np.nan) for name in names], units)
        unlike = np.zeros(people.size, np.bool_)
    else:
        numbers, states = _numbers(node, task)
        told = np.where((states == PRESENT) & (of_record >= 0), numbers, np.nan)
        low, people = ends(told, of_record, units * len(names))
        unlike = low != people
        unlike &= ~np.isnan(people)
    spelt = tuple(known.get(name, name) for name in names)
    each = np.repeat(np.arange(units), len(names))
    return Cells(each, tuple(names) * units, spelt * units, people, unlike, of_record)


def said_of(code: str, cells: Cells, which: Indices, state: int = PRESENT) -> Iterator[Remark]:
    """One remark per cell, with the name of the stratum."""
    for cell in which.tolist():
        name = cells.shown[cell] or BLANK
        yield Remark(code, cells.unit[cell : cell + 1], state, facts={"stratum": name})
