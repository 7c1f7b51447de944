from __future__ import annotations

import io
import json
import re
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest

import coscore
from coscore.commands.settle import Request, run, settled
from coscore.findings import Refused
from coscore.output.console import Console

SAMPLES = Path(__file__).parents[2] / "sample_data" / "contracts"


def console() -> Console:
    return Console(io.StringIO(), io.StringIO(), "en")


def test_a_settled_contract_ends_with_0() -> None:
    screen = console()
    assert run(Request("buyeo-dementia", [str(SAMPLES / "buyeo-dementia.csv")]), screen) == 0
    assert "Total payment KRW 650,000,000" in screen.stdout.getvalue()  # type: ignore[attr-defined]


def test_an_unknown_amount_ends_with_2_and_says_so() -> None:
    screen = console()
    assert run(Request("peterborough", [str(SAMPLES / "peterborough-final.csv")], format="json"), screen) == 2
    assert json.loads(screen.stdout.getvalue())["total_payment"] is None  # type: ignore[attr-defined]
    assert "E303" in screen.stderr.getvalue()  # type: ignore[attr-defined]


def test_files_are_written_beside_the_screen(tmp_path: Path) -> None:
    target = tmp_path / "statement.json"
    run(Request("nyc-able", [str(SAMPLES / "nyc-able.csv")], [str(target)]), console())
    found = json.loads(target.read_text(encoding="utf-8"))
    assert (found["total_payment"], found["currency"]) == (0, "USD")


def test_an_unknown_format_is_refused_before_any_work(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        run(Request("nyc-able", ["not there"], [str(tmp_path / "a.gif")]), console())


def test_evaluation_and_payment_come_from_one_sheet() -> None:
    """Recomputed by hand from the two rows of 영등포구: the mean of T, and the sum of S over that of R."""
    path = str(SAMPLES.parent / "public_safety.xlsx")
    sheet = openpyxl.load_workbook(path)["치안사업"]

    def number(cell: str) -> Fraction:
        return Fraction(re.sub("[^0-9.]", "", str(sheet[cell].value)))

    felt = (number("T6") + number("T7")) / 2
    calls = 100 * (number("S6") + number("S7")) / (number("R6") + number("R7"))
    assert (felt, round(float(calls), 2)) == (Fraction(693, 10), 88.29)
    found = settled(Request("public-safety", [path]))
    assert [paid.amount for paid in found.settlement.payments] == [86_000_000, 100_000_000]
    assert found.settlement.total == 186_000_000
    row = found.settlement.measured["felt_safety"].whole.row
    assert [str(place) for place in row.cells["value"].at] == [f"public_safety.xlsx[치안사업]T{row}" for row in (6, 7)]
    ranked = coscore.evaluate(path, framework="public_safety")
    at = [unit.name for unit in ranked.units].index("서울특별시 영등포구")
    node = next(node for node in ranked.framework.indicators if node.id == "felt_safety")
    assert ranked.values[node.index, at] == pytest.approx(float(felt))
