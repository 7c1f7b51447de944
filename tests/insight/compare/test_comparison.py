"""Years compared as a whole: findings, gates, several years."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coscore.findings import Refused
from coscore.insight.compare.comparison import judged
from coscore.registry.resolve import Unit
from coscore.scoring.evaluation import Evaluation

Year, Rules, Compared = Callable[..., Evaluation], Callable[..., str], Callable[..., Any]


def row(value: float) -> dict[str, object]:
    return {"a": value, "record": "x"}


def test_several_years_have_steps_and_a_whole(year: Year, rules: Rules, compared: Compared) -> None:
    text = rules(("a", 1, 10))
    found = compared(*(year(text, {"가": row(value)}) for value in (2, 7, 5)))
    assert [change.delta.tolist() for change in (*found.steps, found.whole)] == [[50.0], [-20.0], [30.0]]


@pytest.mark.parametrize(
    ("bound", "passed", "text"), [("20", True, "20.0"), ("19.9", False, "20.0")], ids=["just met", "one step more"]
)
def test_the_gate_is_judged_on_the_last_step(
    year: Year, rules: Rules, compared: Compared, *, bound: str, passed: bool, text: str
) -> None:
    rule = rules(("a", 1, 10))
    found = judged(compared(*(year(rule, {"가": row(value)}) for value in (2, 7, 5))), max_drop=bound)
    assert (found.passed, found.gates[0].found, found.gates[0].unit) == (passed, text, "가")


def test_what_rules_took_fails_no_gate(year: Year, rules: Rules, compared: Compared) -> None:
    old, new = year(rules(("a", 1, 10)), {"가": row(5)}), year(rules(("a", 1, 20)), {"가": row(8)})
    assert judged(compared(old, new), max_drop="0").passed


def test_a_rank_gate(year: Year, rules: Rules, compared: Compared) -> None:
    text = rules(("a", 1, 10))
    old, new = year(text, {"가": row(5), "나": row(4)}), year(text, {"가": row(5), "나": row(6)})
    gate = judged(compared(old, new), max_rank_drop=0).gates[0]
    assert (gate.kind, gate.found, gate.unit, gate.passed) == ("max_rank_drop", "1", "가", False)


def test_different_frameworks_are_said_or_refused(year: Year, rules: Rules, compared: Compared) -> None:
    old, new = year(rules(("a", 1, 10)), {"가": row(5)}), year(rules(("a", 1, 10), ("b", 1, 10)), {"가": row(5)})
    (finding,) = compared(old, new).findings
    assert (finding.code, finding.args["added"], finding.args["weights"]) == ("W401", "b", "a 100 -> 50")
    with pytest.raises(Refused, match="E066"):
        compared(old, new, strict=True)


def test_units_without_a_partner_are_said(year: Year, rules: Rules, compared: Compared) -> None:
    text = rules(("a", 1, 10))
    seo = Unit("인천광역시 서구", "2826000000")
    seohae, geomdan = Unit("인천광역시 서해구", "2827500000"), Unit("인천광역시 검단구", "2829000000")
    found = compared(
        year(text, {seo: row(5), Unit("가"): row(1), Unit("나"): row(2)}),
        year(text, {seohae: row(5), geomdan: row(6), Unit("가"): row(1), Unit("다"): row(2)}),
    )
    assert [finding.code for finding in found.findings] == ["W404", "W420"]
    assert (found.findings[0].args["new"], found.findings[0].args["gone"], found.findings[0].args["units"]) == (
        1,
        1,
        "나, 다",
    )


def test_no_unit_in_both_is_refused(year: Year, rules: Rules, compared: Compared) -> None:
    text = rules(("a", 1, 10))
    with pytest.raises(Refused, match="E067"):
        compared(year(text, {"가": row(5)}), year(text, {"나": row(5)}))
