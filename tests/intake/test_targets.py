from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.framework.tree import Framework
from coscore.intake.targets import Target, in_sheet, lookup, targets, weight_headers
from coscore.language import Label

RICH = """\
coscore: 1
id: rich
version: "1"
name: rich
unit: {name: 지자체, columns: {name: [지자체]}}
groups: {by: [평가군]}
adjustments:
  - {id: award, name: 수상, kind: bonus, columns: [가점]}
  - {id: late, kind: penalty, columns: [감점]}
indicators:
  - id: spent
    name: {ko: 집행률, en: spending}
    columns: [집행률]
    value: {type: percent}
    combine: {weighted_mean: {by: [예산]}}
  - id: liked
    columns: [만족도]
    value: {type: survey, scale: [1, 5], n: [응답자]}
    combine: {weighted_mean: {by: [예산]}}
"""


def test_targets_stand_in_the_order_of_the_file(framework_of: Callable[[str], Framework]) -> None:
    found = [target.id for target in targets(framework_of(RICH))]
    assert found == ["unit.name", "group", "spent", "weight:spent", "liked", "weight:liked", "n:liked", "award", "late"]


def test_record_and_year_are_targets_where_the_framework_has_them(small: Framework) -> None:
    assert [target.id for target in targets(small)][:5] == ["unit.sido", "unit.sigungu", "unit.name", "record", "year"]


def test_a_target_bears_the_name_of_its_indicator(framework_of: Callable[[str], Framework]) -> None:
    names = {target.id: target.name for target in targets(framework_of(RICH))}
    assert names["weight:spent"] == Label("집행률", "spending")
    assert names["award"] == Label("수상", "수상")
    assert names["late"] == Label("late", "late")


def test_only_weights_share_a_header(framework_of: Callable[[str], Framework]) -> None:
    known = lookup(targets(framework_of(RICH)))
    assert [target.id for target in known["예산"]] == ["weight:spent", "weight:liked"]
    assert {len(found) for header, found in known.items() if header != "예산"} == {1}


def test_further_headers_are_known_by_target(small: Framework) -> None:
    known = lookup(targets(small), {"ordinance": ["Ordinance"]})
    assert [target.id for target in known["ordinance"]] == ["ordinance"]


def test_other_ways_to_combine_have_no_weights() -> None:
    assert weight_headers("mean") == ()


ONE, TWO = (
    Target(f"i{n}", "indicator", Label("", ""), ("건수",), f"i{n}", sheet) for n, sheet in ((1, "사업*"), (2, "교육"))
)
BOTH = Target("i3", "indicator", Label("", ""), ("인원",), "i3")


@pytest.mark.parametrize(
    ("name", "found"),
    [("사업 목록", ["i1", "i3"]), ("교육", ["i2", "i3"]), ("그 밖", ["i3"])],
)
def test_targets_of_a_sheet_are_looked_for_there_only(name: str, found: list[str]) -> None:
    assert [target.id for target in in_sheet((ONE, TWO, BOTH), name)] == found


def test_a_table_without_a_name_may_be_any_sheet_but_a_contested_header_is_nobodys() -> None:
    assert in_sheet((ONE, BOTH), "") == (ONE, BOTH)
    assert [target.headers for target in in_sheet((ONE, TWO, BOTH), "")] == [(), (), ("인원",)]
