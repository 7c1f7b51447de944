from __future__ import annotations

from collections.abc import Callable

from coscore.outcomes.account import Account
from coscore.output.settlement.live import Sheet


def test_steps_are_tried_from_the_hardest_and_unknown_amounts_are_no_number(published: Callable[..., Account]) -> None:
    formulas = [line.formula for line in Sheet(published("buyeo-dementia"), "en").lines() if line.formula]
    assert formulas[0] == "IF(COUNT($C$4,$C$5)<2,NA(),($C$4)/($C$5)*100)"
    assert formulas[1] == "ROUND((IF(ROUND($C$6,9)<=7.5,500000000,IF(ROUND($C$6,9)<=9.7,NA(),0)))/1,0)*1"
    assert formulas[-1] == "$C$10+$C$11"


def test_inputs_keep_their_addresses(published: Callable[..., Account]) -> None:
    inputs = [line for line in Sheet(published("nyc-able"), "en").lines() if line.kind == "input"]
    assert [(line.detail, line.value) for line in inputs] == [("nyc-able.csv:B2", 0)]
