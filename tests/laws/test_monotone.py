"""Law 4: raising an indicator of which more is better never lowers a score. Law 9: a dominated unit never ranks higher."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations
from typing import Any

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from coscore.scoring.evaluation import Evaluation

NOISE = 1e-9


@settings(max_examples=120, deadline=None, derandomize=True)
@given(data=st.data())
def test_more_of_the_better_never_lowers_a_score(
    data: st.DataObject,
    cases: Any,
    kind: Any,
    score: Callable[..., Evaluation],
) -> None:
    case = data.draw(cases(kind(methods=kind.up, lowest=3.0, ways=(*kind.rising, "arithmetic"))))
    cells = [(row, key) for row in case.rows for key, cell in row.items() if key[0] == "i" and isinstance(cell, float)]
    assume(cells)
    before = score(case.body, case.rows)
    row, key = data.draw(st.sampled_from(cells))
    row[key] += data.draw(st.integers(1, 50)) / 10
    after = score(case.body, case.rows)
    unit = before.units.index(row["unit"])
    assert np.array_equal(np.isnan(before.scores), np.isnan(after.scores))
    assert not np.any(after.scores[:, unit] < before.scores[:, unit] - NOISE)


@settings(max_examples=120, deadline=None, derandomize=True)
@given(data=st.data())
def test_a_unit_at_least_as_good_everywhere_never_ranks_lower(
    data: st.DataObject,
    cases: Any,
    kind: Any,
    score: Callable[..., Evaluation],
) -> None:
    case = data.draw(cases(kind(gaps=(), lowest=3.0, ways=(*kind.rising, "arithmetic"))))
    found = score(case.body, [row | {"bonus": None, "penalty": None} for row in case.rows])
    leaves = found.scores[[node.index for node in found.framework.indicators]]
    for better, worse in permutations(range(len(found.units)), 2):
        if (leaves[:, better] >= leaves[:, worse]).all():
            assert found.ranks[better] <= found.ranks[worse]
