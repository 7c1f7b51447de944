"""A map of equal tiles: every municipality the same size, about where it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.output.charts.pen import SCALE, SOFT, Drawing, cut, on_shade, rect, scale, shade, text, text_width

if TYPE_CHECKING:
    from coscore.output.charts.spec import Tiles

WIDE, HIGH = 30.0, 22.0


def draw(chart: Tiles) -> Drawing:
    """The tiles in their colours, the names of the provinces above their first ones."""
    elements = [
        text(column * WIDE + 1, (row + 1) * HIGH - 5, name, size=11, fill=SOFT, bold=True)
        for name, row, column in chart.blocks
    ]
    for tile in chart.tiles:
        left, top, share = tile.column * WIDE, tile.row * HIGH, tile.value / chart.highest
        elements.append(rect(left, top, WIDE - 1, HIGH - 1, shade(share)))
        size = 9.0 if text_width(tile.label, 9) <= WIDE - 2 else 7.5
        words = cut(tile.label, WIDE - 1, size)
        elements.append(text(left + WIDE / 2, top + 14, words, anchor="middle", size=size, fill=on_shade(share)))
    places = [(tile.column + 1, tile.row + 1) for tile in chart.tiles] or [(1, 1)]
    width, height = max(column for column, _ in places), max(row for _, row in places)
    bottom = height * HIGH
    return Drawing((*elements, *scale(0, bottom + 8, chart.highest)), width * WIDE, bottom + 8 + SCALE)
