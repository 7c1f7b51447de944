"""Two units side by side: what every node adds to the difference of their totals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from coscore.insight.decompose import decompose
from coscore.insight.explain.lost import nodes_of
from coscore.scoring.plan import plan_of
from coscore.scoring.rounding import round_half_up
from coscore.scoring.shares import displayed

if TYPE_CHECKING:
    from coscore.framework.tree import TreeNode
    from coscore.intake.observations import Floats
    from coscore.scoring.evaluation import Evaluation


@dataclass(frozen=True, eq=False)
class Against:
    """Why one unit scores as much more, or less, than another. All points are those displayed, the first less the second.

    Attributes:
        evaluation: the evaluation.
        units: the indices of both.
        difference: of the displayed totals.
        parts: (k,) what each node adds to it; those of the children add up to that of their parent, those of the root, the
            adjustments and the cut to the difference.
        adjustments: (a,) what each adjustment adds.
        cut: what the cap on totals adds.
    """

    evaluation: Evaluation
    units: tuple[int, int]
    difference: float
    parts: Floats
    adjustments: Floats
    cut: float

    def below(self, node: TreeNode) -> list[TreeNode]:
        """The children of a node, those that add most, to either side, first."""
        children = list(self.evaluation.framework.below(node))
        return sorted(children, key=lambda child: -abs(self.parts[child.index]))


def against(evaluation: Evaluation, unit: int, other: int) -> Against:
    """Set a unit beside another; both must have a total.

    The exact parts come from :func:`coscore.insight.decompose.decompose`; they are displayed by the largest remainder, so that
    they add up.
    """
    plan, nodes = plan_of(evaluation.framework), nodes_of(evaluation)
    exact = decompose(plan, nodes, nodes, ([other], [unit]))
    totals, points = evaluation.totals, evaluation.adjustments
    cuts = totals - (evaluation.scores[plan.root.row] + points.sum(axis=0))
    apart = [array[..., [unit]] - array[..., [other]] for array in (points, cuts, evaluation.shown)]
    difference = round_half_up(apart[2], evaluation.digits)
    shown = displayed(plan, exact, apart[0], apart[1], shown=difference, digits=evaluation.digits)
    parts = round_half_up(shown.nodes[:, 0], evaluation.digits)
    adjustments, cut = (
        round_half_up(np.atleast_1d(one), evaluation.digits) for one in (shown.adjustments[:, 0], shown.cut)
    )
    return Against(evaluation, (unit, other), float(difference[0]), parts, adjustments, float(cut[0]))
