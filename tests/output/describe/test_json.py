from __future__ import annotations

import json
from collections.abc import Callable

import jsonschema
import pytest

from coscore.insight.describe.description import Description, describe
from coscore.output.describe.json import render
from coscore.output.json import document
from coscore.output.recall import recalled
from coscore.output.schema import description_schema
from coscore.scoring.evaluation import Evaluation


def test_the_document_is_the_one_approved(described: Callable[..., Description], snapshot: Callable[..., None]) -> None:
    snapshot("describe.json", render(described()))


@pytest.mark.parametrize(("by", "counted"), [("unit", "record"), ("unit", "unit"), ("record", "record")])
def test_the_schema_is_sound_and_every_description_keeps_to_it(
    described: Callable[..., Description], by: str, counted: str
) -> None:
    jsonschema.Draft202012Validator.check_schema(description_schema())
    jsonschema.validate(json.loads(render(described(by, counted))), description_schema())


def test_a_saved_result_keeps_to_the_schema(visits: Callable[..., Evaluation]) -> None:
    found = json.loads(render(describe(recalled(document(visits()), "r.json"))))
    jsonschema.validate(found, description_schema())
    assert (found["counted"], found["records"], found["frequencies"]) == (None, None, [])


def test_percentages_are_decimal_strings(described: Callable[..., Description]) -> None:
    plan, act = json.loads(render(described()))["frequencies"][0]["indicators"]
    assert (plan["counts"], plan["percents"], plan["total"]) == ([0, 1, 3, 0], ["0.0", "25.0", "75.0", "0.0"], 4)
    assert (act["percents"], act["percents_add_up_to"]) == (["40.0", "0.0", "40.0", "20.0"], "100.0")
