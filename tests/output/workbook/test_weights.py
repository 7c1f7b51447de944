from __future__ import annotations

from collections.abc import Callable
from typing import Any

from coscore.scoring.evaluation import Evaluation

A, B = {"normalise": {"method": "as_is"}, "weight": 1}, {"normalise": {"method": "as_is"}, "weight": 3}


def test_points_are_shares_of_those_above(village: Evaluation, book: Callable[..., Any]) -> None:
    found = book(village)
    assert found.column("Weights", "Id") == [
        "total",
        "taking_part",
        "meetings",
        "satisfaction",
        "sharing",
        "rules",
        "channels",
    ]
    assert found.column("Weights", "Stated weight") == [None, 60, 40, 20, 40, 25, 15]
    assert found.column("Weights", "Points") == [100, 60, 40, 20, 40, 25, 15]
    assert found.written("Weights", "Share of siblings", 2) == (
        "=IF(COUNT('Weights'!$C$7:$C$8)=0,1/2,'Weights'!$C$7/'Weights'!$F$6)"
    )


def test_relative_weights_are_divided_by_their_sum(small: Callable[..., Evaluation], book: Callable[..., Any]) -> None:
    found = book(small(A, B))
    assert found.column("Weights", "Share of siblings") == [1, 0.25, 0.75]
    assert found.written("Weights", "Share of siblings", 1).endswith("'Weights'!$C$6/SUM('Weights'!$C$6:$C$7))")
    assert found.written("Weights", "Share of total", 1) == "='Weights'!$E$5*'Weights'!$D$6"


def test_weights_as_given_stand(small: Callable[..., Evaluation], book: Callable[..., Any]) -> None:
    found = book(small(A, B, weights="as_given"))
    assert found.column("Weights", "Sum below") == [4, None, None]
    assert found.written("Weights", "Share of siblings", 1).endswith("N('Weights'!$C$6))")
