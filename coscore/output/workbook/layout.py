"""Who stands where in the sheets of units, and what the formulas give there: the numbers of the evaluation."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE
from coscore.output.workbook import excel
from coscore.output.workbook.excel import Span
from coscore.scoring.groups import groups_of, peers_of
from coscore.scoring.kernel import BLOCKED, Nodes, see
from coscore.scoring.plan import plan_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from coscore.framework.tree import TreeNode
    from coscore.intake.observations import Floats, States
    from coscore.language import Language
    from coscore.scoring.aggregate.parts import Part
    from coscore.scoring.evaluation import Evaluation
    from coscore.scoring.plan import Plan, Step

Cell = float | str

MOST_LIVE = 2000
"""Units up to which numbers are formulas."""

CODES = {
    MISSING: "",
    NOT_APPLICABLE: excel.NOT_APPLICABLE,
    INVALID: excel.INVALID,
    BLOCKED: excel.BLOCKED,
}


@dataclass(frozen=True)
class Layout:
    """Units in the order of their peer groups, so that each group is a span of neighbouring rows.

    Attributes:
        evaluation: the result.
        language: of all words.
    """

    evaluation: Evaluation
    language: Language

    @property
    def is_live(self) -> bool:
        """Whether numbers are formulas: not where units are so many that a spreadsheet would be slow."""
        return 0 < len(self.evaluation.units) <= MOST_LIVE

    @cached_property
    def plan(self) -> Plan:
        """The plan of the framework."""
        return plan_of(self.evaluation.framework)

    @cached_property
    def peers(self) -> NDArray[np.intp]:
        """Per unit, as the evaluation knows it, the index of its peer group."""
        return peers_of(self.evaluation.group)

    @cached_property
    def order(self) -> NDArray[np.intp]:
        """The unit at each place."""
        return np.argsort(self.peers, kind="stable")

    @property
    def everyone(self) -> Span:
        """All places."""
        return Span(0, len(self.order) - 1)

    @cached_property
    def groups(self) -> tuple[str, ...]:
        """The names of the peer groups."""
        return groups_of(self.evaluation.group)

    @cached_property
    def spans(self) -> list[Span]:
        """The places of each peer group."""
        ends = np.cumsum(np.bincount(self.peers, minlength=len(self.groups))).tolist()
        return [Span(first, end - 1) for first, end in zip([0, *ends[:-1]], ends, strict=True)]

    @cached_property
    def group_at(self) -> list[int]:
        """The index of the peer group at each place."""
        return [int(peer) for peer in self.peers[self.order]]

    @cached_property
    def nodes(self) -> Nodes:
        """The nodes as the kernel left them, those blocked by a gap told from those that are gaps."""
        ev = self.evaluation
        states = ev.states.copy()
        nodes = Nodes(ev.used, ev.scores, ev.coverage, states, self.peers)
        for step in self.plan.steps:
            for part in (see(child, nodes) for child in step.children):
                if part.blocks is not None:
                    own = states[step.row]
                    own[part.blocks & (own == MISSING)] = BLOCKED
        return nodes

    def placed(self, numbers: Floats) -> list[Cell]:
        """Numbers (m,) by place, "" where there is none."""
        return ["" if value != value else value for value in numbers[self.order].tolist()]  # noqa: PLR0124 - NaN

    def scores(self, step: Step) -> list[Cell]:
        """The scores of a node by place, and what stands for those there are not."""
        return self.coded(self.nodes.scores[step.row], self.nodes.states[step.row])

    def coded(self, numbers: Floats, states: States) -> list[Cell]:
        """Numbers (m,) by place; where there is none, what its state says."""
        found = zip(numbers[self.order].tolist(), states[self.order].tolist(), strict=True)
        return [CODES.get(state, "") if value != value else value for value, state in found]  # noqa: PLR0124

    def seen(self, step: Step) -> list[Cell]:
        """A node by place as its parent sees it: gaps filled, points obtained rounded."""
        part, states = see(step, self.nodes), self.nodes.states[step.row]
        if part.blocks is not None:
            states = np.where(part.blocks & (states == MISSING), BLOCKED, states)
        return self.coded(_used(part), states)

    def name(self, node: TreeNode) -> str:
        """A node's name."""
        return node.name.in_(self.language)


def _used(part: Part) -> Floats:
    return part.score if part.used is None else np.where(part.used, part.score, np.nan)
