"""The text of a cell, from the text in its XML."""

from __future__ import annotations

import re
from unicodedata import normalize

_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_NOT_TEXT = frozenset((*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000))) - frozenset(b"\t\n\r")


def cell_text(raw: str) -> str:
    """Text of a cell in NFC, with ``_x000D_`` and its like decoded; control characters beyond line breaks stay escaped."""
    return normalize("NFC", _ESCAPE.sub(_unescaped, raw) if "_x" in raw else raw)


def _unescaped(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    return match[0] if code in _NOT_TEXT else chr(code)
