from __future__ import annotations

import numpy as np
import pytest

from coscore.output.shown import percents, plain_number, precise, short, texts


def test_scores_have_fixed_decimals_and_round_half_up() -> None:
    assert texts(np.array([84.65, 2.675, -0.04, 100, np.nan]), 1) == ["84.7", "2.7", "0.0", "100.0", ""]


def test_shares_are_whole_per_cents() -> None:
    assert percents(np.array([1, 0.385, 0, np.nan])) == ["100%", "39%", "0%", ""]


@pytest.mark.parametrize(
    ("number", "text"), [(60.0, "60"), (100 / 3, "33.33"), (0.25, "0.25"), (1_234_567.0, "1234567"), (-2.5, "-2.5")]
)
def test_short_numbers_have_no_needless_zeros(number: float, text: str) -> None:
    assert short(number, 2) == text


@pytest.mark.parametrize(
    ("number", "plain"),
    [(100.0, 100), (84.6512, 84.6512), (0.1 + 0.2, 0.3), (float("nan"), None), (-0.0, 0), (1e15, 10**15)],
    ids=["whole", "decimals", "noise of a sum", "nothing", "minus zero", "large"],
)
def test_numbers_of_the_json_are_free_of_noise(number: float, plain: float | None) -> None:
    assert plain_number(number) == plain
    assert type(plain_number(number)) is type(plain)


@pytest.mark.parametrize(
    ("number", "plain"),
    [(1 / 3, 0.333333333333), (2e-9 / 3, 6.66666666667e-10), (1000 / 3, 333.333333333333), (0.0, 0)],
)
def test_small_values_keep_their_figures(number: float, plain: float) -> None:
    assert precise(number) == plain
