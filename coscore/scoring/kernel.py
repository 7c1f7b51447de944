"""The kernel: values and states of every indicator in, scores, coverage and states of every node out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE, PRESENT, Floats, States
from coscore.scoring.aggregate import METHODS
from coscore.scoring.aggregate.parts import Family, Mask, Part, coverage, family, within
from coscore.scoring.missing import ACROSS, POLICIES, Peers
from coscore.scoring.normalise import normalise
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
        scores: on 0 to the highest score; NaN where there is none.
        coverage: share of the node's weight that is present; NaN where it does not apply.
        states: missing, present, not applicable or invalid; a dimension is invalid when something below it is.
        peers: per unit, the index of its peer group.
    """

    scores: Floats
    coverage: Floats
    states: States
    peers: Peers


def score(plan: Plan, values: Floats, states: States, peers: Peers) -> Nodes:
    """Score every node for every unit.

    Args:
        plan: the plan; its rows are the rows of the arrays.
        values: (k, m) values of the indicators, NaN unless present.
        states: (k, m) states of the indicators.
        peers: (m,) index of each unit's peer group.
    """
    nodes = Nodes(np.empty(values.shape), np.empty(values.shape), states.copy(), peers)
    with np.errstate(divide="ignore", invalid="ignore"):
        for span in _spans(plan, values.shape[1]):
            block = Nodes(nodes.scores[:, span], nodes.coverage[:, span], nodes.states[:, span], peers[span])
            _score_block(plan, values[:, span], block)
    return nodes


def _spans(plan: Plan, count: int) -> Iterator[slice]:
    """Blocks of units; all at once where a policy looks at other units."""
    size = max(count, 1) if any(_looks_across(step) for step in plan.steps) else BLOCK
    return (slice(start, start + size) for start in range(0, count, size))


def _looks_across(step: Step) -> bool:
    return step.policy in ACROSS or METHODS[step.rule.method].across


def _score_block(plan: Plan, values: Floats, block: Nodes) -> None:
    _cover(block.states, block.coverage)
    for step in plan.steps:
        if step.ruler:
            normalise(values[step.row], step.ruler, block.scores[step.row])
        else:
            _combine(step, block)
        if step.rounded is not None:
            block.scores[step.row] = round_half_up(block.scores[step.row], step.rounded)
    np.copyto(block.states, MISSING, where=block.states == BLOCKED)


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
