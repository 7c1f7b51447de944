from __future__ import annotations

from collections.abc import Callable
from typing import Any

from coscore.output.charts.pen import shade
from coscore.output.charts.spec import Heat

CHART = Heat(("u", "v"), ("a", "b"), ((0.0, 50.0), (100.0, float("nan"))), 100, digits=0)


def test_every_score_has_its_colour(elements: Callable[..., Any]) -> None:
    fills = [rect.get("fill") for rect in elements(CHART, "rect")]
    assert fills[:4] == [shade(0), shade(0.5), shade(1), shade(float("nan"))]


def test_numbers_stand_in_the_cells(texts: Callable[..., Any]) -> None:
    assert [text for text in texts(CHART) if text in {"0", "50", "100"}][:3] == ["0", "50", "100"]
