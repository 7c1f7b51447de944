"""Laws 1, 4, 5 and 7 where units are compared, and dimensions are measured anew."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from coscore.scoring.evaluation import Evaluation

NOISE = 1e-9


def drawn(data: st.DataObject, cases: Any, kind: Any, **more: Any) -> Any:
    return data.draw(cases(kind(methods=(*kind.up, *kind.relative), above=("", *kind.relative), **more)))


@settings(max_examples=100, deadline=None, derandomize=True)
@given(data=st.data())
def test_contributions_add_up_to_every_node(
    data: st.DataObject, cases: Any, kind: Any, score: Callable[..., Evaluation]
) -> None:
    case = drawn(data, cases, kind)
    found = score(case.body, case.rows)
    for node in found.framework.nodes:
        points = found.contributions[node.index, found.ranked]
        if node.children:
            below = np.nansum(found.contributions[list(node.children)][:, found.ranked], axis=0)
            assert below == pytest.approx(np.nan_to_num(points), abs=1e-8)
    assert found.displayed.nodes[0, found.ranked] == pytest.approx(
        (found.shown - found.adjustments.sum(axis=0))[found.ranked], abs=0.2
    )


@settings(max_examples=100, deadline=None, derandomize=True)
@given(data=st.data())
def test_more_of_the_better_never_lowers_a_score(
    data: st.DataObject, cases: Any, kind: Any, score: Callable[..., Evaluation]
) -> None:
    case = drawn(data, cases, kind, policies=("reweight", "zero", "exclude"), gaps=())
    cells = [(row, key) for row in case.rows for key, cell in row.items() if key[0] == "i" and isinstance(cell, float)]
    assume(cells)
    before = score(case.body, case.rows)
    row, key = data.draw(st.sampled_from(cells))
    row[key] += data.draw(st.integers(1, 50)) / 10
    after = score(case.body, case.rows)
    unit = before.units.index(row["unit"])
    assume(before.ranked[unit] and after.ranked[unit])
    assert not np.any(after.scores[:, unit] < before.scores[:, unit] - NOISE)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(data=st.data())
def test_the_order_of_rows_changes_nothing(
    data: st.DataObject, cases: Any, kind: Any, score: Callable[..., Evaluation]
) -> None:
    case = drawn(data, cases, kind)
    one = score(case.body, case.rows)
    other = score(case.body, data.draw(st.permutations(case.rows)))
    assert np.array_equal(one.scores, other.scores, equal_nan=True)
    assert np.array_equal(one.contributions, other.contributions, equal_nan=True)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(data=st.data())
def test_a_score_is_a_number_or_has_a_reason(
    data: st.DataObject, cases: Any, kind: Any, score: Callable[..., Evaluation]
) -> None:
    case = drawn(data, cases, kind)
    found = score(case.body, case.rows)
    assert np.isfinite(found.scores[found.states == 1]).all()
    said = {finding.args.get("unit") for finding in found.findings}
    assert {unit.name for unit, ranked in zip(found.units, found.ranked, strict=True) if not ranked} <= said
