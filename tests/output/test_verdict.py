from __future__ import annotations

import pytest

from coscore.output.verdict import sentence, verdict, worst_last
from coscore.scoring.evaluation import Gate


@pytest.mark.parametrize(
    ("gate", "words"),
    [
        (Gate("min_score", "55.0", "55.0", "A", passed=True), "at least 55.0 (lowest 55.0 A)"),
        (Gate("min_score", "55.0", "54.9", "A", passed=False), "below 55.0 (lowest 54.9 A)"),
        (Gate("min_score", "55.0", "", "", passed=False), "at least 55.0 asked for, but no unit is ranked"),
        (Gate("max_drop", "5", "5.0", "A", passed=True), "no score fell by more than 5 (largest drop 5.0 A)"),
        (Gate("max_drop", "5", "5.1", "A", passed=False), "a score fell by more than 5 (largest drop 5.1 A)"),
        (Gate("max_drop", "5", "-3.2", "A", passed=True), "no score fell by more than 5 (none fell)"),
        (Gate("max_drop", "5", "", "", passed=False), "no unit to compare scores of"),
        (Gate("max_rank_drop", "2", "2", "A", passed=True), "no unit fell by more than 2 ranks (largest fall 2 A)"),
        (Gate("max_rank_drop", "2", "3", "A", passed=False), "a unit fell by more than 2 ranks (largest fall 3 A)"),
        (Gate("max_rank_drop", "2", "0", "A", passed=True), "no unit fell by more than 2 ranks (none fell)"),
        (Gate("max_rank_drop", "2", "", "", passed=False), "no unit to compare ranks of"),
        (Gate("min_score", "40", "39.9", "A", passed=False, node="rules"), "rules: below 40 (lowest 39.9 A)"),
        (
            Gate("min_score", "40", "40.0", "A", passed=True, node="rules", group="군"),
            "rules, 군: at least 40 (lowest 40.0 A)",
        ),
        (Gate("min_coverage", "0.8", "0.79", "A", passed=False), "coverage below 0.8 (lowest 0.79 A)"),
        (
            Gate("min_coverage", "0.8", "", "", passed=False, group="구"),
            "구: coverage of 0.8 asked for, but there is no unit",
        ),
        (Gate("max_errors", "0", "0", "", passed=True), "at most 0 errors (none)"),
        (Gate("max_errors", "0", "2", "", passed=False), "more than 0 errors (found 2)"),
        (Gate("max_warnings", "9", "9", "", passed=True), "at most 9 warnings (found 9)"),
        (Gate("required", "2", "2", "", passed=True), "all 2 units required are ranked"),
        (Gate("required", "2", "0", "A, B", passed=False), "of 2 units required, not ranked: A, B"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_gate_in_words(gate: Gate, words: str) -> None:
    assert sentence(gate, "en") == words
    assert sentence(gate, "ko") != words


def test_the_verdict_is_one_word() -> None:
    gates = [Gate("min_score", "1", "1", "A", passed=passed) for passed in (True, False)]
    assert [verdict(gate, "ko") for gate in gates] == ["합격", "불합격"]
    assert [verdict(gate, "en") for gate in gates] == ["passed", "failed"]


def test_failed_gates_stand_last() -> None:
    gates = [
        Gate(kind, "1", "1", "A", passed=kind != "min_score") for kind in ("min_score", "max_drop", "max_rank_drop")
    ]
    assert [gate.kind for gate in worst_last(gates)] == ["max_drop", "max_rank_drop", "min_score"]
