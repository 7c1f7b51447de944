from __future__ import annotations

from collections.abc import Callable

from coscore.output.charts.spec import Bars
from coscore.output.document.model import Figure
from coscore.output.report.indicators import indicators
from coscore.output.report.matter import Matter

Take = Callable[[list[object]], dict[str, list[dict[str, str]]]]


def test_the_spread_of_every_indicator(pair: Matter, tables: Take) -> None:
    """Meetings 10 and 5: scores 100 and 50; satisfaction 50 % and 100 %."""
    rows = [list(row.values()) for row in tables(indicators(pair))["지표별 값과 점수"]]
    assert rows == [
        ["회의", "60", "2", "7.5회", "10회", "5회", "75.0", "1"],
        ["만족", "40", "2", "75%", "100%", "50%", "75.0", "1"],
    ]


def test_formula_and_ends_are_told(pair: Matter, points: Callable[[list[object]], list[str]]) -> None:
    assert points(indicators(pair))[:3] == [
        "산식: 값 / 10 x 100 (0과 100 사이로)",
        "상위: 가평군 10회 (100.0점), 나주시 5회 (50.0점)",
        "하위: 나주시 5회 (50.0점), 가평군 10회 (100.0점)",
    ]


def test_scores_are_counted_in_fifths(pair: Matter) -> None:
    first = next(one for one in indicators(pair) if isinstance(one, Figure))
    assert isinstance(first.chart, Bars)
    assert first.chart.labels == ("80 ~ 100", "60 ~ 80", "40 ~ 60", "20 ~ 40", "0 ~ 20")
    assert first.chart.values == (1, 0, 1, 0, 0)
