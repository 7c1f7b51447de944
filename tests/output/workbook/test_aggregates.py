from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coscore.scoring.evaluation import Evaluation

ONE, OTHER = "'Indicators'!$B5", "'Indicators'!$C5"
WEIGHTS = "'Weights'!$D$6", "'Weights'!$D$7"

# scores 20 and 80 with weights 1/4 and 3/4
FORMULAS = {
    "arithmetic": (65, f"({WEIGHTS[0]}*N({ONE})+{WEIGHTS[1]}*N({OTHER}))*'Weights'!$G$5/'Calculation'!$B5"),
    "geometric": (20**0.25 * 80**0.75, f"EXP((IF(ISNUMBER({ONE}),{WEIGHTS[0]}*LN({ONE}),0)+"),
    "harmonic": (1 / (0.25 / 20 + 0.75 / 80), f"'Calculation'!$B5/(IF(ISNUMBER({ONE}),{WEIGHTS[0]}/{ONE},0)+"),
    "power": ((0.25 * 400 + 0.75 * 6400) ** 0.5, "^(1/2)*MAX('Indicators'!$B5:$C5)"),
    "sum": (100, "SUM('Indicators'!$B5:$C5)*2/COUNT('Indicators'!$B5:$C5)"),
    "median": (80, "MIN(IF(ISNUMBER('Calculation'!"),
    "min": (20, "MIN('Indicators'!$B5:$C5)"),
    "max": (80, "MAX('Indicators'!$B5:$C5)"),
}


@pytest.mark.parametrize("way", FORMULAS)
def test_children_combine_by_a_formula(way: str, small: Callable[..., Evaluation], book: Callable[..., Any]) -> None:
    score, formula = FORMULAS[way]
    leaf = {"normalise": {"method": "as_is"}}
    nodes = [leaf, leaf] if way == "sum" else [leaf | {"weight": 1}, leaf | {"weight": 3}]
    found = book(small(*nodes, values=[[20, 20, 20], [80, 80, 80]], aggregate={"power": 2} if way == "power" else way))
    assert found.column("Calculation", "Small") == pytest.approx([score] * 3)
    assert formula in found.written("Calculation", "Small")


def test_a_mean_that_needs_positive_scores_asks_for_them(
    small: Callable[..., Evaluation], book: Callable[..., Any]
) -> None:
    leaf = {"normalise": {"method": "as_is"}}
    found = book(small(leaf, leaf, values=[[20, 0, 20], [80, 80, 80]], aggregate="geometric"))
    assert found.column("Calculation", "Small")[1] == "!"
    assert "IF(MIN('Indicators'!$B5:$C5)>0,EXP(" in found.written("Calculation", "Small")


def test_a_floor_lifts_the_scores(small: Callable[..., Evaluation], book: Callable[..., Any]) -> None:
    leaf = {"normalise": {"method": "as_is"}}
    found = book(small(leaf, leaf, values=[[20, 0, 20], [80, 20, 80]], aggregate="geometric", floor=5))
    assert found.column("Calculation", "Small") == pytest.approx([40, 10, 40])
    assert f"LN(MAX({ONE},'Parameters'!$E$6))" in found.written("Calculation", "Small")


@pytest.mark.parametrize("aggregate", ["copeland", {"power": 0.0001}])
def test_what_a_spreadsheet_does_not_say_well_is_a_value(
    aggregate: Any, small: Callable[..., Evaluation], book: Callable[..., Any]
) -> None:
    leaf = {"normalise": {"method": "as_is"}}
    found = book(small(leaf, leaf, aggregate=aggregate))
    assert not str(found.written("Calculation", "Small")).startswith("=")
    assert "Small" in str([row[2].value for row in found.values["Method"].iter_rows()])
