from __future__ import annotations

from coscore.outcomes.schema import contract_schema


def test_every_key_has_a_description() -> None:
    schema = contract_schema()
    parts = [schema, *schema["$defs"].values()]
    keys = [(part, key, value) for part in parts for key, value in part.get("properties", {}).items()]
    assert len(keys) > 60
    assert [key for _, key, value in keys if not value.get("description")] == []
