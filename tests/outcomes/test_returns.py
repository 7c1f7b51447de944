from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coscore.outcomes.returns import irr, ledger


@pytest.mark.parametrize(
    ("paid", "rate"),
    [(9.6, 0.0), (10.08, 1.2), (10.176, 1.5), (10.272, 1.7), (10.368, 1.9), (10.944, 3.3), (11.712, 5.1)],
)
def test_the_returns_published_of_nyc_able(paid: float, rate: float) -> None:
    """Social Ventures Australia, Rikers Island SIB: 0, 1.2, 1.5, 1.9, 3.3 and 5.1 % over four years."""
    found = irr([(0.0, -960_000_000), (4.0, round(paid * 10**8))])
    assert found is not None
    assert abs(found - rate) < 0.05


def test_flows_at_several_times() -> None:
    assert irr([(0.0, -1000), (1.0, 100), (2.0, 1100)]) == pytest.approx(10)
    assert irr([(0.0, 1000), (1.0, 100)]) is None


def test_the_ledger_names_givers_and_takers(
    settled: Callable[..., Any], contract: Callable[..., Any], value: dict[str, Any]
) -> None:
    keys = {"investment": {"amount": 1000, "date": "2016-01-01"}, "guarantee": {"by": "guarantor", "share": 75}}
    rule = {"method": "threshold", "at": 10, "amount": 300, "+": {"date": "2017-12-31"}}
    found = settled(contract([value], [rule], **keys), [["v"], [10]])
    assert [(flow.giver, flow.taker, flow.amount, flow.when) for flow in ledger(found.settlement)] == [
        ("investor", "provider", 1000, "2016-01-01"),
        ("government", "investor", 300, "2017-12-31"),
        ("guarantor", "investor", 450, ""),
    ]
    assert found.return_ == pytest.approx(100 * ((300 / 1000) ** (365 / 730) - 1))


def test_without_dates_there_is_no_return(
    settled: Callable[..., Any], contract: Callable[..., Any], value: dict[str, Any]
) -> None:
    rule = {"method": "threshold", "at": 10, "amount": 300}
    file = contract([value], [rule], investment={"amount": 1000})
    assert settled(file, [["v"], [10]]).return_ is None
    assert settled(file, [["v"], [9]]).return_ == -100


def test_a_guarantee_falls_due_with_the_last_payment(
    settled: Callable[..., Any], contract: Callable[..., Any], value: dict[str, Any]
) -> None:
    keys = {"investment": {"amount": 1000}, "guarantee": {"by": "government", "share": 75}}
    rule = {"method": "threshold", "at": 10, "amount": 300, "+": {"years": 2}}
    found = settled(contract([value], [rule], **keys), [["v"], [10]])
    assert found.return_ == pytest.approx(100 * (0.75**0.5 - 1))


def test_no_contract_lasts_for_ever(
    settled: Callable[..., Any], contract: Callable[..., Any], value: dict[str, Any]
) -> None:
    rule = {"method": "threshold", "at": 10, "amount": 300, "+": {"years": 4000}}
    file = contract([value], [rule], investment={"amount": 1000})
    assert settled(file, [["v"], [10]]).return_ is None
