"""How small a document of one page has to be for writers that cannot measure what they write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.output.charts.draw import size
from coscore.output.document.model import Centred, Figure, Heading, Paragraph, Point, Space, Table

if TYPE_CHECKING:
    from coscore.output.document.model import Block, Document

_PAGE, _WIDTH, _FULL = 235.0, 165.0, 640.0
"""Height and width of the text of a page in millimetres, and the width of a chart that fills it."""

_ROW, _MARGIN, _LINE, _HEADING = 4.6, 1.0, 6.5, 10.0
"""Millimetres of a line in a table, of the margins of its cell (which stay as they are), of a line of text, of a heading."""

_CENTRED = {"title": 16.0, "large": 11.0, "normal": 8.0, "small": 6.0}
_ONE_LINE = {Heading: _HEADING, Point: _LINE, Paragraph: _LINE}
_LEAST = 0.4


def factor(document: Document) -> float:
    """By what letters and charts are multiplied: 1 where everything fits, or need not; never below 0.4."""
    if not document.is_one_page:
        return 1.0
    fixed = sum((len(block.rows) + 1) * _MARGIN for block in document.blocks if isinstance(block, Table))
    needed = sum(map(_height, document.blocks))
    return max(min(1.0, (_PAGE - fixed) / needed), _LEAST) if needed else 1.0


def _height(block: Block) -> float:
    """About how high a block is, in millimetres."""
    match block:
        case Table():
            return (len(block.rows) + 1) * _ROW + 2 * _LINE
        case Figure():
            wide, high = size(block.chart)
            return min(wide / _FULL, 1.0) * _WIDTH * high / wide + _LINE
        case Centred():
            return _CENTRED[block.size]
        case Space():
            return block.lines * _LINE
    return _ONE_LINE.get(type(block), 0.0)
