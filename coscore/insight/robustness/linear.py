"""The fast way: where every score is an arithmetic mean, totals are products of weights with scores that are known already."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.intake.observations import PRESENT, Floats
from coscore.scoring.kernel import HAIR, Nodes, see
from coscore.scoring.missing import ACROSS
from coscore.scoring.normalise import looks_around, may_fail, normalise
from coscore.scoring.rounding import round_half_up

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from numpy.typing import NDArray

    from coscore.insight.robustness.sampled import Sampled
    from coscore.scoring.aggregate.parts import Mask, Part
    from coscore.scoring.plan import Plan, Step

_PIECE, _ROWS = 1 << 18, 16
"""Multiplications in a piece of a product, and the fewest rows of a piece."""


class Linear(NamedTuple):
    """A tree that is linear in its weights, with the scores of its indicators.

    Attributes:
        plan: the tree.
        leaves: what the parent of each indicator sees of it, by row: gaps filled, units in columns.
        whole: the units of which everything is present.
        broken: the others.
        sampled: indicators whose scores differ from draw to draw, by row.
        held: rows of the other indicators.
        scores: (h, w) their scores, for the units of which everything is present.
        families: what the others have of the indicators of each dimension, by its row.
    """

    plan: Plan
    leaves: Mapping[int, Part]
    whole: NDArray[np.intp]
    broken: NDArray[np.intp]
    sampled: Mapping[int, Sampled]
    held: NDArray[np.intp]
    scores: Floats
    families: Mapping[int, _Family]


class _Family(NamedTuple):
    """The indicators of a dimension (c), for the b units that lack something.

    Attributes:
        rows: their rows.
        used: (c, b) where each takes part.
        sums: (c, 4 b) side by side what is multiplied by weights and added up: scores used that are the same in every draw, use,
            whether they apply, and coverage.
        blocks: (b,) where one of them lets nothing stand.
    """

    rows: list[int]
    used: Mask
    sums: Floats
    blocks: Mask


class _Seen(NamedTuple):
    """What a parent sees of a dimension: numbers (n, b) of n draws and b units, as those of a Part."""

    score: Floats
    coverage: Floats
    used: Mask
    absent: Mask
    blocks: Mask


def is_linear(plan: Plan, nodes: Nodes, sampled: Sequence[Sampled]) -> bool:
    """Whether totals are sums of weights times scores: means all the way, nothing rounded or measured anew on the way up.

    Gaps may be left out, filled with fixed scores, or stop what stands on them.
    """
    dimensions = [step for step in plan.steps if step.children]
    plain = all(step.rule.method == "arithmetic" and not step.ruler and step.rounded is None for step in dimensions)
    alone = all(not step.earned and not _fills_from_others(step) for step in dimensions)
    return plain and alone and all(_stays_alone(one, nodes) for one in sampled)


def _stays_alone(one: Sampled, nodes: Nodes) -> bool:
    """Whether drawn values are scored one by one, and fill no gaps of other units."""
    step, ruler = one.step, one.step.ruler
    if not ruler or looks_around(ruler) or may_fail(ruler) or ruler.transform or one.treat or step.earned:
        return False
    return not _fills_from_others(step) or bool((nodes.states[step.row] == PRESENT).all())


def _fills_from_others(step: Step) -> bool:
    return step.policy in ACROSS or (step.policy == "worst" and not np.isfinite(step.worst))


def linear(plan: Plan, nodes: Nodes, sampled: Sequence[Sampled]) -> Linear:
    """Make a tree ready whose indicators have these scores."""
    leaves = {step.row: see(step, nodes) for step in plan.leaves}
    whole = np.ones(nodes.scores.shape[1], np.bool_)
    for part in leaves.values():
        whole &= part.coverage == 1.0
    drawn = {one.step.row: one for one in sampled}
    held = [row for row in leaves if row not in drawn]
    scores = np.array([leaves[row].score[whole] for row in held]).reshape(len(held), int(whole.sum()))
    units = np.flatnonzero(whole), np.flatnonzero(~whole)
    families = {
        step.row: _family([child.row for child in step.children if not child.children], leaves, drawn, units[1])
        for step in plan.steps
        if step.children
    }
    return Linear(plan, leaves, *units, drawn, np.array(held, np.intp), scores, families)


def _family(rows: list[int], leaves: Mapping[int, Part], drawn: Container[int], units: NDArray[np.intp]) -> _Family:
    shape, parts = (len(rows), units.size), [leaves[row] for row in rows]
    used = _masks([part.used for part in parts], units, otherwise=True)
    absent = _masks([part.absent for part in parts], units, otherwise=False)
    blocks: Mask = _masks([part.blocks for part in parts], units, otherwise=False).max(axis=0, initial=False)
    held = np.array([np.zeros(units.size) if row in drawn else leaves[row].score[units] for row in rows])
    coverage = np.array([part.coverage[units] for part in parts]).reshape(shape)
    sums = [np.where(used, held.reshape(shape), 0.0), used, ~absent, np.where(absent, 0.0, coverage)]
    return _Family(rows, used, np.hstack(sums).astype(np.float64), blocks)


def _masks(masks: Sequence[Mask | None], units: NDArray[np.intp], *, otherwise: bool) -> Mask:
    """(c, b) masks of children for some units; ``otherwise`` where there is no mask."""
    found = np.full((len(masks), units.size), otherwise)
    for row, mask in zip(found, masks, strict=True):
        if mask is not None:
            row[:] = mask[units]
    return found


def totals(tree: Linear, weights: Floats, values: Mapping[int, Floats]) -> Floats:
    """(n, m) scores of the root in n draws; NaN where there is none.

    Args:
        tree: the tree.
        weights: (k, n) weights by row.
        values: (n, m) drawn values by row.
    """
    scores = {row: _scored(drawn, tree.sampled[row], tree.leaves[row].score) for row, drawn in values.items()}
    if not tree.broken.size:
        return _products(tree, weights, scores, slice(None))
    found = np.empty((weights.shape[1], tree.whole.size + tree.broken.size))
    found[:, tree.whole] = _products(tree, weights, scores, tree.whole)
    seen = _dimension(tree, tree.plan.root, weights, {row: drawn[:, tree.broken] for row, drawn in scores.items()})
    found[:, tree.broken] = np.where(seen.used, seen.score, np.nan)
    return found


def _scored(values: Floats, one: Sampled, held: Floats) -> Floats:
    """The scores (n, m) of drawn values, those held where nothing is drawn."""
    assert one.step.ruler  # noqa: S101 - every indicator has one
    scores = np.empty(values.size)
    normalise(values.ravel(), one.step.ruler, scores)
    rounded = scores if one.step.rounded is None else round_half_up(scores, one.step.rounded)
    return np.where(one.errors > 0, rounded.reshape(values.shape), held)


def _products(tree: Linear, weights: Floats, scores: Mapping[int, Floats], units: NDArray[np.intp] | slice) -> Floats:
    """Totals (n, b) of units of which everything is present: the weights of indicators in the total, times their scores."""
    shares = weights.copy()
    shares[tree.plan.root.row] = 1.0
    for step in reversed(tree.plan.steps):
        for child in step.children:
            shares[child.row] *= shares[step.row]
    found = product(shares[tree.held].T, tree.scores)
    for row, drawn in scores.items():
        found += shares[row][:, np.newaxis] * drawn[:, units]
    return found


def product(one: Floats, other: Floats) -> Floats:
    """The matrix product of (n, k) and (k, m), in pieces so small that no library spreads them over processors.

    Draws are spread over them already; and what a library spreads differently it may round differently.
    """
    (draws, inner), units = one.shape, other.shape[1]
    rows = max(_ROWS, _PIECE // max(inner * units, 1))
    columns = max(1, _PIECE // max(inner * rows, 1))
    found = np.empty((draws, units))
    factor = np.ascontiguousarray(one)
    for top in range(0, draws, rows):
        for left in range(0, units, columns):
            place = slice(top, top + rows), slice(left, left + columns)
            np.matmul(factor[place[0]], other[:, place[1]], out=found[place])
    return found


def _dimension(tree: Linear, step: Step, weights: Floats, scores: Mapping[int, Floats]) -> _Seen:
    """What the parent of a dimension sees of it, for the units that lack something, gap filled as its policy says."""
    sums = _Sums(tree.families[step.row], weights, scores)
    for child in step.children:
        if child.children:
            sums.add(weights[child.row][:, np.newaxis], _dimension(tree, child, weights, scores))
    return sums.seen(step)


class _Sums:
    """Weights times scores, weights used, and all the rest that is added up over the children of a dimension, each (n, b)."""

    def __init__(self, indicators: _Family, weights: Floats, scores: Mapping[int, Floats]) -> None:
        """Begin with the indicators."""
        those = weights[indicators.rows].T
        units = indicators.blocks.size
        sums = product(those, indicators.sums)
        self.score, self.used, self.applies, self.covered = (sums[:, left * units :][:, :units] for left in range(4))
        self.whole = those.sum(axis=1)[:, np.newaxis]
        self.blocks = np.broadcast_to(indicators.blocks, (len(those), units))
        for row, used in zip(indicators.rows, indicators.used, strict=True):
            if row in scores:
                self.score += weights[row][:, np.newaxis] * np.where(used, scores[row], 0.0)

    def add(self, weight: Floats, seen: _Seen) -> None:
        """Add a dimension."""
        self.score += weight * np.where(seen.used, seen.score, 0.0)
        self.used += weight * seen.used
        self.applies += weight * ~seen.absent
        self.covered += weight * np.where(seen.absent, 0.0, seen.coverage)
        self.whole = self.whole + weight
        self.blocks = self.blocks | seen.blocks

    def seen(self, step: Step) -> _Seen:
        """The dimension itself, as the kernel would have it."""
        with np.errstate(divide="ignore", invalid="ignore"):
            score = self.score * (self.whole / self.used)
            coverage = self.covered / self.applies
        absent = self.applies == 0.0
        missing = ~absent & ~self.blocks & ((coverage < step.min_coverage - HAIR) | (self.used == 0.0))
        scored = ~absent & ~self.blocks & ~missing
        stand_in = {"zero": 0.0, "worst": step.worst}.get(step.policy)
        blocks = self.blocks & ~absent
        if step.policy in ("exclude", "error"):
            blocks |= missing
        if stand_in is not None and step.row:
            score, scored = np.where(missing, stand_in, score), scored | missing
        return _Seen(score, coverage, scored, absent, blocks)
