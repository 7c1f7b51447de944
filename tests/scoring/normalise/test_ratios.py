from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

Of = Callable[..., list[float]]


@pytest.mark.parametrize(
    ("rule", "values", "expected"),
    [
        ("method: distance_to_best", [50, 100, 0, -20], [50, 100, 0, -20]),
        ("method: distance_to_best, direction: down", [50, 100, 25], [50, 25, 100]),
        ("method: distance_to_best, within: group", [1, 2, 5, 10], [50, 100, 50, 100]),
        ("method: distance_to_reference, unit: u01", [50, 100, 150], [50, 100, 150]),
        ("method: distance_to_reference, unit: u01, direction: down", [50, 100, 200], [200, 100, 50]),
    ],
    ids=["to the best", "less is better", "inside groups", "to one unit", "to one unit, less is better"],
)
def test_ratio(scores: Of, rule: str, values: list[float], expected: list[float]) -> None:
    groups = "aabb" if "group" in rule else ""
    assert scores(rule, values, groups=groups) == pytest.approx(expected, abs=1e-12)


def test_a_frozen_best_may_be_passed(scores: Of) -> None:
    assert scores("method: distance_to_best", [12], head="bounds: {a: {best: 10}}") == [pytest.approx(120)]


def test_a_frozen_reference_needs_no_unit(scores: Of) -> None:
    head = "bounds: {a: {reference: 10}}"
    assert scores("method: distance_to_reference, unit: gone", [12], head=head) == [pytest.approx(120)]


def test_where_less_is_better_nothing_has_no_ratio(scores: Of) -> None:
    found = scores("method: distance_to_reference, unit: u01, direction: down", [0, 10, 20])
    assert found == pytest.approx([np.nan, 100, 50], nan_ok=True)
