from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from coscore.insight.describe.distribution import Counts, Distribution, distribution, summary
from coscore.scoring.evaluation import Evaluation


def of(evaluation: Evaluation, indicator: str) -> Distribution:
    return distribution(evaluation.framework.by_id[indicator], evaluation, None)


def test_units_are_summed_up(visits: Callable[..., Evaluation]) -> None:
    """가람 has the mean 2 of 1 and 3, 나루 4, 다솜 10, 라온 cannot be read. Squares around 16/3 add up to 104/3."""
    found = of(visits(), "people")
    assert found.counts == Counts(present=3, missing=0, not_applicable=0, invalid=1)
    assert found.summary[:7] == pytest.approx((16 / 3, (52 / 3) ** 0.5, 2, 3, 4, 7, 10))
    assert (found.floor, found.cap) == (0, 1)


def test_records_are_summed_up_where_they_were_scored(visits: Callable[..., Evaluation]) -> None:
    found = of(visits("record"), "people")
    assert found.counts == Counts(present=4, missing=0, not_applicable=0, invalid=1)
    assert (found.summary.mean, found.summary.median) == (4.5, 3.5)


def test_values_at_both_ends_of_the_scale_are_counted(visits: Callable[..., Evaluation]) -> None:
    """나루 has citizens alone, 0; 가람 and 라온 joint plans only; of 다솜 nothing is known."""
    found = of(visits(), "plan")
    assert (found.counts.present, found.counts.missing, found.floor, found.cap) == (3, 1, 1, 2)


@pytest.mark.parametrize(
    ("values", "quartiles"),
    [
        ([1, 2, 3, 4], (1.75, 2.5, 3.25)),  # as QUARTILE.INC of Excel
        ([1, 2, 4, 7, 8, 9, 10, 12], (3.5, 7.5, 9.25)),  # the example in the help of QUARTILE.INC
        ([7], (7, 7, 7)),
    ],
)
def test_quartiles_are_those_of_a_spreadsheet(values: list[float], quartiles: tuple[float, ...]) -> None:
    found = summary(np.array(values, np.float64))
    assert (found.q1, found.median, found.q3) == quartiles


def test_a_histogram_has_ten_bars_and_the_last_holds_the_end() -> None:
    assert summary(np.array([0, 0.5, 1, 9.99, 10])).histogram == (2, 1, 0, 0, 0, 0, 0, 0, 0, 2)


def test_a_single_value_has_no_deviation_and_no_shape() -> None:
    found = summary(np.array([3.0]))
    assert (found.mean, found.min, found.max, found.histogram) == (3, 3, 3, ())
    assert np.isnan(found.sd)


def test_nothing_has_no_summary() -> None:
    assert np.isnan(summary(np.zeros(0))[:7]).all()
