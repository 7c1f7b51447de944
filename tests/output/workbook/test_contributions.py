from __future__ import annotations

from collections.abc import Callable
from typing import Any

from coscore.scoring.evaluation import Evaluation

LEAF = {"normalise": {"method": "as_is"}}


def test_displayed_points_add_up_to_the_displayed_total(
    small: Callable[..., Evaluation], book: Callable[..., Any]
) -> None:
    found = book(small(LEAF, LEAF, LEAF, values=[[10, 1, 1], [10, 1, 2], [10, 2, 2]]))
    points = [found.column("Dimensions", f"i{place} Points") for place in range(3)]
    totals = found.column("Dimensions", "Score")
    assert totals == [10, 1.7, 1.3]
    assert [round(sum(parts), 1) for parts in zip(*points, strict=True)] == totals
    assert points == [[3.4, 0.3, 0.3], [3.3, 0.7, 0.3], [3.3, 0.7, 0.7]]


def test_points_of_a_total_that_is_no_weighted_mean_stay_as_they_are(
    small: Callable[..., Evaluation], book: Callable[..., Any]
) -> None:
    found = book(small(LEAF, LEAF, aggregate="geometric"))
    assert found.written("Calculation", "i0 Points") == 0.5
    assert found.formulas["Dimensions"]["D5"].font.i


def test_adjustments_and_the_points_of_the_tree_add_up(village: Evaluation, book: Callable[..., Any]) -> None:
    found = book(village)
    parts = [found.column("Dimensions", head) for head in ("Taking part Points", "Sharing Points", "Audit")]
    totals = found.column("Dimensions", "Score")[:4]
    assert [round(sum(row), 1) for row in list(zip(*parts, strict=True))[:4]] == totals
