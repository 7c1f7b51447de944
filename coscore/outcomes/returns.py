"""The return to the investor: who pays whom and when, and the internal rate of return."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coscore.outcomes.model import Investment, Payment
    from coscore.outcomes.settle import Settlement

_DAYS = 365
_LOWEST, _HIGHEST, _HALVINGS = -0.9999, 100.0, 200
_LONGEST = 50
"""Years beyond which no rate of return is computed: contracts do not last so long, and floats would not hold its powers."""


class Flow(NamedTuple):
    """An amount from one party to another.

    Attributes:
        amount: None where it is not known.
        why: the id of the payment; investment, or guarantee.
        when: the date or the years after the investment as the contract states it, "" where it does not.
    """

    giver: str
    taker: str
    amount: int | None
    why: str
    when: str = ""
    years: float | None = None


def ledger(settlement: Settlement) -> tuple[Flow, ...]:
    """Who pays whom, in order: the investment, the payments, what a guarantor adds."""
    contract = settlement.contract
    start = contract.investment
    flows: list[Flow] = []
    if start:
        taker = "intermediary" if contract.parties.intermediary else "provider"
        flows.append(Flow("investor", taker, start.amount, "investment", start.date or "", 0.0))
    for one in settlement.payments:
        taker = one.payment.to if one.payment else "investor"
        when, years = _moment(one.payment, start) if one.payment else ("", _last(flows))
        flows.append(Flow("government", taker, one.amount, one.id, when, years))
    if contract.guarantee and contract.guarantee.by == "guarantor":
        flows.append(Flow("guarantor", "investor", settlement.guaranteed, "guarantee", "", _last(flows)))
    return tuple(flows)


def _last(flows: Sequence[Flow]) -> float | None:
    """The moment of the last payment, when a guarantee falls due."""
    moments = [flow.years for flow in flows if flow.giver == "government"]
    return max((years for years in moments if years is not None), default=None)


def _moment(payment: Payment, start: Investment | None) -> tuple[str, float | None]:
    """When a payment falls due, in years of 365 days after the investment."""
    if payment.years is not None:
        return f"+{payment.years:g}", payment.years
    if payment.date is None:
        return "", None
    if start is None or start.date is None:
        return payment.date, None
    return payment.date, (date.fromisoformat(payment.date) - date.fromisoformat(start.date)).days / _DAYS


def rate_of_return(settlement: Settlement) -> float | None:
    """The investor's yearly rate of return in percent on what the contract pays; None where amounts or dates are not known.

    What a guarantor adds is apart: it is between these two parties.
    """
    contract = settlement.contract
    if contract.investment is None or not contract.investment.amount or settlement.total is None:
        return None
    flows = [flow for flow in ledger(settlement) if flow.giver == "government" and flow.taker == "investor"]
    if any(one.state == "awaited" for one in settlement.payments):
        return None
    paid = [(flow.years, flow.amount) for flow in flows if flow.amount]
    if not paid:
        return -100.0
    if any(years is None or abs(years) > _LONGEST for years, _ in paid):
        return None
    known = [(0.0, -contract.investment.amount), *((years or 0.0, amount or 0) for years, amount in paid)]
    return irr(known)


def irr(flows: Sequence[tuple[float, int]]) -> float | None:
    """The rate in percent a year at which flows (years, amount) are worth nothing today, by bisection."""

    def worth(rate: float) -> float:
        return sum(amount / float((1 + rate) ** years) for years, amount in flows)

    low, high = _LOWEST, _HIGHEST
    if worth(low) < 0 or worth(high) > 0:
        return None
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if worth(middle) > 0 else (low, middle)
    return 100 * (low + high) / 2
