from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from coscore.commands.settle import Request, settled
from coscore.outcomes.account import Account
from coscore.output.settlement.live import Sheet

CARD = """\
contract: 1
id: card
version: "1"
name: Card
currency: {code: KRW, digits: 0}
payments:
  - {id: p, name: P, rule: {method: rate_card, items: [{id: job, name: Job, columns: [jobs], price: 700}]}}
"""


def test_steps_are_tried_from_the_hardest_and_unknown_amounts_are_no_number(published: Callable[..., Account]) -> None:
    formulas = [line.formula for line in Sheet(published("buyeo-dementia"), "en").lines() if line.formula]
    assert formulas[0] == "IF(COUNT($C$4,$C$5)<2,NA(),($C$4)/($C$5)*100)"
    assert formulas[1] == "ROUND((IF(ROUND($C$6,9)<=7.5,500000000,IF(ROUND($C$6,9)<=9.7,NA(),0)))/1,0)*1"
    assert formulas[-1] == "$C$10+$C$11"


def test_inputs_keep_their_addresses(published: Callable[..., Account]) -> None:
    inputs = [line for line in Sheet(published("nyc-able"), "en").lines() if line.kind == "input"]
    assert [(line.detail, line.value) for line in inputs] == [("nyc-able.csv:B2", 0)]


def test_a_long_rate_card_is_added_up_row_by_row(tmp_path: Path) -> None:
    (tmp_path / "card.yaml").write_text(CARD, encoding="utf-8")
    rows = "\n".join(f"{number % 3}" for number in range(600))
    (tmp_path / "card.csv").write_text(f"jobs\n{rows}\n", encoding="utf-8")
    found = settled(Request(str(tmp_path / "card.yaml"), [str(tmp_path / "card.csv")]))
    lines = Sheet(found, "en").lines()
    assert found.settlement.total == lines[-1].value == 600 * 700
    assert max(len(line.formula) for line in lines) < 100
