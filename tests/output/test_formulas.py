from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.framework.model import Node
from coscore.framework.tree import Framework
from coscore.language import Language
from coscore.output.formulas import gap_rule, how_combined, how_read, rules
from coscore.scoring.evaluation import Evaluation

NUMBER = {"type": "number", "unit": "회"}


def node(**keys: object) -> Node:
    return Node.model_validate({"id": "x", "columns": ["x"], "value": NUMBER} | keys)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (NUMBER, "수 (회)"),
        ({"type": "number"}, "수"),
        ({"type": "percent"}, "백분율"),
        ({"type": "yes_no"}, "예 1, 아니오 0"),
        ({"type": "list"}, "서로 다른 종류의 수"),
        ({"type": "survey", "scale": [1, 5]}, "조사 평균 (1 ~ 5)"),
        (
            {"type": "levels", "levels": [{"value": 100, "words": ["시행", "운영"]}, {"value": 0, "words": ["없음"]}]},
            "낱말: 시행 = 100, 없음 = 0",
        ),
        (
            {
                "type": "levels",
                "levels": [{"value": 100, "words": ["공동"]}, {"value": "missing", "words": ["불명확"]}],
            },
            "낱말: 공동 = 100, 불명확 = 빈칸",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_values_in_words(value: dict[str, object], words: str) -> None:
    read = node(value=value).value
    assert read
    assert how_read(read, "ko") == words


@pytest.mark.parametrize(
    ("combine", "words"),
    [
        ("mean", "mean"),
        ("last", "value of the latest year"),
        ({"weighted_mean": {"by": ["예산"]}}, "mean weighted by '예산'"),
        ({"trimmed_mean": {"drop": 1}}, "mean without the 1 highest and the 1 lowest"),
    ],
)
def test_combining_in_words(combine: object, words: str) -> None:
    assert how_combined(node(combine=combine), "en") == words


def test_gaps_in_words(village: Evaluation) -> None:
    assert gap_rule(village.framework.by_id["taking_part"], "en") == "left out, the others share its weight"


def test_a_total_that_is_no_weighted_mean_is_a_rule_of_the_whole(framework_from: Callable[[str], Framework]) -> None:
    body = "formula: 2 * x - 1\nindicators: [{id: x, name: Ex, columns: [x], value: {type: percent}}]\n"
    assert next(rules(framework_from(body), "en")) == ("Total", "2 * x - 1")


def test_rules_of_the_whole(village: Evaluation) -> None:
    assert list(rules(village.framework, "ko")) == [
        ("점수의 범위", "0 ~ 100"),
        ("반올림", "소수 1자리 (5는 올림)"),
        ("같은 점수", "같은 순위, 다음 순위는 건너뜀 (1, 2, 2, 4)"),
        ("있어야 하는 자료", "60%"),
        ("평가군", "지자체의 종류 (시, 군, 구 ...)"),
        ("등급", "우수 90 이상, 보통 70 이상, 미흡 0 이상"),
        ("감점", "감사 감점 (최대 5점)"),
    ]


BODY = """
ties: {method: ordinal, break: [x]}
grades: {method: quota, bands: [{grade: A, share: 0.25}, {grade: B, share: 0.75}]}
adjustments: [{id: extra, kind: bonus, columns: [가점]}]
cap_total: 100
indicators: [{id: x, name: Ex, columns: [x], value: {type: percent}}]
"""


def test_rules_that_are_seldom(framework_from: Callable[[str], Framework]) -> None:
    found = dict(rules(framework_from(BODY), "en"))
    assert found["Ties"] == "told apart (1, 2, 3, 4); by Ex"
    assert found["Grades"] == "A 25%, B 75%"
    assert (found["Bonus"], found["Cap on the total"]) == ("extra", "100")


GROUPS = """
groups: {by: kind, split: {시: {population: 500000}}, exclude: [세종, 제주시]}
grades: {method: mean_sd, ddof: 1, bands: [{grade: A, sd: 1.5}, {grade: B, sd: 0}, {grade: C, sd: -1}, {grade: D}]}
indicators: [{id: x, name: Ex, columns: [x], value: {type: percent}}]
"""


def test_groups_are_told_with_their_split_its_source_and_who_stays_outside(
    framework_from: Callable[[str], Framework],
) -> None:
    assert dict(rules(framework_from(GROUPS), "ko"))["평가군"] == (
        "지자체의 종류 (시, 군, 구 ...); 시는 인구 500,000명 이상과 미만으로 나눔"
        " (통계청 인구총조사(등록센서스) 2025년, 공공누리 제1유형); 순위에서 뺌: 세종, 제주시"
    )
    assert dict(rules(framework_from(GROUPS), "en"))["Peer groups"] == (
        "by kind of municipality; cities divided into those of 500,000 residents or more, and smaller ones"
        " (register-based census of 2025, Statistics Korea, KOGL type 1); outside the ranking: 세종, 제주시"
    )


@pytest.mark.parametrize(
    ("language", "heading", "grades"),
    [
        (
            "ko",
            "등급",
            "A 평균 + 1.5 x 표준편차 이상, B 평균 이상, C 평균 - 1 x 표준편차 이상, D 나머지, 표준편차는 n - 1로 나눔",
        ),
        (
            "en",
            "Grades",
            "A from the mean + 1.5 x sd, B from the mean, C from the mean - 1 x sd, D the rest, sd over n - 1",
        ),
    ],
)
def test_grades_by_mean_and_deviation_are_told(
    framework_from: Callable[[str], Framework], language: Language, heading: str, grades: str
) -> None:
    assert dict(rules(framework_from(GROUPS), language))[heading] == grades


@pytest.mark.parametrize(
    ("rounding", "said"),
    [
        ("{digits: 2}", "2 decimals, half up"),
        ("{digits: 2, at: indicator}", "2 decimals, half up; carried on rounded: every indicator"),
        ("{digits: 0, at: [b]}", "0 decimals, half up; carried on rounded: B (0)"),
    ],
    ids=["of the total", "of every indicator", "of one node"],
)
def test_the_rules_say_where_rounded_scores_are_carried_on(
    framework_from: Callable[[str], Framework], rounding: str, said: str
) -> None:
    leaf = "value: {type: number}, normalise: {method: as_is}"
    body = (
        f"round: {rounding}\nindicators: [{{id: a, columns: [a], {leaf}}}, {{id: b, name: B, columns: [b], {leaf}}}]\n"
    )
    assert dict(rules(framework_from(body), "en"))["Rounding"] == said


def test_scores_that_leave_the_scale_and_frozen_bounds_are_among_the_rules(
    framework_from: Callable[[str], Framework],
) -> None:
    leaf = "{id: a, name: {ko: 가, en: Meetings}, columns: [a], value: {type: number}, normalise: {method: zscore}}"
    found = dict(rules(framework_from(f"bounds: {{a: {{mean: 1, sd: 2}}}}\nindicators: [{leaf}]\n"), "en"))
    assert found["Scale"] == "0 ~ 100 (z-scores and ratios leave it)"
    assert found["Frozen bounds"] == "Meetings"
