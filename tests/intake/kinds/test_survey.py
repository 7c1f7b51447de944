from __future__ import annotations

import pytest

from coscore.framework.model import SurveyValue
from coscore.intake.kinds.survey import count_reader, reader
from coscore.intake.observations import INVALID, PRESENT
from coscore.intake.sheet import Cell, Percent

FIVE = reader(SurveyValue(type="survey", scale=(1, 5)))
HUNDRED = reader(SurveyValue(type="survey", scale=(0, 100)))
COUNT = count_reader()


@pytest.mark.parametrize(
    "cell", [4.2, "4.2", "4.2점", "4.2/5", "4.2 / 5점", "4.2/5.0", "4.2점(5점 만점)", "4.2 (5점척도)", "４．２／５"]
)
def test_means_on_the_scale(cell: Cell) -> None:
    assert FIVE(cell) == (4.2, PRESENT, "", {})


@pytest.mark.parametrize(("cell", "value"), [("87.5점", 87.5), ("72.9/100", 72.9), (100.0, 100.0)])
def test_means_of_a_hundred(cell: Cell, value: float) -> None:
    assert HUNDRED(cell) == (value, PRESENT, "", {})


@pytest.mark.parametrize(("cell", "text"), [("63.6 %", "63.6 %"), (Percent(0.636), "63.6%")])
def test_a_percentage_may_be_a_share_of_the_satisfied(cell: Cell, text: str) -> None:
    assert HUNDRED(cell) == (63.6, PRESENT, "W308", {"text": text})


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        pytest.param("4.2/7", "E212", id="another top"),
        pytest.param("4.2점(7점 만점)", "E212", id="another top in brackets"),
        pytest.param("84%", "E212", id="a percentage"),
        pytest.param(Percent(0.84), "E212", id="a percent cell"),
        pytest.param("120명", "E212", id="people"),
        pytest.param("87.5점", "E206", id="above the scale"),
        pytest.param(0.5, "E206", id="below the scale"),
        pytest.param("4.2(5)", "E204", id="a bare number in brackets"),
        pytest.param("4.2점(n=312)", "E204", id="the sample beside the mean"),
        pytest.param("4점대", "E203", id="somewhere above four"),
        pytest.param("만족", "E203", id="a word"),
        pytest.param("없음", "E205", id="none"),
    ],
)
def test_cells_that_are_no_mean_on_the_scale(cell: Cell, code: str) -> None:
    assert FIVE(cell)[1:3] == (INVALID, code)


@pytest.mark.parametrize(
    "cell", [312.0, "312", "312명", "312 명", "312부", "n=312", "N = 312", "ｎ＝312", "표본 312명", "응답자: 312"]
)
def test_numbers_of_answers(cell: Cell) -> None:
    assert COUNT(cell) == (312.0, PRESENT, "", {})


@pytest.mark.parametrize(("cell", "value"), [(29.0, 29.0), ("12명", 12.0), ("n=12", 12.0), (0.0, 0.0)])
def test_few_answers_are_told(cell: Cell, value: float) -> None:
    assert COUNT(cell)[:3] == (value, PRESENT, "W203")


def test_thirty_answers_are_enough() -> None:
    assert COUNT(30.0).code == ""


@pytest.mark.parametrize(
    ("cell", "code"),
    [("312/500", "E204"), ("약 300명", "E204"), (3.5, "E206"), ("312점", "E212"), ("n=", "E203"), ("-", "E205")],
)
def test_cells_that_are_no_number_of_answers(cell: Cell, code: str) -> None:
    assert COUNT(cell).code == code
