"""Words and headers as they are compared: full-width letters, capitals and blanks do not matter."""

from __future__ import annotations

from unicodedata import normalize


def compared(text: str) -> str:
    """A text in NFKC, in small letters, without blanks."""
    return "".join(normalize("NFKC", text).casefold().split())
