"""The kernel: values and states of every indicator in, scores, coverage and states of every node out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE, PRESENT, Floats, States
from coscore.scoring.aggregate import METHODS
from coscore.scoring.aggregate.parts import Family, Mask, Part, coverage, family, within
from coscore.scoring.missing import ACROSS, POLICIES, Peers
from coscore.scoring.normalise import Others, looks_around, may_fail, normalise
from coscore.scoring.rounding import round_half_up

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coscore.scoring.plan import Plan, Step

BLOCK = 16384
"""Units per block: the rows at work fit the second-level cache."""

BLOCKED = 4
"""State, inside the kernel only, of a dimension that may have no score because of a gap below it."""

HAIR = 1e-12
"""Coverage this little below its minimum is noise."""


class Nodes(NamedTuple):
    """Arrays over k nodes (rows, as in the plan) and units (columns).

    Attributes:
        values: what each node's ruler measures: the values of indicators, the combined scores of dimensions that are
            normalised; NaN elsewhere and where there is none.
        scores: on 0 to the highest score, unless a ruler leaves that scale; NaN where there is none.
        coverage: share of the node's weight that is present; NaN where it does not apply.
        states: missing, present, not applicable or invalid; a dimension is invalid when something below it is.
        peers: per unit, the index of its peer group.
    """

    values: Floats
    scores: Floats
    coverage: Floats
    states: States
    peers: Peers

    def at(self, span: slice) -> Nodes:
        """The same arrays for some of the units."""
        of_nodes = self.values[:, span], self.scores[:, span], self.coverage[:, span], self.states[:, span]
        return Nodes(*of_nodes, self.peers[span])


def score(plan: Plan, values: Floats, states: States, others: Others) -> Nodes:
    """Score every node for every unit.

    Args:
        plan: the plan; its rows are the rows of the arrays.
        values: (k, m) values of the indicators, NaN unless present.
        states: (k, m) states of the indicators.
        others: peer groups of the units, and what else rulers look at.
    """
    measured = values.copy() if any(step.ruler and step.children for step in plan.steps) else values
    nodes = Nodes(measured, np.empty(values.shape), np.empty(values.shape), states.copy(), others.peers)
    with np.errstate(divide="ignore", invalid="ignore"):
        for span in _spans(plan, values.shape[1]):
            _score_block(plan, nodes.at(span), others)
    return nodes


def _spans(plan: Plan, count: int) -> Iterator[slice]:
    """Blocks of units; all at once where a policy, a method or a ruler looks at other units."""
    size = max(count, 1) if looks_across(plan) else BLOCK
    return (slice(start, start + size) for start in range(0, count, size))


def looks_across(plan: Plan) -> bool:
    """Whether the scores of a unit may hang on those of others, so that all units must be scored at once."""
    return any(_looks_across(step) for step in plan.steps)


def _looks_across(step: Step) -> bool:
    filled = step.policy in ACROSS or (step.policy == "worst" and np.isinf(step.worst))
    return filled or METHODS[step.rule.method].across or bool(step.ruler and looks_around(step.ruler))


def _score_block(plan: Plan, block: Nodes, others: Others) -> None:
    _cover(block.states, block.coverage)
    for step in plan.steps:
        if step.children:
            _combine(step, block)
        if step.ruler:
            _measure(step, block, others)
        if step.rounded is not None:
            block.scores[step.row] = round_half_up(block.scores[step.row], step.rounded)
    np.copyto(block.states, MISSING, where=block.states == BLOCKED)


def _measure(step: Step, block: Nodes, others: Others) -> None:
    """From value to score; the value of a dimension is its combined score. Invalid where the ruler gives no score."""
    assert step.ruler  # noqa: S101 - asked before
    values, scores, states = block.values[step.row], block.scores[step.row], block.states[step.row]
    if step.children:
        values[:] = scores
    normalise(values, step.ruler, scores, others, step.row)
    if may_fail(step.ruler):
        fails = np.isnan(scores) & (states == PRESENT)
        states[fails] = INVALID
        if not step.children:
            block.coverage[step.row, fails] = 0.0


def _cover(states: States, coverage: Floats) -> None:
    """Coverage of the indicators: 1 where present, NaN where not applicable, else 0."""
    np.equal(states, PRESENT, out=coverage)
    if states.max() >= NOT_APPLICABLE:
        coverage[states == NOT_APPLICABLE] = np.nan


def _combine(step: Step, block: Nodes) -> None:
    """Score, coverage and state of a dimension."""
    scores, covered, states = block.scores[step.row], block.coverage[step.row], block.states[step.row]
    them = family(step.rule, [see(child, block) for child in step.children])
    coverage(them.parts, step.rule.whole, covered)
    states[:] = PRESENT
    np.copyto(states, MISSING, where=(covered < step.min_coverage - HAIR) | (them.used == 0.0))
    _block(states, them.parts, [block.states[child.row] for child in step.children])
    np.copyto(states, NOT_APPLICABLE, where=np.isnan(covered))
    method = METHODS[step.rule.method]
    method.score(among(them, states == PRESENT) if method.across else them, scores)
    if not method.sure:
        np.copyto(states, MISSING, where=np.isnan(scores) & (states == PRESENT))
        np.copyto(states, INVALID, where=np.isinf(scores) & (states == PRESENT))
    np.copyto(scores, np.nan, where=states != PRESENT)


def among(them: Family, units: Mask) -> Family:
    """The family as it is among these units only."""
    return them._replace(parts=[within(part, units) for part in them.parts])


def _block(states: States, parts: Sequence[Part], below: Sequence[States]) -> None:
    """Mark where a part blocks: invalid if something below is, blocked if it is only a gap."""
    for part in parts:
        if part.blocks is not None:
            states[part.blocks] = BLOCKED
    for part, child in zip(parts, below, strict=True):
        if part.blocks is not None:
            states[child == INVALID] = INVALID


def see(child: Step, nodes: Nodes) -> Part:
    """A child as its parent sees it: gaps filled as its policy says, points obtained rounded."""
    scores, coverage, states = nodes.scores[child.row], nodes.coverage[child.row], nodes.states[child.row]
    part = Part(child.weight, scores, coverage)
    low, high = states.min(initial=PRESENT), states.max(initial=PRESENT)
    if (low, high) != (PRESENT, PRESENT):
        part = part._replace(used=states == PRESENT)
    if high >= NOT_APPLICABLE:
        part = part._replace(absent=states == NOT_APPLICABLE, blocks=_some(states >= INVALID))
    if low == MISSING:
        part, gaps = _stand_in(part, states == MISSING)
        part = _fill(part, gaps, POLICIES[child.policy](child, scores, states, nodes.peers))
    if child.earned:
        points, digits = child.earned
        part = part._replace(score=round_half_up(part.score * points, digits) / points)
    return part


def _some(mask: Mask) -> Mask | None:
    return mask if mask.any() else None


def _stand_in(part: Part, gaps: Mask) -> tuple[Part, Mask]:
    """Use the scores of values that were put in for missing ones; give the gaps that are left, too."""
    own = gaps & ~np.isnan(part.score)
    return (_fill(part, own, part.score), gaps & ~own) if own.any() else (part, gaps)


def _fill(part: Part, gaps: Mask, filling: Floats | float | None) -> Part:
    """Put a score into the gaps: None leaves them, NaN blocks what stands above."""
    if filling is None:
        return part
    hopeless = gaps & np.isnan(filling)
    blocks = hopeless if part.blocks is None else part.blocks | hopeless
    filled = gaps & ~hopeless
    used = filled if part.used is None else part.used | filled
    return part._replace(score=np.where(filled, filling, part.score), used=used, blocks=_some(blocks))
