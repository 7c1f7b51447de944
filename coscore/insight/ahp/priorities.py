"""Weights from judgements: the principal eigenvector, gaps by Harker's method, several persons by the geometric mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coscore.intake.observations import Floats

_AGREE = 1e-9
"""Judgements that differ by less, as logarithms, agree."""


class Priorities(NamedTuple):
    """Weights (n,) that add up to 1, and the largest eigenvalue of the judgements: n where they agree throughout."""

    weights: Floats
    largest: float

    @property
    def consistency(self) -> float:
        """Consistency index, (largest - n) / (n - 1); 0 for a single item, and never below, for an eigenvalue is rounded."""
        size = self.weights.size
        return max(self.largest - size, 0.0) / (size - 1) if size > 1 else 0.0


class Triple(NamedTuple):
    """Three items by their positions: the first over the second and the second over the third imply another ratio than the one judged."""

    items: tuple[int, int, int]
    first: float
    second: float
    judged: float

    @property
    def implied(self) -> float:
        """What the third judgement would have to be."""
        return self.first * self.second

    @property
    def strain(self) -> float:
        """How many times the judged ratio is off the implied one, as a natural logarithm; 0 where they agree."""
        return float(abs(np.log(self.judged / self.implied)))


def joint(matrices: Sequence[Floats]) -> Floats:
    """Several persons' judgements as one: element by element the geometric mean of those given, NaN where nobody judged.

    The geometric mean is the only mean under which reciprocal judgements stay reciprocal (Aczel and Saaty 1983, J. of Mathematical
    Psychology 27:93).
    """
    logs = np.log(np.stack(matrices))
    count = (~np.isnan(logs)).sum(axis=0)
    return np.where(count > 0, np.exp(np.nansum(logs, axis=0) / np.maximum(count, 1)), np.nan)


def priorities(ratios: Floats) -> Priorities:
    """The principal eigenvector of a reciprocal matrix (n, n), whose gaps are NaN and leave its items connected.

    A gap is completed as Harker does (1987, Mathematical Modelling 9:837): it is taken to be the ratio of the two weights that come
    out. That puts 0 in the gap and adds one to the diagonal of its row for each.
    """
    gaps = np.isnan(ratios)
    matrix = np.where(gaps, 0.0, ratios) + np.diag(gaps.sum(axis=1).astype(np.float64))
    values, vectors = np.linalg.eig(matrix)
    top = int(np.argmax(values.real))
    weights = np.abs(vectors[:, top].real)
    return Priorities(weights / weights.sum(), float(values[top].real))


def parts(ratios: Floats) -> list[list[int]]:
    """The items in groups that judgements connect, directly or over others; one group where all weights can be told."""
    left, found = list(range(len(ratios))), []
    while left:
        group, fresh = set[int](), {left[0]}
        while fresh:
            group |= fresh
            fresh = {int(there) for item in fresh for there in np.flatnonzero(~np.isnan(ratios[item]))} - group
        found.append(sorted(group))
        left = [item for item in left if item not in group]
    return found


def worst_triple(ratios: Floats) -> Triple | None:
    """The three judgements that contradict each other most; None where no three were made, or all agree."""
    logs = np.log(ratios)
    strains = np.abs(
        logs[:, :, np.newaxis] + logs[np.newaxis, :, :] - logs[:, np.newaxis, :]
    )  # i over j, j over k, i over k
    if np.isnan(strains).all() or np.nanmax(strains) < _AGREE:
        return None
    places = np.argwhere(strains >= np.nanmax(strains) - _AGREE)
    first, second, third = (int(place) for place in min(map(tuple, places.tolist()), key=lambda it: (sorted(it), it)))
    return Triple(
        (first, second, third), float(ratios[first, second]), float(ratios[second, third]), float(ratios[first, third])
    )
