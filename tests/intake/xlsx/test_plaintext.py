from __future__ import annotations

import pytest

from coscore.intake.xlsx import plaintext
from coscore.intake.xlsx.plaintext import decoded, gathered, is_plain, is_utf8, slices


@pytest.mark.parametrize(
    ("piece", "plain"),
    [
        pytest.param("<t>가\t나\n</t>", True, id="text, tabs and line breaks"),
        pytest.param("a\rb", False, id="a carriage return"),
        pytest.param("a\2b", False, id="a control character"),
        pytest.param("a]]>b", False, id="the end of CDATA"),
        pytest.param("a\ufffeb", False, id="no character"),
    ],
)
def test_what_is_plain(piece: str, plain: bool) -> None:  # noqa: FBT001 - a case
    assert is_plain(piece.encode()) is plain


def test_entities_are_replaced_once() -> None:
    assert decoded("&lt;R&amp;amp;D&gt;&quot;&apos;") == "<R&amp;D>\"'"


@pytest.mark.parametrize("text", ["&what;", "&#44032;", "a & b", "a &lt"])
def test_other_references_are_left_to_the_parser(text: str) -> None:
    with pytest.raises(LookupError):
        decoded(text)


@pytest.mark.parametrize(
    ("start", "utf8"),
    [
        (b"<sst>", True),
        (b'<?xml version="1.0" encoding="UTF-8"?>', True),
        (b"\xef\xbb\xbf<?xml version='1.0' encoding='utf-8'?>", True),
        (b'<?xml version="1.0" encoding="iso-8859-1"?>', False),
    ],
)
def test_the_encoding_that_is_named(start: bytes, utf8: bool) -> None:  # noqa: FBT001 - a case
    assert is_utf8(start) is utf8


def test_pieces_are_gathered_up_to_a_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plaintext, "PIECE", 5)
    source = iter([b"bb", b"cc", b"dd"])
    assert gathered(b"a", source, b"</end") == b"abbcc"
    assert list(source) == [b"dd"]


def test_nothing_is_gathered_beyond_the_end() -> None:
    source = iter([b"b</end>", b"c"])
    assert gathered(b"a", source, b"</end") == b"ab</end>"
    assert next(source) == b"c"


def test_slices_are_the_whole() -> None:
    pieces = list(slices(b"x" * 10_000))
    assert list(map(len, pieces)) == [4096, 4096, 1808]
