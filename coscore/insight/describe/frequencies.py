"""Frequency tables: how often each category occurs; indicators with the same categories stand in one table."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.insight.describe.categories import NOWHERE, is_categorical, sort
from coscore.insight.describe.distribution import Counts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from coscore.framework.tree import TreeNode
    from coscore.insight.describe.categories import Category, Sorted
    from coscore.intake.observations import Observations, States
    from coscore.scoring.evaluation import Evaluation

_WHOLE = 1000
"""A hundred per cent in tenths."""


class Frequency(NamedTuple):
    """How often each category of an indicator occurs.

    Attributes:
        node: the indicator.
        counts: how many records, or units, are in each category.
        mixed: units whose records are in several; 0 among records.
        missing, not_applicable, invalid: those without a category, by the reason.
    """

    node: TreeNode
    counts: tuple[int, ...]
    mixed: int
    missing: int
    not_applicable: int
    invalid: int

    @property
    def total(self) -> int:
        """All that are in one category or, of units, in several: what is a hundred per cent."""
        return sum(self.counts) + self.mixed

    @property
    def tenths(self) -> tuple[int | None, ...]:
        """Tenths of a per cent of each category, rounded half up; None where there is nothing to be a share of."""
        return tuple(self.share(count) for count in self.counts)

    def share(self, count: int) -> int | None:
        """Tenths of a per cent that some are of all, rounded half up in whole numbers."""
        return (2 * _WHOLE * count + self.total) // (2 * self.total) if self.total else None

    @property
    def displayed_total(self) -> int | None:
        """What the displayed percentages add up to, in tenths: not always 1000."""
        return sum(self.share(count) or 0 for count in (*self.counts, self.mixed)) if self.total else None

    @property
    def is_off(self) -> bool:
        """Whether rounding keeps the percentages from adding up to a hundred."""
        return self.displayed_total not in (None, _WHOLE)


class FrequencyTable(NamedTuple):
    """Indicators that share their categories."""

    categories: tuple[Category, ...]
    frequencies: tuple[Frequency, ...]


def percent(tenths: int | None) -> str:
    """Tenths of a per cent as text with one decimal; "" for None."""
    return "" if tenths is None else f"{tenths // 10}.{tenths % 10}"


def frequency_tables(evaluation: Evaluation, counted: str) -> tuple[FrequencyTable, ...]:
    """The tables of all categorical indicators, in reading order of the first of each; ``counted`` is record or unit."""
    found: dict[tuple[Category, ...], list[Frequency]] = {}
    for node in evaluation.framework.indicators:
        if is_categorical(node):
            ordered = sort(node, evaluation.observations)
            count = _of_units if counted == "unit" else _of_records
            found.setdefault(ordered.categories, []).append(count(node, ordered, evaluation))
    return tuple(FrequencyTable(categories, tuple(those)) for categories, those in found.items())


def described(node: TreeNode, observations: Observations) -> NDArray[np.bool_]:
    """The records an indicator is asked of: those with a unit, in a table that has its column."""
    asked = observations.asked(node.id)
    known: NDArray[np.bool_] = observations.unit >= 0
    return known if asked is None else known & asked


def _of_records(node: TreeNode, ordered: Sorted, evaluation: Evaluation) -> Frequency:
    observations = evaluation.observations
    here = described(node, observations)
    return _frequency(node, ordered.places[here], observations.states[node.id][here], len(ordered.categories))


def _of_units(node: TreeNode, ordered: Sorted, evaluation: Evaluation) -> Frequency:
    """A unit is in the category that all its records with a category share; between several it is mixed."""
    observations = evaluation.observations
    here = described(node, observations) & (ordered.places != NOWHERE)
    size, units = len(ordered.categories), len(evaluation.units)
    occurs = np.zeros((units, size), np.bool_)
    occurs[observations.unit[here], ordered.places[here]] = True
    kinds = occurs.sum(axis=1)
    places = np.where(kinds == 1, occurs.argmax(axis=1) if size else NOWHERE, NOWHERE)
    states = evaluation.states[node.index]
    return _frequency(node, places[kinds <= 1], states[kinds <= 1], size)._replace(mixed=int((kinds > 1).sum()))


def _frequency(node: TreeNode, places: NDArray[np.intp], states: States, size: int) -> Frequency:
    counts = np.bincount(places[places != NOWHERE], minlength=size).tolist()
    without = Counts.of(states[places == NOWHERE])
    return Frequency(node, tuple(counts), 0, without.missing, without.not_applicable, without.invalid)


def off(tables: tuple[FrequencyTable, ...]) -> Iterator[Frequency]:
    """The frequencies whose percentages do not add up to a hundred by rounding."""
    return (frequency for table in tables for frequency in table.frequencies if frequency.is_off)
