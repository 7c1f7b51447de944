"""Explanations as JSON: the published schema, and numbers that add up."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import jsonschema
import pytest

from coscore.findings.catalogue import entries
from coscore.insight.explain.against import against
from coscore.insight.explain.explanation import explain
from coscore.insight.explain.indicator import Page, distribution
from coscore.output.explain_json import document, of_code, render
from coscore.output.json import written
from coscore.output.schema import explanation_schema
from coscore.scoring.evaluation import Evaluation


def keeps_to_the_schema(data: Any) -> None:
    jsonschema.validate(json.loads(written(data)), explanation_schema())


def test_the_schema_is_sound() -> None:
    jsonschema.Draft202012Validator.check_schema(explanation_schema())


def test_every_explanation_keeps_to_the_schema(villages: Evaluation) -> None:
    for unit in range(len(villages.units)):
        keeps_to_the_schema(document(explain(villages, unit)))
    keeps_to_the_schema(document(against(villages, 0, 2)))
    for node in villages.framework.nodes:
        keeps_to_the_schema(document(Page(villages.framework, node)))
        keeps_to_the_schema(document(Page(villages.framework, node, distribution(villages, node))))
    for code in entries():
        keeps_to_the_schema(of_code(code))


@pytest.mark.parametrize(
    ("key", "value"), [("kind", "unit"), ("schema", "coscore/result/v1"), ("units", []), ("difference", 3.0)]
)
def test_the_schema_refuses_other_values(villages: Evaluation, key: str, value: object) -> None:
    with pytest.raises(jsonschema.ValidationError):
        keeps_to_the_schema({**document(against(villages, 0, 2)), key: value})


def test_a_lever_says_what_to_write_where(villages: Evaluation, unit_of: Callable[[Evaluation, str], int]) -> None:
    levers = document(explain(villages, unit_of(villages, "양양군")))["levers"]
    found = next(one for one in levers if one["indicator"] == "rules")
    assert found["cells"] == [{"at": "projects.csv:E2", "from": "추진", "to": "시행"}]
    assert (found["from"], found["to"], found["score"], found["gain"], found["rank"]) == (50, 100, "46.0", "12.5", 4)


def test_what_is_obtained_and_lost_adds_up(villages: Evaluation) -> None:
    nodes = document(explain(villages, 0))["nodes"]
    for node in nodes:
        if node["lost"] is not None:
            assert Decimal(node["contribution"]) + Decimal(node["lost"]) == Decimal(node["possible"])
    tops = [Decimal(node["lost"]) for node in nodes if node["parent"] == "total"]
    assert sum(tops) == Decimal(nodes[0]["lost"])


def test_the_parts_of_a_difference_add_up(villages: Evaluation) -> None:
    found = json.loads(render(against(villages, 0, 3)))
    parts = [Decimal(node["part"]) for node in found["nodes"] if node["parent"] == "total"]
    beside = [Decimal(one["part"]) for one in found["adjustments"]]
    scores = [Decimal(unit["score"]) for unit in found["units"]]
    assert sum(parts) + sum(beside) == Decimal(found["difference"]) == scores[0] - scores[1]
