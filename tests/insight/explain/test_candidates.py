from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from coscore.framework.tree import Framework
from coscore.insight.explain.candidates import candidates, is_whole
from coscore.scoring.normalise.rule import ruler_of
from coscore.scoring.plan import plan_of

NUMBER, WHOLE = "{type: number}", "{type: number, integer: true}"
LEVELS = "{type: levels, levels: [{value: 1, words: [하]}, {value: 2, words: [중]}, {value: 3, words: [상]}]}"
STEPS = "{method: steps, steps: [{from: 0, score: 10}, {from: 4, score: 60}, {from: 8, score: 100}]}"
FALLING = "{method: steps, steps: [{from: 0, score: 100}, {from: 5, score: 50}, {from: 9, score: 0}]}"


@pytest.fixture
def better(framework_from: Callable[[str], Framework]) -> Callable[..., dict[float, str]]:
    def found(
        value: str, rule: str, own: float, peers: list[float], everyone: list[float] | None = None
    ) -> dict[float, str]:
        framework = framework_from(f"indicators: [{{id: a, columns: [a], value: {value}, normalise: {rule}}}]\n")
        spec = framework.indicators[0].spec
        (step,) = plan_of(framework).leaves
        assert spec
        assert step.ruler
        return candidates(spec, step.ruler, own, np.array(peers), np.array(everyone or peers))

    return found


@pytest.mark.parametrize(
    "case",
    [
        pytest.param((NUMBER, "{method: goalposts, worst: 0, best: 12}", 3, [3, 8.5], {5.75: "mean", 12: "full"}), id="goalposts"),
        pytest.param((NUMBER, "{method: goalposts, worst: 9, best: 1}", 5, [5, 3], {4: "mean", 1: "full"}), id="less is better"),
        pytest.param((WHOLE, "{method: goalposts, worst: 0, best: 12}", 3, [3, 8], {6: "mean", 12: "full"}), id="whole numbers, half up"),
        pytest.param((NUMBER, STEPS, 1, [1, 1], {4: "next", 8: "full"}), id="steps"),
        pytest.param((WHOLE, FALLING, 10, [10, 6], {8: "mean", 4: "full"}), id="falling steps, the nearest number that reaches one"),
        pytest.param((NUMBER, "{method: points, points: [[0, 0], [5, 100], [9, 20]]}", 9, [9], {5: "full"}), id="a peak in the middle"),
        pytest.param((NUMBER, "{method: pass_fail, target: 5}", 3, [3], {5: "full"}), id="a target"),
        pytest.param((NUMBER, "{method: target_ratio, target: 4, cap: 1.5}", 3, [3], {6: "full"}), id="a target with a cap"),
        pytest.param((NUMBER, "{method: log_normal, median: 4, p10: 8}", 2, [2], {4: "next", 8: "full"}), id="a curve"),
        pytest.param((NUMBER, "{method: minmax}", 3, [3, 7], {5: "mean", 7: "full"}), id="the best there is"),
        pytest.param((NUMBER, "{method: rank, direction: down}", 3, [3, 1], {2: "mean", 1: "full"}), id="the least there is"),
        pytest.param((LEVELS, "{method: goalposts, worst: 1, best: 3}", 1, [1, 2, 3], {2: "mean", 3: "full"}), id="levels"),
        pytest.param(("{type: yes_no}", "{method: goalposts, worst: 1, best: 0}", 1, [1, 0], {0: "full"}), id="no is better"),
        pytest.param(("{type: percent}", "{method: goalposts, worst: 0, best: 100}", 100, [50], {}), id="nothing is better than all"),
        pytest.param(("{type: percent}", "{method: goalposts, worst: 0, best: 100}", np.nan, [40, 61], {50.5: "mean", 100: "full"}), id="missing"),
        pytest.param(("{type: number, max: 10}", "{method: goalposts, worst: 0, best: 12}", 3, [3], {}), id="out of range"),
    ],
)  # fmt: skip
def test_values_that_would_be_better(better: Callable[..., dict[float, str]], case: tuple[Any, ...]) -> None:
    *asked, expected = case
    assert better(*asked) == expected


def test_numbers_that_all_are_whole_are_taken_for_counts(framework_from: Callable[[str], Framework]) -> None:
    spec = (
        framework_from(f"indicators: [{{id: a, columns: [a], value: {NUMBER}, normalise: {{method: minmax}}}}]\n")
        .indicators[0]
        .spec
    )
    assert spec
    assert is_whole(spec, 1.0, np.array([1.0, np.nan, 7.0]))
    assert not is_whole(spec, 1.0, np.array([1.0, 7.5]))


def test_kinds_are_counted_whole_unless_several_records_were_combined(
    framework_from: Callable[[str], Framework],
) -> None:
    head = "{id: a, columns: [a], value: {type: list}, normalise: {method: goalposts, worst: 0, best: 5}}"
    spec = framework_from(f"indicators: [{head}]\n").indicators[0].spec
    assert spec
    others = np.array([3.2, 4.5, 4.6])
    assert 4.0 in candidates(
        spec, ruler_of(framework_from(f"indicators: [{head}]\n").indicators[0], 100), 3.0, others, others
    )
    assert not is_whole(spec, 2.5, others)
