"""The change of every unit from one year to another, and the parts that add up to it as it is displayed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.insight.compare.doubt import Doubt, doubts
from coscore.insight.compare.ranks import Moves, moves
from coscore.insight.compare.units import Matching, matched
from coscore.insight.decompose import decompose
from coscore.scoring.groups import peers_of
from coscore.scoring.kernel import Nodes
from coscore.scoring.plan import plan_of
from coscore.scoring.rounding import round_half_up
from coscore.scoring.shares import displayed

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from coscore.insight.compare.basis import Basis, Year
    from coscore.intake.observations import Floats
    from coscore.scoring.evaluation import Evaluation

    Places = NDArray[np.intp]


class Parts(NamedTuple):
    """What adds up to a change: nodes (k, n), adjustments (a, n), what a cap takes (n,), and the changed rules (n,)."""

    nodes: Floats
    adjustments: Floats
    cut: Floats
    rules: Floats


class Change(NamedTuple):
    """From one year to another, over the n units that have a score in both.

    Attributes:
        old, new: the years.
        matching: what became of all units.
        here, there: (n,) places of the units in the two results.
        delta: (n,) displayed score now less displayed score then.
        parts: the parts as they are displayed: root, adjustments, cut and rules add up to delta, children to their parent.
        exact: the parts in full precision; they add up to the change of the totals.
        moves: ranks, of the units that are ranked in both; ``ranked`` says which they are.
        ranked: (n,) whether the unit is ranked in both.
        doubt: what sampling errors say of the change.
    """

    old: Year
    new: Year
    matching: Matching
    here: Places
    there: Places
    delta: Floats
    parts: Parts
    exact: Parts
    moves: Moves
    ranked: NDArray[np.bool_]
    doubt: Doubt

    @property
    def performance(self) -> Floats:
        """(n,) the displayed change without what the changed rules made."""
        digits = self.new.shown.digits
        return round_half_up(self.delta - self.parts.rules, digits)


def change(basis: Basis, old: Year, new: Year) -> Change:
    """Compare two years of a basis."""
    matching = matched(old.shown.units, new.shown.units)
    scored = [
        (pair.old, pair.new)
        for pair in matching.pairs
        if not np.isnan([old.shown.totals[pair.old], old.scored.totals[pair.old], new.shown.totals[pair.new]]).any()
        and not np.isnan(new.scored.totals[pair.new])
    ]
    here, there = (np.array([pair[side] for pair in scored], np.intp) for side in (0, 1))
    digits = new.shown.digits
    delta = round_half_up(new.shown.shown[there] - old.shown.shown[here], max(digits, old.shown.digits))
    exact = _exact(basis, old, new, here, there)
    ranked = old.shown.ranked[here] & new.shown.ranked[there]
    return Change(
        old,
        new,
        matching,
        here,
        there,
        delta,
        _rounded(basis, exact, delta, max(digits, old.shown.digits)),
        exact,
        _moves(old.shown, new.shown, here[ranked], there[ranked]),
        ranked,
        doubts(old.scored, new.scored, here, there, exact.nodes[0]),
    )


def _exact(basis: Basis, old: Year, new: Year, here: Places, there: Places) -> Parts:
    """Performance by the rules of the last year; what is left of the change of the totals is what the rules made."""
    plan, before, after = plan_of(basis.framework), old.scored, new.scored
    nodes = decompose(plan, _nodes(before), _nodes(after), (here.tolist(), there.tolist()))
    adjustments = after.adjustments[:, there] - before.adjustments[:, here]
    cut = _cut(after)[there] - _cut(before)[here]
    rules = _rules(new)[there] - _rules(old)[here]
    return Parts(nodes, adjustments, cut, rules)


def _nodes(found: Evaluation) -> Nodes:
    return Nodes(found.used, found.scores, found.coverage, found.states, peers_of(found.group))


def _cut(found: Evaluation) -> Floats:
    """(m,) what the cap takes from the total, 0 or less."""
    taken: Floats = found.totals - (found.scores[0] + found.adjustments.sum(axis=0))
    return taken


def _rules(year: Year) -> Floats:
    """(m,) points of the total shown that its own year's rules make, against those of the last year."""
    made: Floats = year.shown.totals - year.scored.totals
    return made


def _rounded(basis: Basis, exact: Parts, delta: Floats, digits: int) -> Parts:
    extra = np.vstack([exact.adjustments, exact.rules])
    found = displayed(plan_of(basis.framework), exact.nodes, extra, exact.cut, shown=delta, digits=digits)
    nodes, others, cut = (round_half_up(part, digits) for part in found)
    return Parts(nodes, others[:-1], cut, others[-1])


def _moves(old: Evaluation, new: Evaluation, here: Places, there: Places) -> Moves:
    rest = tuple(
        np.delete(found.ranks, places)[np.delete(found.ranked, places)] for found, places in ((old, here), (new, there))
    )
    return moves(old.ranks[here], new.ranks[there], old.shown[here], new.shown[there], (rest[0], rest[1]))
