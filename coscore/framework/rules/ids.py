"""Ids: each stands for one thing, and every id that is used stands for something."""

from __future__ import annotations

from collections.abc import Iterator

from coscore.findings import Finding
from coscore.framework.document import Mapping, branches
from coscore.framework.problems import hint, problem
from coscore.language import Label

RESERVED = frozenset({"total", "rank", "group", "group_rank", "unit", "code", "score", "grade", "coverage"})
"""Ids that results use for columns of their own."""

_RESERVED = Label("결과표가 쓰는 이름입니다", "results use it for a column of their own")


def unique(root: Mapping) -> Iterator[Finding]:
    """Indicators, dimensions and adjustments have ids of their own (E113)."""
    lines: dict[str, int] = {}
    owners = [*(branch.node for branch in branches(root)), *root.mappings("adjustments")]
    for found in filter(None, (owner.text("id") for owner in owners)):
        if found.value in RESERVED:
            yield problem("E113", found.place, indicator=found.value, why=_RESERVED)
        elif found.value in lines:
            yield problem("E113", found.place, indicator=found.value, why=already_on(lines[found.value]))
        lines.setdefault(found.value, found.place.line)


def already_on(line: int) -> Label:
    """That an id stands on an earlier line, too."""
    return Label(f"{line}번째 줄에 이미 있습니다", f"it is already on line {line}")


def known(root: Mapping) -> Iterator[Finding]:
    """Ids in ``ties.break`` and ``round.at`` are ids of the tree (E117)."""
    ids = dict.fromkeys(branch.id for branch in branches(root))
    for path in (("ties", "break"), ("round", "at")):
        for found in root.texts(*path):
            if found.value not in ids:
                yield problem("E117", found.place, id=found.value, key=".".join(path), hint=hint(found.value, ids))
