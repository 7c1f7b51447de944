"""Every chart with the module that draws it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from coscore.output.charts import bars, heat, ranges, steps, tiles
from coscore.output.charts.pen import svg
from coscore.output.charts.spec import Bars, Heat, Ranges, Steps, Tiles

if TYPE_CHECKING:
    from collections.abc import Callable

    from coscore.output.charts.pen import Drawing
    from coscore.output.charts.spec import Chart

_DRAWN_BY: dict[type, Callable[[Any], Drawing]] = {
    Bars: bars.draw,
    Ranges: ranges.draw,
    Heat: heat.draw,
    Steps: steps.draw,
    Tiles: tiles.draw,
}


def drawn(chart: Chart, title: str) -> str:
    """A chart as SVG; ``title`` says in words what it shows."""
    return svg(_DRAWN_BY[type(chart)](chart), title)


def size(chart: Chart) -> tuple[float, float]:
    """Width and height of a chart; 640 is the width of a page of text."""
    drawing = _DRAWN_BY[type(chart)](chart)
    return drawing.width, drawing.height
