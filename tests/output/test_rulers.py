from __future__ import annotations

import pytest

from coscore.framework.model import Node
from coscore.output.rulers import how_scored

NUMBER = {"type": "number", "unit": "회"}


def node(**keys: object) -> Node:
    return Node.model_validate({"id": "x", "columns": ["x"], "value": NUMBER} | keys)


@pytest.mark.parametrize(
    ("keys", "formula"),
    [
        ({"normalise": {"method": "goalposts", "worst": 0, "best": 12}}, "value / 12 x 100 (held between 0 and 100)"),
        (
            {"normalise": {"method": "goalposts", "worst": 20, "best": 5, "clip": False}},
            "(value - 20) / (5 - 20) x 100",
        ),
        (
            {"transform": "ln", "normalise": {"method": "goalposts", "worst": 1, "best": 9, "clip": False}},
            "(ln(value) - ln(1)) / (ln(9) - ln(1)) x 100",
        ),
        ({"clip": [1, 9], "normalise": {"method": "as_is"}}, "the value is the score"),
        (
            {"clip": [1, 9], "normalise": {"method": "goalposts", "worst": 0, "best": 9, "clip": False}},
            "min(max(value, 1), 9) / 9 x 100",
        ),
        (
            {"normalise": {"method": "steps", "steps": [{"from": 1, "score": 20}, {"from": 5, "score": 100}]}},
            "value: 100 from 5, 20 from 1, otherwise 0",
        ),
        (
            {"normalise": {"method": "points", "points": [[0, 0], [2, 60]]}},
            "value: 0 -> 0, 2 -> 60 (straight lines between)",
        ),
        ({"value": {"type": "yes_no"}}, "value / 1 x 100 (held between 0 and 100)"),
        ({"value": {"type": "percent"}}, "value / 100 x 100 (held between 0 and 100)"),
        ({"value": {"type": "survey", "scale": [1, 5]}}, "(value - 1) / (5 - 1) x 100 (held between 0 and 100)"),
    ],
    ids=[
        "from 0",
        "less is better",
        "transformed",
        "as it is",
        "clipped",
        "steps",
        "points",
        "yes or no",
        "per cent",
        "survey",
    ],
)
def test_scores_in_words(keys: dict[str, object], formula: str) -> None:
    assert how_scored(node(**keys), 100, "en") == formula


@pytest.mark.parametrize(
    ("rule", "formula"),
    [
        ({"method": "target_ratio", "target": 8, "cap": 1.2}, "value / 8 x 100 (held between 0 and 120)"),
        ({"method": "target_ratio", "target": 8, "direction": "down"}, "8 / value x 100 (held between 0 and 100)"),
        (
            {"method": "target_band", "low": 4, "high": 9},
            "20 + (100 - 20) x (value - 4) / (9 - 4) (held between 20 and 100)",
        ),
        ({"method": "pass_fail", "target": 3, "direction": "down"}, "value: 100 up to 3, otherwise 0"),
        ({"method": "log_normal", "median": 4, "p10": 1}, "log-normal curve of value x 100 (half at 4, 90 % at 1)"),
        (
            {"method": "trend", "years": 5},
            "20 + (100 - 20) x Phi((value - forecast) / error), line through the last 5 years",
        ),
        ({"method": "minmax", "direction": "down"}, "(max - value) / (max - min) x 100"),
        ({"method": "zscore"}, "(value - mean) / standard deviation (n - 1)"),
        ({"method": "zscore", "ddof": 0, "direction": "down"}, "(mean - value) / standard deviation (n)"),
        ({"method": "zscore", "mean": 4, "sd": 2, "within": "group"}, "(value - 4) / 2"),
        ({"method": "borda", "within": "group"}, "value: share of the others beaten x 100 (inside the peer group)"),
        ({"method": "rank"}, "rank r of value: (n + 1 - r) / n x 100 (ties: the smallest rank)"),
        ({"method": "percentile", "ties": "average"}, "percentile rank of value x 100 (ties: the mean rank)"),
        (
            {"method": "exponential_rank"},
            "exponential transformation of the rank of value x 100/100 (k = 23; ties: the mean rank)",
        ),
        ({"method": "distance_to_best", "direction": "down"}, "best / value x 100"),
        ({"method": "distance_to_reference", "unit": "완주군"}, "value / 완주군 x 100"),
        ({"method": "distance_to_target", "target": 5}, "value / 5 x 100"),
    ],
    ids=lambda value: value["method"] if isinstance(value, dict) else "",
)
def test_every_method_in_words(rule: dict[str, object], formula: str) -> None:
    assert how_scored(node(normalise=rule), 100, "en") == formula


def test_the_combined_score_of_a_dimension_is_measured() -> None:
    below = [{"id": "y", "columns": ["y"], "value": {"type": "yes_no"}}]
    dimension = Node.model_validate({"id": "d", "normalise": {"method": "minmax"}, "indicators": below})
    assert how_scored(dimension, 10, "ko") == "(합친 점수 - 최저) / (최고 - 최저) x 10"
