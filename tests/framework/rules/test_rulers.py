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
