from __future__ import annotations

from collections.abc import Callable

import pytest

Texts = Callable[[str], list[str]]


def measured(keys: str) -> str:
    return f"indicators: [{{id: a, columns: [가], value: {{type: number}}, {keys}}}]\n"


def posts(worst: str, best: str, transform: str = "") -> str:
    return measured(
        f"normalise: {{method: goalposts, worst: {worst}, best: {best}}}"
        + (f", transform: {transform}" if transform else "")
    )


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(posts("0", "12"), id="more is better"),
        pytest.param(posts("12", "0"), id="less is better"),
        pytest.param(posts("12", "«E114»12"), id="worst is best"),
        pytest.param(posts("12", "«E114»12.0"), id="worst is best, written otherwise"),
        pytest.param(posts("1", "100", "ln"), id="logarithms of positive numbers"),
        pytest.param(posts("«E114»0", "100", "ln"), id="the logarithm of nothing"),
        pytest.param(posts("«E114»0", "«E114»-1", "log10"), id="logarithms of nothing and less"),
        pytest.param(posts("0", "100", "ln1p"), id="the logarithm of one more"),
        pytest.param(posts("«E114»-1", "100", "ln1p"), id="the logarithm of one more than less"),
        pytest.param(posts("0", "9", "sqrt"), id="roots"),
        pytest.param(posts("«E114»-4", "9", "sqrt"), id="the root of less than nothing"),
        pytest.param(posts("«E104»low", "9", "ln"), id="a goalpost that is no number"),
    ],
)
def test_goalposts_can_be_told_apart(problems: Texts, marks: Texts, body: str) -> None:
    assert problems(body) == marks(body)


@pytest.mark.parametrize(
    "ruler",
    [
        pytest.param("{method: steps, steps: [{from: 0, score: 0}, {from: 3, score: 50}]}", id="rising steps"),
        pytest.param("{method: steps, steps: [{from: 3, score: 0}, {from: «E115»0, score: 50}]}", id="falling steps"),
        pytest.param(
            "{method: steps, steps: [{from: 3, score: 0}, {from: «E115»3, score: 50}]}", id="steps at one place"
        ),
        pytest.param("{method: points, points: [[0, 0], [2, 60], [12, 100]]}", id="rising points"),
        pytest.param("{method: points, points: [[0, 100], [2, 0], [«E115»1, 60]]}", id="points that turn back"),
        pytest.param("{method: points, points: «E104»[[0, 0]]}", id="a single point"),
    ],
)
def test_tables_rise(problems: Texts, marks: Texts, ruler: str) -> None:
    body = measured(f"normalise: {ruler}")
    assert problems(body) == marks(body)


@pytest.mark.parametrize(
    "ruler",
    [
        pytest.param("{method: target_band, low: 1, high: 2}", id="a band"),
        pytest.param("{method: target_band, low: 2, high: «E114»2}", id="a band without width"),
        pytest.param("{method: target_band, low: 1, high: 2, floor: «E123»100}", id="a floor at the top"),
        pytest.param("{method: target_band, low: 1, high: 2, floor: «E123»-1}", id="a floor below 0"),
        pytest.param("{method: target_ratio, target: «E123»0}", id="a ratio to nothing"),
        pytest.param("{method: target_ratio, target: 1, cap: «E123»0}", id="a cap of nothing"),
        pytest.param("{method: distance_to_target, target: «E123»-2}", id="a distance to less than nothing"),
        pytest.param("{method: pass_fail, target: -2}", id="a bar below 0"),
        pytest.param("{method: log_normal, median: 3, p10: «E114»3}", id="a curve through one value"),
        pytest.param("{method: log_normal, median: «E123»0, p10: 3}", id="a median of 0"),
        pytest.param("{method: exponential_rank, decay: «E123»0}", id="no decay"),
        pytest.param("{method: zscore, ddof: «E123»3}", id="too many degrees of freedom"),
        pytest.param("«E103»{method: pass_fail}", id="no target"),
        pytest.param("«E103»{method: distance_to_reference}", id="no reference unit"),
        pytest.param("{method: percentile, ties: «E104»mean}", id="an unknown rule for ties"),
        pytest.param("{method: minmax, direction: «E104»left}", id="an unknown direction"),
        pytest.param("{method: minmax, «E102»dirction: up}", id="a misspelt key"),
        pytest.param("{method: «E104»minmx}", id="a misspelt method"),
    ],
)
def test_methods_have_what_they_need(problems: Texts, marks: Texts, ruler: str) -> None:
    body = measured(f"normalise: {ruler}")
    assert problems(body) == marks(body)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            measured("transform: ln, normalise: {method: target_ratio, target: «E114»1}"), id="the logarithm is 0"
        ),
        pytest.param(measured("transform: ln1p, normalise: {method: distance_to_target, target: 1}"), id="above 0"),
        pytest.param(measured("transform: ln, normalise: {method: pass_fail, target: «E114»-1}"), id="no logarithm"),
        pytest.param(measured("transform: ln, normalise: {method: pass_fail, target: 1}"), id="a bar may be 0"),
        pytest.param(
            measured("transform: ln, normalise: {method: log_normal, median: 5, p10: «E114»0.5}"), id="a curve below 0"
        ),
        pytest.param(
            f"scale: {{max: 10}}\n{measured('normalise: {method: «E123»target_band, low: 1, high: 2}')}",
            id="the usual floor is off a small scale",
        ),
        pytest.param(
            f"scale: {{max: 10}}\n{measured('normalise: {method: target_band, low: 1, high: 2, floor: 2}')}",
            id="a floor for a small scale",
        ),
    ],
)
def test_what_values_are_measured_by(problems: Texts, marks: Texts, body: str) -> None:
    assert problems(body) == marks(body)
