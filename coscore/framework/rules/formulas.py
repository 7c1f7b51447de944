"""Formulas of dimensions: they can be parsed, and name their children, all of them, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from coscore.findings import Finding
from coscore.framework.document import Mapping, Place, Scalar, branches, id_of, name_of
from coscore.framework.formula import Fault, Formula, parse
from coscore.framework.problems import hint, problem


class Stated(NamedTuple):
    """A formula that stands in a file: whose it is, its text, and what it means."""

    owner: Mapping
    text: Scalar[str]
    meaning: Formula | Fault


def formulas(root: Mapping) -> Iterator[Stated]:
    """Every formula of a document: that of the total, then those of its dimensions in reading order."""
    for owner in (root, *(branch.node for branch in branches(root) if branch.is_dimension)):
        text = owner.text("formula")
        if text:
            yield Stated(owner, text, parse(text.value))


def can_be_read(root: Mapping) -> Iterator[Finding]:
    """Every formula can be parsed (E128)."""
    for stated in formulas(root):
        if isinstance(stated.meaning, Fault):
            reason, at, length = stated.meaning
            yield problem("E128", within(stated.text, at, length), name=name_of(stated.owner), why=reason)


def name_children(root: Mapping) -> Iterator[Finding]:
    """What a formula names are children of its dimension (E129)."""
    for stated in formulas(root):
        known = list(filter(None, map(id_of, stated.owner.mappings("indicators"))))
        for op in stated.meaning.code if isinstance(stated.meaning, Formula) else ():
            if op.child and op.child not in known:
                place = within(stated.text, stated.text.value.index(op.child, op.at), len(op.child))
                meant = hint(op.child, known)
                yield problem("E129", place, id=op.child, name=name_of(stated.owner), hint=meant)


def use_children(root: Mapping) -> Iterator[Finding]:
    """Every child is named by the formula of its dimension (E130)."""
    for stated in formulas(root):
        named = stated.meaning.children if isinstance(stated.meaning, Formula) else None
        for child in stated.owner.mappings("indicators") if named is not None else ():
            if id_of(child) and id_of(child) not in (named or ()):
                yield problem("E130", child.key("id"), indicator=id_of(child), name=name_of(stated.owner))


def within(text: Scalar[str], at: int, length: int) -> Place:
    """The place of a part of a text; of the whole text where it is folded over lines or written with escapes."""
    whole = text.place
    quoted = whole.text[:1] in {"'", '"'}
    if whole.text[quoted:].startswith(text.value):
        return whole._replace(column=whole.column + quoted + at, length=length)
    return whole
