from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from coscore.findings import Refused
from coscore.outcomes.read import read


def indicator(unit: str, name: str = "satisfaction") -> dict[str, Any]:
    measure = {"type": "indicator", "framework": "coproduction", "indicator": name, "unit": unit}
    return {"id": "felt", "name": "Felt", "direction": "up", "measure": measure}


RULE = {"method": "threshold", "at": 60, "amount": 100}


def test_an_outcome_may_be_an_indicator_of_the_same_sheet(contract: Callable[..., Any], samples: Path) -> None:
    file = contract([indicator("진천군")], [dict(RULE)])
    (row,) = read(file, [str(samples / "projects_clean.csv")]).inputs.outcomes["felt"]
    assert isinstance(row.cells["value"].value, Fraction)


@pytest.mark.parametrize(("unit", "name"), [("없는군", "satisfaction"), ("진천군", "nothing")])
def test_an_indicator_or_unit_that_is_not_there_is_told(
    contract: Callable[..., Any], samples: Path, unit: str, name: str
) -> None:
    with pytest.raises(Refused) as refused:
        read(contract([indicator(unit, name)], [dict(RULE)]), [str(samples / "projects_clean.csv")])
    assert [finding.code for finding in refused.value.findings] == ["E307"]


def test_a_sheet_that_is_not_there_is_told(contract: Callable[..., Any], samples: Path, share: dict[str, Any]) -> None:
    with pytest.raises(Refused) as refused:
        read(contract([share], [dict(RULE)]), [str(samples / "projects.xlsx")], sheet="없음")
    assert [finding.code for finding in refused.value.findings] == ["E012"]
