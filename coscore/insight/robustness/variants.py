"""Other frameworks that one might have written: equal weights, another mean, another policy for gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from coscore.framework.grow import regrown

if TYPE_CHECKING:
    from collections.abc import Callable

    from coscore.framework.model import Node
    from coscore.framework.tree import Framework, TreeNode

Changes = dict[str, Any]

FLOOR = 0.01
"""Share of the scale to which scores are lifted before a geometric mean, where the framework has no floor of its own."""

MEANS = ("arithmetic", "geometric")


def equal_weights(framework: Framework) -> Framework | None:
    """All siblings of one weight; None where they are of one already."""
    found = _changed(framework, {}, lambda _: {"weight": None})
    same = all(
        abs(one.weight - other.weight) < FLOOR**6 for one, other in zip(found.nodes, framework.nodes, strict=True)
    )
    return None if same else found


def with_mean(framework: Framework, instead: str) -> Framework | None:
    """One of the two means in place of the other, at every dimension that has the other; None where none has."""
    (before,) = (mean for mean in MEANS if mean != instead)
    if not any(_combines(node, before) for node in framework.nodes):
        return None
    root = framework.nodes[0]
    own = {"aggregate": instead} if _combines(root, before) else {}
    floor = {} if framework.file.floor else {"floor": FLOOR * framework.file.scale.max}

    def change(node: TreeNode) -> Changes:
        if not node.children or (node.combining and node.combining.method == "formula"):
            return {}
        spec = node.spec
        return {
            "aggregate": instead if _combines(node, before) else (spec and spec.aggregate) or framework.file.aggregate
        }

    return _changed(framework, own | (floor if instead == "geometric" else {}), change)


def with_policy(framework: Framework, policy: str) -> Framework | None:
    """One policy for all gaps, with the least coverage that the framework states; None where it is in force throughout."""
    if all(node.missing.policy == policy for node in framework.nodes):
        return None
    missing = framework.file.missing.model_copy(update={"policy": policy})
    return _changed(framework, {"missing": missing}, lambda _: {"missing": None})


def _combines(node: TreeNode, method: str) -> bool:
    return node.combining is not None and node.combining.method == method and len(node.children) > 1


def _changed(framework: Framework, own: Changes, change: Callable[[TreeNode], Changes]) -> Framework:
    """The framework with changes to its file, and to every node."""
    nodes = framework.by_id

    def changed(spec: Node) -> Node:
        below = {"indicators": [changed(child) for child in spec.indicators]} if spec.indicators else {}
        return spec.model_copy(update=change(nodes[spec.id]) | below)

    indicators = [changed(spec) for spec in framework.file.indicators]
    return regrown(framework, framework.file.model_copy(update={**own, "indicators": indicators}))
