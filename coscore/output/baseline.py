"""An earlier result, read back from its JSON to be compared with."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from coscore.findings import Finding, Location, Refused
from coscore.language import Label

SCHEMA = "coscore/result/v1"
_LARGEST = 512 * 1024 * 1024


def read_baseline(path: str) -> dict[str, Any]:
    """The result as plain data.

    Raises:
        Refused: not readable, or not a result of this schema (E017).
    """
    result = plain_data(path, "E017")
    if not isinstance(result, dict) or result.get("schema") != SCHEMA or not isinstance(result.get("units"), list):
        raise refusal(path, "E017", f"{SCHEMA} 결과가 아닙니다", f"not a result of {SCHEMA}")
    return result


def plain_data(path: str, code: str) -> Any:
    """What a JSON file holds.

    Raises:
        Refused: not readable, too large, or not JSON; the finding has the code that is given.
    """
    try:
        if Path(path).stat().st_size > _LARGEST:
            raise refusal(path, code, "너무 큽니다", "too large")
        return json.loads(Path(path).read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise refusal(path, code, error.strerror or "", error.strerror or "") from error
    except (ValueError, RecursionError) as error:
        raise refusal(path, code, "JSON이 아닙니다", "not JSON") from error


def refusal(path: str, code: str, ko: str, en: str) -> Refused:
    """A file that cannot be compared with, and why."""
    return Refused([Finding(code, Location(Path(path).name), {"reason": Label(ko, en)})])
