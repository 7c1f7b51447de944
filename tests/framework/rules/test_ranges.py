from __future__ import annotations

from collections.abc import Callable

import pytest

Texts = Callable[[str], list[str]]


def measured(value: str, keys: str = "normalise: {method: as_is}") -> str:
    return f"indicators:\n- id: a\n  columns: [가]\n  value: {value}\n  {keys}\n"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(measured("{type: number, min: 0, max: 5}"), id="limits in order"),
        pytest.param(measured("{type: number, min: 10, max: «E123»5}"), id="limits the wrong way round"),
        pytest.param(measured("{type: number, max: -5}"), id="one limit alone"),
        pytest.param(measured("{type: survey, scale: [1, 5]}"), id="a scale"),
        pytest.param(measured("{type: survey, scale: [5, «E123»1]}"), id="a scale upside down"),
        pytest.param(measured("{type: survey, scale: [5, «E123»5]}"), id="a scale of one answer"),
        pytest.param(
            measured("{type: number}", "clip: [9, «E123»3]\n  normalise: {method: as_is}"),
            id="a clip the wrong way round",
        ),
        pytest.param(
            measured("{type: number}", "normalise: {method: steps, steps: [{from: 0, score: «E123»101}]}"),
            id="a step above the scale",
        ),
        pytest.param(
            measured("{type: number}", "normalise: {method: points, points: [[0, «E123»-1], [1, 100]]}"),
            id="a point below the scale",
        ),
        pytest.param(
            "scale: {max: 4}\n"
            + measured("{type: number}", "normalise: {method: points, points: [[0, 0], [1, «E123»5]]}"),
            id="a point above a small scale",
        ),
    ],
)
def test_numbers_make_sense_beside_others(problems: Texts, marks: Texts, body: str) -> None:
    assert problems(body) == marks(body)
