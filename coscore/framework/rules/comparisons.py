"""Methods that compare: with other units, inside peer groups, or with the unit's own past."""

from __future__ import annotations

from collections.abc import Iterator

from coscore.findings import Finding
from coscore.framework.document import Branch, Mapping, Place, branches, name_of
from coscore.framework.problems import problem
from coscore.language import Label

_NO_GROUPS = Label("groups가 없어 평가군을 알 수 없습니다", "there are no groups in this framework")
_OF_VALUES = Label("영역에는 지난해의 값이 없습니다", "a dimension has no values of earlier years")


def zscore_is_whole(root: Mapping) -> Iterator[Finding]:
    """A z-score states both the mean and the standard deviation, or neither (E103)."""
    for branch in branches(root):
        rule = branch.node.mapping("normalise")
        stated = [key for key in ("mean", "sd") if rule and key in rule.entries]
        if rule and len(stated) == 1:
            absent = {"mean": "sd", "sd": "mean"}[stated[0]]
            yield problem("E103", rule.key(stated[0]), key=absent, owner=Label("'normalise'", "'normalise'"))


def groups_are_known(root: Mapping) -> Iterator[Finding]:
    """Only a framework with peer groups compares inside them (E124)."""
    for branch in branches(root):
        within = branch.node.text("normalise", "within")
        if within and within.value == "group" and not root.node("groups"):
            yield _e124(branch, within.place, _NO_GROUPS)


def trend_is_of_values(root: Mapping) -> Iterator[Finding]:
    """Only an indicator has a past to be measured against (E124)."""
    for branch in branches(root):
        method = branch.node.text("normalise", "method")
        if branch.is_dimension and method and method.value == "trend":
            yield _e124(branch, method.place, _OF_VALUES)


def _e124(branch: Branch, place: Place, why: Label) -> Finding:
    return problem("E124", place, indicator=branch.id, name=name_of(branch.node), why=why)
