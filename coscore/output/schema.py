"""The published JSON Schema of a result, shipped beside this module."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def result_schema() -> dict[str, Any]:
    """The schema ``coscore/result/v1`` as plain data."""
    schema: dict[str, Any] = json.loads(Path(__file__).with_name("result.schema.json").read_text(encoding="utf-8"))
    return schema
