from __future__ import annotations

from collections.abc import Callable

import pytest

Texts = Callable[[str], list[str]]
YEAR = "record: {name: 사업, year: [연도]}\n"


def measured(rule: str, head: str = "") -> str:
    return f"{head}indicators: [{{id: a, columns: [가], value: {{type: number}}, normalise: {rule}}}]\n"


def dimension(rule: str, head: str = "") -> str:
    below = "indicators: [{id: a, columns: [가], value: {type: yes_no}}]"
    return f"{head}indicators: [{{id: d, normalise: {rule}, {below}}}]\n"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(measured("{method: zscore, mean: 1, sd: 2}"), id="mean and sd"),
        pytest.param(measured("{method: zscore}"), id="neither"),
        pytest.param(measured("{method: zscore, «E103»mean: 1}"), id="mean alone"),
        pytest.param(measured("{method: zscore, «E103»sd: 1}"), id="sd alone"),
        pytest.param(measured("{method: zscore, within: group}", "groups: {by: 군}\n"), id="groups are there"),
        pytest.param(measured("{method: zscore, within: «E124»group}"), id="no groups"),
        pytest.param(measured("{method: zscore, within: all}"), id="among all"),
        pytest.param(measured("{method: trend, years: 5}", YEAR), id="a trend with years"),
        pytest.param(measured("{method: «E103»trend, years: 5}"), id="a trend without years"),
        pytest.param(dimension("{method: «E124»trend, years: 5}", YEAR), id="the trend of a dimension"),
    ],
)
def test_there_is_something_to_compare_with(problems: Texts, marks: Texts, body: str) -> None:
    assert problems(body) == marks(body)
