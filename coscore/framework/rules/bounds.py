"""Frozen bounds: each belongs to a node with a relative method, and holds what that method measures."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from coscore.findings import Finding
from coscore.framework.document import Branch, Mapping, branches, name_of
from coscore.framework.problems import hint, problem
from coscore.language import Label

NEEDED = {
    "minmax": ("min", "max"),
    "zscore": ("mean", "sd"),
    "rank": ("values",),
    "borda": ("values",),
    "percentile": ("values",),
    "exponential_rank": ("values",),
    "distance_to_best": ("best",),
    "distance_to_reference": ("reference",),
}
"""Per relative method, the bounds that it measures by."""

_FIXED = Label("이 지표의 방법에는 고정할 기준이 없습니다", "its method has no bounds to be frozen")
_FALLING = Label("values는 작은 값부터 차례로 적습니다", "values must stand in rising order")
_EMPTY = Label("min이 max보다 작아야 합니다", "min must be below max")


def fit_their_nodes(root: Mapping) -> Iterator[Finding]:
    """Bounds name nodes of the tree (E117) and hold what their methods measure (E125)."""
    found = root.mapping("bounds")
    known = {branch.id: branch for branch in branches(root)}
    for name, entry in found.entries.items() if found else ():
        if name not in known:
            yield problem("E117", entry.place, id=name, key="bounds", hint=hint(name, known))
        elif isinstance(entry.node, Mapping):
            yield from _of_node(known[name], entry.node)


def _of_node(branch: Branch, bounds: Mapping) -> Iterator[Finding]:
    method, within = (branch.node.text("normalise", key) for key in ("method", "within"))
    needed = NEEDED.get(method.value if method else "", ())
    grouped = bool(within and within.value == "group")
    if not needed:
        yield _e125(branch, bounds, _FIXED)
    elif grouped != ("groups" in bounds.entries):
        yield _e125(branch, bounds, _missing("groups") if grouped else _surplus("groups"))
    for measured in _measured(bounds) if needed else ():
        yield from _of_method(branch, measured, needed)


def _measured(bounds: Mapping) -> Iterator[Mapping]:
    groups = bounds.mapping("groups")
    if groups is None:
        yield bounds
        return
    yield from (entry.node for entry in groups.entries.values() if isinstance(entry.node, Mapping))


def _of_method(branch: Branch, measured: Mapping, needed: tuple[str, ...]) -> Iterator[Finding]:
    for key in needed:
        if key not in measured.entries:
            yield _e125(branch, measured, _missing(key))
    low, high = measured.number("min"), measured.number("max")
    if low and high and low.value >= high.value:
        yield problem("E125", high.place, indicator=branch.id, name=name_of(branch.node), why=_EMPTY)
    for before, after in pairwise(measured.numbers("values")):
        if after.value < before.value:
            yield problem("E125", after.place, indicator=branch.id, name=name_of(branch.node), why=_FALLING)


def _e125(branch: Branch, at: Mapping, why: Label) -> Finding:
    return problem("E125", at.place, indicator=branch.id, name=name_of(branch.node), why=why)


def _missing(key: str) -> Label:
    return Label(f"{key}: 빠졌습니다", f"{key} is missing")


def _surplus(key: str) -> Label:
    return Label(f"{key}: 평가군 안에서 견주지 않습니다", f"{key}: nothing is compared inside groups")
