from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coscore.output.workbook.rulers import defined_above
from coscore.scoring.evaluation import Evaluation
from coscore.scoring.normalise import FIXED as SCORED
from coscore.scoring.normalise import Ruler

X, TOP = "'Values'!$B5", "'Parameters'!$E$5"
FIRST, SECOND = "'Parameters'!$E$6", "'Parameters'!$E$7"

FORMULAS = {
    "goalposts": ({"worst": 4, "best": 0, "clip": False}, [75, 50, 0], f"({X}-{FIRST})*{TOP}/({SECOND}-{FIRST})"),
    "steps": (
        {"steps": [{"from": 1, "score": 20}, {"from": 4, "score": 90}]},
        [20, 20, 90],
        "LOOKUP('Values'!$B5+1E-12*MAX(ABS('Values'!$B5),1),'Parameters'!$E$6:$E$7,'Parameters'!$G$6:$G$7)",
    ),
    "points": ({"points": [[0, 0], [2, 50], [4, 60]]}, [25, 50, 60], "MATCH('Values'!$B5,'Parameters'!$E$6:$E$8,1)"),
    "target_ratio": ({"target": 4}, [25, 50, 100], f"MAX(0,MIN({TOP}*{SECOND},{TOP}*{X}/{FIRST}))"),
    "target_band": ({"low": 0, "high": 4}, [40, 60, 100], "MAX('Parameters'!$E$8,MIN("),
    "pass_fail": ({"target": 2}, [0, 100, 100], f"IF({X}>={FIRST}-1E-12*MAX(ABS({FIRST}),1),{TOP},0)"),
    "log_normal": ({"median": 2, "p10": 1}, [90, 50, 10], f"{TOP}*NORMSDIST(LN({X}/{FIRST})*1.28155"),
    "distance_to_target": ({"target": 2}, [50, 100, 200], f"{X}/{FIRST}*{TOP}"),
    "as_is": ({}, [1, 2, 4], f"IF(ISNUMBER({X}),{X},"),
}


def test_every_fixed_method_has_a_formula() -> None:
    assert set(FORMULAS) == set(SCORED)


@pytest.mark.parametrize("method", FORMULAS)
def test_fixed_methods_are_formulas_of_one_value(
    method: str, small: Callable[..., Evaluation], book: Callable[..., Any]
) -> None:
    keys, scores, formula = FORMULAS[method]
    found = book(small({"normalise": {"method": method} | keys}))
    assert found.column("Indicators", "i0") == pytest.approx(scores)
    assert formula in found.written("Indicators", "i0")


def test_a_ratio_that_has_no_meaning_is_not_computed(
    small: Callable[..., Evaluation], book: Callable[..., Any]
) -> None:
    rule = {"method": "distance_to_target", "target": 2, "direction": "down"}
    found = book(small({"normalise": rule}, values=[[1, 0, 4]]))
    assert found.column("Indicators", "i0") == [200, "!", 50]
    assert f'IF({X}>0,{FIRST}/{X}*{TOP},"!")' in found.written("Indicators", "i0")


def test_goalposts_are_compared_after_their_transform(
    small: Callable[..., Evaluation], book: Callable[..., Any]
) -> None:
    found = book(
        small(
            {"transform": "log10", "normalise": {"method": "goalposts", "worst": 1, "best": 100}}, values=[[1, 10, 100]]
        )
    )
    assert found.column("Indicators", "i0") == [0, 50, 100]
    assert found.written("Parameters", "Transformed", 2) == "=LOG10('Parameters'!$E$7)"


@pytest.mark.parametrize(
    ("ruler", "criterion"),
    [
        (Ruler("as_is"), ""),
        (Ruler("as_is", transform="ln"), ">0"),
        (Ruler("as_is", transform="ln1p"), ">-1"),
        (Ruler("as_is", transform="sqrt"), ">=0"),
        (Ruler("as_is", transform="ln", clip=(1.0, 5.0)), ""),
    ],
)
def test_where_a_transform_is_defined_is_a_criterion(ruler: Ruler, criterion: str) -> None:
    assert defined_above(ruler) == criterion
