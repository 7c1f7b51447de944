"""The kernel against a slow scorer in exact fractions, written from the definitions and sharing no code with it."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise
from statistics import median
from typing import Any, NamedTuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coscore.framework.tree import Framework, TreeNode
from coscore.scoring.evaluation import Evaluation

MISSING, PRESENT, ABSENT, INVALID, BLOCKED = "missing", "present", "n/a", "invalid", "blocked"
HALF, GUARD = Fraction(1, 2), Fraction(1, 10**9)


class Node(NamedTuple):
    """Score, coverage and state of a node for one unit."""

    state: str
    score: Fraction | None = None
    coverage: Fraction | None = None


def exact(number: float) -> Fraction:
    return Fraction(repr(float(number)))


def rounded(number: Fraction, digits: int) -> Fraction:
    size = (abs(number) * 10**digits + HALF + GUARD).__floor__()
    return Fraction(size if number > 0 else -size, 10**digits)


def value_of(cells: list[Any], combine: str) -> tuple[str, Fraction | None]:
    present = [exact(cell) for cell in cells if cell not in (None, "n/a", "bad")]
    if "bad" in cells:
        return INVALID, None
    if present:
        methods: dict[str, Callable[[list[Fraction]], Fraction]] = {
            "mean": lambda it: sum(it) / Fraction(len(it)),
            "sum": lambda it: sum(it, Fraction()),
            "max": max,
            "min": min,
            "median": median,
        }
        return PRESENT, methods[combine](present)
    return (ABSENT if all(cell == "n/a" for cell in cells) else MISSING), None


def normalised(value: Fraction, rule: Any) -> Fraction:
    if rule.method == "goalposts":
        share = (value - exact(rule.worst)) / (exact(rule.best) - exact(rule.worst)) * 100
        return min(max(share, Fraction(0)), Fraction(100)) if rule.clip else share
    if rule.method == "steps":
        return max((exact(step.score) for step in rule.steps if exact(step.from_) <= value), default=Fraction(0))
    if rule.method == "points":
        points = [(exact(x), exact(y)) for x, y in rule.points]
        value = min(max(value, points[0][0]), points[-1][0])
        (left, low), (right, high) = next(pair for pair in pairwise(points) if value <= pair[1][0])
        return low + (high - low) * (value - left) / (right - left)
    return value


def worst_score(node: TreeNode) -> Fraction:
    rule = node.spec.normalise if node.spec and not node.children else None
    return min(exact(y) for _, y in rule.points) if rule and rule.method == "points" else Fraction(0)


class Scorer:
    """Scores every unit, node by node from the leaves up."""

    def __init__(self, framework: Framework, rows: list[dict[str, Any]]) -> None:
        self.framework, self.rows = framework, rows
        self.units = sorted({row["unit"] for row in rows})
        self.found: dict[str, dict[Any, Node]] = {}
        for node in reversed(framework.nodes):
            self.found[node.id] = {unit: self.node(node, unit) for unit in self.units}

    def node(self, node: TreeNode, unit: Any) -> Node:
        found = self.parent(node, unit) if node.children else self.leaf(node, unit)
        earned = self.framework.file.weights == "points" and node.parent >= 0
        if node.rounded and not earned and found.score is not None:
            return found._replace(score=rounded(found.score, 1))
        return found

    def leaf(self, node: TreeNode, unit: Any) -> Node:
        assert node.spec
        state, value = value_of([row[node.id] for row in self.rows if row["unit"] == unit], node.spec.combine)
        score = normalised(value, node.spec.normalise) if value is not None else None
        return Node(state, score, None if state == ABSENT else Fraction(int(state == PRESENT)))

    def parent(self, node: TreeNode, unit: Any) -> Node:
        children = [(child, self.found[child.id][unit]) for child in self.framework.below(node)]
        applicable = [(child, found) for child, found in children if found.state != ABSENT]
        if not applicable:
            return Node(ABSENT)
        coverage = sum(Fraction(c.weight) * (f.coverage or 0) for c, f in applicable) / sum(
            Fraction(c.weight) for c, _ in applicable
        )
        seen = [(child, self.seen(child, found, unit)) for child, found in applicable]
        if any(found.state == INVALID for _, found in applicable):
            return Node(INVALID, None, coverage)
        if any(score == BLOCKED for _, score in seen):
            return Node(BLOCKED, None, coverage)
        used = [
            (Fraction(child.weight), self.carried(child, score)) for child, score in seen if isinstance(score, Fraction)
        ]
        if not used or coverage < Fraction(repr(node.min_coverage)) - Fraction(1, 10**12):
            return Node(MISSING, None, coverage)
        whole = sum(Fraction(child.weight) for child, _ in children)
        return Node(PRESENT, sum(w * s for w, s in used) / sum(w for w, _ in used) * whole, coverage)

    def seen(self, child: TreeNode, found: Node, unit: Any) -> Fraction | str | None:
        """The child's score, or what its policy puts in the place of one."""
        if found.score is not None:
            return found.score
        policy = child.missing.policy
        if found.state == BLOCKED or policy in ("exclude", "error"):
            return BLOCKED
        if policy in ("mean", "group_mean"):
            peers = [other for other in self.units if policy == "mean" or other.kind == unit.kind]
            scores = [self.framework_score(child, other) for other in peers]
            known = [score for score in scores if score is not None]
            return sum(known) / Fraction(len(known)) if known else BLOCKED
        return {"zero": Fraction(0), "worst": worst_score(child)}.get(policy)

    def framework_score(self, child: TreeNode, unit: Any) -> Fraction | None:
        return self.found[child.id][unit].score

    def carried(self, child: TreeNode, score: Fraction) -> Fraction:
        """Under points, the points obtained are rounded when the parent adds them up."""
        if not child.rounded or self.framework.file.weights != "points":
            return score
        points = Fraction(child.points)
        return rounded(points * score / 100, 1) * 100 / points

    def total(self, unit: Any) -> Fraction | None:
        score = self.found["total"][unit].score
        own = [row for row in self.rows if row["unit"] == unit]
        bonus = min(sum(exact(row["bonus"] or 0) for row in own), Fraction(3))
        return None if score is None else score + bonus - sum(exact(row["penalty"] or 0) for row in own)


@settings(max_examples=120, deadline=None, derandomize=True)
@given(data=st.data())
def test_scores_coverage_and_ranks_are_those_of_exact_arithmetic(
    data: st.DataObject,
    cases: Any,
    kind: Any,
    score: Callable[..., Evaluation],
) -> None:
    case = data.draw(cases(kind()))
    fast = score(case.body, case.rows)
    slow = Scorer(fast.framework, case.rows)
    for node in fast.framework.nodes:
        for index, unit in enumerate(slow.units):
            expected = slow.found[node.id][unit]
            assert fast.scores[node.index, index] == pytest.approx(_float(expected.score), abs=1e-9, nan_ok=True)
            assert fast.coverage[node.index, index] == pytest.approx(_float(expected.coverage), abs=1e-9, nan_ok=True)
    totals = [slow.total(unit) for unit in slow.units]
    shown = [None if total is None else rounded(total, 1) for total in totals]
    assert [None if np.isnan(score) else exact(score) for score in fast.shown.tolist()] == shown
    ranked = [score for score in shown if score is not None]
    assert fast.ranks.tolist() == [
        0 if score is None else 1 + sum(other > score for other in ranked) for score in shown
    ]


def _float(number: Fraction | None) -> float:
    return float("nan") if number is None else float(number)
