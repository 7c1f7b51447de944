from __future__ import annotations

from collections.abc import Callable

from coscore.output.report.follow import follow_up, recommendations
from coscore.output.report.matter import Matter

Take = Callable[[list[object]], dict[str, list[dict[str, str]]]]
Sample = Callable[[str], Matter]


def test_without_a_year_before_there_is_nothing_to_follow(pair: Matter) -> None:
    assert follow_up(pair) == []


def test_the_best_of_last_year_are_followed(sample: Sample, tables: Take) -> None:
    rows = tables(follow_up(sample("ko")))["2025 상위의 올해 점수와 순위"]
    assert list(rows[0].values()) == ["1", "강원특별자치도", "96.7", "98.2", "1"]
    assert len(rows) == 10


def test_projects_are_continued_or_dropped(
    sample: Sample, tables: Take, points: Callable[[list[object]], list[str]]
) -> None:
    matter = sample("ko")
    assert matter.comparison
    assert matter.comparison.projects
    found, blocks = matter.comparison.projects, follow_up(matter)
    told = tuple(len(found.of(status)) for status in ("continued", "new", "dropped"))
    assert "사업 계속 {}건, 새로 시작 {}건, 중단 {}건".format(*told) in points(blocks)
    assert [row["사업"] for row in tables(blocks)["중단된 사업"]] == [one.name for one in found.of("dropped")]


def test_what_to_raise_has_the_gain_computed_by_hand(pair: Matter, tables: Take) -> None:
    """나주시 alone among 시: full marks in meetings, 5 to 10 of 60 points, is 30 more; 가평군 50 % to 100 % of 40 is 20."""
    found = tables(recommendations(pair))
    assert [list(row.values()) for row in found["시 지자체별 개선 권고"]] == [
        ["나주시", "회의", "5회", "10회", "만점", "+30.0"]
    ]
    assert [list(row.values()) for row in found["군 지자체별 개선 권고"]] == [
        ["가평군", "만족", "50%", "100%", "만점", "+20.0"]
    ]
