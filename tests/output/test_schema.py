"""The published schemas: each is sound, and named after what it describes."""

from __future__ import annotations

import inspect

import jsonschema
import pytest

from coscore.output import schema

PUBLISHED = [
    function
    for name, function in inspect.getmembers(schema, inspect.isfunction)
    if name.endswith("_schema") and not name.startswith("_")
]


@pytest.mark.parametrize("published", PUBLISHED, ids=lambda function: function.__name__)
def test_a_schema_is_sound_and_bears_its_name(published: object) -> None:
    found = published()  # type: ignore[operator]
    jsonschema.Draft202012Validator.check_schema(found)
    assert found["$id"].startswith("coscore/")
    assert found["$id"].endswith("/v1")


def test_results_findings_and_explanations_have_one() -> None:
    ids = {published()["$id"] for published in PUBLISHED}
    assert {"coscore/result/v1", "coscore/findings/v1", "coscore/explanation/v1"} <= ids
