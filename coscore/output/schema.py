"""The published JSON Schemas, shipped beside this module."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def result_schema() -> dict[str, Any]:
    """The schema ``coscore/result/v1`` as plain data."""
    return _schema("result.schema.json")


def findings_schema() -> dict[str, Any]:
    """The schema ``coscore/findings/v1`` as plain data."""
    return _schema("findings.schema.json")


def description_schema() -> dict[str, Any]:
    """The schema ``coscore/description/v1`` as plain data."""
    return _schema("description.schema.json")


def explanation_schema() -> dict[str, Any]:
    """The schema ``coscore/explanation/v1`` as plain data."""
    return _schema("explanation.schema.json")


def comparison_schema() -> dict[str, Any]:
    """The schema ``coscore/comparison/v1`` as plain data."""
    return _schema("comparison.schema.json")


def robustness_schema() -> dict[str, Any]:
    """The schema ``coscore/robustness/v1`` as plain data."""
    return _schema("robustness.schema.json")


def settlement_schema() -> dict[str, Any]:
    """The schema ``coscore/settlement/v1`` as plain data."""
    return _schema("settlement.schema.json")


def _schema(name: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return schema
