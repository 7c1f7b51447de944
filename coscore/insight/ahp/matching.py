"""Items of a matrix as nodes of a framework: all children of one dimension, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.findings import Finding, Refused
from coscore.framework.problems import hint
from coscore.language import Label
from coscore.language.label import fill
from coscore.language.text import key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coscore.findings import Location
    from coscore.framework.tree import Framework, TreeNode


def match(items: Sequence[str], framework: Framework, place: Location) -> list[TreeNode]:
    """The node of each item, by id or name.

    Raises:
        Refused: items that name no node, or several (E139); nodes that are not all the children of one dimension (E139).
    """
    known = _known(framework)
    problems = [_unknown(item, known) for item in items if len(known.get(key(item), ())) != 1]
    if problems:
        raise Refused(Finding("E139", place, {"why": why}) for why in problems)
    nodes = [known[key(item)][0] for item in items]
    parent = framework.nodes[nodes[0].parent]
    if {node.index for node in nodes} != set(parent.children):
        raise Refused([Finding("E139", place, {"why": _not_siblings(nodes, parent, framework)})])
    return nodes


def _known(framework: Framework) -> dict[str, list[TreeNode]]:
    """Nodes below the root by what they are called; an id is the name of its node alone."""
    found: dict[str, list[TreeNode]] = {}
    for node in framework.nodes[1:]:
        for name in {key(node.name.ko), key(node.name.en)}:
            found.setdefault(name, []).append(node)
    return found | {node.id: [node] for node in framework.nodes[1:]}


def _unknown(item: str, known: dict[str, list[TreeNode]]) -> Label:
    several = known.get(key(item), ())
    if several:
        ids = ", ".join(node.id for node in several)
        named = fill("{item:은/는}", "ko", item=f"'{item}'")
        return Label(f"{named} 여럿의 이름입니다: {ids}", f"'{item}' is the name of several: {ids}")
    near = hint(key(item), known)
    absent = fill("{item:이/가}", "ko", item=f"'{item}'")
    return Label(f"지표체계에 {absent} 없습니다. {near.ko}", f"the framework has no '{item}'. {near.en}")


def _not_siblings(nodes: Sequence[TreeNode], parent: TreeNode, framework: Framework) -> Label:
    strays = ", ".join(node.id for node in nodes if node.parent != parent.index)
    lacking = ", ".join(_absent(nodes, parent, framework))
    return Label(
        f"'{parent.name.ko}' 바로 아래의 것을 모두, 그것만 견주어야 합니다"
        f"{f', 빠진 것: {lacking}' if lacking else ''}{f', 다른 곳의 것: {strays}' if strays else ''}",
        f"it must compare what stands directly below '{parent.name.en}', all of it and nothing else"
        f"{f'; not compared: {lacking}' if lacking else ''}{f'; from elsewhere: {strays}' if strays else ''}",
    )


def _absent(nodes: Sequence[TreeNode], parent: TreeNode, framework: Framework) -> Iterator[str]:
    compared = {node.index for node in nodes}
    return (child.id for child in framework.below(parent) if child.index not in compared)
