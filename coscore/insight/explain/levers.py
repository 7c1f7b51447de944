"""The levers of a unit: single changes of a value that raise its score, each recomputed exactly."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.insight.explain.candidates import candidates
from coscore.insight.explain.cells import changes
from coscore.intake.observations import MISSING, PRESENT
from coscore.scoring.again import again
from coscore.scoring.plan import plan_of
from coscore.scoring.rounding import round_half_up

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.framework.tree import TreeNode
    from coscore.insight.explain.cells import Change
    from coscore.scoring.combine import Indices
    from coscore.scoring.evaluation import Evaluation
    from coscore.scoring.plan import Step


class Lever(NamedTuple):
    """One change and what comes of it, everything else and everybody else staying as they are.

    Attributes:
        node: the indicator.
        kind: what the new value is: next (step, level, threshold), mean (of the peers) or full (marks).
        before: the value now; NaN where it is missing.
        after: the new value.
        score: displayed total with the new value.
        rank, group_rank: ranks with it; 0 where there is none.
        grade: grade with it.
        gain: points the displayed total rises by; NaN where there was none before.
        cells: the cells that make the new value, if they are few and certain; empty where that is not known.
    """

    node: TreeNode
    kind: str
    before: float
    after: float
    score: float
    rank: int
    group_rank: int
    grade: str
    gain: float
    cells: tuple[Change, ...] = ()


def levers(evaluation: Evaluation, unit: int, peers: Indices) -> tuple[Lever, ...]:
    """What would raise the displayed total of a unit, or give it one.

    The indicator with the largest gain comes first; equal ones stand in reading order. The levers of one indicator follow one
    another from the smallest gain to the largest.
    """
    families = [
        sorted(_of_indicator(evaluation, step, unit, peers), key=lambda lever: (lever.score, lever.after))
        for step in plan_of(evaluation.framework).leaves
        if evaluation.figures.measured.states[step.row, unit] in (MISSING, PRESENT)
    ]
    families = sorted(filter(None, families), key=lambda family: -family[-1].score)
    return tuple(lever for family in families for lever in family)


def _of_indicator(evaluation: Evaluation, step: Step, unit: int, peers: Indices) -> Iterator[Lever]:
    node = evaluation.framework.nodes[step.row]
    measured = evaluation.figures.measured
    values = np.where(measured.states[step.row] == PRESENT, measured.values[step.row], np.nan)
    own = float(values[unit])
    assert node.spec  # noqa: S101 - every indicator stands in the file
    assert step.ruler  # noqa: S101 - and has a ruler
    for after, kind in candidates(node.spec, step.ruler, own, values[peers], values).items():
        lever = _pulled(evaluation, node, unit, Lever(node, kind, own, after, np.nan, 0, 0, "", np.nan))
        if lever and (np.isnan(lever.gain) or lever.gain > 0):
            yield lever._replace(cells=changes(evaluation.observations, node, unit, after))


def _pulled(evaluation: Evaluation, node: TreeNode, unit: int, lever: Lever) -> Lever | None:
    """The lever with what comes of it; None where the unit has no score even then."""
    measured = evaluation.figures.measured
    values, states = measured.values.copy(), measured.states.copy()
    values[node.index, unit], states[node.index, unit] = lever.after, PRESENT
    found = again(evaluation, values=values, states=states)
    if np.isnan(found.totals[unit]):
        return None
    gain = round_half_up(found.shown[[unit]] - evaluation.shown[[unit]], evaluation.digits)
    return lever._replace(
        score=float(found.shown[unit]),
        rank=int(found.ranks[unit]),
        group_rank=int(found.group_ranks[unit]),
        grade=found.grades[unit],
        gain=float(gain[0]),
    )
