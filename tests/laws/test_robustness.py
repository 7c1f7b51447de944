"""A simulation scores as the result does: nothing varied gives the result, and the fast way gives what the kernel does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from coscore.insight.robustness.settings import Settings
from coscore.insight.robustness.simulate import simulate
from coscore.scoring.evaluation import Evaluation

GRADES = "grades: {method: quota, bands: [{grade: A, share: 30}, {grade: B, share: 70}]}\n"


@settings(max_examples=120, deadline=None, derandomize=True)
@given(data=st.data())
def test_nothing_varied_gives_the_result_in_every_draw(
    data: st.DataObject, cases: Any, kind: Any, score: Callable[..., Evaluation]
) -> None:
    case = data.draw(cases(kind(ways=kind.every_way, methods=kind.relative, above=("", "{method: minmax}"))))
    evaluation = score(GRADES + case.body, case.rows)
    found = simulate(evaluation, Settings(weights=0.0, draws=3), threads=1)
    assert found.ranks.low.tolist() == found.ranks.high.tolist() == evaluation.ranks.tolist()
    assert found.group_ranks
    assert found.group_ranks.low.tolist() == evaluation.group_ranks.tolist()
    assert found.grades is not None
    graded = [
        ["A", "B"][place] if any(row) else "" for place, row in zip(found.grades.argmax(1), found.grades, strict=True)
    ]
    assert tuple(graded) == evaluation.grades


@settings(max_examples=120, deadline=None, derandomize=True)
@given(data=st.data())
def test_the_fast_way_gives_what_the_kernel_does(
    data: st.DataObject, cases: Any, kind: Any, score: Callable[..., Evaluation]
) -> None:
    case = data.draw(cases(kind(at=("total", "indicator"), policies=("reweight", "zero", "worst", "exclude"))))
    evaluation = score(GRADES + case.body, case.rows)
    fast, slow = (simulate(evaluation, Settings(draws=20), threads=1, fast=way) for way in (True, False))
    for one, other in zip(fast.ranks, slow.ranks, strict=True):
        np.testing.assert_array_equal(one, other)
    assert fast.group_ranks
    assert slow.group_ranks
    for one, other in zip(fast.group_ranks, slow.group_ranks, strict=True):
        np.testing.assert_array_equal(one, other)
