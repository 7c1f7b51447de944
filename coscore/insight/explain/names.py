"""What a name means: a unit, an indicator or a dimension. Where it may mean several, all of them; nothing is guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.language.near import nearest
from coscore.language.text import key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from coscore.framework.tree import Framework, TreeNode
    from coscore.registry.resolve import Unit
    from coscore.scoring.evaluation import Evaluation


def nodes_named(framework: Framework, text: str) -> list[TreeNode]:
    """The indicators and dimensions with this id, or else with this name in either language."""
    if text in framework.by_id:
        return [framework.by_id[text]]
    wanted = key(text)
    return [node for node in framework.nodes if wanted in {key(node.id), key(node.name.ko), key(node.name.en)}]


def units_named(evaluation: Evaluation, text: str) -> list[int]:
    """The units that a name may mean, by their indices.

    A whole name or a code means its unit. Else it is what the registry makes of the name; else the units whose name ends
    with it, as 중구 is the end of 서울특별시 중구, or whose row is called so.
    """
    wanted, units = key(text), evaluation.units
    whole = [index for index, unit in enumerate(units) if wanted in set(map(key, filter(None, _names(unit))))]
    if whole:
        return whole
    if evaluation.framework.file.unit.registry and (found := _by_registry(units, text)):
        return found
    return [index for index, unit in enumerate(units) if wanted in set(map(key, _ends(unit.name)))]


def near(text: str, evaluation: Evaluation | None, framework: Framework) -> str:
    """The name most like one that means nothing here; "" where none is near, and for a place that is merely not evaluated."""
    if evaluation and evaluation.framework.file.unit.registry and _place(text):
        return ""
    names = [name for node in framework.nodes for name in (node.name.ko, node.name.en, node.id)]
    if evaluation:
        names += [name for unit in evaluation.units for name in (*_names(unit), *_ends(unit.name)) if name]
    return nearest(text, dict.fromkeys(names))


def _names(unit: Unit) -> tuple[str, ...]:
    return unit.name, unit.short, unit.code


def _ends(name: str) -> Iterable[str]:
    """What a name ends with, from its second word on; the name of a row behind its unit."""
    words = name.split(" ")
    yield from (" ".join(words[start:]) for start in range(1, len(words)))
    yield from name.split(" / ")[1:]


def _by_registry(units: Sequence[Unit], text: str) -> list[int]:
    """The units among those evaluated, or their rows, that bear a name or bore it once; candidates where it is ambiguous."""
    meant = _place(text)
    return [index for index, unit in enumerate(units) if unit.name.partition(" / ")[0] in meant]


def _place(text: str) -> set[str]:
    """The names of the places that the registry finds under a text."""
    from coscore.registry.resolve import registry

    found = registry().resolve("", "", text, None)
    return {found.unit.name} if found.unit else set(filter(None, found.args.get("candidates", "").split(", ")))
