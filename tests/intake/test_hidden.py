from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from coscore.findings import Finding
from coscore.findings.catalogue import headline
from coscore.framework.tree import Framework
from coscore.intake.hidden import hidden_table, inside_sheets
from coscore.intake.sheet import Unseen
from coscore.intake.tables import tables
from coscore.intake.targets import lookup, targets

HEAD = ["시군구", "사업명", "조례", "만족도"]
Make = Callable[..., Any]


@pytest.fixture
def told(small: Framework, sheet: Make) -> Callable[..., list[Finding]]:
    """Findings of a sheet with records in rows 2 to 6, some of it hidden."""

    def find(*heads: list[str], **unseen: Any) -> list[Finding]:
        made = replace(sheet(heads or [HEAD]), unseen=Unseen(**unseen))
        found = tables(made, lookup(targets(small)))
        return list(inside_sheets([(table, np.arange(2, 7, dtype=np.int32)) for table in found]))

    return find


@pytest.mark.parametrize(
    ("unseen", "expected"),
    [
        pytest.param({}, [], id="nothing hidden"),
        pytest.param({"rows": ((1, 1), (9, 12))}, [], id="no records hidden"),
        pytest.param({"rows": ((3, 4), (6, 20))}, ["숨긴 줄 3개도 읽었습니다 (3행에서 6행)"], id="some of the records"),
        pytest.param(
            {"rows": ((3, 4),), "filtered": (1, 6)}, ["필터로 숨긴 줄 2개도 읽었습니다 (3행에서 4행)"], id="by a filter"
        ),
        pytest.param({"columns": ((5, 9),)}, [], id="columns without values"),
        pytest.param(
            {"columns": ((3, 4),)},
            ["숨긴 열 2개도 읽었습니다: C 조례, D 만족도"],
            id="columns that values are read from",
        ),
    ],
)
def test_what_is_hidden_inside_a_sheet(
    told: Callable[..., list[Finding]], unseen: dict[str, Any], expected: list[str]
) -> None:
    assert [headline(finding, "ko") for finding in told(**unseen)] == expected


def test_two_tables_of_a_sheet_are_told_once(told: Callable[..., list[Finding]], said: Make) -> None:
    found = told(HEAD, ["시군구", "교육 횟수", "교육 만족도"], rows=((3, 3),), columns=((1, 1),))
    assert said(found) == ["W226 A3", "W227 A1"]


def test_a_hidden_sheet_is_told_if_it_holds_a_table(small: Framework, sheet: Make, said: Make) -> None:
    known = lookup(targets(small))
    found = [hidden_table(sheet(rows, hidden=True), known) for rows in ([["목록"]], [["작년"], HEAD])]
    assert found[0] is None
    assert said(found[1:]) == ["W228 A2"]
