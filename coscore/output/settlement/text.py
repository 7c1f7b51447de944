"""A settlement on the screen: the statement as aligned lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.output.cells import narrow, plain, width
from coscore.output.document.model import Heading, Point, Table
from coscore.output.settlement.statement import statement
from coscore.output.table import Column, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.outcomes.account import Account
    from coscore.output.console import Console


def lines(account: Account, console: Console) -> Iterator[str]:
    """The lines of a statement; on a pipe they are as wide as they need to be."""
    document = statement(account, console.language)

    def shown(text: str) -> str:
        return narrow(plain(text)) if console.glyphs.narrow else plain(text)

    yield console.paint(shown(f"{document.title}  {document.subtitle}"), "head")
    room = max(width(name) for name, _ in document.facts)
    for name, text in document.facts:
        yield f"{name}{' ' * (room - width(name))}  {shown(text)}"
    for block in document.blocks:
        if isinstance(block, Heading):
            yield ""
            yield console.paint(shown(block.text), "head")
        elif isinstance(block, Point):
            yield f"  {shown(block.text)}"
        elif isinstance(block, Table):
            yield from (line.rstrip() for line in _table(block, console))


def _table(block: Table, console: Console) -> Iterator[str]:
    columns = [
        Column(
            "",
            column.header,
            [narrow(plain(row[place])) if console.glyphs.narrow else plain(row[place]) for row in block.rows],
            right=column.align == "right",
        )
        for place, column in enumerate(block.columns)
    ]
    heads, rows = table(columns, None, console.glyphs.rule)
    yield from heads
    yield from rows
