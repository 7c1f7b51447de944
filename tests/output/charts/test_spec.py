from __future__ import annotations

from typing import get_args

from coscore.output.charts import spec
from coscore.output.charts.draw import drawn

EMPTY = {
    spec.Bars: spec.Bars((), (), 100),
    spec.Ranges: spec.Ranges((), (), (), (), ""),
    spec.Heat: spec.Heat((), (), (), 100),
    spec.Steps: spec.Steps("", "", 0.0, 0.0, (), ()),
    spec.Tiles: spec.Tiles((), 100),
}


def test_every_chart_can_be_drawn_even_with_nothing_in_it() -> None:
    for kind in get_args(spec.Chart):
        assert drawn(EMPTY[kind], "nothing").endswith("</svg>")
