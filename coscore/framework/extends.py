"""Lay the document of an extending framework over that of its base."""

from __future__ import annotations

from functools import reduce
from typing import NamedTuple

from coscore.findings import Finding
from coscore.framework.document import Entry, Mapping, Node, Sequence, branches, id_of
from coscore.framework.problems import problem
from coscore.framework.rules.ids import already_on

_OWN = frozenset({"coscore", "id"})
"""What a framework says for itself and never inherits."""


class _Graft(NamedTuple):
    """What an extending file says about the tree: keys for nodes of the base, and new nodes by the id of their parent."""

    keys: dict[str, Mapping]
    new: dict[str | None, list[Node]]
    findings: list[Finding]


class _Seen(NamedTuple):
    """Ids of the base, and the lines of those already met in the extending file."""

    base: set[str]
    lines: dict[str, int]


def merge(documents: list[Mapping]) -> tuple[Mapping, list[Finding]]:
    """One document of a chain, the extending one first; and ids that an extending file states twice (E113).

    A key replaces the base's key whole. Only indicators are merged, by their ids: an entry whose id stands anywhere in the
    base gives its keys to that node; a new one is added below the entry it stands in. Every part keeps its place.
    """
    findings: list[Finding] = []
    *extending, base = documents
    return reduce(lambda below, own: _over(below, own, findings), reversed(extending), base), findings


def _over(base: Mapping, own: Mapping, findings: list[Finding]) -> Mapping:
    inherited = {key: entry for key, entry in base.entries.items() if key not in _OWN}
    entries = {**inherited, **own.entries}
    tree, changes = base.node("indicators"), own.node("indicators")
    if isinstance(tree, Sequence) and isinstance(changes, Sequence):
        graft = _Graft({}, {}, findings)
        _sort(changes, None, _Seen({branch.id for branch in branches(base)} - {""}, {}), graft)
        merged = (*(_kept(node, graft) for node in tree.items), *_added(None, graft))
        entries["indicators"] = Entry(Sequence(merged, tree.place), base.key("indicators"))
    return Mapping(entries, own.place)


def _sort(changes: Sequence, parent: str | None, seen: _Seen, graft: _Graft) -> None:
    """Sort entries into keys for known nodes and new nodes, those nested in them as well."""
    for item in changes.items:
        name = item.text("id") if isinstance(item, Mapping) else None
        if name is None or not isinstance(item, Mapping):
            graft.new.setdefault(parent, []).append(item)
        elif name.value in seen.lines:
            line = already_on(seen.lines[name.value])
            graft.findings.append(problem("E113", name.place, indicator=name.value, why=line))
        else:
            seen.lines[name.value] = name.place.line
            _place(item, name.value, parent, seen, graft)


def _place(item: Mapping, name: str, parent: str | None, seen: _Seen, graft: _Graft) -> None:
    if name in seen.base:
        graft.keys[name] = item
    else:
        graft.new.setdefault(parent, []).append(item)
    below = item.node("indicators")
    if isinstance(below, Sequence):
        _sort(below, name, seen, graft)


def _kept(node: Node, graft: _Graft) -> Node:
    """A node of the base, with the keys and the new nodes given to it."""
    if not isinstance(node, Mapping):
        return node
    own = graft.keys.get(id_of(node))
    children = node.node("indicators")
    kept = [_kept(child, graft) for child in children.items] if isinstance(children, Sequence) else []
    new = _added(id_of(node), graft)
    keys = _own_keys(own, has_new=bool(new)) if own else {}
    merged = Mapping({**node.entries, **keys}, node.place)
    return _with_children(merged, node if kept else merged, [*kept, *new])


def _own_keys(own: Mapping, *, has_new: bool) -> dict[str, Entry]:
    """The keys an entry gives to its node; without its list if all that stood in it belongs to other nodes."""
    listed = own.node("indicators")
    is_spent = isinstance(listed, Sequence) and listed.items and not has_new
    return {key: entry for key, entry in own.entries.items() if not (is_spent and key == "indicators")}


def _added(parent: str | None, graft: _Graft) -> list[Node]:
    """The new nodes below a parent, with the new nodes below them; what has no id stays as it stands."""
    return [
        _with_children(node, node, _added(id_of(node), graft)) if isinstance(node, Mapping) and id_of(node) else node
        for node in graft.new.get(parent, [])
    ]


def _with_children(node: Mapping, owner: Mapping, children: list[Node]) -> Mapping:
    """The node with its list of indicators made anew; the list keeps the place it has in the owner."""
    place = owner.node("indicators")
    if not isinstance(place, Sequence) or not isinstance(node.node("indicators"), Sequence):
        return node
    entry = Entry(Sequence(tuple(children), place.place), owner.key("indicators"))
    return Mapping({**node.entries, "indicators": entry}, node.place)
