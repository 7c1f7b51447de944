from __future__ import annotations

from collections.abc import Callable
from typing import Any

from coscore.output.charts.spec import Ranges


def test_better_ranks_stand_at_the_right(elements: Callable[..., Any]) -> None:
    chart = Ranges(("a", "b"), (1.0, 5.0), (2.0, 8.0), (4.0, 9.0), "rank", reversed=True)
    first, second = (float(dot.get("cx")) for dot in elements(chart, "circle"))
    assert first > second


def test_the_dot_stands_between_the_ends(elements: Callable[..., Any]) -> None:
    chart = Ranges(("a",), (10.0,), (20.0,), (40.0,), "score")
    (dot,) = elements(chart, "circle")
    thick = next(line for line in elements(chart, "line") if line.get("stroke-width") == "3")
    assert float(thick.get("x1")) < float(dot.get("cx")) < float(thick.get("x2"))


def test_what_has_no_ends_is_only_named(elements: Callable[..., Any], texts: Callable[..., Any]) -> None:
    chart = Ranges(("a",), (float("nan"),), (float("nan"),), (float("nan"),), "rank")
    assert elements(chart, "circle") == []
    assert "a" in texts(chart)
