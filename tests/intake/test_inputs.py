from __future__ import annotations

from pathlib import Path

import pytest

from coscore.intake.inputs import Input
from coscore.intake.sheet import Source


@pytest.mark.parametrize("kept", ["file", "memory"])
def test_the_bytes_can_be_read_again_and_again(tmp_path: Path, kept: str) -> None:
    path = tmp_path / "data.csv"
    path.write_bytes(b"a,b\n")
    one = Input(Source("data.csv", ""), path if kept == "file" else b"a,b\n")
    for _ in range(2):
        with one.open() as stream:
            assert stream.read() == b"a,b\n"
