from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

from coscore.findings import Refused
from coscore.outcomes.rows import replaced


def cohorts(value: dict[str, Any]) -> dict[str, Any]:
    return value | {"cohorts": {"columns": ["cohort"], "names": ["1", "2"], "pooled": ["all"]}}


def test_rows_stand_in_the_order_of_the_contract(
    contract: Callable[..., Any], opened: Callable[..., Any], value: dict[str, Any]
) -> None:
    file = contract([cohorts(value)], [{"method": "cohorts", "each": 1, "pooled": 1, "amount": 1}])
    rows = opened(file, [["cohort", "v"], ["ALL", 3], [2, 2], [1, 1]]).inputs.outcomes["value"]
    assert [(row.cohort, row.cells["value"].value) for row in rows] == [("1", 1), ("2", 2), ("", 3)]


@pytest.mark.parametrize("further", [["3", 1], ["1", 5]])
def test_a_row_of_no_cohort_or_of_one_that_has_a_row_is_refused(
    contract: Callable[..., Any], opened: Callable[..., Any], value: dict[str, Any], further: list[object]
) -> None:
    file = contract([cohorts(value)], [{"method": "cohorts", "each": 1, "pooled": 1, "amount": 1}])
    with pytest.raises(Refused) as refused:
        opened(file, [["cohort", "v"], ["1", 2], further])
    assert [(f.code, f.location.cell) for f in refused.value.findings] == [("E305", "A3")]


def test_two_rows_of_a_value_need_persons(
    contract: Callable[..., Any], opened: Callable[..., Any], value: dict[str, Any]
) -> None:
    with pytest.raises(Refused):
        opened(contract([value], [{"method": "threshold", "at": 1, "amount": 1}]), [["v"], [1], [2]])


def test_a_cell_is_replaced_wherever_it_is_used(
    contract: Callable[..., Any], opened: Callable[..., Any], value: dict[str, Any]
) -> None:
    other = value | {"id": "again"}
    inputs = opened(contract([value, other], [{"method": "threshold", "at": 1, "amount": 1}]), [["v"], [1]]).inputs
    (row,) = inputs.outcomes["value"]
    new = replaced(inputs, row.cells["value"].at[0], Fraction(7))
    assert [new.outcomes[name][0].cells["value"].value for name in ("value", "again")] == [7, 7]
    assert row.cells["value"].value == 1
