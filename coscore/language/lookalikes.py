"""Letters of other alphabets that look like Latin ones: seen alike, never read alike."""

from __future__ import annotations

_CYRILLIC = dict(zip("АВЕЅІЈКМНОРСТХУѕіјаеорсухһ", "ABESIJKMHOPCTXYsijaeopcyxh", strict=True))
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοι", "ABEZHIKMNOPTYXoi", strict=True))
_LATIN = str.maketrans(_CYRILLIC | _GREEK)


def latin(text: str) -> str:
    """The text with Latin letters in place of Cyrillic and Greek ones that look the same; "" where it holds none."""
    seen = text.translate(_LATIN)
    return "" if seen == text else seen
