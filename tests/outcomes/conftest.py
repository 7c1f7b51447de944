"""Contracts from plain data, settled on tables from memory."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coscore.outcomes.account import Account, account
from coscore.outcomes.contract import Contract
from coscore.outcomes.model import ContractFile
from coscore.outcomes.read import Read, read

SHARE = {
    "id": "share",
    "name": "Share",
    "direction": "up",
    "measure": {"type": "share", "numerator": ["good"], "denominator": {"who": "enrolled", "columns": ["all"]}},
}
VALUE = {"id": "value", "name": "Value", "direction": "up", "measure": {"type": "value", "columns": ["v"]}}


def table_of(rows: list[list[object]]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()


def contract_of(outcomes: list[dict[str, Any]], rules: list[dict[str, Any]], **keys: Any) -> ContractFile:
    """Each rule may hold the keys of its payment beside the rule's own under ``+``."""
    payments = []
    for number, rule in enumerate(rules):
        beside = rule.pop("+", {})
        of = {} if rule["method"] == "rate_card" else {"outcome": outcomes[0]["id"]}
        payments.append({"id": f"p{number}", "name": f"P{number}", "rule": rule} | of | beside)
    head = {"contract": 1, "id": "made", "version": "1", "name": "Made", "currency": {"code": "KRW", "digits": 0}}
    return ContractFile.model_validate(head | {"outcomes": outcomes, "payments": payments} | keys)


@pytest.fixture(scope="session")
def contract() -> Callable[..., ContractFile]:
    return contract_of


@pytest.fixture(scope="session")
def opened() -> Callable[..., Read]:
    return lambda file, rows: read(file, [table_of(rows)])  # type: ignore[list-item]


@pytest.fixture(scope="session")
def settled(opened: Callable[..., Read]) -> Callable[..., Account]:
    def run(file: ContractFile, rows: list[list[object]], denominator: str | None = None) -> Account:
        return account(Contract(file, "", "made.yaml"), opened(file, rows), denominator)

    return run


@pytest.fixture(scope="session")
def share() -> dict[str, Any]:
    return SHARE


@pytest.fixture(scope="session")
def value() -> dict[str, Any]:
    return VALUE


@pytest.fixture(scope="session")
def samples() -> Path:
    return Path(__file__).parents[2] / "sample_data"
