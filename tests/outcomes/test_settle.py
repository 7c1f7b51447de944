from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st


def rule(amount: object, at: float = 10, **keys: Any) -> dict[str, Any]:
    return {"method": "threshold", "at": at, "amount": amount, "+": keys}


@given(amounts=st.lists(st.integers(0, 10**9), min_size=1, max_size=5), cap=st.integers(0, 3 * 10**9))
@settings(max_examples=60, deadline=None)
def test_the_total_is_the_sum_of_the_payments_and_keeps_its_cap(
    settled: Callable[..., Any], contract: Callable[..., Any], value: dict[str, Any], amounts: list[int], cap: int
) -> None:
    found = settled(contract([value], [rule(amount) for amount in amounts], cap=cap), [["v"], [10]]).settlement
    assert found.total == sum(one.amount for one in found.payments) == min(sum(amounts), cap)
    left = cap
    for one, amount in zip(found.payments, amounts, strict=True):
        assert one.amount == min(amount, left)
        left -= one.amount


def test_a_payment_that_is_not_settled_leaves_the_total_open(
    settled: Callable[..., Any], contract: Callable[..., Any], value: dict[str, Any]
) -> None:
    other = value | {"id": "other", "measure": {"type": "value", "columns": ["w"]}}
    file = contract([value, other], [rule(100), rule(50, outcome="other")])
    found = settled(file, [["v", "w"], [10, ""]]).settlement
    assert (found.total, found.known) == (None, 100)
    assert [(one.state, one.amount) for one in found.payments] == [("paid", 100), ("not_settled", None)]


def test_an_unknown_amount_is_a_finding_and_no_number(
    settled: Callable[..., Any], contract: Callable[..., Any], value: dict[str, Any]
) -> None:
    found = settled(contract([value], [rule("unknown")], unknown=["the amount"]), [["v"], [10]])
    assert (found.settlement.total, [finding.code for finding in found.findings]) == (None, ["E303"])
    below = settled(contract([value], [rule("unknown")]), [["v"], [9.999]])
    assert (below.settlement.total, below.findings) == (0, ())


def test_a_government_makes_up_what_it_guarantees(
    settled: Callable[..., Any], contract: Callable[..., Any], value: dict[str, Any]
) -> None:
    keys = {"investment": {"amount": 1000}, "guarantee": {"by": "government", "share": 75}}
    file = contract([value], [rule(300)], **keys)
    assert [one.amount for one in settled(file, [["v"], [10]]).settlement.payments] == [300, 450]
    assert [one.amount for one in settled(file, [["v"], [9]]).settlement.payments] == [0, 750]


def test_a_guarantor_pays_beside_the_total(
    settled: Callable[..., Any], contract: Callable[..., Any], value: dict[str, Any]
) -> None:
    keys = {"investment": {"amount": 1000}, "guarantee": {"by": "guarantor", "share": 75}}
    found = settled(contract([value], [rule(300)], **keys), [["v"], [10]]).settlement
    assert (found.total, found.guaranteed) == (300, 450)


@pytest.mark.parametrize(("keys", "codes"), [({"cap": 90}, ["W321"]), ({"budget": 90}, ["W322"]), ({"cap": 100}, [])])
def test_caps_and_budgets_are_told(
    settled: Callable[..., Any],
    contract: Callable[..., Any],
    value: dict[str, Any],
    keys: dict[str, int],
    codes: list[str],
) -> None:
    found = settled(contract([value], [rule(100)], **keys), [["v"], [10]])
    assert [finding.code for finding in found.findings] == codes


@pytest.mark.parametrize(("mode", "total"), [("half_up", 67000), ("down", 66000)])
def test_money_is_rounded_as_the_contract_says(
    settled: Callable[..., Any], contract: Callable[..., Any], value: dict[str, Any], mode: str, total: int
) -> None:
    line = {"method": "linear", "points": [[0, 0], [3, 100000]]}
    file = contract([value], [line], round={"step": 1000, "mode": mode})
    assert settled(file, [["v"], [2]]).settlement.total == total
