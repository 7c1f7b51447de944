import numpy as np
import pytest

from coscore.scoring.rounding import cut, decimal_text, on_grid, round_half_up


@pytest.mark.parametrize(
    ("value", "digits", "shown"),
    [
        (84.65, 1, "84.7"),
        (2.675, 2, "2.68"),
        (0.5, 0, "1"),
        (1.5, 0, "2"),
        (2.5, 0, "3"),
        (-2.5, 0, "-3"),
        (-0.04, 1, "0.0"),
        (1.005, 2, "1.01"),
        (0.1 + 0.2, 1, "0.3"),
        (99.949, 1, "99.9"),
        (100, 3, "100.000"),
        (59.99999999999, 1, "60.0"),
    ],
    ids=[
        "half goes up",
        "a half that binary holds a hair too low goes up",
        "half of one goes up",
        "to even would go up too",
        "never to even",
        "half below zero goes away from zero",
        "no minus before zero",
        "two decimals of a binary trap",
        "noise above",
        "below half goes down",
        "zeros are written",
        "noise below",
    ],
)
def test_a_number_as_it_is_displayed(value: float, digits: int, shown: str) -> None:
    assert decimal_text(value, digits) == shown


def test_every_half_step_rounds_as_its_decimal_form_does() -> None:
    halves = np.arange(5, 20_000, 10) / 100
    assert [f"{value:.1f}" for value in round_half_up(halves, 1)] == [
        f"{(5 + 10 * n + 5) / 100:.1f}" for n in range(halves.size)
    ]


def test_nan_stays_nan_and_zero_has_no_sign() -> None:
    rounded = round_half_up(np.array([np.nan, -0.0, -0.01]), 1)
    assert np.isnan(rounded[0])
    assert not np.signbit(rounded[1:]).any()


def test_what_is_cut_off_is_cut_off_the_decimal_form() -> None:
    found = cut(np.array([2.679, -2.679, 0.29 * 100, -0.001, np.nan]), 2)
    assert found[:4].tolist() == [2.67, -2.67, 29, 0]
    assert np.isnan(found[4])
    assert not np.signbit(found[3])


def test_the_values_given_are_left_alone() -> None:
    values = np.array([1.25, 2.35])
    round_half_up(values, 1)
    assert values.tolist() == [1.25, 2.35]


def test_steps_of_the_grid_are_whole_numbers() -> None:
    assert on_grid(np.array([84.65, -84.65, 0.0]), 1).tolist() == [847, -847, 0]
