"""Law 7: a missing or not applicable cell never acts as 0."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from coscore.intake.observations import PRESENT
from coscore.scoring.evaluation import Evaluation

NOISE = 1e-9
MEANS = ("shares", "relative")
"""Ways of weighing in which a total is a mean of what is present."""


@settings(max_examples=80, deadline=None, derandomize=True)
@given(data=st.data())
def test_a_total_lies_among_the_scores_that_are_present(
    data: st.DataObject,
    cases: Any,
    kind: Any,
    score: Callable[..., Evaluation],
) -> None:
    case = data.draw(
        cases(
            kind(
                policies=("reweight",),
                gaps=(None, "n/a"),
                weights=MEANS,
                at=("total",),
                lowest=3.0,
                methods=kind.up,
                ways=(*kind.means, "arithmetic"),
            )
        )
    )
    found = score(case.body, case.rows)
    for unit in np.flatnonzero(found.ranked):
        scores = [
            found.scores[node.index, unit]
            for node in found.framework.indicators
            if found.states[node.index, unit] == PRESENT
        ]
        assert min(scores) - NOISE <= found.scores[0, unit] <= max(scores) + NOISE


@settings(max_examples=80, deadline=None, derandomize=True)
@given(data=st.data())
def test_not_applicable_is_as_if_the_indicator_were_not_there(
    data: st.DataObject,
    cases: Any,
    kind: Any,
    score: Callable[..., Evaluation],
) -> None:
    """Coverage does not fall, no policy applies: only the siblings count."""
    case = data.draw(
        cases(kind(gaps=("n/a",), weights=MEANS, at=("total",), lowest=3.0, ways=(*kind.means, "arithmetic", "sum")))
    )
    found = score(case.body, case.rows)
    applicable = (found.states[[node.index for node in found.framework.indicators]] == PRESENT).any(axis=0)
    assert np.array_equal(found.ranked, applicable)
    assert (found.coverage[0, applicable] == 1).all()
