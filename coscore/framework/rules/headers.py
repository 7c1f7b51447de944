"""Headers of columns: each belongs to one target, and those of the unit are known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from coscore.findings import Finding
from coscore.framework.document import Mapping, Scalar, Sequence, branches
from coscore.framework.problems import problem
from coscore.language import Label
from coscore.language.headers import form
from coscore.language.text import key

UNIT_COLUMNS = ("sido", "sigungu", "name")
_NO_COLUMN = Label("sido, sigungu, name 가운데 하나는 있어야 합니다", "one of sido, sigungu and name is needed")
NO_REGISTRY = Label(
    "groups: {by: kind}에는 unit의 registry: kr이 있어야 합니다", "groups: {by: kind} needs registry: kr under unit"
)


_ALONE, _VALUE, _BESIDE, _PART = range(4)
"""How a header may be shared: not at all; the value of an indicator; a number beside one; a part or condition of one."""

_OF_NODES: tuple[tuple[tuple[str, ...], int], ...] = (
    (("columns",), _VALUE),
    (("value", "n"), _BESIDE),
    (("value", "sd"), _BESIDE),
    (("value", "population"), _BESIDE),
    (("value", "answers", "weights"), _BESIDE),
    (("value", "answers", "strata", "columns"), _PART),
    (("value", "answers", "strata", "population"), _BESIDE),
    (("combine", "weighted_mean", "by"), _BESIDE),
    (("value", "numerator"), _PART),
    (("value", "numerator", "columns"), _PART),
    (("value", "denominator"), _PART),
    (("value", "denominator", "columns"), _PART),
    (("per", "columns"), _PART),
    (("evidence",), _PART),
)


class _Use(NamedTuple):
    """A header, what it is looked up for, how it may be shared, and the sheet it is looked up in, "" for all."""

    header: Scalar[str]
    target: str
    degree: int = _ALONE
    sheet: str = ""


def name_one_target(root: Mapping) -> Iterator[Finding]:
    """No header is looked up for two targets in one sheet (E116).

    Weights, sample sizes, parts of ratios and questions of surveys may share theirs; a part of a ratio may be an indicator
    as well.
    """
    known: dict[str, list[_Use]] = defaultdict(list)
    for use in _uses(root):
        others = known[form(use.header.value)]
        if first := next((other for other in others if _clash(other, use)), None):
            yield problem("E116", use.header.place, header=use.header.value, first=first.target, second=use.target)
        others.append(use)


def _clash(one: _Use, other: _Use) -> bool:
    low, high = sorted((one.degree, other.degree))
    shared = low >= _BESIDE or (low, high) == (_VALUE, _PART)
    apart = one.sheet and other.sheet and key(one.sheet) != key(other.sheet)
    return one.target != other.target and not shared and not apart


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
        found = branch.node.text("sheet")
        sheet = found.value if found else ""
        for at, degree in _OF_NODES:
            question = degree == _VALUE and branch.node.node("value", "answers") is not None
            target = branch.id if degree == _VALUE and not question else f"{branch.id}: {_word(at)}"
            headers = branch.node.texts(*at)
            yield from (_Use(header, target, _PART if question else degree, sheet) for header in headers)
        for place, headers in enumerate(_questions(branch.node), start=1):
            yield from (_Use(header, f"{branch.id}: items {place}", _PART, sheet) for header in headers)
    for adjustment in root.mappings("adjustments"):
        found = adjustment.text("id")
        yield from (_Use(header, found.value if found else "") for header in adjustment.texts("columns"))


def _questions(node: Mapping) -> Iterator[list[Scalar[str]]]:
    """Headers of the questions of a survey."""
    items = node.node("value", "answers", "items")
    for item in items.items if isinstance(items, Sequence) else ():
        if isinstance(item, Mapping):
            yield item.texts("columns")
        if isinstance(item, Sequence):
            yield [
                Scalar(one.value, one.place)
                for one in item.items
                if isinstance(one, Scalar) and isinstance(one.value, str)
            ]


def _word(path: tuple[str, ...]) -> str:
    """The word of the language that a path leads to."""
    return next((word for word in reversed(path) if word != "columns"), "columns")
