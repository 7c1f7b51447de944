"""The simulation: as many rankings as were asked for, each scored, rounded, ranked and graded as the result itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.findings import Finding, Refused
from coscore.insight.robustness import general, linear
from coscore.insight.robustness.drawing import BLOCK, UNWEIGHTED, weights_of
from coscore.insight.robustness.grading import grades, names
from coscore.insight.robustness.placings import Places, Placings
from coscore.insight.robustness.ranking import decimals, orders, ranks
from coscore.insight.robustness.sampled import redraw, sampled
from coscore.scoring.evaluate import total
from coscore.scoring.groups import peers_of
from coscore.scoring.kernel import Nodes
from coscore.scoring.plan import plan_of
from coscore.scoring.rounding import round_half_up

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from coscore.insight.robustness.ranking import Ranks
    from coscore.insight.robustness.sampled import Sampled
    from coscore.insight.robustness.settings import Settings
    from coscore.intake.observations import Floats
    from coscore.scoring.aggregate.parts import Mask
    from coscore.scoring.evaluation import Evaluation
    from coscore.scoring.missing import Peers
    from coscore.scoring.plan import Plan

Watch = Callable[[int], None]
Totals = Callable[["Floats", dict[int, "Floats"]], tuple["Floats", list["Floats"]]]

CELLS, FEWEST = 1 << 16, 16
"""Totals at work at once in a thread, and the fewest draws of them however many units there are."""

MOST_BYTES = 4 << 30
"""Room for the ranks of all draws."""


class Pair(NamedTuple):
    """Of two units by their positions, the draws in which the first stood above the other, level with it, or below."""

    first: int
    second: int
    above: int
    tied: int
    below: int


class Simulation(NamedTuple):
    """What came out of the draws.

    Attributes:
        ranks: places among all units.
        group_ranks: places inside the peer groups; None without groups.
        grades: (m, g) draws in which each unit had each grade; None without grades.
        pair: the two units asked about.
        weighted: ids of the nodes whose children's weights were drawn.
        unweighted: ids of the nodes whose method knows no weights, with several children.
        sampled: ids of the indicators whose sampling error was drawn.
    """

    ranks: Places
    group_ranks: Places | None
    grades: NDArray[np.int64] | None
    pair: Pair | None
    weighted: tuple[str, ...]
    unweighted: tuple[str, ...]
    sampled: tuple[str, ...]


class _Drawn(NamedTuple):
    """What is kept of some draws, from ``first`` on."""

    first: int
    draws: int
    ranks: NDArray[np.int64]
    group_ranks: NDArray[np.int64] | None
    grades: NDArray[np.int64] | None
    pair: NDArray[np.int64]


class _Race(NamedTuple):
    """Everything a thread needs to make rankings.

    Attributes:
        evaluation: the result.
        settings: what is varied.
        plan: the tree.
        totals: from weights and drawn values to the scores of the root and of the tie-break nodes.
        sampled: indicators whose sampling error is drawn.
        outside: (m,) who is left out of every ranking.
        peers: (m,) index of the peer group.
        ungrouped: (m,) who belongs to no group.
        placings, group_placings: where ranks go.
        pair: positions of two units compared; none without.
    """

    evaluation: Evaluation
    settings: Settings
    plan: Plan
    totals: Totals
    sampled: Sequence[Sampled]
    outside: Mask
    peers: Peers
    ungrouped: Mask
    placings: Placings
    group_placings: Placings | None
    pair: tuple[int, ...]


def simulate(
    evaluation: Evaluation,
    settings: Settings,
    *,
    pair: tuple[int, ...] = (),
    threads: int = 1,
    watch: Watch | None = None,
    fast: bool = True,
) -> Simulation:
    """Rank the units of an evaluation again and again.

    Args:
        evaluation: the result.
        settings: what is varied, and how often.
        pair: positions of two units to compare.
        threads: how many blocks of draws are made at once. It changes nothing but the time, and one is the fastest that was measured:
            the arrays of a block are small, and NumPy holds the interpreter between them.
        watch: told how many draws were made.
        fast: whether trees that are linear in their weights go the short way; it changes nothing but the time.

    Raises:
        Refused: so many draws of so many units that their ranks do not fit into memory (E041).
    """
    units = len(evaluation.units)
    if 2 * Placings.room(units, settings.draws) > MOST_BYTES:
        raise Refused([Finding("E041", args={"draws": settings.draws, "units": units})])
    race = _race(evaluation, settings, pair, fast=fast)
    spec = names(evaluation.framework)
    found_grades = np.zeros((units, len(spec) + 1), np.int64) if spec else None
    outcomes = np.zeros(3, np.int64)
    for drawn in _in_turn(lambda draws: _draw(race, draws), _spans(settings.draws, units), threads):
        race.placings.add(drawn.first, drawn.ranks)
        if race.group_placings is not None and drawn.group_ranks is not None:
            race.group_placings.add(drawn.first, drawn.group_ranks)
        if found_grades is not None and drawn.grades is not None:
            found_grades += drawn.grades
        outcomes += drawn.pair
        if watch:
            watch(drawn.draws)
    several = [step for step in reversed(race.plan.steps) if len(step.children) > 1]
    return Simulation(
        race.placings.places(settings.level, settings.top),
        race.group_placings.places(settings.level, settings.top) if race.group_placings else None,
        None if found_grades is None else found_grades[:, :-1],
        Pair(pair[0], pair[1], *outcomes.tolist()) if pair else None,
        tuple(step.id for step in several if step.rule.method not in UNWEIGHTED) if settings.varies_weights else (),
        tuple(step.id for step in several if step.rule.method in UNWEIGHTED),
        tuple(one.step.id for one in race.sampled),
    )


def _race(evaluation: Evaluation, settings: Settings, pair: tuple[int, ...], *, fast: bool) -> _Race:
    file = evaluation.framework.file
    grouped = file.groups is not None
    units, outside = len(evaluation.units), evaluation.figures.outside
    plan, peers = plan_of(evaluation.framework), peers_of(evaluation.group)
    drawn = sampled(evaluation, plan) if settings.sampling else []
    nodes = Nodes(evaluation.values, evaluation.scores, evaluation.coverage, evaluation.states, peers)
    return _Race(
        evaluation,
        settings,
        plan,
        _scorer(evaluation, plan, nodes, drawn, fast=fast),
        drawn,
        outside if outside.size else np.zeros(units, np.bool_),
        peers,
        np.array([grouped and not name for name in evaluation.group], np.bool_),
        Placings(units, settings.draws),
        Placings(units, settings.draws) if grouped else None,
        pair,
    )


def _scorer(evaluation: Evaluation, plan: Plan, nodes: Nodes, drawn: Sequence[Sampled], *, fast: bool) -> Totals:
    """The fast way where the tree allows it, else the general one."""
    breaks = [evaluation.framework.by_id[node].index for node in evaluation.framework.file.ties.break_]
    if fast and not breaks and linear.is_linear(plan, nodes, drawn):
        tree = linear.linear(plan, nodes, drawn)
        return lambda weights, values: (linear.totals(tree, weights, values), [])
    whole = general.general(evaluation, plan, nodes, drawn)
    return lambda weights, values: general.totals(whole, weights, values, breaks)


def _spans(draws: int, units: int) -> Iterator[range]:
    """Draws made at once: as many of a block as fit into the memory near the processor."""
    size = max(FEWEST, min(BLOCK, CELLS // max(units, 1)))
    for block in range(0, draws, BLOCK):
        end = min(block + BLOCK, draws)
        yield from (range(start, min(start + size, end)) for start in range(block, end, size))


def _in_turn(work: Callable[[range], _Drawn], spans: Iterator[range], threads: int) -> Iterator[_Drawn]:
    """The results of the work in the order of the spans; no more are begun than are about to be taken."""
    if threads == 1:
        yield from map(work, spans)
        return
    with ThreadPoolExecutor(threads) as pool:
        waiting = [pool.submit(work, span) for span in islice(spans, 2 * threads)]
        while waiting:
            yield waiting.pop(0).result()
            waiting += [pool.submit(work, span) for span in islice(spans, 1)]


def _draw(race: _Race, draws: range) -> _Drawn:
    """Make some rankings, all of one block, and keep what is asked for."""
    file = race.evaluation.framework.file
    block = draws.start // BLOCK
    weights = weights_of(race.plan, race.settings, block)
    weights = weights[:, draws.start - block * BLOCK : draws.stop - block * BLOCK]
    values = redraw(race.sampled, race.settings, draws)
    rows = [one.step.row for one in race.sampled]
    scores, breaks = race.totals(weights, dict(zip(rows, values, strict=True)))
    totals = _totals(race, scores)
    order = orders(totals, decimals(file.round.digits, file.round.rank_on), breaks)
    overall = ranks(order, file.ties.method)
    pair = _compared(overall, race.pair)
    graded = _graded(race, totals, order) if file.grades else None
    digested = None
    if race.group_placings is not None:
        digested = race.group_placings.digest(_inside(race, order, file.ties.method))
    return _Drawn(draws.start, len(draws), race.placings.digest(overall), digested, graded, pair)


def _totals(race: _Race, scores: Floats) -> Floats:
    """(n, m) final scores of those who take part."""
    evaluation = race.evaluation
    if evaluation.adjustments.size or evaluation.framework.file.cap_total is not None:
        repeated = [np.broadcast_to(signed, scores.shape) for signed in evaluation.adjustments]
        scores = total(scores, repeated, evaluation.framework.file.cap_total)  # type: ignore[arg-type]
    if race.outside.any():
        scores[:, race.outside] = np.nan
    return scores


def _inside(race: _Race, order: Floats, method: str) -> Ranks:
    """(n, m) ranks in the peer groups; 0 for those who belong to none."""
    found = np.zeros(order.shape, np.int64)
    for group in np.unique(race.peers[~race.ungrouped]).tolist():
        members = np.flatnonzero(race.peers == group)
        found[:, members] = ranks(order[:, members], method)
    return found


def _graded(race: _Race, totals: Floats, order: Floats) -> NDArray[np.int64]:
    """(m, g + 1) how often each unit had each grade, or none."""
    framework = race.evaluation.framework
    spec = framework.file.grades
    shown = round_half_up(totals, framework.file.round.digits)
    inside: Ranks = np.zeros(order.shape, np.int64)
    if spec and spec.method == "quota":
        everybody = race._replace(ungrouped=np.zeros_like(race.ungrouped))
        inside = _inside(everybody, order, "competition")
    found = grades(framework, shown, inside, race.peers, race.ungrouped)
    size = len(names(framework)) + 1
    units = found.shape[1]
    return np.bincount((found + np.arange(units) * size).ravel(), minlength=units * size).reshape(units, size)


def _compared(overall: Ranks, pair: tuple[int, ...]) -> NDArray[np.int64]:
    """How often the first of two stood above, level, below; only where both are ranked."""
    if not pair:
        return np.zeros(3, np.int64)
    first, second = overall[:, pair[0]], overall[:, pair[1]]
    both = (first > 0) & (second > 0)
    return np.array(
        [((first < second) & both).sum(), ((first == second) & both).sum(), ((first > second) & both).sum()]
    )
