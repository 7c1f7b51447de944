from __future__ import annotations

from collections.abc import Callable
from math import isnan
from typing import Any

import pytest

from coscore.framework.model import Node
from coscore.framework.tree import Framework
from coscore.intake.evidence import claims_nothing
from coscore.intake.observations import MISSING, PRESENT, Observations
from coscore.intake.sheet import Sheet

HEAD = 'coscore: 1\nid: a\nversion: "1"\nname: A\nunit: {name: 지자체, columns: {name: [지자체]}}\nindicators:\n'
OPEN = "- {id: open, columns: [공개], value: {type: yes_no}, evidence: [근거]}\n"
SHARE = (
    "- {id: share, value: {type: ratio, numerator: [제정], denominator: [대상]}, evidence: [근거],"
    " normalise: {method: as_is}}\n"
)
UP, DOWN = {"method": "goalposts", "worst": 0, "best": 9}, {"method": "goalposts", "worst": 9, "best": 0}
LEVELS = {"type": "levels", "levels": [{"value": 50, "words": ["계획"]}, {"value": 20, "words": ["없음"]}]}


@pytest.mark.parametrize(
    ("value", "normalise", "nothing"),
    [
        ({"type": "yes_no"}, None, 0),
        ({"type": "number"}, UP, 0),
        (LEVELS, UP, 20),
        ({"type": "number"}, DOWN, None),
        ({"type": "survey", "scale": [1, 5]}, None, None),
    ],
    ids=["no", "none", "the lowest level", "nothing, where less is better", "nothing in a survey"],
)
def test_what_claims_nothing(value: dict[str, Any], normalise: dict[str, Any] | None, nothing: float | None) -> None:
    node = Node.model_validate({"id": "x", "columns": ["x"], "value": value, "normalise": normalise})
    found = claims_nothing(node)
    assert isnan(found) if nothing is None else found == nothing


@pytest.fixture
def table(framework_of: Callable[[str], Framework], observed: Any, sheet: Callable[..., Sheet]) -> Any:
    def read(body: str, *rows: tuple[Any, ...]) -> Observations:
        found: Observations = observed(sheet(rows), framework=framework_of(HEAD + body))
        return found

    return read


def test_a_claim_without_evidence_is_missing(table: Any, said: Any) -> None:
    found = table(OPEN, ("지자체", "공개", "근거"), ("가", "O", "제1호"), ("나", "O", None), ("다", "X", None))
    assert found.states["open"].tolist() == [PRESENT, MISSING, PRESENT]
    assert said(found.findings) == ["W242 B3"]


def test_a_gap_is_told_as_a_gap_and_not_as_a_claim(table: Any, said: Any) -> None:
    found = table(OPEN, ("지자체", "공개", "근거"), ("가", None, None), ("나", "O", "제2호"))
    assert said(found.findings) == ["W201 B2"]


def test_of_a_ratio_the_numerator_claims(table: Any, said: Any) -> None:
    head = ("지자체", "제정", "대상", "근거")
    found = table(SHARE, head, ("가", 3, 4, "제1호"), ("나", 3, 4, None), ("다", 0, 4, None))
    assert found.states["share"].tolist() == [PRESENT, MISSING, PRESENT]
    assert said(found.findings) == ["W242 B3"]


def test_evidence_that_no_table_has_a_column_for_is_refused(table: Any) -> None:
    from coscore.findings import Refused

    with pytest.raises(Refused, match="E011"):
        table(OPEN, ("지자체", "공개"), ("가", "O"))
