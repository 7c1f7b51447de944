"""The framework of co-produced public safety: its four areas, its cells, and a sample that can be computed by hand."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coscore.framework.load import load_framework
from coscore.framework.tree import Framework
from coscore.intake.cells import reader_for

SAMPLE = Path(__file__).parents[2] / "sample_data" / "public_safety.xlsx"


@pytest.fixture(scope="module")
def framework() -> Framework:
    return load_framework("public_safety")


@pytest.fixture
def result(coscore: Callable[..., Any]) -> dict[str, Any]:
    done = coscore("evaluate", str(SAMPLE), "-f", "public_safety", "--strict", "--format", "json")
    assert done.code == 0
    data: dict[str, Any] = json.loads(done.out)
    return data


def test_four_areas_weigh_the_same(framework: Framework) -> None:
    told = [(node.depth, node.id, round(node.points, 9)) for node in framework.nodes[1:]]
    assert told == [
        (1, "network", 25),
        (2, "partners", 10),
        (2, "roles", 5),
        (2, "council", 10),
        (1, "residents", 25),
        (2, "stages", 10),
        (2, "volunteers", 10),
        (2, "recognition", 5),
        (1, "prevention", 25),
        (2, "design_measures", 10),
        (2, "data_use", 10),
        (2, "hazards_fixed", 5),
        (1, "outcome", 25),
        (2, "calls", 10),
        (2, "felt_safety", 15),
    ]


@pytest.mark.parametrize(
    ("indicator", "cell", "value"),
    [
        ("partners", "영등포구청, 경찰서, 통신사(KT), 대학(고려대학교)", 4),
        ("partners", "주민자치회·자율방범대·지구대", 2),
        ("partners", "경찰", 1),
        ("roles", "협약 체결", 1),
        ("roles", "미체결", 0),
        ("council", "정기(월1회)", 100),
        ("council", "반기", 75),
        ("council", "○", 50),
        ("council", "1회성", 25),
        ("council", "미구성", 0),
        ("stages", "계획, 결정, 집행, 평가", 4),
        ("stages", "기획·집행", 2),
        ("volunteers", "１２０명", 120),
        ("recognition", "표창", 1),
        ("design_measures", "IoT 문열림센서, 여성안심귀갓길, 순찰경로 최적화", 3),
        ("design_measures", "CCTV, 방범CCTV", 1),
        ("data_use", "빅데이터 플랫폼", 100),
        ("data_use", "합동 분석", 75),
        ("data_use", "O", 25),
        ("felt_safety", "72.5점", 72.5),
    ],
)
def test_cells_are_read_as_intended(framework: Framework, indicator: str, cell: str, value: float) -> None:
    spec = framework.by_id[indicator].spec
    assert spec
    assert spec.value
    assert reader_for(spec.value)(cell).value == value


def test_the_case_of_the_brief_scores_as_its_partners_and_means_say(coscore: Callable[..., Any]) -> None:
    """Four partners are 3 of 4 steps above one; a shared platform is the best use of data; three kinds of measures are 3 of 5."""
    done = coscore("evaluate", str(SAMPLE), "-f", "public_safety", "--by", "record", "--format", "json")
    case = next(unit for unit in json.loads(done.out)["units"] if "CPTED" in unit["unit"])
    scores = {node["id"]: node["score"] for node in case["nodes"]}
    assert [scores[name] for name in ("partners", "roles", "data_use", "design_measures")] == [
        "75.0",
        "100.0",
        "100.0",
        "60.0",
    ]


def test_a_county_is_computed_by_hand(result: dict[str, Any]) -> None:
    """진천군: 270 volunteers among 96,305 residents are 2.8036 in a thousand, 56.07 of the way to 5; 450 calls of 500 are half the way to 80 %.

    7.5 + 5 + 7.5 + 7.5 + 5.607 + 5 + 8 + 5 + 3.75 + 5 + 10.8 = 70.657
    """
    county = next(unit for unit in result["units"] if unit["unit"] == "충청북도 진천군")
    nodes = {node["id"]: node for node in county["nodes"]}
    assert (county["score"], county["grade"]) == ("70.7", "보통")
    assert nodes["calls"]["value"] == 90
    assert [nodes[name]["score"] for name in ("network", "residents", "prevention", "outcome")] == [
        "80.0",
        "72.4",
        "67.0",
        "63.2",
    ]


def test_projects_of_one_municipality_share_its_residents(result: dict[str, Any]) -> None:
    units = {unit["unit"]: unit for unit in result["units"]}
    assert (len(units), sum(len(unit["records"]) for unit in units.values())) == (35, 38)
    assert len(units["전북특별자치도 완주군"]["records"]) == 2


def test_the_sample_shows_gaps_and_no_errors(result: dict[str, Any]) -> None:
    assert Counter(finding["code"] for finding in result["findings"]) == {"W201": 3, "W203": 1, "W240": 1, "W242": 1}
    assert {unit["grade"] for unit in result["units"]} == {"우수", "보통", "미흡"}
    assert min(Counter(unit["group"] for unit in result["units"]).values()) >= 5


def test_without_felt_safety_the_outcome_has_no_score(result: dict[str, Any]) -> None:
    """Calls alone are 10 of the 25 points of the outcome, less than the 60 % that are needed."""
    unit = next(unit for unit in result["units"] if unit["unit"] == "충청남도 천안시")
    assert next(node["score"] for node in unit["nodes"] if node["id"] == "outcome") is None
    assert (unit["ranked"], unit["coverage"]) == (True, "0.85")
