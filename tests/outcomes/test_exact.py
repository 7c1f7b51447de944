from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from coscore.findings import Location
from coscore.intake.sheet import ErrorCell, Percent, Uncalculated
from coscore.outcomes.exact import decimal, exact, fraction, money, rounded, short
from coscore.outcomes.model import MoneyRounding

HERE = Location("a.csv", cell="B2")


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (9.0, Fraction(9)),
        (0.1 + 0.2, Fraction(3, 10)),
        ("8.387", Fraction(8387, 1000)),
        ("1,234명", Fraction(1234)),
        ("△1.5", Fraction(-3, 2)),
    ],
)
def test_a_number_is_the_decimal_that_is_written(cell: object, value: Fraction) -> None:
    assert exact(cell, HERE).value == value  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "cell",
    [
        "9명쯤",
        "약 30",
        "3~5",
        "많음",
        True,
        date(2026, 1, 1),
        ErrorCell("#DIV/0!"),
        Uncalculated("A1"),
        1e16,
        "12%",
        "9 kg",
    ],
)
def test_what_is_no_exact_number_says_why(cell: object) -> None:
    read = exact(cell, HERE)  # type: ignore[arg-type]
    assert read.value is None
    assert read.why


@pytest.mark.parametrize("cell", [None, "", "  "])
def test_a_blank_is_neither_a_number_nor_a_fault(cell: str | None) -> None:
    assert exact(cell, HERE)[:2] == (None, (HERE,))
    assert exact(cell, HERE).why is None


def test_percentages_stand_where_percent_is_asked_for() -> None:
    assert exact(Percent(0.085), HERE, percent=True).value == Fraction(17, 2)
    assert exact("8.5%", HERE, percent=True).value == Fraction(17, 2)
    assert exact(Percent(0.085), HERE).why


def test_decimals_are_those_written() -> None:
    assert [exact(cell, HERE).decimals for cell in (9.0, "8.50", 0.125)] == [0, 1, 3]


@pytest.mark.parametrize(
    ("value", "step", "mode", "result"),
    [
        (Fraction(5, 2), 1, "half_up", 3),
        (Fraction(-5, 2), 1, "half_up", -3),
        (Fraction(29, 10), 1, "down", 2),
        (Fraction(1499), 1000, "half_up", 1000),
        (Fraction(1999), 1000, "down", 1000),
    ],
)
def test_rounding_goes_to_the_step(value: Fraction, step: int, mode: str, result: int) -> None:
    assert rounded(value, Fraction(step), mode) == result
    assert money(value, MoneyRounding(step=step, mode=mode)) == result  # type: ignore[arg-type]


def test_numbers_as_text() -> None:
    assert decimal(Fraction(-1, 8), 2) == "-0.13"
    assert decimal(Fraction(7), 0) == "7"
    assert [short(Fraction(1, 3)), short(Fraction(5, 2)), short(Fraction(100))] == ["0.3333", "2.5", "100"]
    assert fraction(0.1) == Fraction(1, 10)
