"""Ratios, denominators and sheets of indicators, from cells to observations."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from coscore.findings import Refused
from coscore.framework.tree import Framework
from coscore.intake.observations import MISSING, PRESENT, Observations
from coscore.intake.sheet import Sheet

HEAD = 'coscore: 1\nid: a\nversion: "1"\nname: A\nunit: {name: 지자체, columns: {name: [지자체]}}\nindicators:\n'
SHARE = "- {id: share, value: {type: ratio, numerator: [제정], denominator: [대상]}, normalise: {method: as_is}}\n"
COUNTED = (
    "- {id: share, value: {type: ratio, numerator: {columns: [조례], count: [O]}, denominator: {columns: [조례], count: all}},"
    " normalise: {method: as_is}}\n"
)
SHEETS = (
    "- {id: one, sheet: 사업*, columns: [건수], value: {type: number}, normalise: {method: as_is}}\n"
    "- {id: two, sheet: 교육, columns: [건수], value: {type: number}, normalise: {method: as_is}}\n"
)
SURVEY = "- {id: felt, columns: [만족도], value: {type: survey, scale: [1, 5], n: [응답자], sd: [표준편차]}}\n"


@pytest.fixture
def table(framework_of: Callable[[str], Framework], observed: Any, sheet: Callable[..., Sheet]) -> Any:
    def read(body: str, *rows: tuple[Any, ...]) -> Observations:
        found: Observations = observed(sheet(rows), framework=framework_of(HEAD + body))
        return found

    return read


def test_every_row_has_its_ratio_and_both_halves(table: Any) -> None:
    found = table(SHARE, ("지자체", "제정", "대상"), ("가", 3, 4), ("가", 0, 0), ("나", 1, None))
    np.testing.assert_array_equal(found.values["share"], [0.75, np.nan, np.nan])
    assert found.states["share"].tolist() == [PRESENT, PRESENT, MISSING]
    np.testing.assert_array_equal(found.beside["denominator:share"].values, [4, 0, np.nan])
    assert str(found.at("share", 1)) == "a.xlsx[사업]B3"
    assert str(found.at("denominator:share", 1)) == "a.xlsx[사업]C3"


def test_a_gap_is_told_at_the_half_that_is_empty(table: Any, said: Any) -> None:
    found = table(SHARE, ("지자체", "제정", "대상"), ("가", 3, None), ("나", None, 4), ("다", "해당없음", None))
    assert said(found.findings) == ["W201 C2", "W201 B3"]


def test_one_column_for_both_halves_is_spoken_of_once(table: Any, said: Any) -> None:
    rows = [("가", "O"), ("나", "X"), ("다", None), ("라", "제졍"), ("마", "제졍"), ("바", "-")]
    found = table(COUNTED, ("지자체", "조례"), *rows)
    assert said(found.findings) == ["E205 B7", "W201 B4", "W241 B5"]
    assert found.values["share"][:2].tolist() == [1, 0]


def test_a_zero_among_circles_is_doubtful_in_a_counted_column(table: Any, said: Any) -> None:
    assert said(table(COUNTED, ("지자체", "조례"), ("가", "O"), ("나", 0)).findings) == ["E218 B3"]


@pytest.mark.parametrize("header", ["제정", "대상"])
def test_both_halves_are_needed(table: Any, header: str) -> None:
    with pytest.raises(Refused) as refused:
        table(SHARE, ("지자체", header), ("가", 3))
    assert [finding.code for finding in refused.value.findings] == ["E011"]


def test_totals_below_are_checked_like_those_of_values(table: Any, said: Any) -> None:
    found = table(SHARE, ("지자체", "제정", "대상"), ("가", 3, 4), ("나", 1, 5), ("계", 4, 10))
    assert said(found.findings) == ["W301 C4"]


def test_numbers_beside_a_survey_are_kept(table: Any) -> None:
    found = table(SURVEY, ("지자체", "만족도", "응답자", "표준편차"), ("가", 4.2, 120, 0.8), ("나", 4.0, 90, None))
    assert found.beside["n:felt"].values.tolist() == [120, 90]
    np.testing.assert_array_equal(found.beside["sd:felt"].values, [0.8, np.nan])


def test_each_indicator_is_read_from_its_own_sheet(
    framework_of: Callable[[str], Framework], observed: Any, sheet: Callable[..., Sheet], said: Any
) -> None:
    head = ("지자체", "건수")
    sheets = (
        sheet([head, ("가", 3), ("나", 4)], name="사업 목록"),
        sheet([head, ("가", 70)], name="교육", file="b.xlsx"),
    )
    found = observed(*sheets, framework=framework_of(HEAD + SHEETS))
    np.testing.assert_array_equal(found.values["one"], [3, 4, np.nan])
    np.testing.assert_array_equal(found.values["two"], [np.nan, np.nan, 70])
    assert [found.asked(name).tolist() for name in ("one", "two")] == [[True, True, False], [False, False, True]]
    assert said(found.findings) == []


def test_a_sheet_that_is_not_there_is_a_column_that_is_not_there(table: Any) -> None:
    with pytest.raises(Refused) as refused:
        table(SHEETS, ("지자체", "건수"), ("가", 3))
    assert [(f.code, f.args["indicator"], f.args["headers"]) for f in refused.value.findings] == [
        ("E011", "two", "건수 [교육]")
    ]


def test_a_table_without_a_sheet_is_read(
    framework_of: Callable[[str], Framework], observed: Any, sheet: Callable[..., Sheet]
) -> None:
    alone = framework_of(HEAD + SHEETS.split("\n", maxsplit=1)[0] + "\n")
    assert observed(sheet([("지자체", "건수"), ("가", 3)], name=""), framework=alone).values["one"].tolist() == [3]
