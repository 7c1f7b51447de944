from __future__ import annotations

from collections.abc import Callable
from typing import Any

import jsonschema
import pytest

from coscore.output import schema


@pytest.mark.parametrize(
    ("give", "name"),
    [
        (schema.result_schema, "coscore/result/v1"),
        (schema.findings_schema, "coscore/findings/v1"),
        (schema.description_schema, "coscore/description/v1"),
        (schema.explanation_schema, "coscore/explanation/v1"),
        (schema.comparison_schema, "coscore/comparison/v1"),
        (schema.robustness_schema, "coscore/robustness/v1"),
        (schema.settlement_schema, "coscore/settlement/v1"),
    ],
)
def test_every_published_schema_is_sound_and_named(give: Callable[[], dict[str, Any]], name: str) -> None:
    found = give()
    jsonschema.Draft202012Validator.check_schema(found)
    assert found["$id"] == name
