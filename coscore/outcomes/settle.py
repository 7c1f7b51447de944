"""Settle a contract: every payment with its steps, caps, the ledger of the parties. Pure and exact."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from coscore.findings import Finding, Location
from coscore.findings.finding import in_order
from coscore.language import Label
from coscore.outcomes.exact import fraction, money, short
from coscore.outcomes.measured import Measured, measure
from coscore.outcomes.rules import Decision, decide

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coscore.outcomes.model import ContractFile, Payment
    from coscore.outcomes.rows import Inputs
    from coscore.outcomes.rules import State

STATED = "denominator"
"""The denominator that the contract names; others go by ``?`` and their word."""

GUARANTEE = "guarantee"


class Paid(NamedTuple):
    """A payment as it was settled.

    Attributes:
        id: the id of the payment; ``guarantee`` for what the government makes up.
        payment: the payment of the contract, None for a guarantee.
        decision: the rule's steps and what it gives.
        before_caps: the amount as rounded, None where it is not known.
        amount: the amount after the cap of the payment and that of the contract.
    """

    id: str
    payment: Payment | None
    decision: Decision
    before_caps: int | None
    amount: int | None

    @property
    def state(self) -> State:
        """What came of it."""
        return self.decision.state


class Settlement(NamedTuple):
    """A contract, settled.

    Attributes:
        total: what is paid in all, the sum of the payments; None where one of them is not known.
        known: the sum of the payments that are known.
        guaranteed: what a guarantor pays to the investor beside it; None where that is not known.
        denominator: the denominator used.
    """

    contract: ContractFile
    measured: Mapping[str, Measured]
    payments: tuple[Paid, ...]
    total: int | None
    known: int
    guaranteed: int | None
    findings: tuple[Finding, ...]
    denominator: str = STATED


def settle(contract: ContractFile, inputs: Inputs, denominator: str = STATED) -> Settlement:
    """Settle a contract on what was read."""
    measured: dict[str, Measured] = {}
    findings: list[Finding] = []
    for outcome in contract.outcomes:
        used = denominator if any(denominator in row.cells for row in inputs.outcomes[outcome.id]) else STATED
        found, said = measure(outcome, inputs.outcomes[outcome.id], used, measured)
        measured[outcome.id] = found
        findings += said
    payments = [_paid(contract, payment, measured, inputs) for payment in contract.payments]
    findings += [finding for payment in contract.payments for finding in _unreadable(payment, inputs)]
    payments += _made_up(contract, payments)
    payments, cut = _capped(contract, payments)
    known = sum(one.amount or 0 for one in payments)
    total = None if any(one.amount is None for one in payments) else known
    findings += [finding for one in payments for finding in _told(contract, one, measured)]
    findings += _about_money(contract, cut, known)
    guaranteed = _from_guarantor(contract, payments)
    ordered = in_order({(one.code, one.location, str(one.args)): one for one in findings}.values())
    return Settlement(contract, measured, tuple(payments), total, known, guaranteed, ordered, denominator)


def _paid(contract: ContractFile, payment: Payment, measured: Mapping[str, Measured], inputs: Inputs) -> Paid:
    found = measured[payment.outcome] if payment.outcome else None
    decision = decide(payment.rule, found, inputs.cards.get(payment.id, ()))
    rounded = None if decision.amount is None else money(decision.amount, contract.round)
    amount = rounded if rounded is None or payment.cap is None else min(rounded, payment.cap)
    return Paid(payment.id, payment, decision, rounded, amount)


def _unreadable(payment: Payment, inputs: Inputs) -> list[Finding]:
    """Cells of a rate card that give no number: unreadable (E301), blank (E302), negative (E304)."""
    findings = []
    name = payment.name.label
    for row in inputs.cards.get(payment.id, ()):
        for cell in row.cells.values():
            if cell.why:
                findings.append(Finding("E301", cell.at[0], {"outcome": name, "text": cell.text, "why": cell.why}))
            elif cell.value is None:
                findings.append(Finding("E302", cell.at[0], {"outcome": name}))
            elif cell.value < 0:
                findings.append(Finding("E304", cell.at[0], {"outcome": name}))
    return findings


def _floor(contract: ContractFile) -> int:
    """What the investor gets back in any case."""
    assert contract.guarantee  # noqa: S101 - asked only where there is one
    assert contract.investment  # noqa: S101 - the contract was checked
    return money(contract.investment.amount * fraction(contract.guarantee.share) / 100, contract.round)


def _made_up(contract: ContractFile, payments: list[Paid]) -> list[Paid]:
    """What the government adds so that its guarantee holds; nothing while a payment to the investor is open."""
    if not contract.guarantee or contract.guarantee.by != "government":
        return []
    received = _received(payments)
    if received is None:
        return [Paid(GUARANTEE, None, Decision("not_settled", None, ()), None, None)]
    if any(one.state == "awaited" for one in payments):
        return [Paid(GUARANTEE, None, Decision("awaited", Fraction(0), ()), 0, 0)]
    missing = max(_floor(contract) - received, 0)
    state: State = "paid" if missing else "not_reached"
    return [Paid(GUARANTEE, None, Decision(state, Fraction(missing), ()), missing, missing)]


def _from_guarantor(contract: ContractFile, payments: list[Paid]) -> int | None:
    """What a guarantor pays, once it is known what the investor got."""
    if not contract.guarantee or contract.guarantee.by != "guarantor":
        return 0
    received = _received(payments)
    if received is None or any(one.state == "awaited" for one in payments):
        return None
    return max(_floor(contract) - received, 0)


def _received(payments: list[Paid]) -> int | None:
    amounts = [one.amount for one in payments if one.payment is None or one.payment.to == "investor"]
    return None if any(amount is None for amount in amounts) else sum(amount or 0 for amount in amounts)


def _capped(contract: ContractFile, payments: list[Paid]) -> tuple[list[Paid], int]:
    """Keep the total within its cap: what is above is taken off the last payments first."""
    over = max(sum(one.amount or 0 for one in payments) - contract.cap, 0) if contract.cap is not None else 0
    cut, left = over, []
    for one in reversed(payments):
        taken = min(one.amount or 0, over)
        over -= taken
        left.append(one if one.amount is None else one._replace(amount=one.amount - taken))
    return left[::-1], cut


def _told(contract: ContractFile, one: Paid, measured: Mapping[str, Measured]) -> list[Finding]:
    """Amounts that no source states (E303), cohorts that are awaited (W323)."""
    if one.payment is None or not one.payment.outcome:
        return []
    found, name = measured[one.payment.outcome], one.payment.name.label
    place = next((cell.at[0] for cell in found.whole.row.cells.values() if cell.at), Location())
    if one.state == "unknown":
        value = found.whole.value
        said = "-" if value is None else short(value)
        return [Finding("E303", place, {"payment": name, "value": said, "terms": _terms(contract)})]
    if found.awaited:
        return [Finding("W323", place, {"payment": name, "cohorts": ", ".join(found.awaited)})]
    return []


def _terms(contract: ContractFile) -> Label:
    """What the contract says it does not know."""
    labels = [text.label for text in contract.unknown]
    return Label("; ".join(label.ko for label in labels), "; ".join(label.en for label in labels))


def _about_money(contract: ContractFile, cut: int, known: int) -> list[Finding]:
    found = []
    if cut:
        found.append(Finding("W321", args={"cut": f"{cut:,}", "cap": f"{contract.cap:,}"}))
    if contract.budget is not None and known > contract.budget:
        found.append(Finding("W322", args={"total": f"{known:,}", "budget": f"{contract.budget:,}"}))
    return found
