"""Peer groups: those that are split exist, and units left out are known to the registry."""

from __future__ import annotations

from collections.abc import Iterator

from coscore.findings import Finding
from coscore.framework.document import Mapping, Scalar
from coscore.framework.problems import hint, problem
from coscore.language import Label

KINDS = ("특별·광역시", "도", "시", "군", "구")
"""The groups that kinds of municipalities form."""

_NO_REGISTRY = Label(
    "groups: {split: ...}에는 인구를 아는 unit의 registry: kr이 있어야 합니다",
    "groups: {split: ...} needs registry: kr under unit, which knows the residents",
)
_NO_SUCH_GROUP = Label("그런 평가군이 없습니다", "there is no such group")
_NOBODY = Label("그런 이름의 지자체가 없습니다", "no municipality has this name")
_DISTRICT = Label("일반구는 따로 순위를 매기지 않습니다", "a district without a government of its own is not ranked")
_NOTHING = Label("", "")


def splits_have_groups(root: Mapping) -> Iterator[Finding]:
    """Groups are split by the residents a registry knows (E122); by kind, only groups that there are (E137)."""
    split = root.mapping("groups", "split")
    if split and split.entries and not root.node("unit", "registry"):
        yield problem("E122", split.place, why=_NO_REGISTRY)
    by = root.text("groups", "by")
    if split and by and by.value == "kind":
        for word, entry in split.entries.items():
            if word not in KINDS:
                near = hint(word, KINDS)
                yield problem("E137", entry.place, key="groups.split", text=word, why=_NO_SUCH_GROUP, hint=near)


def excluded_are_known(root: Mapping) -> Iterator[Finding]:
    """Units left out of the ranking are each one municipality of the registry (E137)."""
    if root.text("unit", "registry"):
        for name in root.texts("groups", "exclude"):
            yield from _unknown(name)


def _unknown(name: Scalar[str]) -> Iterator[Finding]:
    from coscore.registry.resolve import registry

    found = registry().resolve("", "", name.value, None)
    match found.code:
        case "E207" | "E209":
            near = found.args.get("suggestion", "")
            why, remark = _NOBODY, hint(near, [near]) if near else _NOTHING
        case "E208":
            listed = found.args["candidates"]
            why = Label(f"여러 곳을 뜻할 수 있습니다: {listed}", f"it may mean several: {listed}")
            remark = _NOTHING
        case "W212":
            why, remark = _DISTRICT, _NOTHING
        case _:
            return
    yield problem("E137", name.place, key="groups.exclude", text=name.value, why=why, hint=remark)
