from __future__ import annotations

from collections.abc import Callable

import pytest

Texts = Callable[[str], list[str]]

LEAF = "columns: [가], value: {type: percent}"
BELOW = "indicators: [{id: z, columns: [하], value: {type: percent}}]"


def node(keys: str) -> str:
    return f"indicators: [{{{keys}}}]\n"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(node(f"id: a, {LEAF}"), id="an indicator"),
        pytest.param(node(f"id: a, {BELOW}"), id="a dimension"),
        pytest.param(node("«E120»id: a, weight: 1"), id="neither"),
        pytest.param(node(f"id: a, «E120»columns: [가], «E120»value: {{type: percent}}, {BELOW}"), id="both"),
        pytest.param(
            node(f"id: a, «E120»clip: [0, 1], «E120»combine: sum, «E120»transform: ln, {BELOW}"),
            id="a dimension that is measured",
        ),
        pytest.param(node(f"id: a, {LEAF}, «E120»aggregate: arithmetic"), id="an indicator that combines"),
    ],
)
def test_a_node_is_an_indicator_or_a_dimension(problems: Texts, marks: Texts, body: str) -> None:
    assert problems(body) == marks(body)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(node("«E103»id: a, value: {type: percent}"), id="no columns"),
        pytest.param(node("«E103»id: a, columns: [가]"), id="no value"),
        pytest.param(node("«E103»id: a, columns: [가], value: {type: number}"), id="a number without goalposts"),
        pytest.param(node("«E103»id: a, columns: [가], value: {type: list}"), id="a list without goalposts"),
        pytest.param(
            node("«E103»id: a, columns: [가], value: {type: levels, levels: [{value: 1, words: [상]}]}"),
            id="levels without goalposts",
        ),
        pytest.param(node("«E103»«E103»id: a, value: {type: number}"), id="neither columns nor goalposts"),
        pytest.param(node("id: a, columns: [가], value: {type: yes_no}"), id="yes or no has goalposts of its own"),
        pytest.param(
            node("id: a, columns: [가], value: {type: survey, scale: [1, 5]}"), id="a survey has goalposts of its own"
        ),
        pytest.param(
            node("id: a, columns: [가], value: {type: number}, normalise: {method: as_is}"),
            id="a number that is a score",
        ),
    ],
)
def test_an_indicator_is_whole(problems: Texts, marks: Texts, body: str) -> None:
    assert problems(body) == marks(body)


def test_a_dimension_may_be_measured_anew(problems: Texts) -> None:
    assert problems(node(f"id: a, normalise: {{method: zscore}}, {BELOW}")) == []


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(node(f"id: a, {LEAF}, combine: «E103»last"), id="rows without a year"),
        pytest.param(
            f"record: {{name: 사업, year: [연도]}}\n{node(f'id: a, {LEAF}, combine: last')}", id="rows with a year"
        ),
    ],
)
def test_the_last_record_is_told_by_its_year(problems: Texts, marks: Texts, body: str) -> None:
    assert problems(body) == marks(body)
