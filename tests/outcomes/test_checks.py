from __future__ import annotations

import pytest

from coscore.framework.yaml import compose, decode
from coscore.outcomes.checks import broken_rules

HEAD = "outcomes:\n  - {id: a, direction: up, measure: {type: value, columns: [v]}%s}\npayments:\n  - {id: p, outcome: a, rule: %s}\n%s"


def codes(outcome: str = "", rule: str = "{method: threshold, at: 1, amount: 1}", more: str = "") -> list[str]:
    root, _ = compose(decode("made.yaml", (HEAD % (outcome, rule, more)).encode()))
    return [finding.code for finding in broken_rules(root)]


def test_a_sound_contract_breaks_no_rule() -> None:
    assert codes() == []


@pytest.mark.parametrize(
    ("outcome", "rule", "more"),
    [
        (", compare: points", "{method: threshold, at: 1, amount: 1}", ""),
        (", baseline: {type: comparison}", "{method: threshold, at: 1, amount: 1}", ""),
        ("", "{method: steps, steps: [{at: 2, amount: 1}, {at: 1, amount: 2}]}", ""),
        ("", "{method: steps, steps: [{at: 2, amount: 1}, {at: 2, amount: 2}]}", ""),
        ("", "{method: linear, points: [[2, 1], [1, 2]]}", ""),
        ("", "{method: cohorts, each: 10, pooled: 7, amount: 1}", ""),
        ("", "{method: threshold, at: 1, amount: 1}", "guarantee: {by: guarantor, share: 75}\n"),
        ("", "{method: threshold, at: 1, amount: 1}", 'investment: {amount: 5, date: "soon"}\n'),
    ],
)
def test_what_does_not_fit_is_told(outcome: str, rule: str, more: str) -> None:
    assert codes(outcome, rule, more) == ["E149"]


def test_where_lower_is_better_steps_fall() -> None:
    falling = "{method: steps, steps: [{at: 2, amount: 1}, {at: 1, amount: 2}]}"
    text = HEAD.replace("direction: up", "direction: down") % ("", falling, "")
    assert list(broken_rules(compose(decode("made.yaml", text.encode()))[0])) == []


def test_weights_of_a_score_add_up() -> None:
    parts = "{outcome: a, weight: 60, worst: 0, best: 1}, {outcome: a, weight: 30, worst: 1, best: 1}"
    text = (HEAD % ("", "{method: threshold, at: 1, amount: 1}", "")).replace(
        "payments:", f"  - {{id: s, direction: up, measure: {{type: score, parts: [{parts}]}}}}\npayments:"
    )
    found = [finding.code for finding in broken_rules(compose(decode("made.yaml", text.encode()))[0])]
    assert found == ["E149", "E149"]
