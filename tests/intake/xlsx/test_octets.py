from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coscore.intake.xlsx.octets import BEYOND, as_text, cut, decimal, digits, find, whole, word


def read(text: bytes) -> tuple[float, bool]:
    numbers, sure = decimal(as_text(text).words[:1], np.array([len(text)]))
    return float(numbers[0]), bool(sure[0])


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (b"0", 0.0), (b"7", 7.0), (b"12345678", 12345678.0), (b"-1.5", -1.5), (b".5", 0.5), (b"5.", 5.0), (b"007", 7.0),
        (b"1234.567", 1234.567), (b"0.000001", 0.000001), (b"-9999999", -9999999.0),
    ],
)  # fmt: skip
def test_numbers(text: bytes, number: float) -> None:
    assert read(text) == (number, True)


def test_the_sign_of_zero_stays() -> None:
    assert math.copysign(1, read(b"-0")[0]) == -1


@pytest.mark.parametrize(
    "text", [b"", b"-", b".", b"-.", b"1.2.3", b"1e5", b"+1", b" 1", b"1 ", b"--1", b"1-", b"1_0", b"a"]
)
def test_all_else_is_not_sure(text: bytes) -> None:
    assert not read(text)[1]


@given(st.decimals(-9_999_999, 9_999_999, allow_nan=False).map(str) | st.text("-.0123456789e+ ", max_size=8))
def test_a_sure_number_is_what_python_reads(text: str) -> None:
    number, sure = read(text[:8].encode())
    assert not sure or number == float(text[:8])


@pytest.mark.parametrize(
    ("text", "count"), [(b"123", 3), (b"12345678", 8), (b'1"2', 1), (b"/1", 0), (b":", 0), (b"1\xb9", 1)]
)
def test_digits_are_counted_up_to_something_else(text: bytes, count: int) -> None:
    assert digits(as_text(text).words[:1]).tolist() == [count]


@given(st.lists(st.integers(0, 99_999_999), min_size=1))
def test_whole_numbers(numbers: list[int]) -> None:
    words = np.array([word(str(number).encode()) for number in numbers])
    assert whole(words, digits(words)).tolist() == numbers


def test_a_word_begins_at_every_byte() -> None:
    words = as_text(b"abcdefghi").words
    assert [cut(words[at : at + 1], np.array([2]))[0] for at in (0, 7, 8)] == [word(b"ab"), word(b"hi"), word(b"i")]


@pytest.mark.parametrize("before", [0, 1, 7, 8, 20, BEYOND - 10])
def test_where_an_octet_stands_first(before: int) -> None:
    text = as_text(b"ab" + "가\x80".encode()[: before % 3] + b"x" * before + b">>c>")
    expected = [text.raw.index(b">"), text.raw.index(b">"), len(text.raw) - BEYOND - 1]
    found = find(b">", np.array([1, 2, expected[2] - 1]), text)
    assert found is not None
    assert found.tolist() == expected


@pytest.mark.parametrize("text", [b"ab", b"a>b", b"a" + b"b" * BEYOND + b">"], ids=["nowhere", "before", "too far"])
def test_an_octet_that_does_not_follow(text: bytes) -> None:
    assert find(b">", np.array([2]), as_text(text)) is None
