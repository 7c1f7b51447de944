"""Between measuring and scoring: missing values filled, values far from the others treated, and every change said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.findings import Finding
from coscore.intake.observations import MISSING, PRESENT
from coscore.language import Label
from coscore.scoring.impute import WAYS, imputed
from coscore.scoring.normalise import undefined
from coscore.scoring.treat import treated
from coscore.scoring.values import Measured, measure

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from coscore.findings.finding import Fact
    from coscore.framework.tree import TreeNode
    from coscore.intake.observations import Floats
    from coscore.scoring.aggregate.parts import Mask
    from coscore.scoring.combine import Indices
    from coscore.scoring.missing import Peers
    from coscore.scoring.plan import Step
    from coscore.scoring.task import Task
    from coscore.scoring.treat import Treated

LISTED = 10
"""Units listed in one finding."""

_WAYS = {
    "mean": Label("전체 평균", "the mean of all units"),
    "median": Label("전체 중앙값", "the median of all units"),
    "group_mean": Label("평가군 평균", "the mean of the peer group"),
    "group_median": Label("평가군 중앙값", "the median of the peer group"),
    "last_year": Label("가장 가까운 지난해 값", "the value of the latest earlier year"),
}
_HOW = {
    "highest": Label("가장 큰 {n}개를 그다음 값으로 당김", "the {n} highest drawn in to the next"),
    "lowest": Label("가장 작은 {n}개를 그다음 값으로 당김", "the {n} lowest drawn in to the next"),
    "both": Label("양쪽 끝 {n}개를 그다음 값으로 당김", "{n} at both ends drawn in to the next"),
    "percentiles": Label("백분위 사이로", "held between percentiles"),
    "log": Label("로그 ln(x - min + 0.01(max - min))", "logarithm ln(x - min + 0.01 (max - min))"),
}


def prepared(measured: Measured, earlier: Mapping[int, Floats], task: Task, peers: Peers) -> tuple[Floats, Floats]:
    """The values with gaps filled, and the values that are scored, (k, m) both: filled first, treated then.

    The states stay as they are: a value that was put in for a missing one stays missing. Said are what was filled (W243),
    what could not be (W245), and what was treated (W244). ``earlier`` are those of :func:`earlier_values`.
    """
    values = measured.values
    for node, step in _asking("impute", task):
        values = values.copy() if values is measured.values else values
        row, states = values[step.row], measured.states[step.row]
        way = node.spec.impute if node.spec and node.spec.impute else ""
        found = imputed(way, row, states, peers) if way in WAYS else earlier[step.row]
        _impute(node, row, found, states == MISSING, task)
    used = values
    for node, step in _asking("treat", task):
        used = used.copy() if used is values else used
        _treat(node, used[step.row], task)
    return values, used


def earlier_values(task: Task) -> dict[int, Floats]:
    """The value of each unit (m,) in the latest earlier year in which it has one, NaN where there is none.

    By the row of every indicator whose gaps it fills.
    """
    asking = [(node, step) for node, step in _asking("impute", task) if node.spec and node.spec.impute not in WAYS]
    return {step.row: _last_year(node, step, task) for node, step in asking}


def _asking(key: str, task: Task) -> Iterator[tuple[TreeNode, Step]]:
    """The indicators with something under a key."""
    for step in task.plan.leaves:
        node = task.framework.nodes[step.row]
        if getattr(node.spec, key):
            yield node, step


def _impute(node: TreeNode, values: Floats, found: Floats, gaps: Mask, task: Task) -> None:
    """Put what was found into the gaps of an indicator's values (m,), where they stand."""
    if not gaps.any():
        return
    filled, left = np.flatnonzero(gaps & ~np.isnan(found)), np.flatnonzero(gaps & np.isnan(found))
    values[filled] = found[filled]
    way = _WAYS[node.spec.impute if node.spec and node.spec.impute else ""]
    units = _listed(filled, task, [f"{values[unit]:.6g}" for unit in filled[:LISTED]])
    _say("W243", node, task, len(filled), way=way, units=units)
    _say("W245", node, task, len(left), way=way, units=_listed(left, task))


def _last_year(node: TreeNode, step: Step, task: Task) -> Floats:
    found = np.full(len(task.observations.units), np.nan)
    years = np.unique(task.observations.past.year) if task.observations.past else np.zeros(0)
    for year in years[years > 0][::-1].tolist():
        earlier = task.of_year(year)
        if earlier:
            combined = measure(node, earlier).combined
            usable = (combined.states == PRESENT) & np.isnan(found)
            if step.ruler:
                usable &= ~undefined(combined.values, step.ruler)
            found[usable] = combined.values[usable]
    return found


def _treat(node: TreeNode, values: Floats, task: Task) -> None:
    """Treat the values (m,) of an indicator where they stand."""
    there = np.flatnonzero(~np.isnan(values))
    spec = node.spec.treat if node.spec else None
    if not spec:
        return
    done = treated(values[there], spec)
    changed = there[done.values != values[there]]
    before, after = values[changed], done.values[done.values != values[there]]
    values[there] = done.values
    moves = [f"{old:.6g} -> {new:.6g}" for old, new in zip(before[:LISTED], after[:LISTED], strict=True)]
    _say("W244", node, task, len(changed), way=_how(done), units=_listed(changed, task, moves))


def _how(done: Treated) -> Label:
    text = _HOW.get(done.how, Label("", ""))
    return Label(text("ko", n=done.drawn), text("en", n=done.drawn))


def _listed(units: Indices, task: Task, facts: Sequence[str] = ()) -> str:
    """The first units by name, each with a fact."""
    names = [task.observations.units[unit].name for unit in units[:LISTED].tolist()]
    return ", ".join(f"{name} {fact}" for name, fact in zip(names, facts or [""] * len(names), strict=True)).strip()


def _say(code: str, node: TreeNode, task: Task, count: int, **facts: Fact) -> None:
    if count:
        more = count - LISTED if count > LISTED else 0
        args: dict[str, Fact] = {"indicator": node.id, "name": node.name, "count": count, **facts}
        task.log.add([Finding(code, args={**args, "more": str(more or "")})])
