from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.framework.treatments import Percentiles, Skewed, Treat, Winsorise

Texts = Callable[..., list[str]]

NODE = "indicators: [{id: a, columns: [x], value: {type: number}, normalise: {method: as_is}, %s}]"


def test_the_usual_numbers_of_the_rule() -> None:
    assert Treat.model_validate({"rule": {}}).rule == Skewed(skewness=2, kurtosis=3.5, most=5, otherwise="log")


def test_nothing_is_drawn_in_or_held_at_an_end_that_is_not_named() -> None:
    assert (Winsorise(highest=2).lowest, Percentiles(low=5).high) == (0, 100)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(NODE % "treat: {rule: {}}", id="the rule"),
        pytest.param(NODE % "treat: {log: true}", id="a logarithm"),
        pytest.param(NODE % "treat: {rule: {most: «E123»0}}", id="drawing in none"),
        pytest.param(NODE % "treat: {rule: {skewness: «E123»-1}}", id="a negative bound"),
        pytest.param(NODE % "treat: {rule: {otherwise: «E104»square}}", id="an unknown way out"),
        pytest.param(NODE % "treat: {winsorise: {highest: «E104»1.5}}", id="half a value"),
        pytest.param(NODE % "treat: {winsorise: {highest: «E123»-1, lowest: 1}}", id="fewer than none"),
        pytest.param(NODE % "treat: {percentiles: {high: «E123»101}}", id="beyond all"),
        pytest.param(NODE % "treat: {«E102»winsorize: {highest: 1}}", id="a misspelt way"),
        pytest.param(NODE % "impute: «E104»zero", id="an unknown way to fill gaps"),
    ],
)
def test_every_fault_has_its_place(problems: Texts, marks: Texts, body: str) -> None:
    assert problems(body) == marks(body)
