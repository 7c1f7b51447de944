from __future__ import annotations

import numpy as np
import pytest

from coscore.framework.treatments import Percentiles, Skewed, Treat, Winsorise
from coscore.scoring.treat import by_rule, held, kurtosis, logged, skewness, treated, winsorised

FAR = np.array([1.0, 2, 2, 3, 3, 3, 4, 4, 5, 40])
"""Of these ten values one is far off."""


def by_hand(values: list[float]) -> tuple[float, float]:
    """G1 and G2 from sums of powers of deviations, the way spreadsheets define SKEW and KURT."""
    n = len(values)
    mean = sum(values) / n
    sd = (sum((x - mean) ** 2 for x in values) / (n - 1)) ** 0.5
    cubes, fourths = (sum(((x - mean) / sd) ** power for x in values) for power in (3, 4))
    skew = n / ((n - 1) * (n - 2)) * cubes
    kurt = n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * fourths - 3 * (n - 1) ** 2 / ((n - 2) * (n - 3))
    return skew, kurt


@pytest.mark.parametrize("values", [[3, 4, 5, 2, 3, 4, 5, 6, 4, 7], [1, 2, 3, 100], [*list(range(20)), 400]])
def test_skewness_and_kurtosis_are_those_of_a_spreadsheet(values: list[float]) -> None:
    found = skewness(np.array(values, float)), kurtosis(np.array(values, float))
    assert found == pytest.approx(by_hand(values), rel=1e-12)


def test_the_example_of_a_spreadsheets_manual() -> None:
    values = np.array([3.0, 4, 5, 2, 3, 4, 5, 6, 4, 7])
    assert skewness(values) == pytest.approx(0.359543, abs=5e-7)
    assert kurtosis(values) == pytest.approx(-0.151800, abs=5e-7)


@pytest.mark.parametrize("values", [[], [1.0], [1.0, 2, 9], [5.0, 5, 5, 5, 5]])
def test_few_or_equal_values_have_no_shape_and_are_left_alone(values: list[float]) -> None:
    array = np.array(values)
    assert np.isnan(skewness(array))
    assert np.isnan(kurtosis(array))
    assert by_rule(array, Skewed()).how == ""
    assert treated(array, Treat(log=True)).values.size == array.size


@pytest.mark.parametrize(
    ("highest", "lowest", "expected"),
    [(1, 0, [1, 2, 3, 3]), (2, 0, [1, 2, 2, 2]), (0, 1, [2, 2, 3, 9]), (1, 1, [2, 2, 3, 3]), (4, 0, [1, 2, 3, 9])],
)
def test_values_at_the_ends_are_drawn_in(highest: int, lowest: int, expected: list[float]) -> None:
    assert winsorised(np.array([1.0, 2, 3, 9]), highest, lowest).tolist() == expected


def test_values_are_held_at_percentiles_between_the_values() -> None:
    assert held(np.array([0.0, 10, 20, 30, 40]), 10, 90).tolist() == [4, 10, 20, 30, 36]


def test_the_logarithm_begins_a_hundredth_of_the_range_above_0() -> None:
    assert logged(np.array([5.0, 10, 105])).tolist() == pytest.approx([0.0, np.log(6), np.log(101)])
    assert logged(np.array([5.0, 5])).tolist() == [5, 5]


def test_the_rule_draws_in_as_few_as_are_enough() -> None:
    found = by_rule(FAR, Skewed())
    assert (found.how, found.drawn, found.values.tolist()) == ("highest", 1, [1, 2, 2, 3, 3, 3, 4, 4, 5, 5])


def test_the_rule_looks_to_the_end_that_is_long() -> None:
    found = by_rule(-FAR, Skewed())
    assert (found.how, found.drawn, found.values[-1]) == ("lowest", 1, -5)


def test_the_rule_leaves_alone_what_is_not_far_off() -> None:
    values = np.arange(20.0)
    assert by_rule(values, Skewed()).values is values


@pytest.mark.parametrize(("otherwise", "how"), [("log", "log"), ("leave", "")])
def test_where_drawing_in_is_not_enough(otherwise: str, how: str) -> None:
    values = np.array([1.0] * 30 + [2, 30, 300, 3000])
    rule = Skewed.model_validate({"most": 1, "otherwise": otherwise})
    found = by_rule(values, rule)
    assert found.how == how
    assert found.values.tolist() == (logged(values) if how else values).tolist()


@pytest.mark.parametrize(
    ("spec", "how", "highest"),
    [
        (Treat(rule=Skewed()), "highest", 5),
        (Treat(winsorise=Winsorise(highest=2, lowest=1)), "both", 4),
        (Treat(winsorise=Winsorise(lowest=1)), "lowest", 40),
        (Treat(percentiles=Percentiles(high=50)), "percentiles", 3),
    ],
)
def test_each_way_is_its_own(spec: Treat, how: str, highest: float) -> None:
    found = treated(FAR, spec)
    assert (found.how, found.values.max()) == (how, highest)
