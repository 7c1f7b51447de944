from __future__ import annotations

from collections.abc import Callable

from coscore.output.report.matter import Matter
from coscore.output.report.summary import grade_counts, summary

Points = Callable[[list[object]], list[str]]


def test_every_sentence_has_its_numbers(pair: Matter, points: Points) -> None:
    """80.0 and 70.0: mean 75, sd 5."""
    assert points(summary(pair)) == [
        "municipality 3곳을 평가하여 2곳의 순위를 정함 (산정 제외 1곳)".replace("municipality", "Municipality"),
        "평균 75.0점, 중앙값 75.0점 (100점 만점, 표준편차 5.0점)",
        "최고 가평군 80.0점, 최저 나주시 70.0점으로 차이는 10.0점임",
        "등급 분포: 가 2곳, 나 0곳",
        "평가군별 평균: 시 70.0점, 군 80.0점",
        "평가군별 1위: 시 나주시, 군 가평군",
        "산정 제외: 다랑구 (사유는 부록)",
    ]


def test_grades_are_counted_from_the_best(pair: Matter) -> None:
    assert grade_counts(pair, [0, 1]) == [("가", 2), ("나", 0)]


def test_a_year_before_tells_what_changed_and_draws_how_sure_it_is(
    sample: Callable[[str], Matter], points: Points
) -> None:
    told = points(summary(sample("ko")))
    assert "가장 크게 오른 곳은 경기도 수원시 +16.6점 (48.1 -> 64.7)" in told
    assert "가장 크게 내린 곳은 대구광역시 -5.8점 (87.5 -> 81.7)" in told
    assert any("10" in one and "90%" in one for one in told)
