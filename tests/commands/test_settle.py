from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from coscore.commands.settle import Request, run
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
