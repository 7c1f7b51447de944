from __future__ import annotations

from typing import Any

import pytest

from coscore.framework.values import NumberValue, PercentValue
from coscore.intake.kinds.stated import stated_reader
from coscore.intake.measures import Measure
from coscore.intake.observations import INVALID, MISSING, PRESENT
from coscore.intake.sheet import Cell, Percent


def read(cell: Cell, stated: str, what: str = "convert", unit: str = "원", **bounds: Any) -> Any:
    return stated_reader(NumberValue(type="number", unit=unit, **bounds), Measure(stated, what))(cell)


@pytest.mark.parametrize(
    ("cell", "stated", "unit", "value"),
    [
        (12.0, "천원", "원", 12000.0),
        (12.3, "천원", "원", 12300.0),
        (1.1, "백만원", "원", 1_100_000.0),
        (0.57, "억원", "원", 57_000_000.0),
        ("1,234", "천원", "원", 1_234_000.0),
        ("△3", "천원", "원", -3000.0),
        (12300.0, "원", "천원", 12.3),
        (7.0, "원", "백만원", 0.000007),
        ("5억원", "천원", "원", 500_000_000.0),
        ("800천원", "백만원", "천원", 800.0),
        ("3,200원", "천원", "천원", 3.2),
    ],
)
def test_money_is_converted_exactly(cell: Cell, stated: str, unit: str, value: float) -> None:
    assert read(cell, stated, unit=unit)[:3] == (value, PRESENT, "")


def test_bounds_hold_in_the_unit_of_the_framework_and_the_cell_is_told_as_it_stands() -> None:
    reading = read(12.0, "천원", max=9000)
    assert (reading.state, reading.code, reading.args["text"]) == (INVALID, "E206", "12")


@pytest.mark.parametrize("cell", [0.4, 1.0, 85.0, "0.4", Percent(0.85), "85%"])
def test_under_a_percent_sign_plain_numbers_are_percentages(cell: Cell) -> None:
    reading = stated_reader(PercentValue(type="percent"), Measure("%", "settle"))(cell)
    assert (reading.state, reading.code) == (PRESENT, "")


@pytest.mark.parametrize(
    ("cell", "state", "code"),
    [
        pytest.param(12.0, INVALID, "", id="a plain number means nothing, as the header tells"),
        pytest.param("12", INVALID, "", id="nor does one kept as text"),
        pytest.param("12건", PRESENT, "", id="a number with its own unit does"),
        pytest.param(None, MISSING, "", id="a gap stays a gap"),
        pytest.param("열둘", INVALID, "E203", id="a fault stays a fault"),
    ],
)
def test_under_a_unit_that_contradicts_the_framework(cell: Cell, state: int, code: str) -> None:
    assert read(cell, "%", "contradict", "건")[1:3] == (state, code)
