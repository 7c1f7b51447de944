"""The distribution of an indicator over units, or over records that are scored one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE, PRESENT

if TYPE_CHECKING:
    from coscore.framework.tree import TreeNode
    from coscore.intake.observations import Floats, States
    from coscore.scoring.evaluation import Evaluation

BINS = 10
"""Bars of a histogram, equally wide between the smallest and the largest value."""

_ALIKE = 1e-9
"""Scores that differ by less do not differ."""


class Counts(NamedTuple):
    """How many values are in which state."""

    present: int
    missing: int
    not_applicable: int
    invalid: int

    @classmethod
    def of(cls, states: States) -> Counts:
        """Count the states of some values."""
        found = np.bincount(states, minlength=INVALID + 1).tolist()
        return cls(found[PRESENT], found[MISSING], found[NOT_APPLICABLE], found[INVALID])


class Summary(NamedTuple):
    """Numbers that sum up n values; NaN where there are none, the standard deviation also of a single one.

    Attributes:
        mean: arithmetic mean.
        sd: standard deviation of a sample, over n - 1.
        min, max: the smallest and the largest value.
        q1, median, q3: quartiles by linear interpolation between order statistics at (n - 1) p, as QUARTILE.INC of
            Excel and the default of NumPy (Hyndman and Fan 1996, type 7).
        histogram: values in each of ten equally wide bars from ``min`` to ``max``, the last of which holds its upper end;
            empty where all values are the same.
    """

    mean: float = np.nan
    sd: float = np.nan
    min: float = np.nan
    q1: float = np.nan
    median: float = np.nan
    q3: float = np.nan
    max: float = np.nan
    histogram: tuple[int, ...] = ()


class Distribution(NamedTuple):
    """An indicator described.

    Attributes:
        node: the indicator.
        counts: what is described, by state.
        records: the records behind it, by state; None where only the result for units is known.
        summary: of the values present, before any transformation or treatment.
        floor, cap: how many of them score exactly 0, and the end of the scale.
    """

    node: TreeNode
    counts: Counts
    records: Counts | None
    summary: Summary
    floor: int
    cap: int


def distribution(node: TreeNode, evaluation: Evaluation, records: States | None) -> Distribution:
    """Describe the values of an indicator; what was put in for missing ones is left out.

    ``records`` are the states of the records behind the values.
    """
    states, scores = evaluation.states[node.index], evaluation.scores[node.index]
    there = states == PRESENT
    scores, highest = scores[there], evaluation.framework.file.scale.max
    return Distribution(
        node,
        Counts.of(states),
        None if records is None else Counts.of(records),
        summary(evaluation.values[node.index, there]),
        int((np.abs(scores) < _ALIKE).sum()),
        int((np.abs(scores - highest) < _ALIKE).sum()),
    )


def summary(values: Floats) -> Summary:
    """Sum up values, none of them NaN; their order makes no difference."""
    if not values.size:
        return Summary()
    rising = np.sort(values)
    first, median, third = np.quantile(rising, (0.25, 0.5, 0.75)).tolist()
    return Summary(
        mean=float(rising.mean()),
        sd=float(rising.std(ddof=1)) if rising.size > 1 else np.nan,
        min=float(rising[0]),
        q1=first,
        median=median,
        q3=third,
        max=float(rising[-1]),
        histogram=_histogram(rising),
    )


def _histogram(rising: Floats) -> tuple[int, ...]:
    width = (rising[-1] - rising[0]) / BINS
    if not width > 0:
        return ()
    bars = np.minimum((rising - rising[0]) / width, BINS - 1).astype(np.intp)
    return tuple(np.bincount(bars, minlength=BINS).tolist())
