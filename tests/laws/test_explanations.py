"""What is explained adds up as it is displayed: points obtained and lost, and the parts of a difference, for any tree with gaps."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from coscore.insight.explain.against import Against, against
from coscore.insight.explain.explanation import Explanation, explain
from coscore.scoring.evaluation import Evaluation

Score = Callable[..., Evaluation]
CAPS = st.sampled_from(["", "cap_total: 60\n"])


def decimal(number: float) -> Decimal:
    """The number at one decimal; it must be one already."""
    assert number == round(number, 1)
    return Decimal(f"{number:.1f}")


def added(numbers: list[float]) -> Decimal:
    return sum((decimal(number) for number in numbers if not np.isnan(number)), Decimal(0))


@settings(max_examples=120, deadline=None, derandomize=True)
@given(data=st.data())
def test_points_obtained_and_lost_add_up_to_the_possible_ones(
    data: st.DataObject, cases: Any, kind: Any, score: Score
) -> None:
    case = data.draw(cases(kind(ways=kind.every_way)))
    found = score(data.draw(CAPS) + case.body, case.rows)
    for unit in np.flatnonzero(~np.isnan(found.totals)).tolist():
        of_unit = explain(found, unit)
        lost_adds_up(of_unit)
        shown = found.displayed
        beside = [*shown.adjustments[:, unit].tolist(), float(shown.cut[unit])]
        assert added([of_unit.lines[0].obtained, *beside]) == decimal(float(found.shown[unit]))


def lost_adds_up(found: Explanation) -> None:
    for line in found.lines:
        if np.isnan(line.lost):
            continue
        assert added([line.obtained, line.lost]) == decimal(line.possible)
        if line.node.children:
            below = [found.lines[child] for child in line.node.children]
            for key in ("obtained", "lost", "possible"):
                assert added([getattr(one, key) for one in below]) == decimal(getattr(line, key)), key


@settings(max_examples=120, deadline=None, derandomize=True)
@given(data=st.data())
def test_with_rising_rules_and_means_nothing_lost_is_below_zero(
    data: st.DataObject, cases: Any, kind: Any, score: Score
) -> None:
    case = data.draw(cases(kind(methods=kind.up[2:4], ways=("arithmetic", *kind.means), lowest=0.0)))
    found = score(case.body, case.rows)
    for unit in np.flatnonzero(~np.isnan(found.totals)).tolist():
        assert all(line.lost >= 0 for line in explain(found, unit).lines if not np.isnan(line.lost))


@settings(max_examples=150, deadline=None, derandomize=True)
@given(data=st.data())
def test_the_parts_of_a_difference_add_up_to_it(data: st.DataObject, cases: Any, kind: Any, score: Score) -> None:
    case = data.draw(cases(kind(ways=kind.every_way)))
    found = score(data.draw(CAPS) + case.body, case.rows)
    scored = np.flatnonzero(~np.isnan(found.totals)).tolist()
    for one, other in pairwise(scored):
        difference = decimal(float(found.shown[one])) - decimal(float(found.shown[other]))
        there, back = against(found, one, other), against(found, other, one)
        parts_add_up(there, difference)
        parts_add_up(back, -difference)


def parts_add_up(found: Against, difference: Decimal) -> None:
    assert decimal(found.difference) == difference
    assert added([float(found.parts[0]), *found.adjustments.tolist(), found.cut]) == difference
    for node in found.evaluation.framework.nodes:
        if node.children:
            assert added(found.parts[list(node.children)].tolist()) == decimal(float(found.parts[node.index]))
