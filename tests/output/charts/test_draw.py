from __future__ import annotations

from coscore.output.charts.draw import drawn, size
from coscore.output.charts.spec import Bars

CHART = Bars(("a",), (5.0,), 10)


def test_the_same_chart_gives_the_same_drawing() -> None:
    assert drawn(CHART, "title") == drawn(CHART, "title")
    assert drawn(CHART, "title").startswith('<svg xmlns="http://www.w3.org/2000/svg"')


def test_a_chart_knows_its_size() -> None:
    assert size(CHART) == (640.0, 22.0)
