from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coscore.outcomes.sensitivity import wilson

STEPS = [{"at": 10, "amount": 100}, {"at": 25, "amount": 250}, {"at": 60, "amount": 700}]


@given(good=st.integers(0, 59), whole=st.integers(60, 400))
@settings(max_examples=40, deadline=None)
def test_changing_the_cell_moves_the_payment_exactly_as_was_said(
    settled: Callable[..., Any], contract: Callable[..., Any], share: dict[str, Any], good: int, whole: int
) -> None:
    file = contract([share], [{"method": "steps", "steps": STEPS}])
    before = settled(file, [["good", "all"], [good, whole]])
    for said in before.sensitivity.next:
        now, just_before = (
            settled(file, [["good", "all"], [str(number), whole]]).settlement.total
            for number in (said.needed, said.needed - 1)
        )
        assert now == said.total == said.amount
        assert just_before == before.settlement.total


@pytest.mark.parametrize(
    ("compare", "direction", "needed"), [("level", "down", "25"), ("relative", "down", "139"), ("points", "up", "165")]
)
def test_the_next_threshold_is_the_nearest_number_of_the_cell(
    *,
    settled: Callable[..., Any],
    contract: Callable[..., Any],
    value: dict[str, Any],
    compare: str,
    direction: str,
    needed: str,
) -> None:
    keys = {"compare": compare, "direction": direction, "baseline": {"type": "comparison", "columns": ["base"]}}
    at = 25 if compare == "level" else 10
    file = contract([value | keys], [{"method": "threshold", "at": at, "amount": 1}])
    (said,) = settled(file, [["v", "base"], [142, 155]]).sensitivity.next
    assert (said.needed, str(said.at)) == (Fraction(needed), "data:A2")


def test_wilson_against_a_published_interval() -> None:
    """Newcombe, Statistics in Medicine 17 (1998), table I: 81 of 263 gives 0.2553 to 0.3662."""
    assert [round(end, 4) for end in wilson(81, 263)] == [0.2553, 0.3662]


@pytest.mark.parametrize(("good", "doubtful"), [(30, True), (39, False)])
def test_a_bound_inside_the_interval_is_told(
    *, settled: Callable[..., Any], contract: Callable[..., Any], share: dict[str, Any], good: int, doubtful: bool
) -> None:
    file = contract([share], [{"method": "threshold", "at": 25, "amount": 1}])
    found = settled(file, [["good", "all"], [good, 100]])
    assert [finding.code for finding in found.findings] == ["W320"] * doubtful


def test_a_standard_error_gives_a_normal_interval(
    settled: Callable[..., Any], contract: Callable[..., Any], value: dict[str, Any]
) -> None:
    outcome = value | {"measure": value["measure"] | {"se": ["se"]}}
    file = contract([outcome], [{"method": "threshold", "at": 12, "amount": 1}])
    (margin,) = settled(file, [["v", "se"], [10, 2]]).sensitivity.margins
    assert (margin.method, round(margin.low, 2), round(margin.high, 2)) == ("normal", 6.08, 13.92)
    assert margin.within == (Fraction(12),)
