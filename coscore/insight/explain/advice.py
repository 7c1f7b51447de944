"""What every ranked unit would do best to raise: a few levers each, for all units at once."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.insight.explain.candidates import candidates
from coscore.insight.explain.peers import peers_of
from coscore.intake.observations import PRESENT
from coscore.scoring.again import again
from coscore.scoring.normalise import FIXED
from coscore.scoring.plan import plan_of
from coscore.scoring.rounding import round_half_up

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coscore.framework.tree import Framework, TreeNode
    from coscore.intake.observations import Floats
    from coscore.scoring.evaluation import Evaluation

_PREFERRED = ("mean", "next", "full")
"""Which of the better values of an indicator is advised: the mean of the peers, where the unit is below it."""


class Advice(NamedTuple):
    """A value to reach, everything else staying as it is.

    Attributes:
        node: the indicator.
        kind: what the value is: mean (of the peers), next (step, level, threshold) or full (marks).
        before, after: the value now, and the one to reach.
        score: displayed total with it.
        gain: points the displayed total rises by.
    """

    node: TreeNode
    kind: str
    before: float
    after: float
    score: float
    gain: float


class _Aim(NamedTuple):
    """A value for an indicator, and what it is."""

    row: int
    after: float
    kind: str


def advice(evaluation: Evaluation, most: int = 3) -> dict[int, list[Advice]]:
    """By ranked unit, what to raise: of the indicators that lose most points, the one that loses most first.

    Totals are recomputed exactly. Where the units do not depend on one another, one scoring serves all of them at once.
    """
    aims = {unit: list(islice(_aims(evaluation, unit, lost), most)) for unit, lost in _losses(evaluation)}
    scored = _together if is_separable(evaluation.framework) else _one_by_one
    found: dict[int, list[Advice]] = {unit: [] for unit in aims}
    for place in range(most):
        chosen = {unit: those[place] for unit, those in aims.items() if place < len(those)}
        for unit, total in scored(evaluation, chosen).items():
            made = _made(evaluation, unit, chosen[unit], total)
            found[unit] += [made] if made.gain > 0 else []
    return found


def is_separable(framework: Framework) -> bool:
    """Whether no unit's total depends on the values of another."""
    plan = plan_of(framework)
    alone = all(step.ruler is None or step.ruler.method in FIXED for step in plan.steps)
    gaps = all(step.policy not in {"mean", "group_mean"} and step.rule.method != "copeland" for step in plan.steps)
    specs = [node.spec for node in framework.indicators if node.spec]
    return alone and gaps and not any(spec.impute or spec.treat for spec in specs)


def _losses(evaluation: Evaluation) -> Iterator[tuple[int, list[int]]]:
    """Each ranked unit with its indicators that have a value, and less than full marks, by the points that takes."""
    rows = np.array([node.index for node in evaluation.framework.indicators], np.intp)
    lost = evaluation.weights[rows] * (evaluation.framework.file.scale.max - evaluation.scores[rows])
    lost = np.where(evaluation.figures.measured.states[rows] == PRESENT, lost, np.nan)
    for unit in np.flatnonzero(evaluation.ranked).tolist():
        order = np.argsort(-np.nan_to_num(lost[:, unit]), kind="stable")
        yield unit, [int(rows[place]) for place in order if lost[place, unit] > 0]


def _aims(evaluation: Evaluation, unit: int, rows: Sequence[int]) -> Iterator[_Aim]:
    measured, peers = evaluation.figures.measured, peers_of(evaluation, unit)
    rulers = {step.row: step.ruler for step in plan_of(evaluation.framework).leaves} if rows else {}
    for row in rows:
        spec, ruler = evaluation.framework.nodes[row].spec, rulers[row]
        values = np.where(measured.states[row] == PRESENT, measured.values[row], np.nan)
        assert spec  # noqa: S101 - every indicator stands in the file
        assert ruler  # noqa: S101 - and has a ruler
        better = {
            kind: after for after, kind in candidates(spec, ruler, float(values[unit]), values[peers], values).items()
        }
        for kind in _PREFERRED:
            if kind in better:
                yield _Aim(row, better[kind], kind)
                break


def _together(evaluation: Evaluation, aims: dict[int, _Aim]) -> dict[int, float]:
    """Displayed totals of the units with their new values, all of them at once."""
    shown = _scored(evaluation, aims)
    return {unit: float(shown[unit]) for unit in aims}


def _one_by_one(evaluation: Evaluation, aims: dict[int, _Aim]) -> dict[int, float]:
    """The same where a unit's value moves the others, too."""
    return {unit: float(_scored(evaluation, {unit: aim})[unit]) for unit, aim in aims.items()}


def _scored(evaluation: Evaluation, aims: dict[int, _Aim]) -> Floats:
    values = evaluation.figures.measured.values.copy()
    for unit, aim in aims.items():
        values[aim.row, unit] = aim.after
    return again(evaluation, values=values).shown


def _made(evaluation: Evaluation, unit: int, aim: _Aim, total: float) -> Advice:
    node, before = evaluation.framework.nodes[aim.row], float(evaluation.figures.measured.values[aim.row, unit])
    gain = round_half_up(np.array([total - evaluation.shown[unit]]), evaluation.digits)[0]
    return Advice(node, aim.kind, before, aim.after, total, float(gain))
