"""Nodes of the tree: an indicator or a dimension, with all that belongs to it."""

from __future__ import annotations

from collections.abc import Iterator

from coscore.findings import Finding
from coscore.framework.document import Branch, Mapping, branches, name_of
from coscore.framework.problems import problem
from coscore.language import Label

_OF_INDICATORS = ("columns", "sheet", "value", "per", "evidence", "combine", "impute", "treat", "clip", "transform")
_OF_DIMENSIONS = ("aggregate", "formula", "floor")
_WITHOUT_DEFAULT = frozenset({"number", "levels", "list", "ratio"})
_WITH_DEFAULT = frozenset({"yes_no", "percent", "survey"})

_BOTH = Label("아래에 지표가 있는데 '{key}'도 있습니다", "it has indicators below and also '{key}'")
_NEITHER = Label("아래에 지표도, columns와 value도 없습니다", "it has neither indicators below, nor columns and value")
_CHILDLESS = Label("지표인데 '{key}'가 있습니다", "it is an indicator, but has '{key}'")


def indicator_or_dimension(root: Mapping) -> Iterator[Finding]:
    """A node has either indicators below, or columns and a value (E120)."""
    for branch in branches(root):
        wrong = _OF_INDICATORS if branch.is_dimension else _OF_DIMENSIONS
        why = _BOTH if branch.is_dimension else _CHILDLESS
        for key in branch.node.entries:
            if key in wrong:
                yield _e120(branch, key, Label(why("ko", key=key), why("en", key=key)))
        if not branch.is_dimension and not {"columns", "value"} & branch.node.entries.keys():
            yield _e120(branch, "id", _NEITHER)


def complete(root: Mapping) -> Iterator[Finding]:
    """An indicator has columns and a value, and a way from value to score (E103)."""
    for branch in branches(root):
        if not branch.is_dimension:
            for key in _missing_keys(branch.node):
                name = f"'{branch.id}'"
                yield problem("E103", branch.node.key("id"), key=key, owner=Label(name, name))


def last_needs_years(root: Mapping) -> Iterator[Finding]:
    """The last of a unit's records, and a trend, can be told only by a column with the year (E103)."""
    for branch in branches(root):
        for found, word in ((branch.node.text("combine"), "last"), (branch.node.text("normalise", "method"), "trend")):
            if found and found.value == word and not root.node("record", "year"):
                yield problem("E103", found.place, key="year", owner=Label("'record'", "'record'"))


def _missing_keys(node: Mapping) -> Iterator[str]:
    kind = node.text("value", "type")
    known = kind is not None and kind.value in _WITHOUT_DEFAULT | _WITH_DEFAULT
    if known and not _has_own_columns(node) and "columns" not in node.entries:
        yield "columns"
    if "columns" in node.entries and "value" not in node.entries:
        yield "value"
    if kind and kind.value in _WITHOUT_DEFAULT and "normalise" not in node.entries:
        yield "normalise"


def _has_own_columns(node: Mapping) -> bool:
    """Whether the columns stand under the value: under the halves of a ratio, or the questions of a survey."""
    kind = node.text("value", "type")
    return kind is not None and (kind.value == "ratio" or node.node("value", "answers", "items") is not None)


def _e120(branch: Branch, key: str, why: Label) -> Finding:
    return problem("E120", branch.node.key(key), indicator=branch.id, name=name_of(branch.node), why=why)
