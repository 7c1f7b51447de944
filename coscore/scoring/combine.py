"""How the records of one unit become one value: each method a function of the present values, sorted inside every unit."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from coscore.intake.observations import Floats

if TYPE_CHECKING:
    from coscore.framework.model import Combine

Indices = NDArray[np.intp]


class Segments(NamedTuple):
    """Present values of u units, one unit after the other.

    Values rise inside each unit, so that binary sums do not depend on the order of the records.

    Attributes:
        values: (n,) the values.
        beside: (n,) the weight or the year of each value, where the method asks for it; else empty.
        starts: (u,) where each unit begins.
        counts: (u,) how many values each unit has, at least 1.
        drop: how many values are left out at each end of a unit, for the trimmed mean.
    """

    values: Floats
    beside: Floats
    starts: Indices
    counts: Indices
    drop: int = 0


class Method(NamedTuple):
    """A way to combine.

    Attributes:
        combine: (u,) value of each unit, NaN where it is impossible.
        code: code of the finding where it is impossible.
        beside: what the method looks at besides the values: weight, year or "".
        plain: whether a single record is its own result.
    """

    combine: Callable[[Segments], Floats]
    code: str = ""
    beside: str = ""
    plain: bool = True


def total(records: Segments) -> Floats:
    """Sum."""
    sums: Floats = np.add.reduceat(records.values, records.starts)
    return sums


def mean(records: Segments) -> Floats:
    """Mean, held between the lowest and the highest so that equal values give their own value exactly."""
    return _held(total(records) / records.counts, records)


def lowest(records: Segments) -> Floats:
    """Lowest value."""
    return records.values.take(records.starts)


def highest(records: Segments) -> Floats:
    """Highest value."""
    return records.values.take(records.starts + records.counts - 1)


def median(records: Segments) -> Floats:
    """Middle value, or the mean of the two in the middle."""
    lower = records.values.take(records.starts + (records.counts - 1) // 2)
    upper = records.values.take(records.starts + records.counts // 2)
    return (lower + upper) / 2.0


def last(records: Segments) -> Floats:
    """Value of the latest year; impossible where that year has different values. No year (0) is earlier than any."""
    latest = np.maximum.reduceat(records.beside, records.starts)
    chosen = records.beside == np.repeat(latest, records.counts)
    top = np.maximum.reduceat(np.where(chosen, records.values, -np.inf), records.starts)
    bottom = np.minimum.reduceat(np.where(chosen, records.values, np.inf), records.starts)
    return np.where(top == bottom, top, np.nan)


def weighted_mean(records: Segments) -> Floats:
    """Sum of weight times value over the sum of weights; impossible where a weight is no number from 0, or all are 0."""
    weights = records.beside
    product = np.add.reduceat(weights * records.values, records.starts)
    weight = np.add.reduceat(weights, records.starts)
    possible = (np.minimum.reduceat(weights, records.starts) >= 0) & (weight > 0)
    means = np.divide(product, weight, out=np.full(weight.size, np.nan), where=possible)
    return _held(means, records)


def trimmed_mean(records: Segments) -> Floats:
    """Mean without the highest and the lowest ``drop`` values; impossible with ``2 * drop`` values or fewer."""
    place = np.arange(records.values.size) - np.repeat(records.starts, records.counts)
    kept = (place >= records.drop) & (place < np.repeat(records.counts, records.counts) - records.drop)
    count = records.counts - 2 * records.drop
    sums = np.add.reduceat(np.where(kept, records.values, 0.0), records.starts)
    return _held(np.divide(sums, count, out=np.full(count.size, np.nan), where=count > 0), records)


def _held(values: Floats, records: Segments) -> Floats:
    return np.clip(values, lowest(records), highest(records))


METHODS = {
    "mean": Method(mean),
    "sum": Method(total),
    "max": Method(highest),
    "min": Method(lowest),
    "median": Method(median),
    "last": Method(last, code="E219", beside="year"),
    "weighted_mean": Method(weighted_mean, code="E215", beside="weight", plain=False),
    "trimmed_mean": Method(trimmed_mean, code="E219", plain=False),
}


def name_of(combine: Combine) -> str:
    """The method's key in :data:`METHODS`."""
    return combine if isinstance(combine, str) else next(iter(type(combine).model_fields))


def drop_of(combine: Combine) -> int:
    """How many values a trimmed mean leaves out at each end; 0 for the other methods."""
    trimmed = getattr(combine, "trimmed_mean", None)
    return trimmed.drop if trimmed else 0
