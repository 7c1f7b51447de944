"""From one total to another, step by step: a waterfall."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from coscore.output.charts.pen import BLUE, RED, STRONG, Drawing, cut, line, rect, text, text_width

if TYPE_CHECKING:
    from coscore.output.charts.spec import Steps

WIDTH, ROW, BAR = 640.0, 22.0, 13.0
_MOST_LABEL, _NUMBER = 200.0, 60.0


def draw(chart: Steps) -> Drawing:
    """The first total, every step below it where the one before ended, the last total."""
    labels = (chart.start, *chart.labels, chart.end)
    heights = list(accumulate(chart.changes, initial=chart.before))
    spans = [(0.0, chart.before), *pairwise(heights), (0.0, chart.after)]
    ends = [end for span in spans[1:-1] for end in span] or [chart.before, chart.after]
    margin = ((max(ends) - min(ends)) or 1.0) * 0.35
    low, high = max(min(ends) - margin, min(0.0, *ends)), max(*ends, chart.before, chart.after)
    room = min(max(map(text_width, labels)) + 10, _MOST_LABEL)
    scale = (WIDTH - room - _NUMBER) / ((high - low) or 1.0)
    elements = []
    for place, (label, span) in enumerate(zip(labels, spans, strict=True)):
        total = place in {0, len(labels) - 1}
        left, right = (room + (max(end, low) - low) * scale for end in sorted(span))
        words = f"{span[1]:.{chart.digits}f}" if total else f"{chart.changes[place - 1]:+.{chart.digits}f}"
        fill = STRONG if total else BLUE if span[1] >= span[0] else RED
        top = place * ROW
        elements += [
            text(room - 8, top + 15, cut(label, room - 8), anchor="end", bold=total),
            rect(left, top + 4, right - left, BAR, fill),
            text(right + 6, top + 15, words, size=11, bold=total),
        ]
        if place + 1 < len(labels):
            edge = room + (span[1] - low) * scale
            elements.append(line(edge, top + 4 + BAR, edge, top + ROW + 4))
    return Drawing(tuple(elements), WIDTH, len(labels) * ROW)
