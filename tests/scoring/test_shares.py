from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coscore.scoring.evaluation import Evaluation
from coscore.scoring.shares import apportion


def shared(parts: list[float], total: float, digits: int = 1) -> list[float]:
    return apportion(np.array(parts, float)[:, np.newaxis], np.array([total]), digits)[:, 0].tolist()


@pytest.mark.parametrize(
    ("parts", "total", "shown"),
    [
        ([10, 20, 30], 60, [10, 20, 30]),
        ([33.33, 33.33, 33.34], 100, [33.3, 33.3, 33.4]),
        ([100 / 3] * 3, 100, [33.4, 33.3, 33.3]),
        ([1.06, 1.06, 1.06], 3.2, [1.1, 1.1, 1.0]),
        ([0.04, 0.04, 0.04], 0.1, [0.1, 0.0, 0.0]),
        ([5.55, np.nan, 4.45], 10, [5.6, np.nan, 4.4]),
        ([84.66, -0.35], 84.3, [84.7, -0.4]),
        ([0.1 + 0.2, 0.7], 1, [0.3, 0.7]),
        ([np.nan, np.nan], np.nan, [np.nan, np.nan]),
        ([0, 50], 50, [0, 50]),
        ([5, np.nan, 5], 9.9, [5, np.nan, 4.9]),
    ],
    ids=[
        "nothing to round",
        "the largest remainder takes the step",
        "equal remainders: the first",
        "two steps for the first two",
        "a small one takes the only step",
        "what is not there takes nothing",
        "a penalty",
        "binary noise is no remainder",
        "no total",
        "nought stays nought",
        "a total below its parts",
    ],
)
def test_parts_are_rounded_so_that_they_add_up(parts: list[float], total: float, shown: list[float]) -> None:
    assert shared(parts, total) == pytest.approx(shown, nan_ok=True)


def test_of_many_equal_parts_the_first_take_the_steps() -> None:
    assert shared([0.25] * 60, 15) == [0.3] * 30 + [0.2] * 30


def test_nought_has_no_sign() -> None:
    assert not np.signbit(shared([-0.0, 50], 50)).any()


@settings(max_examples=100, deadline=None, derandomize=True)
@given(
    parts=st.lists(st.integers(-99_999, 999_999).map(lambda tiny: tiny / 10_000), min_size=1, max_size=8),
    digits=st.integers(0, 3),
)
def test_every_part_is_within_one_step_of_its_exact_value(parts: list[float], digits: int) -> None:
    total = round(sum(parts), digits)
    shown = shared(parts, total, digits)
    assert sum(shown) == pytest.approx(total, abs=1e-9)
    for exact, part in zip(parts, shown, strict=True):
        assert abs(exact - part) < 10**-digits + 1e-6
        assert part == pytest.approx(round(part, digits), abs=1e-12)


def test_units_are_apportioned_one_by_one() -> None:
    parts = np.array([[100 / 3, 10.0], [100 / 3, np.nan], [100 / 3, 20.0]])
    assert apportion(parts, np.array([100.0, 30.0]), 1) == pytest.approx(
        np.array([[33.4, 10], [33.3, np.nan], [33.3, 20]]), nan_ok=True
    )


def test_displayed_from_the_total_downwards(scored: Callable[..., Evaluation]) -> None:
    """35.55 + 35.55 + 0.45, less 1.55 by the cap, shown as 70.0; the dimension's share of it among its own."""
    head = "adjustments: [{id: bonus, kind: bonus, columns: [가점]}]\ncap_total: 70.0"
    found = scored(
        {"d": {"a": "", "b": "", "c": ""}, "e": ""},
        {"a": 100, "b": 100, "c": 13.3, "e": 71.1, "bonus": 0.45},
        head=head,
    )
    shown = found.displayed
    assert found.shown.tolist() == [70]
    assert shown.nodes[:, 0].tolist() == [71.1, 35.6, 16.7, 16.7, 2.2, 35.5]
    assert shown.adjustments[:, 0].tolist() == [0.5]
    assert shown.cut.tolist() == [-1.6]


def test_a_unit_without_a_total_displays_nothing(scored: Callable[..., Evaluation]) -> None:
    found = scored({"a": ""}, {"a": "bad"})
    assert np.isnan(found.displayed.nodes).all()
    assert np.isnan(found.displayed.cut).all()
