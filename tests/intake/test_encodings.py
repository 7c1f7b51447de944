from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.findings import Refused
from coscore.findings.catalogue import headline
from coscore.intake.encodings import encoding_of
from coscore.intake.inputs import Input

TEXT = "시군구,조례\r\n완주군,제정\r\n"
SLICE = 2**20


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        pytest.param(TEXT.encode(), "utf-8", id="UTF-8"),
        pytest.param(TEXT.encode("utf-8-sig"), "utf-8-sig", id="UTF-8 with a mark"),
        pytest.param(TEXT.encode("cp949"), "cp949", id="CP949"),
        pytest.param("뷁,똠\n".encode("cp949"), "cp949", id="CP949 beyond EUC-KR"),
        pytest.param(TEXT.encode("utf-16"), "utf-16", id="UTF-16 with a mark"),
        pytest.param(TEXT.encode("utf-16-le"), "utf-16-le", id="UTF-16 without a mark"),
        pytest.param(TEXT.encode("utf-16-be"), "utf-16-be", id="UTF-16 without a mark, big-endian"),
        pytest.param(b"a,b\n", "utf-8", id="ASCII"),
        pytest.param(b"", "utf-8", id="nothing"),
        pytest.param(b"a" * (SLICE - 1) + "가".encode(), "utf-8", id="a character across two slices"),
        pytest.param(b"a" * (SLICE - 1) + "가".encode("cp949"), "cp949", id="a CP949 character across two slices"),
    ],
)
def test_the_encoding_is_told_from_the_bytes(content: bytes, encoding: str, input_of: Callable[..., Input]) -> None:
    assert encoding_of(input_of(content)) == encoding


@pytest.mark.parametrize(
    ("content", "line", "byte", "why"),
    [
        pytest.param(
            "가,나\n".encode() + "다".encode("cp949"), 2, 9, "neither UTF-8 nor CP949", id="UTF-8, then CP949"
        ),
        pytest.param(TEXT.encode()[:-4], 2, 32, "neither UTF-8 nor CP949", id="UTF-8 cut inside a character"),
        pytest.param(
            "가,나\n".encode("cp949") + b"a\xff\xff", 2, 8, "neither UTF-8 nor CP949", id="CP949, then garbage"
        ),
        pytest.param(b"\xef\xbb\xbfa\n\xb0\xa1", 2, 6, "not valid UTF-8", id="a mark of UTF-8 before CP949"),
        pytest.param(b"\xff\xfea\0\n\0b", 2, 7, "not valid UTF-16", id="half a character of UTF-16"),
        pytest.param(b"a,b\nc,\0\n\0", 2, 7, "NUL", id="NULs"),
        pytest.param("가\n".encode("utf-16-le") + b"\0\0", 2, 5, "NUL", id="a NUL in UTF-16"),
        pytest.param(b"\xff\xfea\0\0\0", 1, 5, "NUL", id="a NUL in UTF-16 with a mark"),
        pytest.param(b"ab\n" * SLICE + b"\xff\xff", SLICE + 1, 3 * SLICE + 1, "neither", id="far behind"),
    ],
)
def test_the_place_that_cannot_be_read_is_named(
    content: bytes, line: int, byte: int, why: str, input_of: Callable[..., Input]
) -> None:
    with pytest.raises(Refused) as caught:
        encoding_of(input_of(content, "a.csv"))
    [finding] = caught.value.findings
    assert (finding.code, finding.args["line"], finding.args["byte"]) == ("E007", line, byte)
    assert why in headline(finding, "en")
