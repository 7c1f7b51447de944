"""Evaluation and payment from one sheet: what `coscore evaluate` scores is what `coscore settle` pays for."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

SAMPLE = Path(__file__).parents[2] / "sample_data" / "public_safety.xlsx"
COUNTY = "충청북도 진천군"
CALLS, FELT = "평가연도 112 신고", "체감안전도"


@pytest.fixture
def payment(coscore: Callable[..., Any]) -> Callable[[Path], dict[str, int]]:
    """Each payment, and the total."""

    def settle(workbook: Path) -> dict[str, int]:
        told = json.loads(coscore("settle", "public-safety", str(workbook), "--format", "json").out)
        assert told["currency"] == "KRW"
        return {item["id"]: item["amount"] for item in told["payments"]} | {"total": told["total_payment"]}

    return settle


@pytest.fixture
def changed(tmp_path: Path) -> Callable[[dict[str, float]], Path]:
    """The workbook with other values in the county's row, by header."""

    def change(values: dict[str, float]) -> Path:
        book = openpyxl.load_workbook(SAMPLE)
        sheet = book["치안사업"]
        row = next(cell.row for cell in sheet["F"] if cell.value == "이주민 이웃 순찰대")
        columns = {cell.value: cell.column for cell in sheet[5]}
        for header, value in values.items():
            sheet.cell(row, columns[header], value)
        book.save(tmp_path / "changed.xlsx")
        return tmp_path / "changed.xlsx"

    return change


def test_what_is_paid_for_is_what_is_evaluated(coscore: Callable[..., Any]) -> None:
    """450 of 500 calls are 90 %, and residents feel safe to 72 points of 100, in the score and in the statement alike."""
    evaluated = json.loads(coscore("evaluate", str(SAMPLE), "-f", "public_safety", "--format", "json").out)
    county = next(unit for unit in evaluated["units"] if unit["unit"] == COUNTY)
    values = {node["id"]: node["value"] for node in county["nodes"]}
    settled = json.loads(coscore("settle", "public-safety", str(SAMPLE), "--format", "json").out)
    outcomes = {item["id"]: item["values"][0]["exact"] for item in settled["outcomes"]}
    assert outcomes == {"calls": "90", "felt_safety": "72"}
    assert (values["calls"], values["felt_safety"]) == (90, 72)


def test_the_payment_is_computed_by_hand(payment: Callable[[Path], dict[str, int]]) -> None:
    """90 % is exactly the bound of the whole principal and short of 85 %; 72 points are 7/15 of the way from 65 to 80: 28 of 60 million."""
    assert payment(SAMPLE) == {
        "principal": 300_000_000,
        "incentive": 0,
        "felt": 28_000_000,
        "total": 328_000_000,
    }


@pytest.mark.parametrize(
    ("header", "value", "total"),
    [
        (CALLS, 451, 150_000_000 + 28_000_000),  # 90.2 %
        (CALLS, 475, 150_000_000 + 28_000_000),  # exactly 95 %
        (CALLS, 476, 28_000_000),  # 95.2 %
        (CALLS, 425, 300_000_000 + 40_000_000 + 28_000_000),  # exactly 85 %
        (FELT, 65, 300_000_000),
        (FELT, 72.5, 300_000_000 + 30_000_000),
        (FELT, 95, 300_000_000 + 60_000_000),  # level beyond the last point
    ],
)
def test_one_cell_moves_the_payment(
    payment: Callable[[Path], dict[str, int]],
    changed: Callable[[dict[str, float]], Path],
    header: str,
    value: float,
    total: int,
) -> None:
    assert payment(changed({header: value}))["total"] == total


def test_no_more_than_the_cap_is_paid(
    payment: Callable[[Path], dict[str, int]], changed: Callable[[dict[str, float]], Path]
) -> None:
    """300 + 40 + 60 million are 400, and 380 are paid; what is above comes off the last payment."""
    paid = payment(changed({CALLS: 400, FELT: 80}))
    assert paid == {"principal": 300_000_000, "incentive": 40_000_000, "felt": 40_000_000, "total": 380_000_000}
