from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

RULE = {"method": "threshold", "at": 1, "amount": 1}


def measured(settled: Callable[..., Any], contract: Callable[..., Any], outcome: dict[str, Any], rows: Any) -> Any:
    return settled(contract([outcome], [dict(RULE)]), rows).settlement.measured[outcome["id"]]


def test_a_share_is_exact_and_rows_are_added_up(
    settled: Callable[..., Any], contract: Callable[..., Any], share: dict[str, Any]
) -> None:
    found = measured(settled, contract, share, [["good", "all"], [1, 3], [2, 4]])
    assert found.whole.value == Fraction(300, 7)


@pytest.mark.parametrize(
    ("compare", "direction", "expected"),
    [
        ("level", "down", Fraction(142)),
        ("points", "down", Fraction(13)),
        ("points", "up", Fraction(-13)),
        ("relative", "down", Fraction(1300, 155)),
        ("relative", "up", Fraction(-1300, 155)),
    ],
)
def test_improvement_counts_up(
    *,
    settled: Callable[..., Any],
    contract: Callable[..., Any],
    value: dict[str, Any],
    compare: str,
    direction: str,
    expected: Fraction,
) -> None:
    keys = {"compare": compare, "direction": direction, "baseline": {"type": "comparison", "columns": ["base"]}}
    found = measured(settled, contract, value | keys, [["v", "base"], [142, 155]])
    assert found.whole.value == expected


def test_values_are_pooled_by_their_persons(
    settled: Callable[..., Any], contract: Callable[..., Any], value: dict[str, Any]
) -> None:
    outcome = value | {"measure": value["measure"] | {"n": ["n"]}}
    found = measured(settled, contract, outcome, [["v", "n"], [10, 1], [20, 3]])
    assert found.whole.value == Fraction(35, 2)


def test_a_published_improvement_stands_in_for_one_that_cannot_be_computed(
    settled: Callable[..., Any], contract: Callable[..., Any], value: dict[str, Any]
) -> None:
    outcome = value | {"compare": "points", "baseline": {"type": "fixed", "value": 4}, "published": ["p"]}
    assert measured(settled, contract, outcome, [["v", "p"], [10, 9]]).whole.value == 6
    assert measured(settled, contract, outcome, [["v", "p"], ["", 9]]).whole.value == 9


@pytest.mark.parametrize(
    ("row", "code", "cell"),
    [
        (["", 264], "E302", "A2"),
        (["많음", 264], "E301", "A2"),
        ([9, 0], "E304", "B2"),
        ([300, 264], "E304", "B2"),
        ([-1, 264], "E304", "A2"),
    ],
)
def test_what_gives_no_outcome_is_neither_paid_nor_failed(
    *,
    settled: Callable[..., Any],
    contract: Callable[..., Any],
    share: dict[str, Any],
    row: list[object],
    code: str,
    cell: str,
) -> None:
    found = settled(contract([share], [dict(RULE)]), [["good", "all"], row])
    assert [(f.code, f.location.cell) for f in found.findings] == [(code, cell)]


def test_a_score_weighs_outcomes_between_worst_and_best(
    settled: Callable[..., Any], contract: Callable[..., Any], share: dict[str, Any], value: dict[str, Any]
) -> None:
    parts = [
        {"outcome": "share", "weight": 60, "worst": 0, "best": 50},
        {"outcome": "value", "weight": 40, "worst": 10, "best": 0},
    ]
    score = {"id": "score", "name": "Score", "direction": "up", "measure": {"type": "score", "parts": parts}}
    file = contract([share, value, score], [dict(RULE) | {"+": {"outcome": "score"}}])
    found = settled(file, [["good", "all", "v"], [1, 4, 7.5]])
    assert found.settlement.measured["score"].whole.value == 60 * Fraction(1, 2) + 40 * Fraction(1, 4)
