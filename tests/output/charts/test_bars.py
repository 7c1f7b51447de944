from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coscore.output.charts.spec import Bars

NAN = float("nan")


def widths(elements: Callable[..., Any], chart: Bars) -> list[float]:
    return [float(rect.get("width")) for rect in elements(chart, "rect")]


def test_lengths_are_as_the_values(elements: Callable[..., Any]) -> None:
    long, short = widths(elements, Bars(("a", "b"), (80.0, 20.0), 100))
    assert long == pytest.approx(4 * short, abs=0.1)


def test_what_was_possible_stands_behind(elements: Callable[..., Any]) -> None:
    behind, before = widths(elements, Bars(("a",), (5.0,), 10, whole=(10.0,)))
    assert behind == pytest.approx(2 * before, abs=0.1)


def test_losses_run_to_the_left(elements: Callable[..., Any]) -> None:
    loss, gain = elements(Bars(("a", "b"), (-5.0, 5.0), 10), "rect")
    assert float(loss.get("x")) + float(loss.get("width")) == pytest.approx(float(gain.get("x")), abs=0.02)


def test_numbers_have_their_decimals(texts: Callable[..., Any]) -> None:
    assert texts(Bars(("a", "b"), (84.65, NAN), 100, digits=2))[1::2] == ["84.65", "-"]


def test_a_mark_is_explained(texts: Callable[..., Any]) -> None:
    assert "평가군 평균" in texts(Bars(("a",), (5.0,), 10, marks=(7.0,), mark="평가군 평균"))
