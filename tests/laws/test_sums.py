"""Law 5: contributions add up to the total, the exact ones and the displayed ones, at every node."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coscore.scoring.evaluation import Evaluation


@settings(max_examples=250, deadline=None, derandomize=True)
@given(data=st.data())
def test_contributions_add_up(
    data: st.DataObject,
    cases: Any,
    kind: Any,
    score: Callable[..., Evaluation],
) -> None:
    case = data.draw(cases(kind(ways=kind.every_way)))
    cap = data.draw(st.sampled_from(["", "cap_total: 60\n"]))
    found = score(cap + case.body, case.rows)
    leaves = [node.index for node in found.framework.indicators]
    for unit in np.flatnonzero(found.ranked):
        exact = np.nansum(found.contributions[leaves, unit]) + found.adjustments[:, unit].sum()
        assert exact == pytest.approx(found.scores[0, unit] + found.adjustments[:, unit].sum(), abs=1e-9)
        displayed_adds_up(found, unit)
    assert np.isnan(found.contributions[:, ~found.ranked & np.isnan(found.scores[0])]).all()


def displayed_adds_up(found: Evaluation, unit: int) -> None:
    shown = found.displayed
    top = [shown.nodes[0, unit], *shown.adjustments[:, unit], shown.cut[unit]]
    assert added(top) == decimal(found.shown[unit])
    for node in found.framework.nodes:
        parts = shown.nodes[list(node.children), unit]
        if node.children and not np.isnan(shown.nodes[node.index, unit]):
            assert added(parts) == decimal(shown.nodes[node.index, unit])


def added(parts: Any) -> Decimal:
    return sum((decimal(part) for part in parts if not np.isnan(part)), Decimal(0))


def decimal(number: float) -> Decimal:
    """The number at one decimal; it must be one already."""
    assert number == round(number, 1)
    return Decimal(f"{number:.1f}")
