"""Endings of Korean sentences: what is told in full becomes a line of an outline (개조식)."""

from __future__ import annotations

import re

_FORMAL = re.compile(r"([가-힣])니다\.?(?=[:;,)\s]|$)")
_FINALS, _FIRST, _B, _M = 28, 0xAC00, 17, 16
"""How many final consonants a syllable can have, where syllables begin, and the places of ㅂ and ㅁ among the finals."""


def outlined(text: str) -> str:
    """A text whose formal endings are nouns: 남습니다 is 남음, 겹칩니다 겹침, 자리입니다 자리임. Other text stays as it is."""
    return _FORMAL.sub(_noun, text)


def _noun(ending: re.Match[str]) -> str:
    syllable = ending[1]
    if syllable == "습":
        return "음"
    place = ord(syllable) - _FIRST
    return chr(ord(syllable) - _B + _M) if place % _FINALS == _B else ending[0]
