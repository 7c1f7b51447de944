"""How much every node adds to a difference of two scores: Shapley's value at each node, from the total down.

At a node the children take the second score instead of the first one after the other, and each is given the change it makes,
on average over all orders (A. F. Shorrocks, *Decomposition procedures for distributional analysis*, 2013,
doi 10.1007/s10888-011-9214-z). It adds up exactly for every method, with gaps, policies, floors, rounding and formulas. For an
arithmetic mean it is weight times difference; for a geometric one it is very near the logarithmic mean Divisia index.

What a node is given need not be the change of its own score: that counts on its own scale. Its children share what it is
given in proportion to their Shapley values, so that the parts of the children always add up to the part of their parent.
"""

from __future__ import annotations

from itertools import pairwise
from math import factorial
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.insight.linear import Means, shares
from coscore.intake.observations import PRESENT
from coscore.scoring.aggregate import METHODS
from coscore.scoring.aggregate.parts import Part, family
from coscore.scoring.kernel import BLOCK, Nodes, among, see
from coscore.scoring.normalise import looks_around, normalise
from coscore.scoring.rounding import round_half_up

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from coscore.intake.observations import Floats, States
    from coscore.scoring.aggregate.parts import Mask
    from coscore.scoring.plan import Plan, Step

    Columns = Sequence[int] | slice

EXACT = 12
"""Children up to which every subset of them is tried."""

ORDERS = 200
"""Orders tried where there are more: half drawn with a fixed seed, half the same backwards."""

SEED = 20130901

CELLS = 1 << 20
"""Scores of subsets held at once."""

NOISE = 1e-9
"""Changes of less than this share of the highest score are binary noise: nothing is shared in proportion to them."""


class Side(NamedTuple):
    """The c children of a node as it sees them in one of the two results, over the n units compared.

    Attributes:
        scores: (c, n), gaps filled as policies say, points obtained rounded; of no meaning where not used.
        used: (c, n) where they take part.
        blocks: (c, n) where nothing may stand on them.
        states: (c, n) their own states.
    """

    scores: Floats
    used: Mask
    blocks: Mask
    states: States

    def of(self, units: NDArray[np.intp]) -> Side:
        """The same for some of the units."""
        return Side(self.scores[:, units], self.used[:, units], self.blocks[:, units], self.states[:, units])


def decompose(plan: Plan, before: Nodes, after: Nodes, pairs: tuple[Columns, Columns] | None = None) -> Floats:
    """What every node adds to the difference of the root's scores, ``after`` less ``before``, (k, n).

    The parts of the children add up to that of their parent. A node that changes nothing has 0; a unit that has no score in
    one of the two has NaN throughout. The part of a node without a score in one of them is that of its coming or going.

    Args:
        plan: the tree of both.
        before: scores of all units that were scored together; policies may look at all of them.
        after: likewise; another year, or the same where two units are set side by side.
        pairs: the columns compared in each, n of them, in the same order; None for all, which then are the same units.
    """
    here, there = pairs or (slice(None), slice(None))
    top = plan.root.row
    whole = after.scores[top][there] - before.scores[top][here]
    parts, lifts = np.zeros((len(plan.steps), whole.size)), np.ones(len(plan.steps))
    parts[top] = whole
    with np.errstate(all="ignore"):
        for step in reversed(plan.steps):
            if step.children:
                rows = [child.row for child in step.children]
                sides = _side(step, before, here), _side(step, after, there)
                known = (before.states[step.row][here] == PRESENT) & (after.states[step.row][there] == PRESENT)
                duels = _duels(step, before, after, here, there)
                values = np.where(known, _shares(step, *sides, duels), 0.0)
                rests = _portions(np.array([child.weight for child in step.children]), *sides)
                parts[rows] = handed_down(parts[step.row], values, rests, lifts[step.row], plan.highest)
                lifts[rows] = [lifts[step.row] * child.weight / step.rule.whole for child in step.children]
    parts[:, np.isnan(whole)] = np.nan
    return parts


