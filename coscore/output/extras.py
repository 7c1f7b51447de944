"""Libraries that not everyone installs: loaded when they are used, and asked for by the name of their extra."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from coscore.findings import Finding, Refused

EXTRAS = {"typst": "report", "docx": "report", "hwpx": "report"}
"""The extra that installs each module."""


def needed(module: str) -> Any:
    """The module.

    Raises:
        Refused: it is not installed; the finding names the extra (E077).
    """
    try:
        return import_module(module)
    except ImportError as error:
        raise Refused([Finding("E077", args={"module": module, "extra": EXTRAS[module]})]) from error
