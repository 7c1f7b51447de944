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
    try:
        if Path(path).stat().st_size > _LARGEST:
            raise _refused(path, Label("너무 큽니다", "too large"))
        result = json.loads(Path(path).read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise _refused(path, Label(error.strerror or "", error.strerror or "")) from error
    except (ValueError, RecursionError) as error:
        raise _refused(path, Label("JSON이 아닙니다", "not JSON")) from error
    if not isinstance(result, dict) or result.get("schema") != SCHEMA or not isinstance(result.get("units"), list):
        raise _refused(path, Label(f"{SCHEMA} 결과가 아닙니다", f"not a result of {SCHEMA}"))
    return result


def _refused(path: str, reason: Label) -> Refused:
    return Refused([Finding("E017", Location(Path(path).name), {"reason": reason})])
