from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from coscore.output.workbook import layout as layouts
from coscore.output.workbook.excel import Span
from coscore.output.workbook.layout import Layout
from coscore.scoring.evaluation import Evaluation


def test_units_of_a_group_stand_together(village: Evaluation) -> None:
    layout = Layout(village, "ko")
    assert layout.order.tolist() == [2, 0, 1, 3, 4]
    assert (layout.groups, layout.spans) == (("구", "군"), [Span(0, 0), Span(1, 4)])
    assert layout.group_at == [0, 1, 1, 1, 1]
    assert layout.everyone == Span(0, 4)


def test_what_is_not_there_is_said_by_a_code(village: Evaluation) -> None:
    layout = Layout(village, "ko")
    meetings = next(step for step in layout.plan.leaves if step.id == "meetings")
    assert layout.scores(meetings) == [75, 25, "", 100, 62.5]
    assert layout.placed(np.array([1, np.nan, 3, 4, 5.0])) == [3, 1, "", 4, 5]
    assert layout.coded(np.full(5, np.nan), np.array([0, 1, 2, 3, 4], np.uint8)) == ["n/a", "", "", "!", "-"]


def test_a_gap_that_blocks_is_told_from_one_that_does_not(small: Callable[..., Evaluation]) -> None:
    child = {"id": "a", "columns": ["a"], "value": {"type": "percent"}}
    evaluation = small(indicators=[child], missing={"policy": "exclude"}, values=[[50, None, "n/a"]])
    layout = Layout(evaluation, "ko")
    assert layout.nodes.states[0].tolist() == [1, 4, 2]


def test_beyond_a_number_of_units_nothing_is_live(village: Evaluation, monkeypatch: pytest.MonkeyPatch) -> None:
    assert Layout(village, "ko").is_live
    monkeypatch.setattr(layouts, "MOST_LIVE", 4)
    assert not Layout(village, "ko").is_live
