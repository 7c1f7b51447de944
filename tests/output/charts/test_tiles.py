from __future__ import annotations

from collections.abc import Callable
from typing import Any

from coscore.output.charts.pen import shade
from coscore.output.charts.spec import Tile, Tiles


def test_a_tile_has_its_place_colour_and_name(elements: Callable[..., Any], texts: Callable[..., Any]) -> None:
    chart = Tiles((Tile(1, 0, "완주", 80.0, "전북"), Tile(1, 1, "진안", 20.0, "전북")), 100, (("전북", 0, 0),))
    first, second = elements(chart, "rect")[:2]
    assert float(first.get("x")) < float(second.get("x"))
    assert (first.get("fill"), second.get("fill")) == (shade(0.8), shade(0.2))
    assert texts(chart)[:3] == ["전북", "완주", "진안"]
