from __future__ import annotations

from datetime import date

import pytest

from coscore.framework.model import NumberValue
from coscore.intake.kinds.number import reader
from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE, PRESENT
from coscore.intake.sheet import Cell, ErrorCell, Percent, Uncalculated

PLAIN = reader(NumberValue(type="number"))
TIMES = reader(NumberValue(type="number", unit="회", min=0, integer=True))
WON = reader(NumberValue(type="number", unit="원", min=0))


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        pytest.param(12.0, 12.0, id="a number"),
        pytest.param("12", 12.0, id="figures"),
        pytest.param("１２회", 12.0, id="full-width figures with the unit"),
        pytest.param("12 회", 12.0, id="a blank before the unit"),
        pytest.param("35건", 35.0, id="another word for how often"),
        pytest.param("1,234,567", 1234567.0, id="thousands commas"),
        pytest.param("1\u200b2", 12.0, id="a zero-width space inside"),
        pytest.param("12\u00a0회", 12.0, id="a no-break space"),
        pytest.param("０", 0.0, id="a full-width zero"),
        pytest.param("0건", 0.0, id="a zero with a counter word"),
    ],
)
def test_counts(cell: Cell, value: float) -> None:
    assert TIMES(cell) == (value, PRESENT, "", {})


@pytest.mark.parametrize(
    ("cell", "value"), [("△1.2", -1.2), ("(1.2)", -1.2), ("-1.2", -1.2), ("85.3", 85.3), ("12명", 12.0), ("5원", 5.0)]
)
def test_numbers_without_unit_and_bounds(cell: Cell, value: float) -> None:
    assert PLAIN(cell) == (value, PRESENT, "", {})


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        pytest.param(ErrorCell("#VALUE!"), "E201", id="an error cell"),
        pytest.param("#VALUE!", "E201", id="an error value in a text file"),
        pytest.param(Uncalculated("=A1+A2"), "E202", id="a formula never calculated"),
        pytest.param("일곱 회", "E203", id="a number in words"),
        pytest.param("1,23", "E203", id="a comma in the wrong place"),
        pytest.param("1e5", "E203", id="powers of ten as text"),
        pytest.param("inf", "E203", id="infinity as text"),
        pytest.param("nan", "E203", id="not a number as text"),
        pytest.param("10²", "E203", id="a superscript"),
        pytest.param("12①", "E203", id="a note mark behind the number"),
        pytest.param("\u202e21", "E203", id="figures shown in another order"),
        pytest.param("1O", "E203", id="a letter O for a zero"),
        pytest.param(True, "E203", id="a truth value"),
        pytest.param("3회(120명)", "E204", id="two measures in one cell"),
        pytest.param("약 30회", "E204", id="about"),
        pytest.param("10여 건", "E204", id="some ten"),
        pytest.param("3~5회", "E204", id="a range"),
        pytest.param("30 이상", "E204", id="or more"),
        pytest.param("월 1회", "E204", id="once a month"),
        pytest.param("▲1.2", "E204", id="a black triangle"),
        pytest.param("12 15", "E204", id="two numbers"),
        pytest.param("-", "E205", id="a dash"),
        pytest.param("없음", "E205", id="none"),
        pytest.param("실적 없음", "E205", id="nothing achieved"),
        pytest.param("△1", "E206", id="below the smallest"),
        pytest.param("1.5", "E206", id="half a time"),
        pytest.param(1e308, "E206", id="a number beyond counting"),
        pytest.param(float("inf"), "E206", id="infinity"),
        pytest.param("9" * 400, "E206", id="figures beyond counting"),
        pytest.param("120명", "E212", id="people instead of times"),
        pytest.param("85%", "E212", id="a percentage as text"),
        pytest.param(Percent(0.85), "E212", id="a percent cell"),
        pytest.param("12백만원", "E212", id="money instead of times"),
        pytest.param(date(2024, 3, 5), "E213", id="a date"),
        pytest.param("2024. 3. 5.(화)", "E213", id="a date as text"),
    ],
)
def test_cells_that_are_no_exact_count(cell: Cell, code: str) -> None:
    assert TIMES(cell)[1:3] == (INVALID, code)


@pytest.mark.parametrize(
    ("cell", "state"), [(None, MISSING), ("", MISSING), ("미제출", MISSING), ("해당없음", NOT_APPLICABLE)]
)
def test_cells_without_a_number(cell: Cell, state: int) -> None:
    assert TIMES(cell)[1:] == (state, "", {})


@pytest.mark.parametrize(
    ("cell", "value"),
    [("3,200천원", 3.2e6), ("12백만원", 1.2e7), ("1억 5천만원", 1.5e8), ("800", 800.0), ("5,000원", 5000.0)],
)
def test_amounts_of_money(cell: Cell, value: float) -> None:
    assert WON(cell) == (value, PRESENT, "", {})


def test_money_below_the_smallest_is_told_as_it_was_written() -> None:
    assert WON("△3억원").args["text"] == "△3억원"


def test_a_colloquial_amount_is_not_guessed() -> None:
    assert WON("3억 2천").code == "E204"


def test_a_number_in_percent_reads_percent_cells() -> None:
    read = reader(NumberValue(type="number", unit="%"))
    assert [read(Percent(0.57)).value, read("57%").value, read(57.0).value] == [57.0] * 3
