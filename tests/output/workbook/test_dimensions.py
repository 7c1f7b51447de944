from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coscore.scoring.evaluation import Evaluation

LEAF = {"normalise": {"method": "as_is"}}


def test_used_weight_and_coverage_stand_beside_the_score(
    small: Callable[..., Evaluation], book: Callable[..., Any]
) -> None:
    found = book(
        small(
            LEAF, LEAF, values=[[20, None, "n/a"], [80, 50, None]], missing={"policy": "reweight", "min_coverage": 0.5}
        )
    )
    assert found.column("Calculation", "Small weight used") == [1, 0.5, 0]
    assert found.column("Calculation", "Small Coverage") == [1, 0.5, 0]
    assert found.column("Calculation", "Small") == [50, 50, None]
    assert "IF(OR('Calculation'!$C5<'Parameters'!$E$6-1E-12,'Calculation'!$B5<=0)" in found.written(
        "Calculation", "Small"
    )


@pytest.mark.parametrize(
    ("policy", "seen", "scores"),
    [
        ("zero", [20, 0, 30], [50, 25, 40]),
        ("worst", [20, 0, 30], [50, 25, 40]),
        ("mean", [20, 25, 30], [50, 37.5, 40]),
        ("group_mean", [20, 25, 30], [50, 37.5, 40]),
        ("exclude", [20, "-", 30], [50, "-", 40]),
    ],
)
def test_gaps_are_filled_as_the_policy_says(
    policy: str, seen: list[Any], scores: list[Any], small: Callable[..., Evaluation], book: Callable[..., Any]
) -> None:
    found = book(small(LEAF, LEAF, values=[[20, None, 30], [80, 50, 50]], missing={"policy": policy}))
    assert found.column("Calculation", "i0 as counted") == seen
    assert found.column("Calculation", "Small") == scores


def test_points_obtained_are_rounded_where_the_parent_adds_them_up(
    small: Callable[..., Evaluation], book: Callable[..., Any]
) -> None:
    nodes = [LEAF | {"weight": 30}, LEAF | {"weight": 70}]
    found = book(
        small(*nodes, values=[[33, 50, 60], [50, 50, 50]], weights="points", round={"digits": 0, "at": "indicator"})
    )
    assert found.column("Calculation", "i0 as counted") == pytest.approx([100 / 3, 50, 60])
    assert "*'Weights'!$F$6/'Parameters'!$E$5" in found.written("Calculation", "i0 as counted")


def test_a_dimension_may_be_measured_anew(small: Callable[..., Evaluation], book: Callable[..., Any]) -> None:
    child = {"id": "a", "columns": ["a"], "value": {"type": "number"}} | LEAF
    node = {"indicators": [child], "normalise": {"method": "minmax"}}
    evaluation = small(values=[[1, 2, 3]], indicators=[{"id": "d", **node}])
    found = book(evaluation)
    assert found.column("Calculation", "d combined") == [1, 2, 3]
    assert found.column("Calculation", "d") == [0, 50, 100]
