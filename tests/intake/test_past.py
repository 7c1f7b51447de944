from __future__ import annotations

from collections.abc import Callable
from typing import Any

from coscore.framework.tree import Framework
from coscore.intake.past import asks_for_the_past
from coscore.intake.sheet import Sheet

BODY = """\
coscore: 1
id: a
version: "1"
name: A
unit: {name: 지자체, columns: {name: [지자체]}, registry: kr}
record: {name: 사업, columns: [사업], year: [연도]}
indicators:
  - {id: a, columns: [가], value: {type: number}, normalise: {method: as_is}, impute: last_year}
"""
HEAD = ("지자체", "연도", "가")


def test_earlier_rows_are_kept_only_where_something_asks_for_them(
    framework_of: Callable[[str], Framework], observed: Any, sheet: Callable[..., Sheet]
) -> None:
    without = framework_of(BODY.replace(", impute: last_year", ""))
    rows = sheet([HEAD, ("전북 완주군", 2024, 8), ("전북 완주군", 2025, 9)])
    assert not asks_for_the_past(without)
    assert observed(rows, framework=without, year=2025).past is None
    assert observed(rows, framework=framework_of(BODY)).past is None, "without a year nothing is earlier"


def test_earlier_rows_belong_to_the_units_of_the_year(
    framework_of: Callable[[str], Framework], observed: Any, sheet: Callable[..., Sheet]
) -> None:
    rows = [
        HEAD,
        ("전라북도 완주군", 2022, 7),
        ("충북 진천군", 2022, 5),
        ("전북특별자치도 완주군", 2025, None),
        ("전북 완주군", 2026, 9),
    ]
    found = observed(sheet(rows), framework=framework_of(BODY), year=2025)
    assert [unit.name for unit in found.units] == ["전북특별자치도 완주군"]
    assert found.past.unit.tolist() == [0, -1, -1, -1], "renamed in 2024; not among the units; not earlier"
    assert found.past.values["a"][0] == 7


TREND = BODY.replace(", impute: last_year", "").replace("{method: as_is}", "{method: trend, years: 3}")


def test_a_trend_evaluates_the_latest_year_unless_another_is_asked_for(
    framework_of: Callable[[str], Framework], observed: Any, sheet: Callable[..., Sheet]
) -> None:
    rows = [HEAD, ("전북 완주군", 2024, 8), ("전북 완주군", 2025, 9)]
    found = observed(sheet(rows), framework=framework_of(TREND))
    assert (found.evaluated, found.values["a"].tolist(), found.past.values["a"].tolist()) == (2025, [9], [8, 9])
    assert found.past.unit.tolist() == [0, -1]
    assert observed(sheet(rows), framework=framework_of(TREND), year=2024).evaluated == 2024


def test_years_that_a_trend_reads_are_not_said_to_be_left_out(
    framework_of: Callable[[str], Framework], observed: Any, sheet: Callable[..., Sheet]
) -> None:
    rows = sheet([HEAD, ("전북 완주군", 2024, "여덟"), ("전북 완주군", 2025, 9)])
    said = [(it.code, it.location.cell) for it in observed(rows, framework=framework_of(TREND)).findings]
    assert said == [("E203", "C2")]


def test_without_years_there_is_no_past(
    framework_of: Callable[[str], Framework], observed: Any, sheet: Callable[..., Sheet]
) -> None:
    found = observed(sheet([HEAD, ("전북 완주군", None, 8)]), framework=framework_of(TREND))
    assert (found.past, found.evaluated) == (None, 0)
