from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coscore.scoring.evaluation import Evaluation
from coscore.scoring.normalise import RELATIVE

ALL = "'Values'!$B$5:$B$7"
FORMULAS = {
    "minmax": ({}, [0, 100 / 3, 100], "lowest value", f"=MIN({ALL})"),
    "zscore": ({"ddof": 0}, [-1.069045, -0.267261, 1.336306], "standard deviation", f"=IFERROR(STDEVP({ALL}),0)"),
    "distance_to_best": ({}, [25, 50, 100], "best value", f"=MAX({ALL})"),
    "distance_to_reference": ({"unit": "b"}, [50, 100, 200], "value of the reference unit", "=N('Values'!$B6)"),
}
PLACED = {
    "rank": ({}, [100 / 3, 200 / 3, 100], "RANK({x},{all},0)"),
    "borda": ({}, [0, 50, 100], "(COUNT({all})+1-RANK({x},{all},1))"),
    "percentile": ({}, [0, 50, 100], "(RANK({x},{all},1)-1)/(COUNT({all})-1)*"),
    "exponential_rank": ({}, [9.177425, 24.680643, 100], "*LN(MAX(1E-300,1-("),
}


def test_every_relative_method_has_a_formula() -> None:
    assert {*FORMULAS, *PLACED} == set(RELATIVE)


@pytest.mark.parametrize("method", FORMULAS)
def test_bounds_are_measured_by_formulas(
    method: str, small: Callable[..., Evaluation], book: Callable[..., Any]
) -> None:
    keys, scores, what, formula = FORMULAS[method]
    found = book(small({"normalise": {"method": method} | keys}))
    assert found.column("Indicators", "i0") == pytest.approx(scores, abs=1e-6)
    row = found.column("Parameters", "What").index(what)
    assert found.written("Parameters", "Value", row) == formula


@pytest.mark.parametrize("method", PLACED)
def test_places_are_counted_on_twelve_digits(
    method: str, small: Callable[..., Evaluation], book: Callable[..., Any]
) -> None:
    keys, scores, formula = PLACED[method]
    found = book(small({"normalise": {"method": method} | keys}))
    assert found.column("Indicators", "i0") == pytest.approx(scores, abs=1e-6)
    settled = {"x": "'Calculation'!$B5", "all": "'Calculation'!$B$5:$B$7"}
    assert formula.format(**settled) in found.written("Indicators", "i0")
    assert "12-ROUNDUP(LOG10(MAX(ABS('Values'!$B5),1)),0)" in found.written("Calculation", "i0 (12)")


def test_groups_have_bounds_of_their_own(
    village: Evaluation, score: Callable[..., Evaluation], book: Callable[..., Any]
) -> None:
    node = {
        "id": "a",
        "columns": ["a"],
        "value": {"type": "number"},
        "normalise": {"method": "minmax", "within": "group"},
    }
    unit = {"name": "unit", "columns": {"name": ["unit"]}}
    file = {"coscore": 1, "id": "small", "version": "1", "name": "Small", "unit": unit, "groups": {"by": ["group"]}}
    table = {"unit": ["a", "b", "c", "d"], "group": ["y", "x", "y", "x"], "a": [1.0, 2, 3, 4]}
    found = book(score(file | {"indicators": [node]}, table))
    assert found.column("Values", "unit".title()) == ["b", "d", "a", "c"]
    lowest = [row for row, what in enumerate(found.column("Parameters", "What")) if what == "lowest value"]
    assert [found.written("Parameters", "Value", row) for row in lowest] == [
        "=MIN('Values'!$C$5:$C$6)",
        "=MIN('Values'!$C$7:$C$8)",
    ]


def test_where_all_are_equal_nothing_is_compared(small: Callable[..., Evaluation], book: Callable[..., Any]) -> None:
    found = book(small({"normalise": {"method": "minmax"}}, values=[[2, 2, 2]]))
    assert found.column("Indicators", "i0") == ["!", "!", "!"]
    row = found.column("Parameters", "What").index("can be compared (1, 0)")
    assert found.column("Parameters", "Value")[row] == 0


def test_fixed_means_and_deviations_are_numbers_to_be_changed(
    small: Callable[..., Evaluation], book: Callable[..., Any]
) -> None:
    found = book(small({"normalise": {"method": "zscore", "mean": 2, "sd": 0.5}}))
    row = found.column("Parameters", "What").index("mean")
    assert found.written("Parameters", "Value", row) == 2
