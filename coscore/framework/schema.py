"""The JSON Schema of the framework language, generated from the models; editors use it while a framework is written."""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from coscore.framework.model import FrameworkFile, Part

_STANDS_ALONE = ["version", "name", "unit", "indicators"]


class _Schema(GenerateJsonSchema):
    """A key that is left out has its default; one that is there must have a value, so null is never right."""

    def nullable_schema(self, schema: Any) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - titles that repeat the keys tell nothing
        return False

    def default_schema(self, schema: Any) -> JsonSchemaValue:
        generated = super().default_schema(schema)
        if generated.get("default", ...) is None:
            del generated["default"]
        return generated


def schema_of(model: type[Part]) -> dict[str, Any]:
    """The schema of a model, draft 2020-12."""
    schema = model.model_json_schema(by_alias=True, schema_generator=_Schema)
    return {"$schema": GenerateJsonSchema.schema_dialect, **schema}


def framework_schema() -> dict[str, Any]:
    """The schema (draft 2020-12). A framework that extends another may leave out whatever it inherits."""
    schema = schema_of(FrameworkFile)
    own = [key for key in schema.pop("required") if key not in _STANDS_ALONE]
    return {
        **schema,
        "required": own,
        "anyOf": [{"required": ["extends"]}, {"required": _STANDS_ALONE}],
    }


def schema_text() -> str:
    """The schema as a file."""
    return f"{json.dumps(framework_schema(), ensure_ascii=False, indent=2)}\n"
