from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import jsonschema
import numpy as np
import pytest

from coscore.output.json import record_names, render
from coscore.output.schema import result_schema
from coscore.scoring.evaluation import Evaluation, Gate


@pytest.fixture
def units(village: Evaluation) -> dict[str, Any]:
    return {unit["unit"][-3:]: unit for unit in json.loads(render(village))["units"]}


def test_the_file_is_the_one_approved(village: Evaluation, snapshot: Callable[[str, str], None]) -> None:
    snapshot("village.json", render(village))


def test_the_schema_is_sound_and_the_result_keeps_to_it(village: Evaluation, with_invalid: Evaluation) -> None:
    jsonschema.Draft202012Validator.check_schema(result_schema())
    for evaluation in (village, with_invalid, replace(village, gates=(), findings=())):
        jsonschema.validate(json.loads(render(evaluation)), result_schema())


@pytest.mark.parametrize(
    ("key", "value"), [("score", 84.7), ("rank", 0), ("coverage", "100%"), ("exact", "1"), ("ranked", "yes")]
)
def test_the_schema_refuses_other_values(village: Evaluation, key: str, value: object) -> None:
    result = json.loads(render(village))
    result["units"][0][key] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(result, result_schema())


def test_keys_stand_in_the_order_of_the_contract(village: Evaluation) -> None:
    result = json.loads(render(village))
    assert list(result) == ["schema", "tool", "framework", "inputs", "tables", "by", "units", "findings", "gates"]
    assert [key for key in result["units"][0] if key not in ("adjustments", "cut")] == [
        "unit", "code", "group", "rank", "group_rank", "score", "exact", "grade", "coverage", "ranked", "nodes",
    ]  # fmt: skip
    assert list(result["units"][0]["nodes"][0]) == [
        "id", "value", "state", "at", "score", "exact", "coverage", "weight", "contribution",
    ]  # fmt: skip


def test_displayed_contributions_add_up(units: dict[str, Any]) -> None:
    for unit in (unit for unit in units.values() if unit["ranked"]):
        points = {node["id"]: Decimal(node["contribution"] or 0) for node in unit["nodes"]}
        adjusted = sum(Decimal(adjustment["points"]) for adjustment in unit["adjustments"])
        assert points["meetings"] + points["satisfaction"] == points["taking_part"]
        assert points["rules"] + points["channels"] == points["sharing"]
        assert points["taking_part"] + points["sharing"] + adjusted == Decimal(unit["score"])


def test_a_gap_hands_its_weight_to_its_sibling(units: dict[str, Any]) -> None:
    nodes = {node["id"]: node for node in units["양양군"]["nodes"]}
    assert [nodes[id_]["weight"] for id_ in ("taking_part", "meetings", "satisfaction", "rules")] == [
        "60",
        "60",
        "0",
        "25",
    ]
    gap = nodes["satisfaction"]
    assert (gap["value"], gap["state"], gap["score"], gap["contribution"]) == (None, "missing", None, None)
    assert gap["at"] == ["projects.xlsx[사업]D3"]


def test_a_unit_that_is_not_ranked_has_null_and_not_zero(units: dict[str, Any]) -> None:
    unit = units["울릉군"]
    assert [unit[key] for key in ("rank", "group_rank", "score", "exact", "ranked")] == [None, None, None, None, False]
    assert unit["coverage"] == "0.35"


def test_full_numbers_stand_beside_the_displayed_ones(units: dict[str, Any]) -> None:
    assert (units["종로구"]["score"], units["종로구"]["exact"]) == ("78.8", 78.75)
    assert units["완주군"]["nodes"][0]["exact"] == 93.333333333333
    assert units["완주군"]["nodes"][1]["value"] == 12
    assert units["완주군"]["adjustments"] == [
        {"id": "audit", "points": "-1.5", "exact": -1.5, "at": ["projects.xlsx[사업]G6", "projects.xlsx[사업]G7"]}
    ]


