"""Horizontal bars, one below the other."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

from coscore.output.charts.pen import (
    BLUE,
    INK,
    PALE,
    RED,
    SOFT,
    STRONG,
    Drawing,
    cut,
    line,
    rect,
    text,
    text_width,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.output.charts.spec import Bars

WIDTH, ROW, BAR = 640.0, 22.0, 13.0
_MOST_LABEL = 200.0


def draw(chart: Bars) -> Drawing:
    """The bars with their names at the left and their numbers at the right."""
    room = min(max(map(text_width, chart.labels), default=0.0) + 10, _MOST_LABEL)
    lowest = min([0.0, *(value for value in chart.values if not isnan(value))])
    numbers = max((text_width(_number(value, chart)) for value in chart.values), default=0.0) + 12
    scale = (WIDTH - room - numbers) / ((chart.highest - lowest) or 1.0)
    start = room - lowest * scale
    legend = ROW if chart.mark else 0.0
    elements = [part for place in range(len(chart.labels)) for part in _bar(chart, place, start, scale)]
    bottom = len(chart.labels) * ROW
    elements.append(line(start, 0, start, bottom))
    if chart.mark:
        middle = bottom + ROW / 2
        elements += [
            line(room, middle - 6, room, middle + 6, stroke=RED, width=2),
            text(room + 8, middle + 4, chart.mark, fill=SOFT, size=11),
        ]
    return Drawing(tuple(elements), WIDTH, bottom + legend)


def _bar(chart: Bars, place: int, start: float, scale: float) -> Iterator[str]:
    top, value, strong = place * ROW, chart.values[place], place in chart.strong
    room = min(start, _MOST_LABEL) - 8
    yield text(room, top + 15, cut(chart.labels[place], room), anchor="end", bold=strong)
    if chart.whole:
        yield rect(start, top + 4, chart.whole[place] * scale, BAR, PALE)
    if not isnan(value):
        left, length = start + min(value, 0.0) * scale, abs(value) * scale
        yield rect(left, top + 4, length, BAR, RED if value < 0 else STRONG if strong else BLUE)
    if chart.marks and not isnan(chart.marks[place]):
        yield line(
            start + chart.marks[place] * scale,
            top + 2,
            start + chart.marks[place] * scale,
            top + 19,
            stroke=RED,
            width=2,
        )
    end = start + max(value, chart.whole[place] if chart.whole else 0.0, 0.0) * scale if not isnan(value) else start
    if chart.marks and not isnan(chart.marks[place]):
        end = _beyond(end, start + chart.marks[place] * scale, text_width(_number(value, chart)))
    yield text(end + 6, top + 15, _number(value, chart), fill=INK, size=11, bold=strong)


def _beyond(end: float, mark: float, wide: float) -> float:
    """Where a number begins that would stand on the tick: behind it."""
    return mark - 2 if end < mark < end + wide + 8 else end


def _number(value: float, chart: Bars) -> str:
    return "-" if isnan(value) else f"{value:.{chart.digits}f}"
