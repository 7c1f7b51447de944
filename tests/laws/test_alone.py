"""Law 3: with fixed goalposts, adding or removing a unit changes no other score, not by a single bit.

Copeland compares units, so it is left out.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from coscore.scoring.evaluation import Evaluation

FIXED = ("reweight", "zero", "worst", "exclude")


@settings(max_examples=120, deadline=None, derandomize=True)
@given(data=st.data())
def test_a_unit_scores_alone_what_it_scores_among_others(
    data: st.DataObject,
    cases: Any,
    kind: Any,
    score: Callable[..., Evaluation],
) -> None:
    case = data.draw(cases(kind(policies=FIXED, ways=[way for way in kind.every_way if way != "copeland"])))
    together = score(case.body, case.rows)
    for index, unit in enumerate(together.units):
        alone = score(case.body, [row for row in case.rows if row["unit"] == unit])
        assert np.array_equal(alone.scores[:, 0], together.scores[:, index], equal_nan=True)
        assert np.array_equal(alone.contributions[:, 0], together.contributions[:, index], equal_nan=True)
        assert np.array_equal(alone.totals[0], together.totals[index], equal_nan=True)
