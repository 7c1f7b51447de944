from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from coscore.framework.tree import Framework
from coscore.scoring.normalise import Options, Ruler
from coscore.scoring.plan import plan_of


@pytest.mark.parametrize(
    ("says", "ruler"),
    [
        ("normalise: {method: goalposts, worst: 2, best: 8}", Ruler("goalposts", ((2, 0), (8, 50)))),
        (
            "normalise: {method: goalposts, worst: 2, best: 8, clip: false}",
            Ruler("goalposts", ((2, 0), (8, 50)), held=False),
        ),
        (
            "transform: sqrt, clip: [1, 30], normalise: {method: goalposts, worst: 4, best: 25}",
            Ruler("goalposts", ((2, 0), (5, 50)), (1, 30), "sqrt"),
        ),
        (
            "normalise: {method: steps, steps: [{from: 1, score: 10}, {from: 2, score: 50}]}",
            Ruler("steps", ((1, 10), (2, 50))),
        ),
        ("normalise: {method: points, points: [[0, 5], [9, 50]]}", Ruler("points", ((0, 5), (9, 50)), worst=5)),
        ("normalise: {method: as_is}", Ruler("as_is")),
        (
            "normalise: {method: target_ratio, target: 4, cap: 1.5, direction: down}",
            Ruler("target_ratio", ((4, 50), (6, 75)), down=True),
        ),
        (
            "normalise: {method: target_band, low: 9, high: 4, floor: 10}",
            Ruler("target_band", ((9, 10), (4, 50)), worst=10, options=Options(floor=10)),
        ),
        ("normalise: {method: pass_fail, target: 4}", Ruler("pass_fail", ((4, 50),))),
        ("normalise: {method: log_normal, median: 4, p10: 1}", Ruler("log_normal", ((4, 25), (1, 45)))),
        (
            "normalise: {method: trend, years: 4, floor: 5}",
            Ruler("trend", worst=5, options=Options(ddof=2, years=4, floor=5)),
        ),
        ("normalise: {method: zscore, ddof: 0}", Ruler("zscore", worst=-np.inf, options=Options(ddof=0))),
        (
            "normalise: {method: percentile, ties: max, reverse: rank, direction: down}",
            Ruler("percentile", down=True, options=Options(ties="max", reverse="rank")),
        ),
        (
            "normalise: {method: distance_to_reference, unit: u1}",
            Ruler("distance_to_reference", worst=-np.inf, options=Options(unit="u1")),
        ),
        ("value: {type: yes_no}", Ruler("goalposts", ((0, 0), (1, 50)))),
    ],
    ids=[
        "goalposts",
        "goalposts without clip",
        "transform and clip",
        "steps",
        "points",
        "as is",
        "target ratio",
        "target band",
        "pass or fail",
        "log-normal",
        "trend",
        "z-score",
        "percentile",
        "distance to a unit",
        "yes or no over its whole scale",
    ],
)
def test_how_values_become_scores(framework: Callable[..., Framework], says: str, ruler: Ruler) -> None:
    assert plan_of(framework({"a": says}, "scale: {max: 50}")).leaves[0].ruler == ruler._replace(highest=50)
