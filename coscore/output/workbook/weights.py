"""The weights as the framework states them, to be changed, and what follows from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from coscore.language.words import say
from coscore.output.book import Field
from coscore.output.workbook.excel import cell, down, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.framework.tree import TreeNode
    from coscore.output.workbook.layout import Layout

_STATED, _SHARE, _EFFECTIVE, _POINTS, _SUM = 3, 4, 5, 6, 7
"""Columns of the sheet, from 1."""


_UNWEIGHTED = frozenset({"sum", "formula"})
"""Ways to combine that know no weights."""


class Weights(NamedTuple):
    """Where the weights stand; a node has the row of its place in the tree."""

    sheet: str

    def share(self, row: int) -> str:
        """The weight of a node among its siblings."""
        return cell(self.sheet, _SHARE, row)

    def points(self, row: int) -> str:
        """What a node is worth of 100 points."""
        return cell(self.sheet, _POINTS, row)

    def whole(self, row: int) -> str:
        """The weights of a node's children added up."""
        return cell(self.sheet, _SUM, row)


def weights_of(layout: Layout) -> Weights:
    """Where the weights of a result stand."""
    return Weights(quoted(say("sheet.weights", layout.language)))


def fields(layout: Layout) -> Iterator[Field]:
    """One row per node: its weight as stated, its share among the siblings and of the total, its points, its children's sum."""
    language, nodes, at = layout.language, layout.evaluation.framework.nodes, weights_of(layout)
    stated = [_stated(node, layout) for node in nodes]
    wholes = [sum(child.weight for child in layout.evaluation.framework.below(node)) for node in nodes]
    yield Field(say("id", language), "text", [node.id for node in nodes])
    yield Field(say("name", language), "text", ["    " * node.depth + layout.name(node) for node in nodes])
    yield Field(say("weight.stated", language), "input", stated)
    yield _number("weight.share", [node.weight for node in nodes], [_share(node, layout, at) for node in nodes], layout)
    effective = [_effective(node, at) for node in nodes]
    yield _number("weight.effective", [node.effective for node in nodes], effective, layout)
    yield _number(
        "weight.points", [node.points for node in nodes], [_points(node, layout, at) for node in nodes], layout
    )
    sums = [_sum(node, at) for node in nodes]
    yield _number(
        "weight.sum",
        ["" if node.is_indicator else whole for node, whole in zip(nodes, wholes, strict=True)],
        sums,
        layout,
    )


def _stated(node: TreeNode, layout: Layout) -> float | str | None:
    """The weight in the file, "" where there could be one, None where there cannot."""
    above = layout.evaluation.framework.nodes[node.parent].combining if node.parent >= 0 else None
    if node.spec is None or above is None or above.method in _UNWEIGHTED:
        return None
    return "" if node.spec.weight is None else node.spec.weight


def _number(word: str, cells: list[float] | list[float | str], formulas: list[str], layout: Layout) -> Field:
    return Field(say(word, layout.language), "number", cells, formulas=formulas if layout.is_live else None)


def _share(node: TreeNode, layout: Layout, at: Weights) -> str:
    """The share of a node: its stated weight as the framework takes it; equal shares while no sibling states one."""
    if node.parent < 0:
        return ""
    framework = layout.evaluation.framework
    siblings = framework.nodes[node.parent].children
    own, all_of_them = cell(at.sheet, _STATED, node.index), down(at.sheet, _STATED, siblings)
    whole = {"points": at.points(node.parent), "relative": f"SUM({all_of_them})"}.get(framework.file.weights)
    share = f"{own}/{whole}" if whole else f"N({own})"
    return f"IF(COUNT({all_of_them})=0,1/{len(siblings)},{share})"


def _effective(node: TreeNode, at: Weights) -> str:
    return "" if node.parent < 0 else f"{cell(at.sheet, _EFFECTIVE, node.parent)}*{at.share(node.index)}"


def _points(node: TreeNode, layout: Layout, at: Weights) -> str:
    if node.parent < 0:
        return ""
    own, product = cell(at.sheet, _STATED, node.index), f"{at.points(node.parent)}*{at.share(node.index)}"
    in_points = layout.evaluation.framework.file.weights == "points"
    return f"IF(ISNUMBER({own}),{own},{product})" if in_points else product


def _sum(node: TreeNode, at: Weights) -> str:
    return f"SUM({down(at.sheet, _SHARE, node.children)})" if node.children else ""
