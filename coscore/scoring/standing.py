"""Where the units stand: displayed totals, ranks, group ranks, grades and margins."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from coscore.findings import Finding
from coscore.scoring.grade import by_cut, by_deviation, by_quota
from coscore.scoring.groups import label_of
from coscore.scoring.rank import order_levels, ranks
from coscore.scoring.rounding import FINE, round_half_up

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from coscore.findings.finding import Fact
    from coscore.framework.model import DeviationGrades, QuotaGrades
    from coscore.framework.tree import Framework
    from coscore.intake.log import FindingLog
    from coscore.intake.observations import Floats
    from coscore.scoring.aggregate.parts import Mask
    from coscore.scoring.combine import Indices
    from coscore.scoring.grade import Graded
    from coscore.scoring.kernel import Nodes
    from coscore.scoring.missing import Peers
    from coscore.scoring.rank import Whole
    from coscore.scoring.task import Task


class Standing(NamedTuple):
    """Per unit (m,), as in the Evaluation."""

    shown: Floats
    ranked: Mask
    ranks: Whole
    group_ranks: Whole
    grades: tuple[str, ...]
    margins: Floats


class Field(NamedTuple):
    """The units that are ranked, and only they.

    Attributes:
        units: their indices.
        shown: displayed totals.
        order: numbers from :func:`coscore.scoring.rank.order_levels`.
        peers: index of the peer group.
        outside: those that belong to no group.
    """

    units: Indices
    shown: Floats
    order: Whole
    peers: Peers
    outside: Mask


def standing(task: Task, nodes: Nodes, totals: Floats, group: Sequence[str], left_out: Mask) -> Standing:
    """Rank and grade the units that have a total; the log takes small groups (W402) and undecided ranks (W403).

    Args:
        task: how to round, rank and grade, and the log.
        nodes: scores of the nodes, for the tie-breaks, and the peer groups.
        totals: (m,) final scores, NaN where there is none.
        group: (m,) name of the peer group, "" for none.
        left_out: (m,) who takes no part in the ranking even with a total.
    """
    framework, log = task.framework, task.log
    shown = round_half_up(totals, framework.file.round.digits)
    field = _field(task, nodes, np.where(left_out, np.nan, totals), shown, group)
    method = framework.file.ties.method
    overall = ranks(field.order, np.zeros_like(field.peers), method)
    inside = np.where(field.outside, 0, ranks(field.order, field.peers, method))
    grades, margins = _graded(framework, field, group, log)
    _tell_small(framework, field, group, log)
    if method == "ordinal":
        _tell_undecided(overall, log)
    nobody = np.zeros(totals.size, np.int64)
    return Standing(
        shown,
        ~np.isnan(totals) & ~left_out,
        _spread(overall, field, nobody.copy()),
        _spread(inside, field, nobody),
        tuple(_spread(grades, field, np.full(totals.size, "", object)).tolist()),
        _spread(margins, field, np.full(totals.size, np.nan)),
    )


def _field(task: Task, nodes: Nodes, totals: Floats, shown: Floats, group: Sequence[str]) -> Field:
    file, units = task.framework.file, np.flatnonzero(~np.isnan(totals))
    breaks = [nodes.scores[task.framework.by_id[node].index, units] for node in file.ties.break_]
    order = order_levels(totals[units], file.round.digits if file.round.rank_on == "rounded" else FINE, breaks)
    named = np.fromiter(map(bool, group), np.bool_, len(group)) if file.groups else np.zeros(totals.size, np.bool_)
    return Field(units, shown[units], order, nodes.peers[units], ~named[units])


def _graded(
    framework: Framework, field: Field, group: Sequence[str], log: FindingLog
) -> tuple[NDArray[np.object_], Floats]:
    """Grade, "" for none, and margin of each unit ranked."""
    spec = framework.file.grades
    if spec is None:
        return np.full(field.units.size, "", object), np.full(field.units.size, np.nan)
    alone = field.outside & (framework.file.groups is not None)
    match spec.method:
        case "cut":
            grades, margins = by_cut(field.shown, spec)
        case "quota":
            places = ranks(field.order, field.peers, "competition")
            grades, margins = _without(alone, spec, by_quota(field.shown, places, field.peers, spec))
        case "mean_sd":
            grades, margins = _without(alone, spec, by_deviation(field.shown, field.peers, spec))
            _tell_alike(framework, field, grades == len(spec.bands), group, log)
    return np.array([*(band.grade for band in spec.bands), ""], object)[grades], margins


def _without(outside: Mask, spec: QuotaGrades | DeviationGrades, graded: Graded) -> Graded:
    """No grade where it would be by a group that the unit does not belong to."""
    graded.grades[outside], graded.margins[outside] = len(spec.bands), np.nan
    return graded


def _spread(of_ranked: NDArray[Any], field: Field, empty: NDArray[Any]) -> NDArray[Any]:
    """Values of the units ranked, among the empty ones of all."""
    empty[field.units] = of_ranked
    return empty


def _tell_small(framework: Framework, field: Field, group: Sequence[str], log: FindingLog) -> None:
    groups = framework.file.groups
    if groups is None:
        return
    sizes = Counter(group[unit] for unit in field.units.tolist() if group[unit])
    small = [name for name in sorted(sizes) if sizes[name] < groups.min_size]
    for name in small:
        args: dict[str, Fact] = {"group": name, "name": label_of(groups, name)}
        log.add([Finding("W402", args=args | {"count": sizes[name], "min_size": groups.min_size})])


def _tell_alike(framework: Framework, field: Field, ungraded: Mask, group: Sequence[str], log: FindingLog) -> None:
    """Say which groups have no grades because their scores do not differ."""
    groups = framework.file.groups
    sizes = Counter(group[unit] for unit in field.units[ungraded & ~(field.outside & (groups is not None))].tolist())
    for name in sorted(sizes):
        args: dict[str, Fact] = {"group": name, "name": label_of(groups, name) if name else "", "count": sizes[name]}
        log.add([Finding("W412", args=args)])


def _tell_undecided(overall: Whole, log: FindingLog) -> None:
    shared, counts = np.unique(overall, return_counts=True)
    tied = zip(shared[counts > 1].tolist(), counts[counts > 1].tolist(), strict=True)
    log.add(Finding("W403", args={"rank": rank, "count": count}) for rank, count in tied)
