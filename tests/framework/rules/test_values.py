from __future__ import annotations

from collections.abc import Callable

import pytest

Texts = Callable[..., list[str]]

RATIO = "{id: a, value: {type: ratio, numerator: [x], denominator: [y]}, normalise: {method: as_is}%s}"
NUMBER = "{id: a, columns: [x], value: {type: %s}, normalise: {method: as_is}%s}"


def tree(node: str, head: str = "") -> str:
    return f"{head}indicators: [{node}]"


def number(more: str, kind: str = "number", head: str = "") -> str:
    return tree(NUMBER % (kind, f", {more}"), head)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(tree(RATIO % ""), id="a ratio"),
        pytest.param(tree(RATIO % ", «E133»columns: [z]"), id="a ratio with a column"),
        pytest.param(tree(RATIO % ", «E133»combine: sum"), id="a ratio combined otherwise"),
        pytest.param(tree(RATIO % ", «E133»per: {columns: [z]}"), id="a ratio with another denominator"),
        pytest.param(
            tree(RATIO.replace("[x]", "{columns: [x], count: [O], «E133»unit: 건}") % ""), id="rows with a unit"
        ),
        pytest.param(number("per: {columns: [y]}"), id="a number per head"),
        pytest.param(number("«E133»per: {columns: [y]}", "percent"), id="a percentage per head"),
        pytest.param(number("«E133»treat: {}"), id="no treatment"),
        pytest.param(number("«E133»treat: {log: true, winsorise: {highest: 1}}"), id="two treatments"),
        pytest.param(number("treat: {«E133»winsorise: {highest: 0}}"), id="nothing to draw in"),
        pytest.param(number("«E133»transform: ln, treat: {rule: {}}"), id="two logarithms"),
        pytest.param(number("transform: ln, treat: {rule: {otherwise: leave}}"), id="a rule that takes no logarithm"),
        pytest.param(number("treat: {percentiles: {low: 90, high: «E123»10}}"), id="percentiles the wrong way round"),
        pytest.param(number("treat: {percentiles: {low: «E123»100}}"), id="a low percentile that leaves nothing"),
        pytest.param(number("impute: «E134»group_mean"), id="the mean of no group"),
        pytest.param(number("impute: group_median", head="groups: {by: [구분]}\n"), id="the median of a group"),
        pytest.param(number("impute: «E103»last_year"), id="last year without years"),
        pytest.param(
            number("impute: last_year", head="record: {name: 사업, columns: [사업], year: [연도]}\n"), id="last year"
        ),
    ],
)
def test_keys_go_together(problems: Texts, marks: Texts, body: str) -> None:
    assert problems(body) == marks(body)


@pytest.mark.parametrize(
    "more",
    ["per: {columns: [y]}", "evidence: [y]", "sheet: x", "impute: mean", "treat: {log: true}"],
)
def test_only_indicators_have_values(problems: Texts, marks: Texts, more: str) -> None:
    inner = NUMBER % ("number", "")
    body = tree(f"{{id: b, indicators: [{inner}], «E120»{more}}}")
    assert problems(body) == marks(body)
