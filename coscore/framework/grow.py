"""From a validated framework file to its tree in reading order, every weight and policy worked out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

from coscore.findings import Location
from coscore.framework.combining import combining
from coscore.framework.document import Mapping, branches
from coscore.framework.model import FrameworkFile, Missing, Node
from coscore.framework.tree import ROOT, Framework, TreeNode
from coscore.framework.weights import shares
from coscore.language import Label

_ALL_POINTS = 100.0
_LEAST_COVERAGE = {"reweight": 0.6}
"""The smallest coverage by policy where the file states none; 0 under all others."""


class _Soil(NamedTuple):
    """What every node takes from its framework: the file, and the places of the nodes in reading order."""

    file: FrameworkFile
    places: Sequence[Location]


def grow(file: FrameworkFile, document: Mapping) -> tuple[TreeNode, ...]:
    """The tree, parents before their children, the root first. ``document`` is what the file was validated from."""
    return _tree(file, [document.place.location, *(branch.node.place.location for branch in branches(document))])


def regrown(framework: Framework, file: FrameworkFile) -> Framework:
    """The framework with another file, which has the same nodes in the same order."""
    return replace(framework, file=file, nodes=_tree(file, [node.at for node in framework.nodes]))


def _tree(file: FrameworkFile, places: Sequence[Location]) -> tuple[TreeNode, ...]:
    root = TreeNode(
        id=ROOT,
        name=file.name.label,
        description=file.description.label if file.description else None,
        index=0,
        parent=-1,
        depth=0,
        children=_positions(file.indicators, 0),
        weight=1.0,
        effective=1.0,
        points=_ALL_POINTS,
        spec=None,
        missing=file.missing,
        min_coverage=_min_coverage(file.missing),
        combining=combining(file, file),
        rounded=file.round.digits if file.round.at == "every_node" else None,
        at=places[0],
    )
    return (root, *_below(root, file.indicators, _Soil(file, places)))


def _below(parent: TreeNode, specs: Sequence[Node], soil: _Soil) -> Iterator[TreeNode]:
    weights = shares([spec.weight for spec in specs], soil.file.weights, parent.points) if specs else []
    for spec, index, weight in zip(specs, parent.children, weights, strict=True):
        node = _node(spec, index, parent, weight, soil)
        yield node
        yield from _below(node, spec.indicators or [], soil)


def _node(spec: Node, index: int, parent: TreeNode, weight: float, soil: _Soil) -> TreeNode:
    in_points = soil.file.weights == "points" and spec.weight is not None
    return TreeNode(
        id=spec.id,
        name=spec.name.label if spec.name else Label(spec.id, spec.id),
        description=spec.description.label if spec.description else None,
        index=index,
        parent=parent.index,
        depth=parent.depth + 1,
        children=_positions(spec.indicators or [], index),
        weight=weight,
        effective=parent.effective * weight,
        points=spec.weight if in_points and spec.weight is not None else parent.points * weight,
        spec=spec,
        missing=spec.missing or parent.missing,
        min_coverage=_min_coverage(spec.missing) if spec.missing else parent.min_coverage,
        combining=combining(spec, soil.file) if spec.indicators else None,
        rounded=_decimals(spec, soil.file),
        at=soil.places[index],
    )


def _positions(specs: Sequence[Node], parent: int) -> tuple[int, ...]:
    """Positions of the children of the node at ``parent``: each stands behind all that is below the one before."""
    return tuple(accumulate((_size(spec) for spec in specs[:-1]), initial=parent + 1)) if specs else ()


def _size(spec: Node) -> int:
    return 1 + sum(_size(child) for child in spec.indicators or [])


def _min_coverage(missing: Missing) -> float:
    stated = missing.min_coverage
    return _LEAST_COVERAGE.get(missing.policy, 0.0) if stated is None else stated


def _decimals(spec: Node, file: FrameworkFile) -> int | None:
    """Decimals to which a node's score is carried on: its own, else the framework's where `at` names the node."""
    if spec.round:
        return spec.round.digits
    at = file.round.at
    named = spec.id in at if isinstance(at, list) else at == "every_node" or (at == "indicator" and not spec.indicators)
    return file.round.digits if named else None
