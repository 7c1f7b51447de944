from __future__ import annotations

from coscore.insight.explain.indicator import Page, distribution
from coscore.output.explain_node import facts, title
from coscore.scoring.evaluation import Evaluation


def test_an_indicator_says_what_it_reads_and_how_it_is_spread(villages: Evaluation) -> None:
    node = villages.framework.by_id["meetings"]
    page = Page(villages.framework, node, distribution(villages, node))
    assert title(page, "ko") == "주민 회의  meetings"
    assert dict(facts(page, "ko")) == {
        "위치": "전체의 40%, 참여의 66.67%",
        "자료": "projects.csv '회의' 열",
        "읽는 값": "수 (회)",
        "여러 줄을 모으는 법": "평균",
        "점수": "값 / 12 x 100 (0과 100 사이로)",
        "빈칸": "셈에서 빼고 나머지로 나눔",
        "적힌 곳": "village.yaml:20",
        "올해": "값이 있는 곳 4곳; 만점 1곳, 0점 0곳; 최소 3회 (강원특별자치도 양양군), 중앙값 8회, 최대 12회 (전북특별자치도 완주군)",
    }


def test_without_data_the_headers_it_looks_for_are_named(villages: Evaluation) -> None:
    page = Page(villages.framework, villages.framework.by_id["rules"])
    assert dict(facts(page, "en"))["Data"] == "조례"
    assert "This year" not in dict(facts(page, "en"))


def test_a_dimension_names_its_children_and_the_least_coverage(villages: Evaluation) -> None:
    found = dict(facts(Page(villages.framework, villages.framework.by_id["sharing"]), "ko"))
    assert found["아래"] == "조례 (62.5%), 홍보 유형 (37.5%)"
    assert found["빈칸"] == "셈에서 빼고 나머지로 나눔 (자료 60% 이상이어야 점수가 남)"


def test_the_framework_itself_can_be_explained(villages: Evaluation) -> None:
    assert dict(facts(Page(villages.framework, villages.framework.nodes[0]), "ko"))["위치"] == "전체의 100%"
