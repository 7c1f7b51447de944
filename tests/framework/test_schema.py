from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from coscore.framework.builtin import builtin_folder
from coscore.framework.schema import framework_schema, schema_text

COMMITTED = Path(__file__).parents[2] / "docs" / "framework.schema.json"
VALIDATOR = Draft202012Validator(framework_schema())

WHOLE: dict[str, Any] = {
    "coscore": 1,
    "id": "a",
    "version": "1",
    "name": "N",
    "unit": {"name": "u", "columns": {"name": ["n"]}},
    "indicators": [{"id": "i", "columns": ["c"], "value": {"type": "percent"}}],
}


def properties(schema: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every key the schema knows, with its own schema."""
    if isinstance(schema, dict):
        for key, value in schema.get("properties", {}).items():
            yield f"{path}.{key}", value
        for key, value in schema.items():
            yield from properties(value, f"{path}.{key}")


def test_it_is_a_schema_of_the_draft_it_names() -> None:
    assert framework_schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(framework_schema())


def test_the_committed_file_is_fresh() -> None:
    assert json.loads(COMMITTED.read_text(encoding="utf-8")) == framework_schema()


@pytest.mark.parametrize(("path", "schema"), [pytest.param(*key, id=key[0]) for key in properties(framework_schema())])
def test_every_key_is_described(path: str, schema: dict[str, Any]) -> None:
    assert schema["description"].endswith(".")


@pytest.mark.parametrize("path", sorted(builtin_folder().glob("*.yaml")), ids=lambda path: path.stem)
def test_every_shipped_framework_is_valid(path: Path) -> None:
    assert list(VALIDATOR.iter_errors(yaml.safe_load(path.read_text(encoding="utf-8")))) == []


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"name": {"ko": "가", "en": "A"}},
        {"name": {"ko": "가"}},
        {"groups": {"by": "kind"}},
        {"groups": {"by": ["평가군"]}},
        {"round": {"digits": 2, "at": ["i"]}},
        {"round": {"at": "every_node"}},
        {"scale": {}, "missing": {}, "ties": {}},
        {"grades": {"method": "quota", "bands": [{"grade": "A", "share": 1}]}},
        {"adjustments": [{"id": "x", "kind": "bonus", "columns": ["가점"]}], "cap_total": 100},
        {"indicators": [{"id": "d", "indicators": WHOLE["indicators"]}]},
        {"indicators": [{**WHOLE["indicators"][0], "combine": {"trimmed_mean": {"drop": 1}}}]},
        {
            "indicators": [
                {**WHOLE["indicators"][0], "normalise": {"method": "steps", "steps": [{"from": 0, "score": 1}]}}
            ]
        },
    ],
    ids=str,
)
def test_what_the_loader_takes_is_valid(more: dict[str, Any]) -> None:
    assert list(VALIDATOR.iter_errors(WHOLE | more)) == []


@pytest.mark.parametrize(
    "more",
    [
        {"coscore": 2},
        {"version": 1},
        {"name": {}},
        {"name": None},
        {"sorce": "x"},
        {"id": "A b"},
        {"weights": "percent"},
        {"round": {"at": "nowhere"}},
        {"indicators": []},
        {"indicators": [{"id": "i", "weight": None}]},
        {"indicators": [{"id": "i", "value": {"type": "survey"}}]},
    ],
    ids=str,
)
def test_what_the_loader_refuses_is_not_valid(more: dict[str, Any]) -> None:
    assert list(VALIDATOR.iter_errors(WHOLE | more)) != []


def test_only_a_framework_that_extends_another_may_leave_things_out() -> None:
    own = {"coscore": 1, "id": "own"}
    assert list(VALIDATOR.iter_errors(own)) != []
    assert list(VALIDATOR.iter_errors(own | {"extends": "coproduction"})) == []


def test_it_can_be_printed_and_read_again() -> None:
    assert json.loads(schema_text()) == framework_schema()
