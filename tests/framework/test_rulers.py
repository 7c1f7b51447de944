from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from coscore.framework import rulers
from coscore.framework.rulers import Bounds, Goalposts, Measured, Normalise

READ = TypeAdapter(Normalise)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ({"method": "goalposts", "worst": 0, "best": 5}, "Goalposts"),
        ({"method": "steps", "steps": [{"from": 0, "score": 5}]}, "Steps"),
        ({"method": "points", "points": [[0, 0], [1, 5]]}, "Points"),
        ({"method": "as_is"}, "AsIs"),
        ({"method": "target_ratio", "target": 5}, "TargetRatio"),
        ({"method": "target_band", "low": 5, "high": 4}, "TargetBand"),
        ({"method": "pass_fail", "target": 0, "direction": "down"}, "PassFail"),
        ({"method": "log_normal", "median": 5, "p10": 1}, "LogNormal"),
        ({"method": "distance_to_target", "target": 5}, "DistanceToTarget"),
        ({"method": "trend", "years": 5}, "Trend"),
        ({"method": "minmax", "within": "group"}, "MinMax"),
        ({"method": "zscore"}, "ZScore"),
        ({"method": "rank"}, "Rank"),
        ({"method": "borda"}, "Borda"),
        ({"method": "percentile", "ties": "max", "reverse": "rank"}, "Percentile"),
        ({"method": "exponential_rank"}, "ExponentialRank"),
        ({"method": "distance_to_best", "direction": "down"}, "DistanceToBest"),
        ({"method": "distance_to_reference", "unit": "완주군"}, "DistanceToReference"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_ruler_is_told_by_its_method(data: dict[str, Any], kind: str) -> None:
    assert type(READ.validate_python(data)) is getattr(rulers, kind)


def test_goalposts_hold_values_unless_told_otherwise() -> None:
    assert Goalposts(method="goalposts", worst=0, best=1).clip is True


@pytest.mark.parametrize(
    ("data", "key", "default"),
    [
        ({"method": "target_band", "low": 1, "high": 2}, "floor", 20),
        ({"method": "target_ratio", "target": 1}, "cap", 1),
        ({"method": "trend", "years": 5}, "ddof", 2),
        ({"method": "trend", "years": 5}, "floor", 20),
        ({"method": "zscore"}, "ddof", 1),
        ({"method": "exponential_rank"}, "decay", 23),
        ({"method": "exponential_rank"}, "ties", "average"),
        ({"method": "percentile"}, "ties", "min"),
        ({"method": "percentile"}, "reverse", "complement"),
        ({"method": "rank"}, "ties", "min"),
        ({"method": "minmax"}, "direction", "up"),
        ({"method": "minmax"}, "within", "all"),
    ],
)
def test_what_a_ruler_does_not_say(data: dict[str, Any], key: str, default: object) -> None:
    assert getattr(READ.validate_python(data), key) == default


@pytest.mark.parametrize(
    "data",
    [
        {"method": "target_ratio", "target": 0},
        {"method": "target_ratio", "target": 1, "cap": 0},
        {"method": "target_band", "low": 1, "high": 2, "floor": -1},
        {"method": "target_band", "high": 2},
        {"method": "log_normal", "median": 0, "p10": 1},
        {"method": "distance_to_target", "target": -1},
        {"method": "trend"},
        {"method": "trend", "years": 2},
        {"method": "trend", "years": 5, "ddof": 3},
        {"method": "zscore", "ddof": 2},
        {"method": "zscore", "mean": 1, "sd": 0},
        {"method": "exponential_rank", "decay": 0},
        {"method": "percentile", "ties": "random"},
        {"method": "percentile", "direction": "left"},
        {"method": "distance_to_reference"},
        {"method": "goalposts", "worst": 0, "best": 1, "direction": "down"},
    ],
    ids=str,
)
def test_other_rulers_are_refused(data: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        READ.validate_python(data)


def test_bounds_are_for_all_units_or_for_each_group() -> None:
    assert Bounds.model_validate({"min": 1, "max": 2}).groups is None
    assert Bounds.model_validate({"groups": {"시": {"mean": 1, "sd": 2}}}).groups == {"시": Measured(mean=1, sd=2)}
