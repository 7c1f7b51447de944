"""A settlement as JSON, schema ``coscore/settlement/v1``: amounts as integers of the smallest unit, outcomes as exact fractions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from coscore.outcomes.exact import short
from coscore.outcomes.settle import STATED
from coscore.output.identity import TOOL
from coscore.output.json import finding_object, written

if TYPE_CHECKING:
    from fractions import Fraction

    from coscore.outcomes.account import Account
    from coscore.outcomes.measured import Measured, Value
    from coscore.outcomes.rules import Step
    from coscore.outcomes.settle import Paid

SCHEMA = "coscore/settlement/v1"

Object = dict[str, Any]


def render(account: Account) -> str:
    """The document as text."""
    return written(document(account))


def document(account: Account) -> Object:
    """The settlement as plain data; null stands where an amount is not known."""
    file, settled = account.contract.file, account.settlement
    return {
        "schema": SCHEMA,
        "tool": TOOL,
        "contract": {"id": file.id, "version": file.version, "sha256": account.contract.sha256},
        "inputs": [{"name": source.name, "sha256": source.sha256} for source in account.sources],
        "currency": file.currency.code,
        "currency_digits": file.currency.digits,
        "settled": account.is_settled,
        "total_payment": settled.total,
        "known_payment": settled.known,
        "denominator": None if settled.denominator == STATED else settled.denominator[1:],
        "outcomes": [_outcome(measured) for measured in settled.measured.values()],
        "payments": [_payment(paid) for paid in settled.payments],
        "next_thresholds": [
            {
                "payment": one.payment,
                "bound": short(one.bound, 9),
                "at": str(one.at),
                "now": short(one.now, 9),
                "needed": short(one.needed, 9),
                "amount": one.amount,
                "total_payment": one.total,
            }
            for one in account.sensitivity.next
        ],
        "margins": [
            {
                "payment": one.payment,
                "outcome": one.outcome,
                "method": one.method or None,
                "low": f"{one.low:.4f}" if one.method else None,
                "high": f"{one.high:.4f}" if one.method else None,
                "within_margin": bool(one.within),
                "bounds": [short(bound, 9) for bound in one.within],
            }
            for one in account.sensitivity.margins
        ],
        "alternatives": [
            {
                "outcome": one.outcome,
                "denominator": one.who,
                "value": None if one.value is None else short(one.value),
                "total_payment": one.total,
            }
            for one in account.sensitivity.alternatives
        ],
        "ledger": [
            {"from": flow.giver, "to": flow.taker, "amount": flow.amount, "for": flow.why, "when": flow.when or None}
            for flow in account.ledger
        ],
        "return": None if account.return_ is None else f"{account.return_:.4f}",
        "unknown": [text.label._asdict() for text in file.unknown],
        "findings": [finding_object(finding) for finding in account.findings],
    }


def _outcome(measured: Measured) -> Object:
    rows = [*measured.cohorts, measured.whole]
    return {"id": measured.outcome.id, "awaited": list(measured.awaited), "values": [_value(row) for row in rows]}


def _value(value: Value) -> Object:
    return {
        "cohort": value.row.cohort or None,
        "actual": _number(value.actual),
        "baseline": _number(value.baseline),
        "value": _number(value.value),
        "exact": None if value.value is None else str(value.value),
        "cells": {
            name.removeprefix("?"): {"value": _number(cell.value), "at": [str(place) for place in cell.at]}
            for name, cell in value.row.cells.items()
        },
    }


def _payment(paid: Paid) -> Object:
    return {
        "id": paid.id,
        "to": paid.payment.to if paid.payment else "investor",
        "outcome": paid.payment.outcome if paid.payment else None,
        "state": paid.state,
        "before_caps": paid.before_caps,
        "amount": paid.amount,
        "steps": [_step(step) for step in paid.decision.steps],
    }


def _step(step: Step) -> Object:
    return {
        "what": step.what,
        "cohort": step.cohort or None,
        "value": _number(step.value),
        "at": _number(step.at, 9),
        "reached": step.reached,
        "amount": _number(step.amount),
    }


def _number(value: Fraction | None, digits: int = 4) -> str | None:
    return None if value is None else short(value, digits)
