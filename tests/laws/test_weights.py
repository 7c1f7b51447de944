"""Law 6: multiplying all relative weights of siblings by a constant changes nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from coscore.scoring.evaluation import Evaluation


@settings(max_examples=60, deadline=None, derandomize=True)
@given(data=st.data())
def test_relative_weights_have_no_scale(
    data: st.DataObject,
    cases: Any,
    kind: Any,
    score: Callable[..., Evaluation],
) -> None:
    case = data.draw(cases(kind(weights=("relative",), ways=kind.every_way)))
    factor = data.draw(st.sampled_from([0.001, 0.3, 7, 1000]))
    scaled = re.sub(r"weight: ([\d.]+)", lambda found: f"weight: {float(found[1]) * factor!r}", case.body)
    one, two = score(case.body, case.rows), score(scaled, case.rows)
    np.testing.assert_allclose(one.scores, two.scores, rtol=0, atol=1e-9)
    np.testing.assert_allclose(one.weights, two.weights, rtol=0, atol=1e-9)
    assert np.array_equal(one.shown, two.shown, equal_nan=True)
    assert np.array_equal(one.ranks, two.ranks)
