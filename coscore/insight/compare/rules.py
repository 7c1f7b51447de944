"""What differs between two frameworks, and which indicators mean the same in both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from coscore.framework.model import Node
    from coscore.framework.tree import Framework, TreeNode
    from coscore.language import Label

_READ = ("combine", "per", "evidence")
"""Keys of an indicator that decide, with the kind of value, what its values are."""

_WORDS = {"levels", "yes", "no", "vocabulary", "separators", "n", "sd"}
"""What a value says about words and headers: more of them make it no other value."""


class Weight(NamedTuple):
    """An indicator or dimension that has another share of the total, in points of 100."""

    id: str
    name: Label
    old: float
    new: float


class Rules(NamedTuple):
    """How a later framework differs from an earlier one, in the order of the tree.

    Attributes:
        added: indicators that are new; also those read in another way than before, whose earlier values mean something else.
        dropped: indicators that are gone, or read in another way.
        reweighted: nodes of both with another share of the total.
        rescaled: ids of nodes of both whose values become scores, or whose children are combined, in another way.
        elsewhere: what else differs: ids of adjustments, and keys of the file.
    """

    added: tuple[TreeNode, ...]
    dropped: tuple[TreeNode, ...]
    reweighted: tuple[Weight, ...]
    rescaled: tuple[TreeNode, ...]
    elsewhere: tuple[str, ...]


_FILE = (
    "aggregate",
    "floor",
    "formula",
    "scale",
    "weights",
    "cap_total",
    "missing",
    "round",
    "ties",
    "groups",
    "grades",
)
"""Keys of a file that change scores, ranks or grades."""


def differences(old: Framework, new: Framework) -> Rules:
    """What differs, judged by what the files say about the same ids."""
    both = [(old.by_id[node.id], node) for node in new.nodes[1:] if node.id in old.by_id]
    same = {
        node.id for earlier, node in both if earlier.is_indicator == node.is_indicator and _read_alike(earlier, node)
    }
    kept = [(earlier, node) for earlier, node in both if node.id in same]
    return Rules(
        added=tuple(node for node in new.indicators if node.id not in same),
        dropped=tuple(node for node in old.indicators if node.id not in same),
        reweighted=tuple(
            Weight(node.id, node.name, earlier.points, node.points)
            for earlier, node in kept
            if round(earlier.points, 9) != round(node.points, 9)
        ),
        rescaled=tuple(node for earlier, node in kept if not _scored_alike(earlier, node, old, new)),
        elsewhere=tuple(_elsewhere(old, new)),
    )


def _read_alike(earlier: TreeNode, later: TreeNode) -> bool:
    """Whether values of the two mean the same: of one kind, from records brought together alike, the levels where they were."""
    one, other = earlier.spec, later.spec
    if one is None or other is None or earlier.children or later.children:
        return True
    same = all(getattr(one, key) == getattr(other, key) for key in _READ)
    return same and _kind(one) == _kind(other) and _levels_stand(_levels(one), _levels(other))


def _kind(spec: Node) -> dict[str, Any]:
    stated = spec.value.model_dump() if spec.value else {}
    return {key: said for key, said in stated.items() if key not in _WORDS}


def _levels(spec: Node) -> dict[str, Any]:
    """The value of every word that names a level."""
    levels = spec.value.levels if spec.value and spec.value.type == "levels" else []
    return {word: level.value for level in levels for word in level.words}


def _levels_stand(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether the words of both name the same values, if there are any."""
    shared = one.keys() & other.keys()
    return all(one[word] == other[word] for word in shared) and bool(shared or not one)


def _scored_alike(earlier: TreeNode, later: TreeNode, old: Framework, new: Framework) -> bool:
    keys = ("normalise", "transform", "clip", "treat")
    specs = all(getattr(earlier.spec, key, None) == getattr(later.spec, key, None) for key in keys)
    rules = (earlier.combining, earlier.missing, earlier.min_coverage) == (
        later.combining,
        later.missing,
        later.min_coverage,
    )
    return specs and rules and _bounds(earlier, old) == _bounds(later, new)


def _bounds(node: TreeNode, framework: Framework) -> Any:
    return framework.file.bounds.get(node.id)


def _elsewhere(old: Framework, new: Framework) -> list[str]:
    keys = [key for key in _FILE if getattr(old.file, key, None) != getattr(new.file, key, None)]
    before, after = ({one.id: one for one in framework.adjustments} for framework in (old, new))
    changed = [key for key in {**before, **after} if before.get(key) != after.get(key)]
    return [*keys, *changed]
