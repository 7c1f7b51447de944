"""Rows of totals: left out of the scores, but checked against the rows they stand for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.intake.observations import INVALID, PRESENT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from coscore.intake.observations import Floats, States

_NOISE = 1e-11
"""What adding a million binary fractions may cost, relative to their absolute sum."""


class Total(NamedTuple):
    """A row of totals: its number, its word such as 소계, and the numbers in it by target."""

    row: int
    word: str
    numbers: Mapping[str, float]


class Mismatch(NamedTuple):
    """A total that is neither the sum nor the mean of its rows, and the sum or mean that comes nearest."""

    row: int
    target: str
    found: float
    expected: float


class _Running(NamedTuple):
    """Running sums over the rows of a column, from 0 before the first: of values, of how many, of how many invalid."""

    values: Floats
    present: NDArray[np.int64]
    invalid: NDArray[np.int64]
    noise: float


Rows = tuple[int, int]
"""Indices of rows from the first to before the second."""


def mismatches(
    totals: Sequence[Total],
    rows: NDArray[np.int32],
    columns: Mapping[str, tuple[Floats, States]],
    starts: Sequence[int] = (),
) -> list[Mismatch]:
    """Totals that fit no rows they may stand for: all of them, or those above or below up to a total or a header.

    A total fits if it equals the sum or the mean within half a unit of its last digit. Invalid rows fit everything.

    Args:
        totals: the rows of totals, from the top.
        rows: the row number of each record, rising.
        columns: values and states of the records, by target.
        starts: the first rows of the parts of the table, each below a header of its own.
    """
    ends = np.searchsorted(rows, [total.row for total in totals]).tolist()
    parts = [0, *np.searchsorted(rows, starts).tolist(), len(rows)]
    spans = list(_spans([total.word for total in totals], ends, parts))
    running = {target: _running(*column) for target, column in columns.items()}
    checked = (
        Mismatch(total.row, target, number, nearest)
        for total, those in zip(totals, spans, strict=True)
        for target, number in total.numbers.items()
        if (nearest := _nearest_misfit(number, running[target], those)) is not None
    )
    return list(checked)


def _spans(words: Sequence[str], ends: Sequence[int], parts: Sequence[int]) -> Iterator[set[Rows]]:
    """Per total, the rows it may stand for: all, or those above or below it up to a total, one of its kind, or a header."""
    count = parts[-1]
    alike: dict[str, list[int]] = defaultdict(lambda: [0])
    for word, end in zip(words, ends, strict=True):
        alike[word].append(end)
    every, seen = [0, *ends, count], Counter[str]()
    edges = {word: [*own, count] for word, own in alike.items()}
    for index, word in enumerate(words, start=1):
        seen[word] += 1
        here, own = every[index], edges[word]
        above, below = max(bisect_left(parts, here) - 1, 0), min(bisect_right(parts, here), len(parts) - 1)
        before = every[index - 1], own[seen[word] - 1], parts[above]
        after = every[index + 1], own[seen[word] + 1], parts[below]
        yield {(0, count), *((first, here) for first in before), *((here, end) for end in after)}


def _running(values: Floats, states: States) -> _Running:
    present = states == PRESENT
    numbers = np.where(present, values, 0.0)
    values, counts, invalid = (np.concatenate([[0], np.cumsum(part)]) for part in (numbers, present, states == INVALID))
    return _Running(values, counts, invalid, _NOISE * max(float(np.abs(numbers).sum()), 1.0))


def _nearest_misfit(number: float, column: _Running, spans: set[Rows]) -> float | None:
    """The sum or mean nearest to a number that fits none; None if one fits or cannot be known."""
    candidates: list[float] = []
    for first, end in spans:
        if column.invalid[end] > column.invalid[first]:
            return None
        total, present = (
            float(column.values[end] - column.values[first]),
            int(column.present[end] - column.present[first]),
        )
        candidates += [total, total / present] if present else [total]
    nearest = min(candidates, key=lambda candidate: (abs(candidate - number), candidate))
    return None if abs(nearest - number) <= _half_unit(number) + column.noise else nearest


def _half_unit(number: float) -> float:
    """Half a unit of the last digit a number is written with: 0.05 for 12.3."""
    decimals = len(f"{number:.12g}".partition(".")[2])
    return 0.5 * 10.0**-decimals