@pytest.mark.parametrize(
    ("gate", "written"),
    [
        (
            Gate("min_score", "55.0", "58.2", "A", passed=True),
            {"on": "total", "min": "55.0", "found": "58.2", "unit": "A", "passed": True},
        ),
        (
            Gate("max_drop", "5", "", "", passed=False),
            {"on": "drop", "max": "5", "found": None, "unit": "", "passed": False},
        ),
        (
            Gate("max_rank_drop", "2", "1", "A", passed=True),
            {"on": "rank_drop", "max": "2", "found": "1", "unit": "A", "passed": True},
        ),
        (
            Gate("min_score", "40", "39.9", "A", passed=False, node="rules", group="군", units=("A", "B")),
            {
                "on": "node",
                "min": "40",
                "node": "rules",
                "group": "군",
                "found": "39.9",
                "unit": "A",
                "passed": False,
                "units": ["A", "B"],
            },
        ),
        (
            Gate("min_coverage", "0.8", "0.90", "A", passed=True, node="rules"),
            {"on": "coverage", "min": "0.8", "node": "rules", "found": "0.90", "unit": "A", "passed": True},
        ),
        (
            Gate("max_warnings", "3", "4", "", passed=False),
            {"on": "warnings", "max": "3", "found": "4", "unit": "", "passed": False},
        ),
        (
            Gate("required", "2", "1", "B", passed=False, units=("B",)),
            {"on": "required", "min": "2", "found": "1", "unit": "B", "passed": False, "units": ["B"]},
        ),
    ],
    ids=["min_score", "max_drop", "max_rank_drop", "a node of a group", "coverage", "warnings", "required"],
)
def test_gates_say_what_they_look_at(village: Evaluation, gate: Gate, written: dict[str, object]) -> None:
    document = json.loads(render(replace(village, gates=(gate,))))
    assert document["gates"] == [written]
    jsonschema.validate(document, result_schema())


def test_findings_are_codes_and_facts_without_sentences(village: Evaluation) -> None:
    findings = json.loads(render(village))["findings"]
    assert findings[0] == {
        "code": "E207",
        "level": "error",
        "at": "projects.xlsx[사업]B10",
        "args": {"suggestion": "전북특별자치도 완주군", "text": "완주구"},
    }
    assert findings[1]["args"]["name"] == {"ko": "만족도", "en": "Satisfaction"}


def test_what_a_cap_takes_is_told(village: Evaluation) -> None:
    file = village.framework.file.model_copy(update={"cap_total": 90})
    totals = np.minimum(village.totals, 90)
    capped = replace(
        village, framework=replace(village.framework, file=file), totals=totals, shown=np.minimum(village.shown, 90)
    )
    assert [unit["cut"] for unit in json.loads(render(capped))["units"]] == ["-1.5", "0.0", "0.0", "0.0", None]


def test_no_number_is_nan_or_infinite(village: Evaluation) -> None:
    assert "NaN" not in render(village)
    assert "Infinity" not in render(village)


def test_intervals_and_how_they_were_found_where_they_were_asked_for(with_intervals: Evaluation) -> None:
    result = json.loads(render(with_intervals))
    jsonschema.validate(result, result_schema())
    assert result["robustness"]["draws"] == 1000
    assert [unit["rank_interval"] for unit in result["units"]] == [[1, 2], [1, 3], [2, 3], [4, 4], None]


def test_without_being_asked_for_there_is_no_word_of_intervals(village: Evaluation) -> None:
    assert "rank_interval" not in render(village)
    assert "robustness" not in json.loads(render(village))


def test_records_are_named_in_order_where_they_have_names(village: Evaluation) -> None:
    names = ("나", "", "가", "나", "", "", "", "아무도")  # of rows of 양양, 울릉, 종로, 완주, 완주, 청양, 청양, nobody
    named = replace(village, observations=replace(village.observations, record=names))
    found = {unit["unit"][-3:]: unit.get("records") for unit in json.loads(render(named))["units"]}
    assert found == {"양양군": ["나"], "울릉군": None, "종로구": ["가"], "완주군": ["나"], "청양군": None}
    assert record_names(replace(village, records=(("가",),) * 5)) == (("가",),) * 5
