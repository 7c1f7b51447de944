"""The JSON Schema of the contract language, generated from the models."""

from __future__ import annotations

import json
from typing import Any

from coscore.framework.schema import schema_of
from coscore.outcomes.model import ContractFile


def contract_schema() -> dict[str, Any]:
    """The schema, draft 2020-12."""
    return schema_of(ContractFile)


def contract_schema_text() -> str:
    """The schema as a file."""
    return f"{json.dumps(contract_schema(), ensure_ascii=False, indent=2)}\n"
