"""A unit explained: every node with what it brings, what it loses and how far it stands from others, and the levers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from coscore.insight.explain.levers import levers
from coscore.insight.explain.lost import possible_points
from coscore.insight.explain.peers import peers_of, to_best, to_mean
from coscore.intake.observations import PRESENT
from coscore.scoring.rounding import round_half_up

if TYPE_CHECKING:
    from coscore.framework.tree import TreeNode
    from coscore.insight.explain.levers import Lever
    from coscore.scoring.aggregate.parts import Mask
    from coscore.scoring.combine import Indices
    from coscore.scoring.evaluation import Evaluation


class Line(NamedTuple):
    """One node, for one unit; points are those displayed, NaN where there are none.

    Attributes:
        node: the node.
        value: raw value of an indicator, NaN where there is none.
        state: state of the value, or of the score of a dimension.
        filled: whether the value, or else the score, was put in for a missing one.
        score: its score, full precision.
        coverage: share of its weight that is present.
        weight: weight used, as a share of the total after gaps were dealt with; 0 where not used.
        obtained: points of the total it brings.
        possible: points it could bring, as it was weighed.
        lost: possible points less those obtained.
        to_mean: points above the mean of the peers: weight used x difference of scores.
        to_best: points above the best peer's score there; below, if negative.
    """

    node: TreeNode
    value: float
    state: int
    filled: bool
    score: float
    coverage: float
    weight: float
    obtained: float
    possible: float
    lost: float
    to_mean: float
    to_best: float


@dataclass(frozen=True, eq=False)
class Explanation:
    """A unit of an evaluation explained.

    Attributes:
        evaluation: the evaluation; what is not said here stands there.
        unit: index of the unit.
        lines: every node in reading order, the root first.
        peers: how many ranked units it is compared with, itself included if it is ranked.
        levers: single changes that would raise the score, those of the most promising indicator first.
    """

    evaluation: Evaluation
    unit: int
    lines: tuple[Line, ...]
    peers: int
    levers: tuple[Lever, ...]

    @property
    def name(self) -> str:
        """Name of the unit."""
        return self.evaluation.units[self.unit].name

    @property
    def next_grade(self) -> str:
        """The next better grade; "" in the best one, and without grades."""
        grades, own = self.evaluation.framework.file.grades, self.evaluation.grades[self.unit]
        names = [band.grade for band in grades.bands] if grades else []
        return names[names.index(own) - 1] if own in names[1:] else ""


def explain(evaluation: Evaluation, unit: int) -> Explanation:
    """Explain the unit with this index."""
    peers = peers_of(evaluation, unit)
    return Explanation(evaluation, unit, lines(evaluation, unit, peers), len(peers), levers(evaluation, unit, peers))


def lines(evaluation: Evaluation, unit: int, peers: Indices) -> tuple[Line, ...]:
    """Every node in reading order, the root first, for the unit with this index among its peers."""
    possible = round_half_up(possible_points(evaluation, unit), evaluation.digits)
    obtained = round_half_up(evaluation.displayed.nodes[:, unit], evaluation.digits)
    figures = (
        evaluation.values[:, unit],
        evaluation.states[:, unit],
        _filled(evaluation, unit),
        evaluation.scores[:, unit],
        evaluation.coverage[:, unit],
        evaluation.weights[:, unit],
        obtained,
        possible,
        round_half_up(possible - obtained, evaluation.digits),
        to_mean(evaluation, unit, peers),
        to_best(evaluation, unit, peers),
    )
    rows = zip(*(figure.tolist() for figure in figures), strict=True)
    return tuple(Line(node, *row) for node, row in zip(evaluation.framework.nodes, rows, strict=True))


def _filled(evaluation: Evaluation, unit: int) -> Mask:
    """Where something counts that was not there: a value put in, or a score the policy gives (k,)."""
    found: Mask = (evaluation.weights[:, unit] > 0) & (evaluation.states[:, unit] != PRESENT)
    return found
