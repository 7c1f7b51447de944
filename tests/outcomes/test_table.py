from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

from coscore.findings import Refused


def test_columns_are_found_below_a_title_and_with_a_remark(
    contract: Callable[..., Any], opened: Callable[..., Any], share: dict[str, Any]
) -> None:
    file = contract([share], [{"method": "threshold", "at": 1, "amount": 1}])
    rows = [["Results"], [], ["site", "All (persons)", "GOOD"], ["a", 10, 4], ["합계", 10, 4], ["※ note"]]
    (row,) = opened(file, rows).inputs.outcomes["share"]
    assert row.cells["numerator"].value == Fraction(4)
    assert [str(place) for place in row.cells["numerator"].at] == ["data:C4"]


def test_a_column_that_lacks_is_named(
    contract: Callable[..., Any], opened: Callable[..., Any], share: dict[str, Any]
) -> None:
    file = contract([share], [{"method": "threshold", "at": 1, "amount": 1}])
    with pytest.raises(Refused) as refused:
        opened(file, [["good"], [4]])
    (finding,) = refused.value.findings
    assert (finding.code, finding.args["columns"]) == ("E300", "all")
