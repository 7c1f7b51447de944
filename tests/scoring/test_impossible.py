from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from coscore.findings.catalogue import headline, help_line
from coscore.scoring.evaluation import Evaluation

Scored = Callable[..., Evaluation]
TREE = {"d": {"": "aggregate: geometric", "a": "", "b": ""}, "c": ""}


def said(found: Evaluation) -> list[str]:
    return [f"{it.code} {it.location.cell} {it.args['indicator']}" for it in found.findings]


@pytest.mark.parametrize(
    ("way", "row", "told"),
    [
        ("aggregate: geometric", {"a": 0, "b": 9}, ["E224 C2 a", "W218 A2 d"]),
        ("aggregate: harmonic", {"a": 9, "b": -1}, ["E224 D2 b", "W218 A2 d", "W303 D2 b"]),
        ("aggregate: {power: 2}", {"a": 0, "b": -1}, ["E224 D2 b", "W218 A2 d", "W303 D2 b"]),
        ("aggregate: {power: 2}", {"a": 0, "b": 1}, []),
        ("aggregate: geometric, floor: 1", {"a": 0, "b": 9}, []),
        ("aggregate: geometric, missing: {policy: zero}", {"a": None, "b": 9}, ["E224 A2 a", "W218 A2 d"]),
        ("aggregate: copeland", {"a": 1, "b": 9}, ["E226 A2 d", "W218 A2 d"]),
        ("formula: a / b", {"a": 1, "b": 0}, ["E225 A2 d", "W218 A2 d"]),
        ("formula: a / b", {"a": 700, "b": 10}, []),
    ],
)
def test_why_there_is_no_score(scored: Scored, way: str, row: dict[str, Any], told: list[str]) -> None:
    found = scored({"d": {"": way, "a": "", "b": ""}, "c": ""}, row | {"c": 5})
    assert said(found) == told
    assert np.isnan(found.totals[0]) == bool(told)


def test_what_stands_above_is_not_blamed_again(scored: Scored) -> None:
    found = scored(TREE, {"a": 0, "b": 1, "c": 1}, {"a": 1, "b": 1, "c": 0}, head="aggregate: geometric")
    assert said(found) == ["E224 C2 a", "E224 E3 c", "W218 A2 d", "W218 A3 total"]


def test_a_gap_below_says_nothing(scored: Scored) -> None:
    found = scored(TREE, {"a": "bad", "b": 0, "c": 1})
    assert said(found) == ["W218 C2 a"]


@pytest.mark.parametrize(
    ("formula", "why"),
    [
        ("a / b", "a division by zero"),
        ("a + ln(b)", "the logarithm of 0 or less"),
        ("a * sqrt(b - 1)", "the square root of a negative number"),
        ("a * (b - 8) ** 0.5", "a power that has no value"),
        ("geomean(a, b)", "the geometric mean of 0 or less"),
        ("exp(a * 999) + b", "a number too large"),
    ],
)
def test_what_a_formula_stumbles_over(scored: Scored, formula: str, why: str) -> None:
    found = scored({"d": {"": f"formula: '{formula}'", "a": "", "b": ""}}, {"a": 2, "b": 0}).findings[0]
    assert headline(found, "en") == f"The formula of 'd' has no result: {why}, u0"
    assert help_line(found, "en").endswith("Here: a = 2, b = 0")


def test_a_score_of_0_is_told_with_its_mean(scored: Scored) -> None:
    found = scored(TREE, {"a": 0, "b": 9, "c": 1}).findings[0]
    assert headline(found, "en") == "'a' scores 0, and 'd' averages only scores above 0: u0"
    assert headline(found, "ko") == "'a' 점수가 0인데 'd'에서는 0보다 큰 점수만 평균합니다: u0"


@pytest.mark.parametrize(("gap", "told"), [(None, "W217 D2 b"), ("n/a", "W217 A2 b")])
def test_a_formula_with_a_gap_has_no_score_and_says_where(scored: Scored, gap: object, told: str) -> None:
    found = scored({"a": "", "b": ""}, {"a": 5, "b": gap}, head="formula: a + b\nmissing: {min_coverage: 0.0}")
    assert said(found) == [told]
    assert np.isnan(found.totals[0])
