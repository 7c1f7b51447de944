"""Grades of many rankings at once, each by its own ranks, means and deviations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.scoring.grade import by_cut, by_deviation, by_quota

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from coscore.framework.tree import Framework
    from coscore.insight.robustness.ranking import Ranks
    from coscore.intake.observations import Floats
    from coscore.scoring.aggregate.parts import Mask
    from coscore.scoring.missing import Peers


def names(framework: Framework) -> list[str]:
    """The grades from the best to the worst; none without grades."""
    spec = framework.file.grades
    return [band.grade for band in spec.bands] if spec else []


def grades(framework: Framework, shown: Floats, inside: Ranks, peers: Peers, outside: Mask) -> NDArray[np.intp]:
    """(n, m) index of the grade in each of n rankings; the number of grades where there is none.

    Args:
        framework: its grades.
        shown: (n, m) displayed totals, NaN where a unit takes no part.
        inside: (n, m) competition ranks in the peer group.
        peers: (m,) index of the peer group.
        outside: (m,) units that belong to no group.
    """
    spec = framework.file.grades
    assert spec is not None  # noqa: S101 - only asked where there are grades
    there = ~np.isnan(shown)
    found = np.full(shown.shape, len(spec.bands))
    fields = (peers + (peers.max(initial=0) + 1) * np.arange(len(shown))[:, np.newaxis])[there]
    match spec.method:
        case "cut":
            found[there] = by_cut(shown[there], spec).grades
        case "quota":
            found[there] = by_quota(shown[there], inside[there], fields, spec).grades
        case "mean_sd":
            found[there] = by_deviation(shown[there], fields, spec).grades
    if spec.method != "cut" and framework.file.groups is not None:
        found[:, outside] = len(spec.bands)
    return found
