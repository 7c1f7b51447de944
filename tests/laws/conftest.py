"""Random frameworks of three levels, and random records for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import pytest
from hypothesis import strategies as st

from coscore.registry.resolve import Unit

UNITS = tuple(Unit(f"{kind} {number}", kind=kind) for kind in ("시", "군") for number in range(4))
POLICIES = ("reweight", "zero", "worst", "mean", "group_mean", "exclude")
UP = (
    "{method: goalposts, worst: 0, best: 10}",
    "{method: goalposts, worst: 2, best: 8, clip: false}",
    "{method: steps, steps: [{from: 1, score: 20}, {from: 4.5, score: 70}, {from: 9, score: 100}]}",
    "{method: points, points: [[0, 10], [3, 40], [10, 100]]}",
    "{method: as_is}",
)
METHODS = (*UP, "{method: goalposts, worst: 9, best: 1}")
RELATIVE = (
    "{method: minmax}",
    "{method: zscore}",
    "{method: zscore, ddof: 0, within: group}",
    "{method: rank, within: group}",
    "{method: borda}",
    "{method: percentile, ties: average}",
    "{method: exponential_rank}",
    "{method: distance_to_best}",
    "{method: target_ratio, target: 7, cap: 1.5}",
    "{method: target_band, low: 2, high: 9}",
    "{method: log_normal, median: 3, p10: 9}",
    "{method: pass_fail, target: 5}",
)
COMBINE = ("mean", "sum", "max", "min", "median")
GRAIN = 20
"""Weights are whole shares of this, so that their sums are exact."""


class Case(NamedTuple):
    """A framework, as YAML below its head, and records for it."""

    body: str
    rows: list[dict[str, Any]]


class Kind(NamedTuple):
    """What a random framework may hold.

    ``gaps`` are what a record may have in place of a value, ``above`` the methods of dimensions ("" for none).
    """

    policies: Sequence[str] = POLICIES
    methods: Sequence[str] = METHODS
    gaps: Sequence[str | None] = (None, "n/a", "bad")
    weights: Sequence[str] = ("points", "shares", "relative", "as_given")
    at: Sequence[str] = ("total", "indicator", "every_node")
    lowest: float = -2.0
    above: Sequence[str] = ("",)

    up = UP  # the methods under which more is better
    relative = RELATIVE  # of these as well, most of which look at other units


@pytest.fixture(scope="session")
def kind() -> type[Kind]:
    return Kind


@pytest.fixture(scope="session")
def cases() -> Callable[[Kind], st.SearchStrategy[Case]]:
    return _cases


@st.composite
def _cases(draw: st.DrawFn, kind: Kind) -> Case:
    mode = draw(st.sampled_from(kind.weights))
    sizes = draw(st.lists(st.integers(0, 4), min_size=1, max_size=3))
    tops = _weights(draw, mode, len(sizes), 100 if mode == "points" else 1)
    tree, leaves = [], 0
    for number, (size, weight) in enumerate(zip(sizes, tops, strict=True)):
        below = _weights(draw, mode, size, weight if mode == "points" else 1)
        nodes = [_leaf(draw, kind, leaves + place, share) for place, share in enumerate(below)]
        leaves += max(size, 1)
        tree.append(
            _dimension(draw, kind, f"d{number}", weight, nodes) if size else _leaf(draw, kind, leaves - 1, weight)
        )
    head = [
        f"weights: {mode}",
        f"round: {{digits: 1, at: {draw(st.sampled_from(kind.at))}}}",
        "groups: {by: kind, min_size: 1}",
    ]
    head += [
        "adjustments: [{id: bonus, kind: bonus, columns: [b], max: 3}, {id: penalty, kind: penalty, columns: [p]}]"
    ]
    head += [f"missing: {_missing(draw, kind)}", "indicators:", *(f"  - {node}" for node in tree)]
    return Case("\n".join(head) + "\n", draw(_rows(leaves, kind)))


def _weights(draw: st.DrawFn, mode: str, count: int, whole: float) -> list[float]:
    """Weights of siblings, as the mode wants them: adding up to the whole, or not quite, or anyhow."""
    cuts = sorted(draw(st.sets(st.integers(1, GRAIN - 1), min_size=count - 1, max_size=count - 1))) if count > 1 else []
    parts = [upper - lower for lower, upper in zip([0, *cuts], [*cuts, GRAIN], strict=True)]
    scale = {"relative": 1.0, "as_given": 0.95 / GRAIN}.get(mode, whole / GRAIN)
    return [part * scale for part in parts] if count else []


def _missing(draw: st.DrawFn, kind: Kind) -> str:
    coverage = draw(st.sampled_from(["", ", min_coverage: 0.0", ", min_coverage: 0.5", ", min_coverage: 1.0"]))
    return f"{{policy: {draw(st.sampled_from(kind.policies))}{coverage}}}"


def _leaf(draw: st.DrawFn, kind: Kind, number: int, weight: float) -> str:
    own = f", missing: {_missing(draw, kind)}" if draw(st.integers(0, 3)) == 0 else ""
    combine, method = draw(st.sampled_from(COMBINE)), draw(st.sampled_from(kind.methods))
    return f"{{id: i{number}, weight: {weight!r}, columns: [i{number}], value: {{type: number}}, combine: {combine}, normalise: {method}{own}}}"


def _dimension(draw: st.DrawFn, kind: Kind, name: str, weight: float, nodes: list[str]) -> str:
    own = f", missing: {_missing(draw, kind)}" if draw(st.integers(0, 3)) == 0 else ""
    method = draw(st.sampled_from(kind.above))
    anew = f", normalise: {method}" if method else ""
    return f"{{id: {name}, weight: {weight!r}{own}{anew}, indicators: [{', '.join(nodes)}]}}"


@st.composite
def _rows(draw: st.DrawFn, leaves: int, kind: Kind) -> list[dict[str, Any]]:
    """Records of a few units: mostly values with one decimal, now and then a gap."""
    value = st.integers(int(kind.lowest * 10), 120).map(lambda tenths: tenths / 10)
    cell = st.one_of(value, value, value, st.sampled_from(kind.gaps)) if kind.gaps else value
    points = st.sampled_from([None, 0.0, 0.5, 4.0])
    cells = {f"i{number}": cell for number in range(leaves)}
    row = st.fixed_dictionaries({"unit": st.sampled_from(UNITS), "bonus": points, "penalty": points} | cells)
    return draw(st.lists(row, min_size=1, max_size=10))
