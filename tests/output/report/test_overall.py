from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coscore.output.charts.spec import Bars, Ranges, Tiles
from coscore.output.document.model import Figure
from coscore.output.report.matter import Matter
from coscore.output.report.overall import overall
from coscore.scoring.evaluation import Evaluation

Take = Callable[[list[object]], dict[str, list[dict[str, str]]]]
Sample = Callable[[str], Matter]


def test_the_ranking_of_all_agrees_with_the_result(sample: Sample, result: dict[str, Any], tables: Take) -> None:
    rows = tables(overall(sample("ko")))["전체 순위"]
    shown = [(row["순위"].split(" ")[-1], row["지자체"], row["등급"], row["점수"], row["자료율"]) for row in rows]
    assert shown == [
        (str(one["rank"]), one["unit"], one["grade"], one["score"], f"{float(one['coverage']):.0%}")
        for one in result["units"]
        if one["rank"]
    ]


def test_every_group_agrees_with_the_result(sample: Sample, result: dict[str, Any], tables: Take) -> None:
    found = tables(overall(sample("ko")))
    for name in {one["group"] for one in result["units"] if one["rank"]}:
        rows = [(row["순위"].split(" ")[-1], row["지자체"], row["점수"]) for row in found[f"{name} 순위"]]
        assert sorted(rows) == sorted(
            (str(one["group_rank"]), one["unit"], one["score"])
            for one in result["units"]
            if one["rank"] and one["group"] == name
        )


def test_changes_are_those_of_the_comparison(sample: Sample, tables: Take) -> None:
    rows = {row["지자체"]: row for row in tables(overall(sample("ko")))["전체 순위"]}
    assert (rows["경기도 수원시"]["2025 대비"], rows["경기도 수원시"]["점수"]) == ("+16.6", "64.7")
    assert rows["전남광주통합특별시"]["2025 대비"] == "-"


def test_there_are_bars_a_map_and_intervals(sample: Sample) -> None:
    kinds = [type(one.chart) for one in overall(sample("ko")) if isinstance(one, Figure)]
    assert {*kinds} == {Bars, Tiles, Ranges}
    assert kinds.count(Bars) == 5


def test_ties_are_said_to_be_ties(score: Callable[..., Evaluation], tables: Take) -> None:
    body = "indicators: [{id: a, columns: [a], value: {type: percent}}]\n"
    rows = [{"unit": name, "a": value} for name, value in (("가", 50), ("나", 50), ("다", 40))]
    found = tables(overall(Matter(score(body, rows), None, None, "ko")))["전체 순위"]
    assert [row["순위"] for row in found] == ["공동 1", "공동 1", "3"]


def test_nothing_is_said_where_nobody_is_ranked(score: Callable[..., Evaluation]) -> None:
    body = "indicators: [{id: a, columns: [a], value: {type: percent}}]\n"
    assert overall(Matter(score(body, [{"unit": "가", "a": None}]), None, None, "ko")) == []


@pytest.mark.parametrize("column", ["등급", "점수"])
def test_groups_and_all_say_the_same(sample: Sample, tables: Take, column: str) -> None:
    found = tables(overall(sample("ko")))
    whole = {row["지자체"]: row[column] for row in found["전체 순위"]}
    for caption, rows in found.items():
        for row in rows if caption.endswith(" 순위") else []:
            assert row[column] == whole[row["지자체"]]
