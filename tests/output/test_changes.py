"""Sentences about single units, and the columns every format takes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.insight.compare.comparison import Comparison
from coscore.output import changes

Make = Callable[..., Comparison]


@pytest.mark.parametrize(
    ("value", "text"), [(3.25, "+3.3"), (-7.1, "-7.1"), (0.0, "0.0"), (-0.04, "0.0"), (float("nan"), "")]
)
def test_changes_have_signs_and_nothing_has_none(value: float, text: str) -> None:
    assert changes.signed(value, 1) == text


def test_units_are_listed_from_the_largest_rise(comparison: Make) -> None:
    whole = comparison(2025, 2026).whole
    deltas = [whole.delta[unit] for unit in changes.listed(whole)]
    assert deltas == sorted(deltas, reverse=True)


def test_a_rank_is_told_by_who_passed_whom(comparison: Make) -> None:
    """양양군 is 4th of 2025 and 6th of 2026, behind two that were not there."""
    found = comparison(2025, 2026)
    unit = next(
        unit
        for unit in changes.movers(found.whole)
        if found.whole.new.shown.units[found.whole.there[unit]].name.endswith("양양군")
    )
    assert changes.why(found, unit, "ko") == (
        "점수 -22.7 (조례 -12.5, 주민 회의 -6.7, 홍보 유형 -3.0); "
        "순위는 2계단 내려감 (4 -> 6): 새로 온 2곳이 앞섬; 다른 곳이 그대로였다면 4위"
    )


def test_the_columns_of_three_years(comparison: Make) -> None:
    heads = [column.head for column in changes.columns(comparison(2024, 2025, 2026), "en")]
    assert heads == ["Municipality", "2024", "2025", "2026", "Change", "Rank", "What moved most", "Note"]


def test_all_but_the_gone_are_told_of_projects(comparison: Make) -> None:
    found = comparison(2025, 2026)
    assert found.projects is not None
    lines = [changes.project(found, one, "en") for one in found.projects.all]
    assert "continued  서울특별시 종로구 / 한옥 지킴이  Satisfaction 4.1 -> 4.15" in lines
    assert "new  제주특별자치도 / 오름 길" in lines


def test_borders_that_changed_are_shown_side_by_side(comparison: Make) -> None:
    whole = comparison(2025, 2026).whole
    (one,) = whole.matching.regrouped
    text = changes.regrouped(whole, one, "en")
    assert text == "split  인천광역시 서구 51.2 -> 인천광역시 검단구 23.7, 인천광역시 서해구 70.5"
