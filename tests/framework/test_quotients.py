from __future__ import annotations

from collections.abc import Callable

import pytest
from pydantic import TypeAdapter

from coscore.framework.quotients import Half, Per, RatioValue, WhenZero

Texts = Callable[..., list[str]]

RATIO = "indicators: [{id: a, value: {type: ratio, %s}, normalise: {method: as_is}}]"
NUMBER = "indicators: [{id: a, columns: [x], value: {type: number}, normalise: {method: as_is}, per: {%s}}]"


def test_headers_that_stand_alone_are_a_column_of_numbers() -> None:
    value = RatioValue(type="ratio", numerator=["제정"], denominator=Half(columns=["대상"], count="all"))
    assert value.numerator == Half(columns=["제정"])
    assert (value.times, value.when_zero, value.drop) == (1.0, "missing", [])


@pytest.mark.parametrize("given", ["missing", "not_applicable", "error", 0, 12.5])
def test_a_denominator_of_0_gives_a_state_or_a_number(given: str | float) -> None:
    assert TypeAdapter(WhenZero).validate_python(given) == given


def test_a_denominator_counts_once_unless_told_otherwise() -> None:
    assert (Per(columns=["인구"]).rows, Per(columns=["인구"]).times) == ("once", 1.0)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(RATIO % "numerator: [x], denominator: [y]", id="two columns"),
        pytest.param(
            RATIO % 'numerator: {columns: [x], count: [O, ""]}, denominator: {columns: [x], count: all}, drop: [""]',
            id="words",
        ),
        pytest.param(RATIO.replace("{type", "«E103»{type") % "denominator: [y]", id="no numerator"),
        pytest.param(RATIO % "numerator: [x], denominator: «E103»{count: all}", id="no column"),
        pytest.param(RATIO % "numerator: [x], denominator: {columns: [y], count: «E104»al}", id="a misspelt word"),
        pytest.param(RATIO % "numerator: [x], denominator: {columns: [y], count: «E104»[]}", id="no words"),
        pytest.param(RATIO % "numerator: [x], denominator: «E104»[]", id="no headers"),
        pytest.param(RATIO % "numerator: [x], denominator: «E104»y", id="a header without brackets"),
        pytest.param(RATIO % "numerator: [x], denominator: [y], times: «E123»0", id="a factor of 0"),
        pytest.param(RATIO % "numerator: [x], denominator: [y], times: «E123»-1", id="a negative factor"),
        pytest.param(RATIO % "numerator: [x], denominator: [y], times: «E104»many", id="a factor that is a word"),
        pytest.param(RATIO % "numerator: [x], denominator: [y], when_zero: «E104»zero", id="an unknown state"),
        pytest.param(RATIO % "numerator: [x], denominator: [y], when_zero: 0", id="a number"),
        pytest.param(RATIO % "numerator: [x], denominator: [y], «E102»facter: 3", id="an unknown key"),
        pytest.param(NUMBER % "columns: [y], times: 1000, rows: each", id="a denominator"),
        pytest.param(NUMBER.replace("{%s}", "«E103»{%s}") % "times: 1000", id="a denominator without a column"),
        pytest.param(NUMBER % "columns: [y], times: «E123»0", id="a denominator with a factor of 0"),
        pytest.param(NUMBER % "columns: [y], rows: «E104»twice", id="an unknown way"),
    ],
)
def test_every_fault_has_its_place(problems: Texts, marks: Texts, body: str) -> None:
    assert problems(body) == marks(body)
