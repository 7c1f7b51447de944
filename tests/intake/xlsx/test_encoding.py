from __future__ import annotations

import pytest

from coscore.intake.xlsx.encoding import as_utf8

XML = '<?xml version="1.0" encoding="UTF-16"?><가>나\U0001f600</가>'
BODY = "<가>나\U0001f600</가>"


@pytest.mark.parametrize(
    "encoded",
    [
        pytest.param(XML.encode("utf-16"), id="with a mark"),
        pytest.param(b"\xfe\xff" + XML.encode("utf-16-be"), id="big-endian"),
        pytest.param(XML.encode("utf-16-le"), id="without a mark"),
        pytest.param(XML.encode("utf-16-be"), id="big-endian, without a mark"),
    ],
)
@pytest.mark.parametrize("step", [150, 1000])
def test_utf16_becomes_utf8_without_the_declaration(encoded: bytes, step: int) -> None:
    pieces = [encoded[at : at + step] for at in range(0, len(encoded), step)]
    assert b"".join(as_utf8(pieces)).decode() == BODY


@pytest.mark.parametrize(
    "content", [b"", b"<a/>", b"\xef\xbb\xbf<a/>", '<?xml version="1.0"?><가/>'.encode(), b"garbage"]
)
def test_anything_else_passes_as_it_is(content: bytes) -> None:
    assert b"".join(as_utf8([content])) == content


@pytest.mark.parametrize(
    "content", [b"\xff\xfe<\0a\0>", b"\xff\xfe\x00\xd8\x00\xd8"], ids=["cut in two", "lone surrogates"]
)
def test_what_is_not_utf16_after_all_is_an_error(content: bytes) -> None:
    with pytest.raises(UnicodeError):
        b"".join(as_utf8([content]))
