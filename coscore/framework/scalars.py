"""What a word without quotes is: text, a number, a truth value, nothing, or something that YAML readers disagree about."""

from __future__ import annotations

import re
from functools import cache
from math import isfinite

from coscore.language import Label

Plain = str | int | float | bool | None

_WORDS: dict[str, Plain] = {"": None, "~": None, "null": None, "true": True, "false": False}
_TRUTHS = frozenset({"yes", "no", "on", "off", "true", "false"})
_STARTS_A_NUMBER = frozenset("0123456789+-.")
_LONGEST_WHOLE = 15  # digits every reader keeps exactly

_READINGS = {
    "truth": Label("참/거짓", "a truth value"),
    "nothing": Label("빈 값", "nothing"),
    "sign": Label("YAML 기호", "a sign of YAML"),
    "date": Label("날짜", "a date"),
    "sixty": Label("60진수", "a base-60 number"),
    "radix": Label("8진수나 16진수", "an octal or hexadecimal number"),
    "octal": Label("8진수", "an octal number"),
    "exponent": Label("거듭제곱이 있는 수", "a number with an exponent"),
    "grouped": Label("밑줄로 끊은 수", "a number with underscores"),
    "infinite": Label("무한대나 수가 아닌 값", "infinity or not a number"),
    "long": Label("어림한 수", "a rounded number"),
}
_SURPRISES = r"""
    (?P<date>\d{4}-\d\d?-\d\d?([Tt\s].*)?)
  | (?P<sixty>[-+]?\d[\d_]*(:[0-5]?\d)+(\.[\d_]*)?)
  | (?P<radix>[-+]?0[xob][\da-f_]+)
  | (?P<exponent>[-+]?(\d[\d_]*\.?[\d_]*|\.[\d_]+)e[-+]?\d+)
  | (?P<octal>[-+]?0\d+(\.\d*)?)
  | (?P<grouped>[-+]?[\d_]*\d_[\d_]*(\.[\d_]*)?|[-+]?[\d_]*\.\d[\d_]*_[\d_]*)
  | (?P<infinite>[-+]?\.(inf|nan))
"""


def plain_value(text: str) -> tuple[Plain, Label | None]:
    """The value of a word without quotes; with it, where YAML readers disagree, what some of them would make of it."""
    if text in _WORDS:
        return _WORDS[text], None
    if text[0] in _STARTS_A_NUMBER:
        return _number(text)
    word = text.lower()
    if word in _TRUTHS:
        return None, _READINGS["truth"]
    if word == "null":
        return None, _READINGS["nothing"]
    return (None, _READINGS["sign"]) if text in {"=", "<<"} else (text, None)


def _number(text: str) -> tuple[Plain, Label | None]:
    number, surprise = _patterns()
    if number.fullmatch(text):
        return _exact(text)
    if found := surprise.fullmatch(text):
        return None, _READINGS[found.lastgroup or ""]
    return text, None


def _exact(text: str) -> tuple[Plain, Label | None]:
    if "." in text:
        value = float(text)
        return (value, None) if isfinite(value) else (None, _READINGS["infinite"])
    if len(text) > _LONGEST_WHOLE:
        return None, _READINGS["long"]
    return int(text), None


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Numbers that every reader takes for one, and what looks like a number to some; compiled when first asked for."""
    return (
        re.compile(r"[-+]?(0|[1-9]\d*)(\.\d*)?|[-+]?\.\d+|[-+]?\d\.\d+[eE][-+]\d+", re.ASCII),
        re.compile(_SURPRISES, re.ASCII | re.IGNORECASE | re.VERBOSE),
    )
