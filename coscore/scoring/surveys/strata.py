"""Means of stratified samples, and strata that are too small to stand alone.

Source: W. G. Cochran, Sampling Techniques (3rd ed., 1977), chapter 5, with the degrees of freedom by Satterthwaite.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.scoring.surveys.estimate import Answers, Estimate, held, over, sums, weighted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coscore.intake.observations import Floats
    from coscore.scoring.combine import Indices


class Strata(NamedTuple):
    """The cells of stratified samples: per cell (c,) the unit it belongs to, its name, and how many people are in it."""

    unit: Indices
    names: tuple[str, ...]
    people: Floats


def stratified(those: Answers, strata: Strata, units: int) -> Estimate:
    """Means of strata weighted by their people: sum of W_h m_h, with the variance sum of W_h^2 (1 - n_h / N_h) s_h^2 / n_h.

    ``those`` are by cell. Strata without answers carry no weight. One with a single answer has no variance, and then the
    unit has none, unless that is everybody.
    """

    def by_unit(what: Floats) -> Floats:
        return sums(strata.unit, np.where(within.n > 0, what, 0.0), units)

    ones = np.ones_like(those.values)
    counts = sums(those.cell, ones, strata.unit.size)
    within = weighted(those._replace(weights=ones), np.maximum(strata.people, counts))
    total, n = by_unit(strata.people), by_unit(within.n)
    share = over(strata.people, total[strata.unit])
    own = those._replace(cell=strata.unit[those.cell])
    values = held(np.where(n > 0, by_unit(share * within.values), np.nan), own)
    parts = share**2 * within.variance
    variance = np.where(n > 0, by_unit(parts), np.nan)
    uncertain = by_unit(over(parts**2, within.df))
    free = by_unit(np.where(np.isinf(within.df), 0.0, within.df))
    df = np.where(uncertain > 0, over(variance**2, uncertain), np.where(free > 0, free, np.inf))
    carried = over(strata.people, within.n)
    effective = over(total**2, by_unit(strata.people * carried))
    off = carried[those.cell] * (those.values - values[own.cell]) ** 2
    spread = over(n, n - 1) * over(sums(own.cell, off, units), total)
    fraction = np.minimum(over(n, total), 1.0)
    deff = over(variance, (1 - fraction) * over(spread, n))
    return Estimate(values, n, effective, variance, np.where(np.isnan(variance), np.nan, df), deff, fraction)


def joined(strata: Strata, cell: Indices, partners: Mapping[str, str]) -> Indices:
    """The cell (c,) that each cell is joined with: itself, or its partner's where at most one answer is in it.

    ``cell`` is that of each answer, and ``partners`` gives names by names. What was joined counts for the partner.
    """
    counts = np.bincount(cell, minlength=strata.unit.size)
    places = {(unit, name): at for at, (unit, name) in enumerate(zip(strata.unit.tolist(), strata.names, strict=True))}
    found = np.arange(strata.unit.size)
    for at in sorted(np.flatnonzero(counts <= 1).tolist(), key=lambda at: strata.names[at]):
        partner = places.get((int(strata.unit[at]), partners.get(strata.names[at], "")), at)
        target = int(found[partner])
        if counts[at] <= 1 and found[at] == at and target != at:
            found[found == at] = target
            counts[target] += counts[at]
    return found
