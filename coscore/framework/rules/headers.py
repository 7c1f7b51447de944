"""Headers of columns: each belongs to one target, and those of the unit are known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from coscore.findings import Finding
from coscore.framework.document import Mapping, Scalar, branches
from coscore.framework.problems import problem
from coscore.language import Label
from coscore.language.headers import form

UNIT_COLUMNS = ("sido", "sigungu", "name")
_NO_COLUMN = Label("sido, sigungu, name 가운데 하나는 있어야 합니다", "one of sido, sigungu and name is needed")
NO_REGISTRY = Label(
    "groups: {by: kind}에는 unit의 registry: kr이 있어야 합니다", "groups: {by: kind} needs registry: kr under unit"
)


class _Use(NamedTuple):
    """A header, what it is looked up for, and whether others of its like may use it, too."""

    header: Scalar[str]
    target: str
    shared: bool = False


def name_one_target(root: Mapping) -> Iterator[Finding]:
    """No header is looked up for two targets; only weights and sample sizes may share theirs (E116)."""
    known: dict[str, _Use] = {}
    for use in _uses(root):
        first = known.setdefault(form(use.header.value), use)
        if first.target != use.target and not (first.shared and use.shared):
            yield problem("E116", use.header.place, header=use.header.value, first=first.target, second=use.target)


def unit_is_named(root: Mapping) -> Iterator[Finding]:
    """At least one column names the unit (E122)."""
    columns = root.mapping("unit", "columns")
    if columns and not any(columns.texts(key) for key in UNIT_COLUMNS):
        yield problem("E122", columns.place, why=_NO_COLUMN)


def kinds_need_registry(root: Mapping) -> Iterator[Finding]:
    """Groups by the kind of municipality need the registry that knows it (E122)."""
    by = root.text("groups", "by")
    if by and by.value == "kind" and not root.node("unit", "registry"):
        yield problem("E122", by.place, why=NO_REGISTRY)


def _uses(root: Mapping) -> Iterator[_Use]:
    rows = [("unit", "columns", key) for key in UNIT_COLUMNS] + [
        ("record", "columns"),
        ("record", "year"),
        ("groups", "by"),
    ]
    for path in rows:
        yield from (_Use(header, ".".join(path)) for header in root.texts(*path))
    alone = root.text("groups", "by")
    if alone and alone.value != "kind":
        yield _Use(alone, "groups.by")
    for branch in branches(root):
        yield from (_Use(header, branch.id) for header in branch.node.texts("columns"))
        for path in (("value", "n"), ("combine", "weighted_mean", "by")):
            target = f"{branch.id}: {path[-1]}"
            yield from (_Use(header, target, shared=True) for header in branch.node.texts(*path))
    for adjustment in root.mappings("adjustments"):
        found = adjustment.text("id")
        yield from (_Use(header, found.value if found else "") for header in adjustment.texts("columns"))
