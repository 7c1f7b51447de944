from __future__ import annotations

import pytest

from coscore.framework.scalars import plain_value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        ("-3", -3),
        ("+4", 4),
        ("0", 0),
        ("0.5", 0.5),
        (".763", 0.763),
        ("-0.25", -0.25),
        ("5.", 5.0),
        ("true", True),
        ("false", False),
        ("1.5E-3", 0.0015),
        ("-2.0e+02", -200.0),
        ("", None),
        ("~", None),
        ("null", None),
    ],
)
def test_what_all_readers_agree_on_is_taken(text: str, value: object) -> None:
    found, surprise = plain_value(text)
    assert (found, type(found), surprise) == (value, type(value), None)


@pytest.mark.parametrize(
    "text",
    [
        "조례",
        "12건",
        "1,234",
        "3~5회",
        "85%",
        "1/2",
        "2019-2020",
        "월1회",
        "-",
        "+",
        "...",
        "1:1 면담",
        "12e",
        "O",
        "Y",
        "n",
        "０１",
        "0x",
        "1.2.3",
        "a_b",
    ],
)
def test_words_are_text_even_if_they_start_like_a_number(text: str) -> None:
    assert plain_value(text) == (text, None)


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        *((word, "a truth value") for word in ("yes", "Yes", "YES", "no", "No", "on", "Off", "True", "FALSE")),
        *((word, "nothing") for word in ("Null", "NULL")),
        *((number, "an octal number") for number in ("010", "007", "00", "08", "-012", "01.5")),
        *((number, "an octal or hexadecimal number") for number in ("0x1f", "0o17", "0b11")),
        *((number, "a base-60 number") for number in ("12:30", "1:20:30", "190:20:30.15")),
        *((date, "a date") for date in ("2026-01-01", "2026-1-1", "2026-01-01 10:00:00", "2026-01-01T10:00:00Z")),
        *((number, "a number with an exponent") for number in ("1e3", "1.5E3", "1e+3", ".5e1", "12.5e+1")),
        *((number, "a number with underscores") for number in ("1_000", "1_000.5")),
        *((word, "infinity or not a number") for word in (".inf", "-.INF", ".nan", ".NaN", f"{'9' * 400}.0")),
        *((sign, "a sign of YAML") for sign in ("=", "<<")),
        ("1234567890123456", "a rounded number"),
    ],
)
def test_what_readers_disagree_about_is_named(text: str, reading: str) -> None:
    value, surprise = plain_value(text)
    assert (value, surprise and surprise.en) == (None, reading)
