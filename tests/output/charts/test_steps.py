from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from coscore.output.charts.spec import Steps

CHART = Steps("2025", "2026", 60.0, 58.0, ("meetings", "rules"), (-5.0, 3.0))


def test_changes_have_their_signs(texts: Callable[..., Any]) -> None:
    assert texts(CHART)[1::2] == ["60.0", "-5.0", "+3.0", "58.0"]


def test_every_step_starts_where_the_one_before_ended(elements: Callable[..., Any]) -> None:
    ends = [(float(rect.get("x")), float(rect.get("x")) + float(rect.get("width"))) for rect in elements(CHART, "rect")]
    for before, after in pairwise(ends):
        assert min(abs(one - other) for one in before for other in after) == pytest.approx(0, abs=0.05)
