"""Scores as colours, units down and indicators across."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

from coscore.output.charts.pen import INK, SCALE, Drawing, cut, n, on_shade, rect, scale, shade, text, text_width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.output.charts.spec import Heat

WIDTH, ROW = 640.0, 17.0
_MOST_LABEL, _MOST_HEAD, _WIDEST = 150.0, 120.0, 60.0


def draw(chart: Heat) -> Drawing:
    """The cells, the names of the columns above them, turned."""
    room = min(max((text_width(row, 11) for row in chart.rows), default=0.0) + 10, _MOST_LABEL)
    head = min(max((text_width(column, 10) for column in chart.columns), default=0.0) * 0.8 + 14, _MOST_HEAD)
    cell = min((WIDTH - room - head * 0.6) / max(len(chart.columns), 1), _WIDEST)
    elements = [
        part
        for place in range(len(chart.columns))
        for part in _name(chart, place, room + cell * place + cell / 2, head)
    ]
    for row in range(len(chart.rows)):
        top = head + row * ROW
        elements.append(text(room - 6, top + 12, cut(chart.rows[row], room - 6, 11), anchor="end", size=11))
        elements += [
            part
            for column in range(len(chart.columns))
            for part in _cell(chart, row, column, (room + column * cell, top, cell))
        ]
    bottom = head + len(chart.rows) * ROW + 8
    return Drawing((*elements, *scale(room, bottom, chart.highest)), WIDTH, bottom + SCALE)


def _name(chart: Heat, place: int, x: float, head: float) -> Iterator[str]:
    words = cut(chart.columns[place], (head - 14) / 0.8, 10)
    yield f'<g transform="rotate(-50 {n(x)} {n(head - 6)})">{text(x, head - 6, words, size=10, fill=INK)}</g>'


def _cell(chart: Heat, row: int, column: int, box: tuple[float, float, float]) -> Iterator[str]:
    (left, top, width), value = box, chart.values[row][column]
    share = value / chart.highest
    yield rect(left, top, width - 1, ROW - 1, shade(share))
    if chart.digits >= 0 and not isnan(value):
        words = f"{value:.{chart.digits}f}"
        yield text(left + width / 2, top + 12, words, anchor="middle", size=9, fill=on_shade(share))
