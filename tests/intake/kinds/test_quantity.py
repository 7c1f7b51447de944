from __future__ import annotations

import math

import pytest

from coscore.intake.kinds.quantity import counted, hundredfold, other_scale, quantity, reworded, tails, within
from coscore.intake.observations import PRESENT
from coscore.intake.reading import Reading, invalid, present
from coscore.intake.sheet import Cell, Percent
from coscore.language import Label


def sent_to(cell: Cell) -> str:
    """Where a quantity reader sends a cell, by the code each place answers with."""
    places = {name: lambda _, name=name: Reading(math.nan, 3, name) for name in ("number", "text", "percent")}
    return quantity(places["number"], places["text"], places["percent"])(cell).code


@pytest.mark.parametrize(
    ("cell", "place"),
    [
        (12.0, "number"),
        ("12", "number"),
        ("-85.3", "number"),
        ("12건", "text"),
        ("1,234", "text"),
        ("1_000", "text"),
        ("1e5", "text"),
        ("inf", "text"),
        ("١٢", "text"),
        (Percent(0.85), "percent"),
        (True, "E203"),
        ("-", "E205"),
        ("없음", "E205"),
        ("해당없음", ""),
    ],
)
def test_where_a_cell_goes(cell: Cell, place: str) -> None:
    assert sent_to(cell) == place


@pytest.mark.parametrize(
    ("share", "percentage"), [(0.85, 85.0), (0.57, 57.0), (0.29, 29.0), (1.0, 100.0), (-0.012, -1.2), (0.005, 0.5)]
)
def test_a_share_becomes_a_percentage_decimal_for_decimal(share: float, percentage: float) -> None:
    assert hundredfold(Percent(share)) == percentage


@pytest.mark.parametrize("value", [0.0, 5.0, 10.0])
def test_bounds_are_included(value: float) -> None:
    assert within(0, 10)(value) == present(value)


@pytest.mark.parametrize("value", [-0.001, 10.001, 1e308, math.inf, -math.inf, math.nan])
def test_numbers_out_of_bounds_are_refused(value: float) -> None:
    assert within(0, 10)(value).code == "E206"


@pytest.mark.parametrize("value", [1.1e15, -1.1e15, math.inf, math.nan])
def test_without_bounds_only_sizes_that_count_are_read(value: float) -> None:
    assert within()(value).code == "E206"


@pytest.mark.parametrize(
    ("low", "high", "integer", "bounds"),
    [
        (0, None, True, Label("0 이상의 정수", "a whole number, 0 or more")),
        (1, 5, False, Label("1 이상 5 이하의 수", "a number from 1 to 5")),
        (None, 5.5, False, Label("5.5 이하의 수", "a number, 5.5 or less")),
        (None, None, True, Label("정수", "a whole number")),
    ],
)
def test_the_bounds_are_told(low: float | None, high: float | None, integer: bool, bounds: Label) -> None:  # noqa: FBT001 - a table
    assert within(low, high, integer=integer)(-0.5 if low is not None else 5.75).args["bounds"] == bounds


def test_counter_words_of_one_measure_stand_for_each_other() -> None:
    assert {"", "회", "건", "개"} <= tails("회")
    assert {"명", "점", "시간", "%"}.isdisjoint(tails("회"))


def test_an_uncommon_unit_stands_alone() -> None:
    assert tails("㎡") == {"", "m2"}


def test_without_a_unit_every_counter_word_will_do_but_the_percent_sign() -> None:
    assert {"", "명", "회", "점"} <= tails(None)
    assert "%" not in tails(None)


@pytest.mark.parametrize(
    ("text", "code"), [("12건", ""), ("12명", "E212"), ("12천원", "E212"), ("12쪽", "E203"), ("약 12", "E204")]
)
def test_texts_with_a_counter_word(text: str, code: str) -> None:
    assert counted(tails("회"), within(), "회")(text).code == code


def test_a_percent_cell_where_no_percentage_is_asked_for() -> None:
    assert other_scale("회")(85.0).args == {"text": "85%", "expected": "회"}


def test_a_finding_tells_the_cell_as_it_was_written() -> None:
    assert reworded(invalid("E206", "-1.2"), "△1.2").args["text"] == "△1.2"
    assert reworded(present(1.0), "1건") == (1.0, PRESENT, "", {})
