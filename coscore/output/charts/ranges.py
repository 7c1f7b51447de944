"""Intervals with a dot each, one below the other, over one axis."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

from coscore.output.charts.axis import ticks
from coscore.output.charts.pen import BLUE, SOFT, Drawing, cut, dot, line, text, text_width

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from coscore.output.charts.spec import Ranges

WIDTH, ROW, FOOT = 640.0, 18.0, 40.0
_MOST_LABEL = 180.0


def draw(chart: Ranges) -> Drawing:
    """The intervals; ranks run from the worst at the left to the best at the right where the chart is reversed."""
    room = min(max(map(text_width, chart.labels), default=0.0) + 10, _MOST_LABEL)
    there = [value for value in (*chart.low, *chart.high) if not isnan(value)] or [0.0, 1.0]
    marks = ticks(min(there), max(there), whole=chart.reversed)
    first, last = min(marks[0], *there), max(marks[-1], *there)
    scale = (WIDTH - room - 24) / ((last - first) or 1.0)

    def across(value: float) -> float:
        return room + 12 + (last - value if chart.reversed else value - first) * scale

    bottom = len(chart.labels) * ROW + 6
    elements = [line(across(mark), 0, across(mark), bottom, width=0.5) for mark in marks]
    elements += [text(across(mark), bottom + 14, f"{mark:g}", anchor="middle", size=10, fill=SOFT) for mark in marks]
    elements.append(text(room + (WIDTH - room) / 2, bottom + 30, chart.axis, anchor="middle", size=11, fill=SOFT))
    for place in range(len(chart.labels)):
        elements += _interval(chart, place, room, across)
    return Drawing(tuple(elements), WIDTH, bottom + FOOT)


def _interval(chart: Ranges, place: int, room: float, across: Callable[[float], float]) -> Iterator[str]:
    height = place * ROW + ROW / 2 + 3
    yield text(room - 8, height + 4, cut(chart.labels[place], room - 8, 11), anchor="end", size=11)
    low, middle, high = chart.low[place], chart.middle[place], chart.high[place]
    if not (isnan(low) or isnan(high)):
        yield line(across(low), height, across(high), height, stroke=BLUE, width=3)
    if not isnan(middle):
        yield dot(across(middle), height, 4)
