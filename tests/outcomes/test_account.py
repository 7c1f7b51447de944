from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coscore.findings import Refused

RULE = {"method": "threshold", "at": 42, "amount": 100, "below": "unknown"}
ROWS = [["good", "done", "all"], [39, 74, 101]]


@pytest.fixture
def completed(share: dict[str, Any]) -> dict[str, Any]:
    other = [{"who": "enrolled", "columns": ["all"]}]
    denominator = {"who": "completed", "columns": ["done"]}
    return share | {"measure": share["measure"] | {"denominator": denominator, "alternatives": other}}


def test_the_denominator_decides(
    settled: Callable[..., Any], contract: Callable[..., Any], completed: dict[str, Any]
) -> None:
    file = contract([completed], [dict(RULE)])
    stated, other = settled(file, ROWS), settled(file, ROWS, "enrolled")
    assert (stated.settlement.total, other.settlement.total) == (100, None)
    (said,) = stated.sensitivity.alternatives
    assert (said.who, said.total) == ("enrolled", None)
    assert settled(file, ROWS, "completed").settlement.total == 100


def test_a_denominator_that_the_contract_lacks_is_refused(
    settled: Callable[..., Any], contract: Callable[..., Any], completed: dict[str, Any]
) -> None:
    with pytest.raises(Refused) as refused:
        settled(contract([completed], [dict(RULE)]), ROWS, "measured")
    assert [(f.code, f.args["there"]) for f in refused.value.findings] == [("E306", "enrolled")]
