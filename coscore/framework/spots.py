"""From the path of a validation error to the place in the file, and to what may stand there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple, get_args, get_origin

from coscore.framework.document import Mapping, Node, Place, Sequence
from coscore.framework.model import FrameworkFile, Part

Path = tuple[int | str, ...]


class Spot(NamedTuple):
    """A spot in a document.

    Attributes:
        node: what stands there; where the path leads to nothing, the last thing on the way.
        key: the last key on the way, "" for the document itself.
        place: place of that key.
        parts: the parts of the language that may stand there; several where they are told apart by a word.
        named: whether these parts stand below names of the writer's own, rather than there.
    """

    node: Node
    key: str
    place: Place
    parts: tuple[type[Part], ...]
    named: bool = False

    @property
    def keys(self) -> list[str]:
        """Every key that is known there."""
        return list(dict.fromkeys(key for part in self.parts for key, _ in _fields(part)))


def spot(root: Mapping, path: Path, model: type[Part] = FrameworkFile) -> Spot:
    """Follow the path of a validation error, whose steps are keys, positions, and tags of alternatives."""
    here = Spot(root, "", root.place, (model,))
    for step in path:
        here = _at(here, step) if isinstance(step, int) else _under(here, step)
    return here


def _at(here: Spot, position: int) -> Spot:
    items = here.node.items if isinstance(here.node, Sequence) else ()
    return here._replace(node=items[position]) if position < len(items) else here


def _under(here: Spot, step: str) -> Spot:
    chosen = tuple(part for part in here.parts if step == _tag(part))
    if len(here.parts) > 1 and chosen:
        return here._replace(parts=chosen)
    if step.startswith("("):
        return here
    takes = [] if here.named else [takes for part in here.parts for key, takes in _fields(part) if key == step]
    parts = here.parts if here.named else tuple(part for annotation in takes for part in _parts_in(annotation))
    named = any(get_origin(annotation) is dict for annotation in takes)
    entry = here.node.entries.get(step) if isinstance(here.node, Mapping) else None
    return Spot(entry.node, step, entry.place, parts, named) if entry else here._replace(parts=parts, named=named)


def _fields(part: type[Part]) -> Iterator[tuple[str, Any]]:
    """The keys of a part, and what each takes."""
    return ((info.alias or name, info.annotation) for name, info in part.model_fields.items())


def _parts_in(annotation: Any) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and get_origin(annotation) is None:
        if issubclass(annotation, Part):
            yield annotation
        return
    for inner in get_args(annotation):
        yield from _parts_in(inner)


def _tag(part: type[Part]) -> str:
    """The word that tells a part from its alternatives, "" where there is none."""
    for name in ("type", "method"):
        info = part.model_fields.get(name)
        if info and get_origin(info.annotation) is Literal and len(get_args(info.annotation)) == 1:
            return str(get_args(info.annotation)[0])
    return ""
