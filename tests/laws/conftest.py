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
FORMULAS = (
    "{sum} / 3",
    "geomean({all})",
    "sqrt(abs({product}))",
    "where(is_missing({one}), 40, {one}) + mean({all})",
    "exp(0 * max({all}))",
)
"""Formulas of children."""

MEANS = ("geometric", "harmonic", "{power: 2.5}", "{power: 0}", "{power: -3}", "median", "min", "max")
RISING = (*MEANS, "sum", "copeland")
"""Ways to combine, arithmetic aside; with more of the better the score of none falls."""

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
    ways: Sequence[str] = ("arithmetic",)
    above: Sequence[str] = ("",)

    up = UP  # the methods under which more is better
    relative = RELATIVE  # of these as well, most of which look at other units
    means = MEANS
    rising = RISING
    every_way = (*RISING, "arithmetic", "arithmetic", *FORMULAS)


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
    top = draw(st.sampled_from(kind.ways))
    tops = _weights(draw, "" if _unweighted(top) else mode, len(sizes), 100 if mode == "points" else 1)
    tree, leaves = [], 0
    for number, (size, weight) in enumerate(zip(sizes, tops, strict=True)):
        way = draw(st.sampled_from(kind.ways))
        whole = 100 / len(sizes) if weight is None else weight
        below = _weights(draw, "" if _unweighted(way) else mode, size, whole if mode == "points" else 1)
        names = [f"i{leaves + place}" for place in range(size)]
        nodes = [_leaf(draw, kind, name, share) for name, share in zip(names, below, strict=True)]
        if size:
            tree.append(_dimension(draw, kind, f"id: d{number}, {_weight(weight)}{_way(way, names)}", nodes))
        else:
            tree.append(_leaf(draw, kind, f"i{leaves}", weight))
        leaves += max(size, 1)
    children = [
        f"d{number}" if size else f"i{sum(max(it, 1) for it in sizes[:number])}" for number, size in enumerate(sizes)
    ]
    head = [
        _way(top, children),
        f"weights: {mode}",
        "floor: 0.5",
        f"round: {{digits: 1, at: {draw(st.sampled_from(kind.at))}}}",
        "groups: {by: kind, min_size: 1}",
    ]
    head += [
        "adjustments: [{id: bonus, kind: bonus, columns: [b], max: 3}, {id: penalty, kind: penalty, columns: [p]}]"
    ]
    head += [f"missing: {_missing(draw, kind)}", "indicators:", *(f"  - {node}" for node in tree)]
    return Case("\n".join(head) + "\n", draw(_rows(leaves, kind)))


def _unweighted(way: str) -> bool:
    return way == "sum" or way in FORMULAS


def _way(way: str, names: Sequence[str]) -> str:
    """What a dimension of these children says about combining them."""
    if way not in FORMULAS:
        return f"aggregate: {way}"
    lists = {"sum": " + ".join(names), "all": ", ".join(names), "product": " * ".join(names)}
    every = way.format(one=names[0], **lists)
    return f'formula: "{every}"'


def _weights(draw: st.DrawFn, mode: str, count: int, whole: float) -> list[Any]:
    """Weights of siblings, as the mode wants them: adding up to the whole, or not quite, or anyhow; None without a mode."""
    if not mode:
        return [None] * count
    cuts = sorted(draw(st.sets(st.integers(1, GRAIN - 1), min_size=count - 1, max_size=count - 1))) if count > 1 else []
    parts = [upper - lower for lower, upper in zip([0, *cuts], [*cuts, GRAIN], strict=True)]
    scale = {"relative": 1.0, "as_given": 0.95 / GRAIN}.get(mode, whole / GRAIN)
    return [part * scale for part in parts] if count else []


def _missing(draw: st.DrawFn, kind: Kind) -> str:
    coverage = draw(st.sampled_from(["", ", min_coverage: 0.0", ", min_coverage: 0.5", ", min_coverage: 1.0"]))
    return f"{{policy: {draw(st.sampled_from(kind.policies))}{coverage}}}"


def _leaf(draw: st.DrawFn, kind: Kind, name: str, weight: float | None) -> str:
    own = f", missing: {_missing(draw, kind)}" if draw(st.integers(0, 3)) == 0 else ""
    combine, method = draw(st.sampled_from(COMBINE)), draw(st.sampled_from(kind.methods))
    return f"{{id: {name}, {_weight(weight)}columns: [{name}], value: {{type: number}}, combine: {combine}, normalise: {method}{own}}}"


def _dimension(draw: st.DrawFn, kind: Kind, head: str, nodes: list[str]) -> str:
    own = f", missing: {_missing(draw, kind)}" if draw(st.integers(0, 3)) == 0 else ""
    method = draw(st.sampled_from(kind.above))
    anew = f", normalise: {method}" if method else ""
    return f"{{{head}{own}{anew}, indicators: [{', '.join(nodes)}]}}"


def _weight(weight: float | None) -> str:
    return "" if weight is None else f"weight: {weight!r}, "


@st.composite
def _rows(draw: st.DrawFn, leaves: int, kind: Kind) -> list[dict[str, Any]]:
    """Records of a few units: mostly values with one decimal, now and then a gap."""
    value = st.integers(int(kind.lowest * 10), 120).map(lambda tenths: tenths / 10)
    cell = st.one_of(value, value, value, st.sampled_from(kind.gaps)) if kind.gaps else value
    points = st.sampled_from([None, 0.0, 0.5, 4.0])
    cells = {f"i{number}": cell for number in range(leaves)}
    row = st.fixed_dictionaries({"unit": st.sampled_from(UNITS), "bonus": points, "penalty": points} | cells)
    return draw(st.lists(row, min_size=1, max_size=10))
