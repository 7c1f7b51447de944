from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coscore.output.workbook.values import coded
from coscore.scoring.evaluation import Evaluation

AS_IS = {"normalise": {"method": "as_is"}}
KEPT = {"missing": {"policy": "zero"}}


def test_gaps_are_empty_and_other_states_are_texts(small: Callable[..., Evaluation], book: Callable[..., Any]) -> None:
    found = book(small(AS_IS, AS_IS, values=[[1.5, None, 3], ["n/a", "x", 2]]))
    assert found.column("Values", "i0") == [1.5, None, 3]
    assert found.column("Values", "i1") == ["n/a", "!", 2]


def test_a_text_in_place_of_a_value_says_its_state() -> None:
    assert coded("A1") == 'IF(A1="","",IF(A1="n/a","n/a","!"))'


@pytest.mark.parametrize(
    ("keys", "numbers", "formula"),
    [
        ({"clip": [2, 3]}, [2, 2, 3], "MAX('Parameters'!$E$6,MIN('Parameters'!$E$7,'Values'!$B5))"),
        ({"transform": "sqrt"}, [1, 2**0.5, 2], "IFERROR(SQRT('Values'!$B5),\"!\")"),
        ({"treat": {"winsorise": {"highest": 1}}}, [1, 2, 2], "MIN(LARGE('Values'!$B$5:$B$7,2),'Values'!$B5)"),
        ({"treat": {"percentiles": {"high": 50}}}, [1, 2, 2], "PERCENTILE('Values'!$B$5:$B$7,0.5)"),
    ],
    ids=["clipped", "transformed", "drawn in", "held at percentiles"],
)
def test_values_are_prepared_beside_the_scores(
    keys: dict[str, Any], numbers: list[float], formula: str, small: Callable[..., Evaluation], book: Callable[..., Any]
) -> None:
    found = book(small(AS_IS | keys))
    head = "i0 (treated)" if "treat" in keys else "i0 (clipped, transformed)"
    assert found.column("Calculation", head) == numbers
    assert formula in found.written("Calculation", head)


def test_gaps_are_filled_by_a_formula(small: Callable[..., Evaluation], book: Callable[..., Any]) -> None:
    found = book(small(AS_IS | {"impute": "mean"}, AS_IS, values=[[1, None, 4], [1, 2, 3]], **KEPT))
    assert found.column("Calculation", "i0 (gaps filled)") == [1, 2.5, 4]
    assert "IFERROR(AVERAGE('Values'!$B$5:$B$7),\"\")" in found.written("Calculation", "i0 (gaps filled)", 1)


def test_a_treatment_that_hangs_on_a_test_is_a_value(
    small: Callable[..., Evaluation], book: Callable[..., Any]
) -> None:
    found = book(small(AS_IS | {"treat": {"rule": {}}}))
    assert found.written("Calculation", "i0 (treated)") == 1
