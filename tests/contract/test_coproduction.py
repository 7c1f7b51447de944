"""The built-in framework is the table of the brief, and reads cells as its comments say."""

from __future__ import annotations

import pytest

from coscore.framework.load import load_framework
from coscore.framework.tree import Framework
from coscore.intake.cells import reader_for


@pytest.fixture(scope="module")
def framework() -> Framework:
    return load_framework("coproduction")


def test_the_table_of_the_brief_is_there_in_its_order(framework: Framework) -> None:
    told = [(node.depth, node.name.ko, round(node.points, 9)) for node in framework.nodes[1:]]
    assert told == [
        (1, "사업 기반", 60),
        (2, "행정지원", 20),
        (3, "조례 정비", 10),
        (3, "전담부서 설립", 10),
        (2, "역량강화", 20),
        (3, "교육의 적절성", 10),
        (3, "교육 만족도", 10),
        (2, "사업홍보", 20),
        (3, "홍보 건수", 10),
        (3, "홍보 유형 수", 10),
        (1, "사업 과정", 20),
        (2, "투명성", 20),
        (3, "교류·논의", 20),
        (1, "사업 평가", 20),
        (2, "만족도 조사", 20),
        (3, "체감도·만족도", 20),
    ]


def test_every_part_is_named_and_defined_in_both_languages(framework: Framework) -> None:
    for node in framework.nodes[1:]:
        assert node.name.ko != node.name.en
    for node in framework.indicators:
        assert node.description
        assert node.description.ko != node.description.en
        assert node.spec
        assert node.spec.source


@pytest.mark.parametrize(
    ("indicator", "cell", "value"),
    [
        ("ordinance", "제정·시행", 100),
        ("ordinance", "시행 중", 100),
        ("ordinance", "○", 75),
        ("ordinance", "O(제정·시행)", 100),
        ("ordinance", "제정 추진 중", 50),
        ("ordinance", "예정", 25),
        ("ordinance", "미제정", 0),
        ("ordinance", "Ｘ", 0),
        ("dedicated_unit", "과 신설", 100),
        ("dedicated_unit", "소셜벤처팀 신설", 75),
        ("dedicated_unit", "전담부서", 75),
        ("dedicated_unit", "ㅇ", 75),
        ("dedicated_unit", "전담인력", 50),
        ("dedicated_unit", "겸임", 25),
        ("dedicated_unit", "없음", 0),
        ("training_adequacy", "１２회", 12),
        ("training_satisfaction", "4.6/5", 4.6),
        ("promotion_count", "35건", 35),
        ("promotion_types", "보도자료, SNS·현수막", 3),
        ("promotion_types", "페이스북, 인스타그램", 1),
        ("promotion_types", "4종", 4),
        ("exchange", "정기(월1회)", 100),
        ("exchange", "분기 1회", 75),
        ("exchange", "O", 50),
        ("exchange", "일회성", 25),
        ("exchange", "미실시", 0),
        ("satisfaction", "87.5점", 87.5),
    ],
)
def test_cells_are_read_as_intended(framework: Framework, indicator: str, cell: str, value: float) -> None:
    spec = framework.by_id[indicator].spec
    assert spec
    assert spec.value
    assert reader_for(spec.value)(cell).value == value
