"""A unit explained, as text for the terminal: head, tree, workings, levers, findings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from coscore.output.cells import narrow, plain
from coscore.output.explained import (
    WANTED,
    cell_texts,
    columns,
    folded_findings,
    head,
    lever_text,
    most_promising,
    shown_lines,
    title,
    to_open,
    workings,
)
from coscore.output.folding import addresses, counts
from coscore.output.listed import folded, listed
from coscore.output.table import fitting, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coscore.framework.tree import TreeNode
    from coscore.insight.explain.explanation import Explanation
    from coscore.output.console import Console
    from coscore.output.table import Column

LEVERS = 3
"""Indicators whose levers are listed."""

_LEAST_ROOM = 16


def lines(
    found: Explanation,
    console: Console,
    *,
    depth: int | None = None,
    opened: Sequence[TreeNode] = (),
    levers: int = LEVERS,
) -> Iterator[str]:
    """The page of a unit.

    Args:
        found: what is known of it.
        console: where it is printed.
        depth: levels of the tree that are listed, None for all.
        opened: nodes whose indicators are shown with their workings; without any the one that loses most.
        levers: indicators whose levers are listed.
    """
    yield from sentence(title(found, console.language), console)
    yield from listed(head(found, console.language), console)
    yield ""
    yield from tree(list(columns(found, shown_lines(found, depth, opened), console.language)), console)
    for line in to_open(found, opened):
        yield ""
        yield from sentence(f"{line.node.name.in_(console.language)}  {line.node.id}", console)
        yield from listed(workings(found, line, console.language), console, indent=2)
    yield ""
    yield from _levers(found, console, levers)
    yield from _findings(found, console)


def tree(found: Sequence[Column], console: Console, wanted: Sequence[str] = WANTED) -> Iterator[str]:
    """A table whose last row is the total, under a rule of its own."""
    chosen = fitting([_safe(column, console) for column in found], wanted, console.width)
    heads, rows = table(chosen, console.width, console.glyphs.rule)
    yield from (console.paint(line, "head") for line in heads)
    *above, total = rows
    yield from above
    yield from (heads[-1], total)


def sentence(text: str, console: Console, indent: int = 0) -> Iterator[str]:
    """A text in lines of the console's width; those after the first are indented a little more."""
    first, *more = folded(text, max((console.width or 0) - indent - 2, _LEAST_ROOM), console)
    yield " " * indent + first
    yield from (" " * (indent + 2) + line for line in more)


def _levers(found: Explanation, console: Console, count: int) -> Iterator[str]:
    if not found.levers:
        yield from sentence(console.say("explain.no_levers"), console)
        return
    yield from sentence(console.say("explain.levers"), console)
    for lever in most_promising(found.levers, count):
        yield from sentence(lever_text(lever, found, console.language), console, indent=2)
        for cell in cell_texts(lever, console.language) if console.verbose else ():
            yield from sentence(cell, console, indent=6)


def _findings(found: Explanation, console: Console) -> Iterator[str]:
    kinds = folded_findings(found, console.language)
    if kinds and not console.quiet:
        yield ""
        yield counts([finding for kind in kinds for finding in kind.findings], console.language)
        told = [
            (kind.code, f"{kind.headline}  {addresses(kind.findings, console.language)}".rstrip()) for kind in kinds
        ]
        yield from listed(told, console, indent=2)


def _safe(column: Column, console: Console) -> Column:
    """The column with its texts made safe for the terminal."""
    texts = (column.head, *column.cells)
    head, *cells = (narrow(plain(text)) if console.glyphs.narrow else plain(text) for text in texts)
    return replace(column, head=head, cells=cells)
