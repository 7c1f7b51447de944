"""A unit explained: what the formats share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from coscore.insight.explain.explanation import Explanation, explain
from coscore.output.explained import (
    cell_texts,
    columns,
    findings_of,
    folded_findings,
    head,
    lever_text,
    most_promising,
    shown_lines,
    signed_text,
    title,
    to_open,
    together,
    value_text,
    workings,
    written_in,
)
from coscore.scoring.evaluation import Evaluation


@pytest.fixture
def of(villages: Evaluation, unit_of: Callable[[Evaluation, str], int]) -> Callable[[str], Explanation]:
    return lambda name: explain(villages, unit_of(villages, name))


def test_the_title_says_score_grade_and_both_ranks(of: Callable[[str], Explanation]) -> None:
    """양양: meetings 25 of 60 + rules 50 of 25 + channels 40 of 15 = 15 + 12.5 + 6."""
    assert title(of("양양군"), "ko") == "강원특별자치도 양양군   33.5점   미흡   4곳 중 4위   군 3곳 중 3위"
    assert (
        title(of("양양군"), "en") == "강원특별자치도 양양군   33.5 points   미흡   rank 4 of 4   rank 3 of 3 (counties)"
    )
    assert title(of("울릉군"), "ko") == "경상북도 울릉군   점수 없음"


def test_the_head_says_what_is_missing_to_the_next_grade_or_to_a_score(of: Callable[[str], Explanation]) -> None:
    assert dict(head(of("양양군"), "ko")) | {"지표체계": ""} == {
        "다음 등급": "보통까지 36.5점", "자료": "80%", "견준 곳": "군 순위에 든 3곳", "지표체계": "",
    }  # fmt: skip
    assert next(head(of("울릉군"), "en")) == ("Not ranked", "coverage 35% (60% needed)  indicators missing: 2")


def test_the_tree_adds_up_to_the_score_with_adjustments_beside_it(of: Callable[[str], Explanation]) -> None:
    """완주: meetings 12 -> 40, satisfaction 80 % of 20 -> 16, rules 25, channels 80 % of 15 -> 12: 93, less 1.5."""
    found = of("완주군")
    name, value, weight, score, points, lost, *_ = (
        column.cells for column in columns(found, shown_lines(found, None, ()), "ko")
    )
    assert list(zip(name, points, strict=True)) == [
        ("참여", "56.0"), ("주민 회의", "40.0"), ("만족도", "16.0"), ("나눔·공유", "37.0"), ("조례", "25.0"),
        ("홍보 유형", "12.0"), ("지표 합계", "93.0"), ("감사 감점", "-1.5"), ("합계", "91.5"),
    ]  # fmt: skip
    assert value[1:3] == ("12회", "4.2점")
    assert (weight[1], score[2], lost[2], lost[-1]) == ("40%", "80.0", "4.0", "7.0")


def test_depth_and_opened_nodes_decide_what_is_listed(of: Callable[[str], Explanation]) -> None:
    found = of("완주군")
    by_id = found.evaluation.framework.by_id

    def listed(depth: int | None, *opened: str) -> list[str]:
        return [line.node.id for line in shown_lines(found, depth, [by_id[name] for name in opened])]

    assert listed(1) == ["taking_part", "sharing"]
    assert listed(None, "sharing") == ["taking_part", "sharing", "rules", "channels"]
    assert listed(None, "rules") == ["taking_part", "sharing", "rules", "channels"]


def test_without_anything_opened_the_largest_loss_is(of: Callable[[str], Explanation]) -> None:
    found = of("양양군")
    by_id = found.evaluation.framework.by_id
    assert [line.node.id for line in to_open(found, ())] == ["meetings"]
    assert [line.node.id for line in to_open(found, [by_id["sharing"]])] == ["rules", "channels"]


def test_the_workings_name_cells_formula_and_the_line_of_the_framework(of: Callable[[str], Explanation]) -> None:
    found = of("완주군")
    meetings = found.lines[found.evaluation.framework.by_id["meetings"].index]
    assert list(workings(found, meetings, "ko")) == [
        ("값", "12회  projects.csv:C3 C4"),
        ("점수", "100.0 = 값 / 12 x 100 (0과 100 사이로)"),
        ("잃은 점수", "0.0"),
        ("적힌 곳", "village.yaml:20"),
    ]


def test_of_a_gap_the_rule_for_gaps_is_said(of: Callable[[str], Explanation]) -> None:
    found = of("양양군")
    line = found.lines[found.evaluation.framework.by_id["satisfaction"].index]
    assert dict(workings(found, line, "en"))["Gaps"] == "left out, the others share its weight"
    assert value_text(line, "ko") == "빈칸"


def test_a_lever_is_a_sentence_and_its_cells_stand_below(of: Callable[[str], Explanation]) -> None:
    lever = next(one for one in of("양양군").levers if one.node.id == "rules")
    assert (
        lever_text(lever, of("양양군"), "ko")
        == "조례를 추진에서 시행으로 바꾸면 종합 46.0점 (+12.5), 4위, 미흡 [가장 좋은 값]"
    )
    assert cell_texts(lever, "ko") == ["projects.csv:E2: 추진 -> 시행"]
    missing = next(one for one in of("양양군").levers if one.node.id == "satisfaction")
    assert cell_texts(missing, "en")[0].startswith("projects.csv:D2: blank -> ")


def test_levers_are_listed_by_indicators(of: Callable[[str], Explanation]) -> None:
    found = of("양양군")
    assert {lever.node.id for lever in most_promising(found.levers, 1)} == {"meetings"}
    assert most_promising(found.levers, 0) == []


def test_findings_are_those_of_the_unit(of: Callable[[str], Explanation]) -> None:
    assert [(finding.code, str(finding.location)) for finding in findings_of(of("양양군"))] == [
        ("W201", "projects.csv:D2")
    ]
    assert "W210" in {kind.code for kind in folded_findings(of("울릉군"), "ko")}
    assert findings_of(of("종로구")) == []


def test_cells_of_one_sheet_name_it_once() -> None:
    assert together(["a.xlsx[사업]G7", "a.xlsx[사업]G8", "b.csv:A1", "odd"]) == "a.xlsx[사업]G7 G8 b.csv:A1 odd"


@pytest.mark.parametrize(("number", "text"), [(1.25, "+1.3"), (-0.04, "0.0"), (-2.0, "-2.0"), (float("nan"), "")])
def test_signs_are_shown(number: float, text: str) -> None:
    assert signed_text(number, 1) == text


def test_a_node_without_a_line_has_its_file(villages: Evaluation) -> None:
    node = villages.framework.nodes[1]
    assert written_in(replace(node, at=replace(node.at, line=0))) == "village.yaml"


def test_a_quotient_is_shown_with_its_halves_and_its_factor(score: Callable[..., Evaluation]) -> None:
    body = "indicators: [{id: a, columns: [a], value: {type: number}, per: {columns: [p], times: 1000}, normalise: {method: goalposts, worst: 0, best: 10}}]\n"
    found = explain(score(body, [{"unit": "완주군", "a": 480, "per:a": 90000}]), 0)
    assert next(workings(found, found.lines[1], "ko"))[1].startswith("5.33 = 480 / 90000 x 1000")