def handed_down(part: Floats, shares: Floats, rests: Floats, lift: float, highest: float) -> Floats:
    """The part of a node (n,) among its children, (c, n), so that it adds up.

    It is shared in proportion to the shares. Where they cancel one another, or next to, that would make giants of them, of both
    signs and larger than the whole scale: there each child has its share times the node's weight in the total, and what is then
    left is shared by the rests.

    Args:
        part: what the node is given of the total's change.
        shares: (c, n) Shapley values of the children in the change of the node's own score.
        rests: (c, n) who takes what is left; each column adds to 1.
        lift: the node's weight in the total.
        highest: the highest score.
    """
    total, size = shares.sum(axis=0), np.abs(shares).sum(axis=0)
    factor = np.divide(part, total, out=np.zeros_like(total), where=total != 0.0)
    alike = (shares >= 0.0).all(axis=0) | (shares <= 0.0).all(axis=0)
    modest = alike | (np.abs(factor) <= 1.0) | (np.abs(factor) * size <= highest)
    each = np.where((np.abs(total) > NOISE * highest) & modest, factor, lift)
    left = part - each * total
    parts: Floats = each * shares + rests * left
    return parts


def _side(step: Step, nodes: Nodes, columns: Columns) -> Side:
    seen = [see(child, nodes) for child in step.children]
    shape = nodes.peers.shape
    masks = [[_mask(part.used, shape, default=True), _mask(part.blocks, shape, default=False)] for part in seen]
    used, blocks = (np.stack(those)[:, columns] for those in zip(*masks, strict=True))
    states = np.stack([nodes.states[child.row] for child in step.children])[:, columns]
    return Side(np.stack([part.score for part in seen])[:, columns], used, blocks, states)


def _mask(mask: Mask | None, shape: tuple[int, ...], *, default: bool) -> Mask:
    return np.full(shape, default) if mask is None else mask


def _duels(step: Step, before: Nodes, after: Nodes, here: Columns, there: Columns) -> Floats | None:
    """For a method that compares units with one another, the change of what each child does alone; None for the others.

    A unit cannot take another year's score without the units it is compared with, so there are no subsets to be tried.
    """
    method = METHODS[step.rule.method]
    if not method.across:
        return None
    found = []
    for nodes, columns in ((before, here), (after, there)):
        them = family(step.rule, [see(child, nodes) for child in step.children])
        terms = method.terms(among(them, nodes.states[step.row] == PRESENT))
        found.append(np.stack(terms)[:, columns])
    changes: Floats = found[1] - found[0]
    return changes


def _shares(step: Step, old: Side, new: Side, duels: Floats | None) -> Floats:
    """Shapley values of the children (c, n) in the change of their parent's score."""
    if duels is not None:
        return duels
    found = np.zeros(old.scores.shape)
    plain = (old.used & new.used).any(axis=0) & ((old.used != new.used).sum(axis=0) <= EXACT) & _is_sum(step)
    if plain.any():
        weights = np.array([child.weight if step.rule.method == "arithmetic" else 1.0 for child in step.children])
        one, other = old.of(np.flatnonzero(plain)), new.of(np.flatnonzero(plain))
        found[:, plain] = shares(Means(weights, one.scores, other.scores, one.used, other.used)) * weights.sum()
    rest = np.flatnonzero(~plain)
    size = max(1, CELLS >> min(len(step.children), EXACT))
    for those in np.split(rest, range(size, rest.size, size)) if rest.size else ():
        found[:, those] = _shapley(step, old.of(those), new.of(those))
    return found


def _is_sum(step: Step) -> bool:
    """Whether the parent's score is a mean, or a sum, of the children's, and nothing is done to it."""
    fixed = step.ruler is None or looks_around(step.ruler)
    return step.rule.method in {"arithmetic", "sum"} and step.rounded is None and fixed


def _shapley(step: Step, old: Side, new: Side) -> Floats:
    """By all subsets of the children, or by some orders where there are too many."""
    count = len(step.children)
    return _by_subsets(step, old, new) if count <= EXACT else _by_orders(step, old, new)


