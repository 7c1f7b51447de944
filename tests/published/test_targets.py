"""목표부여 and 추세치 of the 공기업·준정부기관 경영평가편람, worked on five past results 100, 104, 103, 110, 115 and 121 this year.

The base is the larger of last year's result (115) and the mean of the last three; the standard deviation is 5.3889 with n,
6.0249 with n - 1.
"""

from __future__ import annotations

from collections.abc import Callable
from statistics import pstdev, stdev

import pytest

from coscore.framework.tree import Framework
from coscore.intake.memory import read_table
from coscore.scoring.evaluate import evaluate
from coscore.scoring.evaluation import Evaluation

PAST = (100, 104, 103, 110, 115)
NOW, BASE = 121, 115


def body(normalise: str) -> str:
    return f"round: {{digits: 3}}\nindicators: [{{id: result, columns: [실적], value: {{type: number}}, normalise: {normalise}}}]\n"


def band(half: float) -> str:
    return f"{{method: target_band, low: {BASE - half}, high: {BASE + half}}}"


@pytest.mark.parametrize(
    ("normalise", "published"),
    [
        (band(2 * pstdev(PAST)), 82.268),
        (band(pstdev(PAST)), 100),
        (band(2 * stdev(PAST)), 79.917),
        ("{method: target_band, low: 92, high: 138}", 70.435),
        ("{method: target_band, low: 103.5, high: 126.5}", 80.870),
    ],
    ids=["2 sd with n", "1 sd with n is capped", "2 sd with n - 1", "120 to 80 %", "110 to 90 %"],
)
def test_target_band(score: Callable[..., Evaluation], normalise: str, published: float) -> None:
    assert score(body(normalise), [{"unit": "u", "result": NOW}]).shown[0] == published


def test_trend(framework_from: Callable[[str], Framework]) -> None:
    built = framework_from(body("{method: trend, years: 5}"))
    rows = [{"지자체": "전북 완주군", "연도": year, "실적": result} for year, result in enumerate((*PAST, NOW), 2015)]
    found = evaluate(built, read_table(rows, built))
    assert found.shown[0] == 89.993
    assert found.values[1, 0] == NOW


@pytest.mark.parametrize(
    ("normalise", "expected"),
    [
        ("{method: target_ratio, target: 110}", 100),
        ("{method: target_ratio, target: 150}", 80.667),
        ("{method: target_ratio, target: 110, cap: 1.2}", 110),
        ("{method: target_ratio, target: 110, direction: down}", 90.909),
        ("{method: target_band, low: 138, high: 92}", 49.565),
        ("{method: steps, steps: [{from: 90, score: 70}, {from: 110, score: 90}, {from: 130, score: 100}]}", 90),
    ],
    ids=[
        "목표 대 실적 is capped",
        "short of the target",
        "up to 120 %",
        "less is better",
        "목표부여 downwards",
        "단계별",
    ],
)
def test_other_ways_to_mark_a_result(score: Callable[..., Evaluation], normalise: str, expected: float) -> None:
    """121 / 150, 110 / 121, 20 + 80 x (138 - 121) / (138 - 92)."""
    assert score(body(normalise), [{"unit": "u", "result": NOW}]).shown[0] == expected
