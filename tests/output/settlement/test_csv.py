from __future__ import annotations

from collections.abc import Callable

from coscore.outcomes.account import Account
from coscore.output.settlement.csv import render


def test_one_row_for_each_payment_and_the_total(published: Callable[..., Account]) -> None:
    assert render(published("buyeo-dementia"), "ko").decode("utf-8-sig").split("\r\n") == [
        "payment,name,to,outcome,value,state,before_caps,amount,currency",
        "principal,원금,investor,diagnosed,3.4091,paid,500000000,500000000,KRW",
        "incentive,성과보수,investor,diagnosed,3.4091,paid,150000000,150000000,KRW",
        "total,,,,,,,650000000,KRW",
        "",
    ]


def test_what_is_not_known_is_empty(published: Callable[..., Account]) -> None:
    last = render(published("peterborough", "peterborough-final"), "en").decode("utf-8-sig").split("\r\n")[-2]
    assert last == "total,,,,,,,,GBP"
