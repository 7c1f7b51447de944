"""A document as Markdown: for wikis, repositories and language tools."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coscore.output.document.model import Centred, Figure, Heading, NewPage, Paragraph, Point, Space, Table
from coscore.output.markdown import escape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.output.document.model import Block, Document

_LIST = re.compile(r"^(\d*)([.)#>+-])")
_ALIGN = {"left": ":--", "right": "--:", "centre": ":-:"}


def render(document: Document) -> bytes:
    """The Markdown, UTF-8: GitHub's dialect, which has tables."""
    parts = [f"# {_text(document.title)}"] if document.title else []
    parts += [_line(document.subtitle)] if document.subtitle else []
    if document.facts:
        parts.append("\n".join(f"- {_text(name)}: {_text(said)}" for name, said in document.facts))
    parts += _joined(document.blocks)
    if document.footer:
        parts.append(f"---\n\n{_text(document.footer)}")
    return ("\n\n".join(part for part in parts if part) + "\n").encode("utf-8", "replace")


def _joined(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The blocks as paragraphs; points that follow one another are one list."""
    points: list[str] = []
    for block in blocks:
        if isinstance(block, Point):
            points.append(_point(block))
            continue
        yield "\n".join(points)
        points = []
        yield _block(block)
    yield "\n".join(points)


def _point(point: Point) -> str:
    indent = "  " * min(point.level, 2)
    return f"{indent}- {'※ ' if point.level == 3 else ''}{_line(point.text)}"  # noqa: PLR2004 - a remark


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"{'#' * (block.level + 1)} {_text(block.text)}"
        case Table():
            return _table(block)
        case Figure():
            return f"*{_text(block.caption)}*: {_text(block.alternative)}"
        case Paragraph() | Centred():
            return _line(block.text)
        case Space() | NewPage() | Point():
            return ""


def _table(table: Table) -> str:
    note = f" {table.note}" if table.note else ""
    lines = [
        _row([_text(column.header) for column in table.columns]),
        _row([_ALIGN[column.align] for column in table.columns]),
        *(_row(_cells(row, strong=place in table.strong)) for place, row in enumerate(table.rows)),
    ]
    return f"**{_text(table.caption + note)}**\n\n" + "\n".join(lines)


def _cells(row: tuple[str, ...], *, strong: bool) -> list[str]:
    return [f"**{_text(cell)}**" if strong and cell else _text(cell) for cell in row]


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _line(text: str) -> str:
    """A text that begins a line, and is no item of a list for all that it begins with."""
    return _LIST.sub(r"\1\\\2", _text(text))


def _text(text: str) -> str:
    """A text of one line in which no character is markup."""
    return escape(" ".join(text.split()))
