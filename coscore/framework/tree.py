"""A loaded framework: the tree in reading order, with every weight worked out. Complete: no later stage fails because of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from coscore.findings import Finding, Location, Refused
from coscore.language import Label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.framework.combining import Combining
    from coscore.framework.model import Adjustment, FrameworkFile, Missing
    from coscore.framework.model import Node as NodeFile

ROOT = "total"


@dataclass(frozen=True, slots=True)
class TreeNode:
    """One node. The root (index 0, id ``total``) is the framework itself; parents stand before their children.

    Attributes:
        index: position in reading order.
        parent: index of the parent, -1 for the root.
        depth: 0 for the root.
        children: indices of the children; empty for an indicator.
        weight: weight among the siblings as a share of the parent's score; siblings add to 1, or to what stands in the
            file under ``weights: as_given``.
        effective: share of the total, the product of the weights up the tree.
        points: effective weight on the points scale, 100 for the root (배점); used by ``weights: points``.
        spec: the node as it stands in the file; None for the root.
        missing: the policy in force here, inherited where the file is silent.
        min_coverage: the smallest coverage in force here, 0 to 1.
        combining: how the children's scores become this one's; None for an indicator.
        rounded: decimals to which the score is rounded here and carried on; None where it stays as it is.
        at: where the node stands in the file.
    """

    id: str
    name: Label
    description: Label | None
    index: int
    parent: int
    depth: int
    children: tuple[int, ...]
    weight: float
    effective: float
    points: float
    spec: NodeFile | None
    missing: Missing
    min_coverage: float
    combining: Combining | None
    rounded: int | None
    at: Location

    @property
    def is_indicator(self) -> bool:
        """Whether values are read here, rather than scores combined."""
        return not self.children


@dataclass(frozen=True)
class Framework:
    """A framework ready for use; ``file`` is the validated document after ``extends``."""

    file: FrameworkFile
    nodes: tuple[TreeNode, ...]
    sha256: str
    path: str

    @property
    def id(self) -> str:
        """The framework's id."""
        return self.file.id

    @property
    def version(self) -> str:
        """The framework's version."""
        return self.file.version

    @cached_property
    def name(self) -> Label:
        """The framework's name."""
        return self.nodes[0].name

    @cached_property
    def indicators(self) -> tuple[TreeNode, ...]:
        """The indicators (leaves), in reading order."""
        return tuple(node for node in self.nodes if node.is_indicator)

    @cached_property
    def by_id(self) -> dict[str, TreeNode]:
        """Every node by its id, the root under ``total``."""
        return {node.id: node for node in self.nodes}

    @cached_property
    def categories(self) -> tuple[TreeNode, ...]:
        """The dimensions that hold indicators directly: what readers call the categories (항목)."""
        holders = {node.parent for node in self.indicators} - {0}
        return tuple(self.nodes[index] for index in sorted(holders))

    @property
    def adjustments(self) -> list[Adjustment]:
        """Bonus and penalty points outside the tree."""
        return self.file.adjustments

    def below(self, node: TreeNode) -> Iterator[TreeNode]:
        """The node's children."""
        return (self.nodes[index] for index in node.children)

    def grouped(self, key: str | None) -> Framework:
        """The same framework with other peer groups: ``kind``, ``none``, or the header of a column; None changes nothing.

        Other groups are not split, but whom the framework leaves out of the ranking stays out of it.

        Raises:
            Refused: groups by kind without a registry (E122).
        """
        if key is None:
            return self
        from coscore.framework.model import Groups

        if key == "kind" and self.file.unit.registry is None:
            from coscore.framework.rules.headers import NO_REGISTRY

            raise Refused([Finding("E122", Location(self.path), {"why": NO_REGISTRY})])
        by = key if key == "kind" else [key]
        if self.file.groups and self.file.groups.by == by:
            return self
        exclude = self.file.groups.exclude if self.file.groups else []
        groups = None if key == "none" else Groups(by=by, exclude=exclude)
        return replace(self, file=self.file.model_copy(update={"groups": groups}))
