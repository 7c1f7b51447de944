"""Law 1: the order of rows, and of the columns that were read, never changes a result."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from coscore.intake.observations import Observations
from coscore.scoring.evaluate import evaluate
from coscore.scoring.evaluation import Evaluation

ARRAYS = (
    "values",
    "states",
    "scores",
    "coverage",
    "weights",
    "contributions",
    "totals",
    "shown",
    "ranks",
    "group_ranks",
)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(data=st.data())
def test_rows_and_columns_may_come_in_any_order(
    data: st.DataObject,
    cases: Any,
    kind: Any,
    score: Callable[..., Evaluation],
    observe: Callable[..., Observations],
) -> None:
    case = data.draw(cases(kind(ways=kind.every_way)))
    one = score(case.body, case.rows)
    turned = observe(one.framework, data.draw(st.permutations(case.rows)))
    turned = replace(turned, values=dict(reversed(turned.values.items())), states=dict(reversed(turned.states.items())))
    other = evaluate(one.framework, turned)
    for name in ARRAYS:
        assert np.array_equal(getattr(one, name), getattr(other, name), equal_nan=True), name
    assert (one.units, one.group, one.grades) == (other.units, other.group, other.grades)
