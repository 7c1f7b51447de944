from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coscore.intake.xlsx.octets import BEYOND, as_text
from coscore.intake.xlsx.stretches import Stretches, alike

LONG = b"x" * BEYOND


def stretches(*texts: bytes) -> Stretches:
    ends = np.cumsum([len(text) for text in texts], dtype=np.int64)
    starts = np.array([0, *ends[:-1]][: len(texts)], np.int64)
    return Stretches(as_text(b"".join(texts)), starts, ends)


def test_stretches_are_parts_of_a_text() -> None:
    found = stretches(b"abc", b"", b"de")
    assert (len(found), list(found), found[2]) == (3, [b"abc", b"", b"de"], b"de")
    assert list(found.take(np.array([2, 0]))) == [b"de", b"abc"]


def test_eight_bytes_from_a_place_on() -> None:
    words = stretches(b"abcdefghijk", b"a").words(8)
    assert [int(word).to_bytes(8, "little") for word in words] == [b"ijk\0\0\0\0\0", bytes(8)]


@pytest.mark.parametrize(
    "texts",
    [
        [], [b"a"], [b"a", b"b", b"a"], [b"", b"", b"a"], [b"12345678", b"123456789", b"12345678"],
        [b"12345678a", b"12345678b"], [LONG, LONG + b"a", b"a", LONG + b"a", LONG + b"b"],
    ],
)  # fmt: skip
def test_equal_stretches_are_alike(texts: list[bytes]) -> None:
    assert_alike(texts, [0] * len(texts))


def test_equal_stretches_of_different_kinds_are_not_alike() -> None:
    assert_alike([b"a", LONG + b"a"] * 2, [0, 0, 1, 1])


@given(st.lists(st.tuples(st.text("가나a", max_size=100), st.integers(0, 2)), max_size=40))
def test_any_stretches(those: list[tuple[str, int]]) -> None:
    assert_alike([text.encode() for text, _ in those], [kind for _, kind in those])


def assert_alike(texts: list[bytes], kinds: list[int]) -> None:
    one, place = alike(stretches(*texts), np.array(kinds, np.intp))
    named = list(zip(texts, kinds, strict=True))
    assert [named[at] for at in one[place].tolist()] == named
    assert one.size == len(set(named))
