from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.findings import Finding

Answer = Callable[..., tuple[int, list[Finding]]]


@pytest.mark.parametrize(
    ("content", "codes"),
    [
        pytest.param(b"a,b\n" + b'"' * 2_000_001, ["E030"], id="two million quotes and one"),
        pytest.param(b"a,b\n" + b"," * 2_000_000 + b"c", ["E028"], id="two million cells in a row"),
        pytest.param(b"a,b\n" + b"c" * 20_000_000, ["E030"], id="a line of 20 MB"),
        pytest.param(b"a,b\n" + b"\n" * 200_000, [], id="200,000 blank lines"),
        pytest.param(b"\0" * 2_000_000, ["E007"], id="nothing but NULs"),
        pytest.param(b"a,b\n" + b"\xff" * 2_000_000, ["E007"], id="nothing that is text"),
        pytest.param(b"<" * 2_000_000, ["E030"], id="two million angle brackets"),
        pytest.param(b"\n" * 2_000_000, ["E003"], id="nothing but line ends"),
    ],
)
def test_hostile_text(content: bytes, codes: list[str], answer: Answer) -> None:
    _, findings = answer(content, megabytes=128)
    assert [finding.code for finding in findings] == codes
