from __future__ import annotations

from collections.abc import Callable

from coscore.output.report.cases import by_record, cases
from coscore.output.report.matter import Matter
from coscore.scoring.evaluate import evaluate

Sample = Callable[[str], Matter]


def test_the_first_of_every_group_and_where_it_stands_out(
    pair: Matter, points: Callable[[list[object]], list[str]]
) -> None:
    assert points(cases(pair)) == [
        "시 1위 나주시: 70.0점, 가",
        "돋보인 지표: 만족 100.0점 (전체 평균 75.0점)",
        "군 1위 가평군: 80.0점, 가",
        "돋보인 지표: 회의 100.0점 (전체 평균 75.0점)",
    ]


def test_single_projects_are_scored_by_themselves(
    sample: Sample, tables: Callable[[list[object]], dict[str, list[dict[str, str]]]]
) -> None:
    matter = sample("ko")
    rows = tables(cases(matter))["점수가 높은 사업 10건"]
    alone = evaluate(matter.evaluation.framework, matter.evaluation.observations, by="record")
    scores = {unit.name: f"{score:.1f}" for unit, score in zip(alone.units, alone.shown.tolist(), strict=True)}
    assert len(rows) == 10
    assert all(scores[f"{row['지자체']} / {row['사업']}"] == row["점수"] for row in rows)


def test_where_every_unit_has_one_row_there_is_nothing_to_tell_apart(pair: Matter) -> None:
    assert by_record(pair.evaluation) is None
