from __future__ import annotations

from collections.abc import Callable

from coscore.output.report.matter import Matter
from coscore.output.report.outline import outline

Take = Callable[[list[object]], dict[str, list[dict[str, str]]]]


def test_groups_are_counted_with_those_that_are_not_ranked(pair: Matter, tables: Take) -> None:
    rows = tables(outline(pair))["평가군과 평가 대상"]
    assert [list(row.values()) for row in rows] == [
        ["시", "1", "1", "0"],
        ["군", "1", "1", "0"],
        ["구", "1", "0", "1"],
        ["합계", "3", "2", "1"],
    ]


def test_weights_stand_as_a_tree_and_add_up(pair: Matter, tables: Take) -> None:
    rows = tables(outline(pair))["평가지표와 배점"]
    assert [(row["구분"], row["배점"]) for row in rows] == [
        ("참여", "100"),
        ("\u3000회의", "60"),
        ("\u3000만족", "40"),
        ("합계", "100"),
    ]


def test_years_are_told_where_the_data_know_them(
    sample: Callable[[str], Matter], pair: Matter, points: Callable[[list[object]], list[str]]
) -> None:
    assert "자료의 연도: 2026년" in points(outline(sample("ko")))
    assert "Years of the data: 2026" in points(outline(sample("en")))
    assert not any("연도" in text for text in points(outline(pair)))
