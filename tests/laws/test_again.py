"""What an evaluation holds is enough to score it again: as it stands, and from its JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coscore.output.json import render
from coscore.output.recall import recalled
from coscore.scoring.again import again
from coscore.scoring.evaluation import Evaluation

EXACT = ("states", "scores", "coverage", "adjustments", "totals", "shown", "ranks", "group_ranks", "margins")


@settings(max_examples=150, deadline=None, derandomize=True)
@given(data=st.data())
def test_nothing_changes(data: st.DataObject, cases: Any, kind: Any, score: Callable[..., Evaluation]) -> None:
    case = data.draw(cases(kind(ways=kind.every_way, methods=kind.relative, above=("", "{method: minmax}"))))
    before = score(case.body, case.rows)
    after = again(before)
    for name in EXACT:
        np.testing.assert_array_equal(getattr(after, name), getattr(before, name))
    assert after.grades == before.grades


@settings(max_examples=150, deadline=None, derandomize=True)
@given(data=st.data())
def test_a_result_is_scored_alike_when_it_is_read_back(
    data: st.DataObject, cases: Any, kind: Any, score: Callable[..., Evaluation]
) -> None:
    case = data.draw(cases(kind(ways=kind.every_way, methods=kind.relative, above=("", "{method: minmax}"))))
    before = score(case.body, case.rows)
    after = recalled(json.loads(render(before)), "result.json")
    for name in ("shown", "ranks", "group_ranks", "states", "ranked"):
        np.testing.assert_array_equal(getattr(after, name), getattr(before, name))
    assert after.scores == pytest.approx(before.scores, abs=1e-6, nan_ok=True)
    assert (after.group, after.findings) == (before.group, before.findings)