def _by_subsets(step: Step, old: Side, new: Side) -> Floats:
    """Mean over the orders: sum over the subsets S without a child of |S|! (c - |S| - 1)! / c! times the change it makes."""
    count = len(step.children)
    members = (np.arange(2**count)[:, np.newaxis] >> np.arange(count)) & 1 == 1
    values, sizes = _values(step, old, new, members), members.sum(axis=1)
    likely = [factorial(size) * factorial(count - 1 - size) / factorial(count) for size in range(count)]
    chance = np.where(
        members, np.array([0.0, *likely])[sizes, np.newaxis], -np.array([*likely, 0.0])[sizes, np.newaxis]
    )
    found: Floats = chance.T @ (values - values[0])
    return np.where(_differs(old, new), found, 0.0)


def _by_orders(step: Step, old: Side, new: Side) -> Floats:
    """Mean over some orders, each with its reverse, so that exchanging the two results turns every sign."""
    count = len(step.children)
    draws = np.random.default_rng(SEED)
    drawn = [draws.permutation(count) for _ in range(ORDERS // 2)]
    shares = np.zeros(old.scores.shape)
    for order in (*drawn, *(one[::-1] for one in drawn)):
        members = np.argsort(order)[np.newaxis] < np.arange(count + 1)[:, np.newaxis]
        values = _values(step, old, new, members)
        for child, (without, with_it) in zip(order.tolist(), pairwise(values), strict=True):
            shares[child] += with_it - without
    return shares / ORDERS


def _values(step: Step, old: Side, new: Side, members: NDArray[np.bool_]) -> Floats:
    """The node's score (s, n) where the members of each of s subsets (s, c) are as in the second result.

    Coverage too low on the way does not count: at both ends there is a score. Where there is none on the way for another reason,
    the change is taken to go on evenly, by weight.
    """
    size = max(1, BLOCK // max(old.scores.shape[1], 1))
    blocks = [members[start : start + size] for start in range(0, len(members), size)]
    values = np.concatenate([_together(step, old, new, block) for block in blocks])
    none, everything = members.sum(axis=1).argmin(), members.sum(axis=1).argmax()
    gone = members @ np.array([child.weight for child in step.children]) / step.rule.whole
    evenly = values[none] + gone[:, np.newaxis] * (values[everything] - values[none])
    return np.where(np.isfinite(values), values, evenly)


def _together(step: Step, old: Side, new: Side, members: NDArray[np.bool_]) -> Floats:
    """What the kernel makes of a node for each subset and unit, side by side; NaN where there is no score."""
    parts, blocked = [], np.zeros(len(members) * old.scores.shape[1], np.bool_)
    for child, those in zip(step.children, zip(members.T, *old[:3], *new[:3], strict=True), strict=True):
        chosen, *arrays = those
        scores, used, blocks = (
            np.where(chosen[:, np.newaxis], later, earlier).ravel()
            for earlier, later in zip(arrays[:3], arrays[3:], strict=True)
        )
        parts.append(Part(child.weight, scores, scores, used))
        blocked |= blocks
    them, found = family(step.rule, parts), np.empty(blocked.size)
    METHODS[step.rule.method].score(them, found)
    found[blocked | (them.used == 0.0) | np.isinf(found)] = np.nan
    if step.ruler and not looks_around(step.ruler):
        normalise(found, step.ruler, found)
    if step.rounded is not None:
        found = round_half_up(found, step.rounded)
    return found.reshape(len(members), -1)


def _portions(weights: Floats, old: Side, new: Side) -> Floats:
    """By weight, those whose state changed; where none did, those that differ; else those used; else all: (c, n)."""
    choices = np.stack([old.states != new.states, _differs(old, new), old.used | new.used, np.ones_like(old.used)])
    first = choices.any(axis=1).argmax(axis=0)
    chosen = choices[first, :, np.arange(first.size)].T * weights[:, np.newaxis]
    portions: Floats = chosen / chosen.sum(axis=0)
    return portions


def _differs(old: Side, new: Side) -> Mask:
    """(c, n) where a child is used in one of the two only, or with another score."""
    found: Mask = (old.used != new.used) | (old.used & (new.scores != old.scores)) | (old.blocks != new.blocks)
    return found
