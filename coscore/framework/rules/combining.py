"""How dimensions combine: one way each, and nothing that it makes no use of."""

from __future__ import annotations

from collections.abc import Iterator

from coscore.findings import Finding
from coscore.framework.combining import needs_positive
from coscore.framework.document import Mapping, branches, id_of, name_of
from coscore.framework.problems import problem, said
from coscore.language import Label

UNWEIGHTED = frozenset({"formula", "sum"})
"""The ways to combine that know no weights."""

_BOTH = Label("formula와 aggregate 가운데 하나만 있어야 합니다", "formula and aggregate cannot stand side by side")
_NEEDLESS = Label(
    "floor는 geometric, harmonic, power(0 이하)에만 씁니다",
    "only geometric, harmonic and power (0 or below) take a floor",
)


def one_way(root: Mapping) -> Iterator[Finding]:
    """A dimension has a formula or a method, and a floor only where the method takes one (E132)."""
    for branch in branches(root):
        node = branch.node
        if not branch.is_dimension:
            continue
        if {"formula", "aggregate"} <= node.entries.keys():
            yield problem("E132", node.key("aggregate"), name=name_of(node), key="aggregate", why=_BOTH)
        if "floor" in node.entries and (way := way_of(node, root)) and not needs_positive(*way):
            yield problem("E132", node.key("floor"), name=name_of(node), key="floor", why=_NEEDLESS)


def weights_matter(root: Mapping) -> Iterator[Finding]:
    """No weight stands where a formula or a sum makes no use of it (E131)."""
    for parent in (root, *(branch.node for branch in branches(root) if branch.is_dimension)):
        way = way_of(parent, root)
        for child in parent.mappings("indicators") if way and way[0] in UNWEIGHTED else ():
            if "weight" in child.entries:
                place = child.key("weight")
                yield problem("E131", place, indicator=id_of(child), name=name_of(child), parent=name_of(parent))


def floors_on_scale(root: Mapping) -> Iterator[Finding]:
    """A floor lies below the highest score (E123)."""
    top = root.number("scale", "max")
    highest = top.value if top else 100.0
    rule = Label(f"만점 {said(highest)}보다 작아야 합니다", f"it must be below the highest score, {said(highest)}")
    for owner in (root, *(branch.node for branch in branches(root))):
        floor = owner.number("floor")
        if floor and floor.value >= highest:
            yield problem("E123", floor.place, key="floor", value=said(floor.value), rule=rule)


def way_of(owner: Mapping, root: Mapping) -> tuple[str, float] | None:
    """Method and power of a dimension or of the whole framework; None where they cannot be read."""
    if "formula" in owner.entries:
        return "formula", 1.0
    where = owner if "aggregate" in owner.entries else root
    if "aggregate" not in where.entries:
        return "arithmetic", 1.0
    word, power = where.text("aggregate"), where.number("aggregate", "power")
    return (word.value, 1.0) if word else ("power", power.value) if power else None
